// The parameters of the JSON API’s routes, beside the filters that they share with the board.
import { z } from 'zod';
import { ASKED_AT, askedAt } from '../../shared/control/index.ts';
import { limitUpTo, MAX_LIMIT } from '../read/incident-query.ts';

export const controlQuery = z.strictObject({
  place: z.string().trim().min(1).max(200).optional(),
  at: z
    .string()
    .refine((text) => askedAt(text) !== null, { error: ASKED_AT })
    .optional(),
  limit: limitUpTo(MAX_LIMIT, 50),
});
export const listQuery = z.strictObject({ limit: limitUpTo(MAX_LIMIT, 50) });
export const correctionsQuery = z.strictObject({
  standing: z.enum(['true', 'false']).default('false'),
  cursor: z.string().max(500).optional(),
  limit: limitUpTo(MAX_LIMIT, 50),
});
export const goldQuery = z.strictObject({
  after: z.string().max(500).default(''),
  limit: limitUpTo(MAX_LIMIT, 50),
});
export const silencesQuery = z.strictObject({
  all: z.enum(['true', 'false']).default('false'),
  limit: limitUpTo(MAX_LIMIT, 50),
});
export const nothing = z.strictObject({});
