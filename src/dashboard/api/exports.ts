// GET /api/exports/FORMAT: as much of the record as the filters leave, streamed; a few at once and no more.
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  createKnowledge,
  EXPORT_FORMATS,
  type ExportFormatName,
  INCIDENT_FORMATS,
  ndjson,
} from '../../exports/index.ts';
import { nearest } from '../../shared/config/nearest.ts';
import { messageOf } from '../../shared/errors.ts';
import type { BoardContext } from '../context.ts';
import { type ExportRequest, exportChunks, standing } from '../read/export.ts';
import { narrowing, toFilter } from '../read/incident-query.ts';
import { Fault } from './faults.ts';
import { readParameters } from './parameters.ts';
import { createSlots } from './slots.ts';

export const MAX_EXPORTS = 3;
const RETRY_AFTER_SECONDS = '20';
/** A reader that takes nothing for so long has gone. */
const READER_GONE_MS = 60_000;

export const exportQuery = z.strictObject({
  ...narrowing,
  text: z.enum(['true', 'false']).default('false').describe('Of `ndjson`: with the articles’ own texts'),
});

export function addExports(app: FastifyInstance, context: BoardContext): void {
  const knows = createKnowledge(context.wording, context.actors, context.feeds);
  const slots = createSlots(MAX_EXPORTS);
  const underWay = new Set<Readable>();

  app.get<{ Params: { format: string } }>('/api/exports/:format', async (request, reply) => {
    const format = assertFormat(request.params.format);
    const { text, ...filters } = readParameters(exportQuery, request.query);
    if (request.method === 'HEAD') return describe(reply, format, context.clock()).send();
    const at = context.clock();
    const wanted = { format, filter: toFilter(filters), withText: text === 'true', at };
    const total = await countOf(context, wanted);
    const free = slots.take();
    if (!free) {
      reply.header('Retry-After', RETRY_AFTER_SECONDS);
      throw new Fault('BUSY', `${MAX_EXPORTS} exports are under way already`);
    }
    const chunks = await streamOf(exportChunks(context.store, knows, wanted), free);
    if (total !== undefined) reply.header('X-Total-Count', total);
    underWay.add(chunks);
    chunks.once('close', () => underWay.delete(chunks));
    chunks.once('error', (error) => {
      context.logger.warn({ format, error: messageOf(error) }, 'an export broke off');
    });
    reply.raw.setTimeout(READER_GONE_MS, () => reply.raw.destroy());
    return describe(reply, format, at).send(compressed(chunks, request, reply));
  });

  app.addHook('preClose', async () => {
    for (const chunks of underWay) chunks.destroy();
  });
}

/** How many incidents it will hold; of articles nobody knows beforehand. */
const countOf = async ({ store }: BoardContext, { format, filter }: ExportRequest) =>
  format === 'ndjson' ? undefined : store.incidents.count(standing(filter));

/**
 * Begins by reading as far as the record’s first answer: a record that gives none is a fault, not a broken file.
 * @param free is called when the stream is over, or does not come about.
 */
async function streamOf(chunks: AsyncGenerator<string>, free: () => void): Promise<Readable> {
  try {
    const begun = [await chunks.next(), await chunks.next()];
    const all = async function* () {
      for (const { value } of begun) if (value !== undefined) yield value;
      yield* chunks;
    };
    return Readable.from(all(), { objectMode: false }).once('close', free);
  } catch (error) {
    free();
    throw error;
  }
}

function assertFormat(name: string): ExportFormatName {
  const known = EXPORT_FORMATS.find((format) => format === name);
  if (known) return known;
  const guess = nearest(name, EXPORT_FORMATS);
  const hint = guess ? `did you mean "${guess}"?` : `known are ${EXPORT_FORMATS.join(', ')}`;
  throw new Fault('NOT_FOUND', `no export format is called "${name}"; ${hint}`, 'format');
}

/** What is sent, and under which name a browser keeps it: `rasid-acled-2026-11-22.csv`. */
function describe(reply: FastifyReply, format: ExportFormatName, at: Date): FastifyReply {
  const { mediaType, extension } = format === 'ndjson' ? ndjson(false) : INCIDENT_FORMATS[format];
  const file = `rasid-${format}-${at.toISOString().slice(0, 10)}.${extension}`;
  return reply
    .type(mediaType)
    .header('Content-Disposition', `attachment; filename="${file}"`)
    .header('Cache-Control', 'no-store')
    .header('Vary', 'Accept-Encoding');
}

function compressed(chunks: Readable, request: FastifyRequest, reply: FastifyReply): Readable {
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return chunks;
  reply.header('Content-Encoding', 'gzip');
  const gzip = createGzip({ level: 6 });
  // Whichever of the two ends first takes the other along: a reader that leaves, a record that fails.
  gzip.once('close', () => chunks.destroy());
  chunks.once('error', (error) => gzip.destroy(error));
  return chunks.pipe(gzip);
}
