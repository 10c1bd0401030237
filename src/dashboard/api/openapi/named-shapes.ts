// Shapes that have a name in the document, and JSON Schema made of any shape, which refers to those by name.
import { z } from 'zod';
import {
  assessmentSchema,
  controlEntrySchema,
  correctionSchema,
  deliverySchema,
  incidentSchema,
  locationSchema,
  silenceSchema,
  sourceSchema,
} from '../../../shared/schema/index.ts';
import { faultAnswer, feedReport, holding } from './answers.ts';

export const NAMED = new Map<z.ZodType, string>([
  [incidentSchema, 'Incident'],
  [sourceSchema, 'Source'],
  [locationSchema, 'Location'],
  [controlEntrySchema, 'ControlEntry'],
  [correctionSchema, 'Correction'],
  [silenceSchema, 'Silence'],
  [deliverySchema, 'Delivery'],
  [assessmentSchema, 'Assessment'],
  [holding, 'Holding'],
  [feedReport, 'Feed'],
  [faultAnswer, 'Fault'],
]);

/** @param whole spells a named shape out; else it is referred to, also deep within another. */
export function schemaOf(
  schema: z.ZodType,
  whole = false,
  io: 'input' | 'output' = 'output',
): Record<string, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    override: ({ zodSchema, jsonSchema }) => {
      const name = NAMED.get(zodSchema as unknown as z.ZodType);
      if (name === undefined || (whole && (zodSchema as unknown) === schema)) return;
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key as keyof typeof jsonSchema];
      jsonSchema.$ref = `#/components/schemas/${name}`;
    },
  });
  return json;
}
