// The OpenAPI 3.1 document, made from the table of routes and the schemas that the code itself is checked by.
import { z } from 'zod';
import {
  assessmentSchema,
  controlEntrySchema,
  deliverySchema,
  incidentSchema,
  locationSchema,
  sourceSchema,
} from '../../../shared/schema/index.ts';
import { FAULTS, type FaultCode } from '../faults.ts';
import { faultAnswer, feedReport, holding } from './answers.ts';
import { OPERATIONS, type Operation } from './operations.ts';
import { MEANINGS } from './parameters.ts';

type Json = Record<string, unknown>;

/** Shapes that have a name in the document. */
const NAMED = new Map<unknown, string>([
  [incidentSchema, 'Incident'],
  [sourceSchema, 'Source'],
  [locationSchema, 'Location'],
  [controlEntrySchema, 'ControlEntry'],
  [deliverySchema, 'Delivery'],
  [assessmentSchema, 'Assessment'],
  [holding, 'Holding'],
  [feedReport, 'Feed'],
  [faultAnswer, 'Fault'],
]);

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
      schemas: Object.fromEntries(
        [...NAMED].map(([schema, name]) => [name, schemaOf(schema as z.ZodType, true)]),
      ),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Needed wherever the board asks who may' },
      },
    },
  };
}

function operationOf({ id, summary, pathParameters = {}, query, answer, faults, needs }: Operation): Json {
  return {
    operationId: id,
    summary: summary.en,
    description: `Needs the role ${needs}, or a token of that scope, where the board asks who may.`,
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
    responses: {
      200: succeeded(answer),
      ...(isShape(answer) && { 304: { description: 'Nothing has changed since the ETag sent along' } }),
      ...refusals(faults),
    },
    // An empty requirement: nobody has to log in at a board that answers this machine alone.
    security: [{}, { token: [needs] }],
  };
}

function succeeded(answer: Operation['answer']): Json {
  if (isShape(answer)) {
    return {
      description: 'What was asked for',
      headers: {
        ETag: { description: 'Sent back as If-None-Match it saves the answer', schema: { type: 'string' } },
        Link: { description: 'Where there is a next page: its address', schema: { type: 'string' } },
      },
      content: { 'application/json': { schema: schemaOf(answer) } },
    };
  }
  const content = answer.map((mediaType) => [mediaType, { schema: { type: 'string' } }]);
  return { description: 'Streamed', content: Object.fromEntries(content) };
}

const isShape = (answer: Operation['answer']): answer is z.ZodType => !Array.isArray(answer);

/** One for each HTTP status, with what to do about it. */
function refusals(codes: readonly FaultCode[]): Json {
  const all = [...new Set<FaultCode>([...codes, 'INTERNAL'])];
  return Object.fromEntries(
    all.map((code) => [
      String(FAULTS[code].status),
      {
        description: `${code}: ${FAULTS[code].advice}`,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Fault' } } },
      },
    ]),
  );
}

/** @param whole spells a named shape out; else it is referred to, also deep within another. */
function schemaOf(schema: z.ZodType, whole = false, io: 'input' | 'output' = 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    override: ({ zodSchema, jsonSchema }) => {
      const name = NAMED.get(zodSchema);
      if (name === undefined || (whole && (zodSchema as unknown) === schema)) return;
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key as keyof typeof jsonSchema];
      jsonSchema.$ref = `#/components/schemas/${name}`;
    },
  });
  return json;
}
