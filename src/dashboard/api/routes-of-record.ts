// The JSON beside the pages of places and actors; their shapes stand in ../read.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { BoardContext } from '../context.ts';
import { readActorRecord } from '../read/actor-record.ts';
import { readPlaceRecord } from '../read/place-record.ts';
import { Fault } from './faults.ts';
import { readParameters } from './parameters.ts';

const nothing = z.strictObject({});

interface OfRecord {
  Params: { id: string };
}

export function addRecordApi(app: FastifyInstance, context: BoardContext): void {
  app.get<OfRecord>('/api/places/:id', async (request) => {
    readParameters(nothing, request.query);
    const record = await readPlaceRecord(context, request.params.id);
    if (!record) throw new Fault('NOT_FOUND', 'no place of the record has this id', 'id');
    return record;
  });

  app.get<OfRecord>('/api/actors/:id', async (request) => {
    readParameters(nothing, request.query);
    const record = await readActorRecord(context, request.params.id);
    if (!record) throw new Fault('NOT_FOUND', 'no actor of the record or of the list has this id', 'id');
    return record;
  });
}
