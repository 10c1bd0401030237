import type { FastifyInstance } from 'fastify';
import { readParameters } from '../parameters.ts';
import { nothing } from '../queries.ts';
import { openApiDocument } from './document.ts';

/** Made once: it changes only with the program. */
export function addOpenApi(app: FastifyInstance, version: string): void {
  const document = openApiDocument(version);
  app.get('/api/openapi.json', async (request) => {
    readParameters(nothing, request.query);
    return document;
  });
}
