// The OpenAPI 3.1 document, made from the table of routes and the schemas that the code itself is checked by.
import { z } from 'zod';
import { NAMED, schemaOf } from './named-shapes.ts';
import type { Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';
import { MEANINGS } from './parameters.ts';
import { refusalsOf } from './refusals.ts';
import { accessOf, SECURITY_SCHEMES, securityOf } from './who-may.ts';

type Json = Record<string, unknown>;

export function openApiDocument(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const operation of OPERATIONS) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: operationOf(operation) };
  }
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Rasid (راصد)',
      version,
      description: 'What Arabic news tells of clashes and of changes of control, with every source.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: Object.fromEntries([...NAMED].map(([schema, name]) => [name, schemaOf(schema, true)])),
      securitySchemes: SECURITY_SCHEMES,
    },
  };
}

function operationOf(operation: Operation): Json {
  const { id, summary, pathParameters = {}, query, body, status = 200 } = operation;
  return {
    operationId: id,
    summary: summary.en,
    description: accessOf(operation),
    parameters: [
      ...Object.entries(pathParameters).map(([name, schema]) => ({
        name,
        in: 'path',
        required: true,
        schema: schemaOf(schema),
      })),
      ...Object.entries(query.shape).map(([name, schema]) => ({
        name,
        in: 'query',
        description: MEANINGS[name]?.en,
        schema: schemaOf(schema as z.ZodType, false, 'input'),
      })),
    ],
    ...(body && { requestBody: requestBodyOf(body, operation) }),
    responses: {
      [status]: succeeded(operation),
      ...(isTagged(operation) && { 304: { description: 'Nothing has changed since the ETag sent along' } }),
      ...refusalsOf(operation),
    },
    security: securityOf(operation),
  };
}

const requestBodyOf = (body: z.ZodType, { exampleBody }: Operation): Json => ({
  required: true,
  content: { 'application/json': { schema: schemaOf(body, false, 'input'), example: exampleBody } },
});

function succeeded({ method, path, answer, query }: Operation): Json {
  if (answer === null) return { description: 'Done; nothing is said' };
  if (!(answer instanceof z.ZodType)) {
    const content = answer.map((mediaType) => [mediaType, { schema: { type: 'string' } }]);
    return { description: 'Streamed', content: Object.fromEntries(content) };
  }
  const isPaged = 'cursor' in query.shape && path === '/api/incidents';
  return {
    description: method === 'get' ? 'What was asked for' : 'What was done',
    ...(isTagged({ method, path, answer }) && { headers: { ...ETAG, ...(isPaged && LINK) } }),
    content: { 'application/json': { schema: schemaOf(answer) } },
  };
}

const ETAG = {
  ETag: { description: 'Sent back as If-None-Match it saves the answer', schema: { type: 'string' } },
};
const LINK = { Link: { description: 'Where there is a next page: its address', schema: { type: 'string' } } };

/** See ../caching.ts. */
const isTagged = ({ method, path, answer }: Pick<Operation, 'method' | 'path' | 'answer'>): boolean =>
  method === 'get' && path.startsWith('/api/') && answer instanceof z.ZodType;
