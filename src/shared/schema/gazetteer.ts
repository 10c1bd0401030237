// One named place of the gazetteer: data that the extractor is given, never looks up.
import { z } from 'zod';
import { PLACE_KINDS } from './vocabulary.ts';

export const gazetteerPlaceSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/)
    .describe('country/admin1/name in Latin letters, or geonames/ID'),
  kind: z.enum(PLACE_KINDS),
  ar: z.array(z.string().min(1)).min(1).describe('Spellings without head noun; the first is the one to show'),
  en: z.string().min(1),
  country: z.string().length(2),
  admin1: z.string().nullable().describe('Governorate in Arabic; null for countries'),
  admin1En: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  within: z
    .string()
    .optional()
    .describe('Name of the area it is told in, where that is not its governorate: «الغوطة الشرقية»'),
  population: z.number().optional(),
});
export type GazetteerPlace = z.infer<typeof gazetteerPlaceSchema>;
