// What a posted form asks for, in the shape that the API takes. Fields come as text, once or several times.
import { z } from 'zod';
import type { Refusal } from '../corrections/index.ts';
import type { Refused } from '../dashboard/words/correction-words.ts';
import type { Actor, AskedCorrection, EventFix, Incident, PlaceChoice } from '../shared/schema/index.ts';
import {
  askedCorrectionSchema,
  CORRECTION_KINDS,
  EVENT_STATUSES,
  EVENT_TYPES,
  levelled,
} from '../shared/schema/index.ts';

const several = z
  .union([z.string().max(500), z.array(z.string().max(500)).max(500)])
  .transform((given) => [given].flat())
  .optional();
const field = (most: number) => z.string().trim().max(most).optional();

/** What forms carry beside this (their token, empty fields) is left alone. */
const formSchema = z.object({
  kind: z.enum(CORRECTION_KINDS),
  revision: z.coerce.number().int().positive().optional(),
  scope: z.enum(['all', 'some']).optional(),
  report: several,
  place: field(200),
  placeId: field(500),
  side1: several,
  side2: several,
  type: z.enum(EVENT_TYPES).optional(),
  status: z.enum(EVENT_STATUSES).optional(),
  fatalities: z.union([z.literal(''), z.coerce.number().int().nonnegative()]).optional(),
  with: field(500),
  why: z.string().trim().max(1000).default(''),
});
export type Form = z.output<typeof formSchema>;

export interface FormWorld {
  /** The incident as the form showed it. */
  shown(revision: number | undefined): Promise<Incident | undefined>;
  actors: readonly Actor[];
  resolvePlace(asked: string): PlaceChoice[];
}

export type FormAnswer =
  | { asked: AskedCorrection }
  | { refused: Refused | Refusal }
  /** Several places have the name, or none: it must be chosen. */
  | { choose: string; why: string };

export const readForm = (body: unknown): Form | undefined => formSchema.safeParse(body).data;

export async function askedBy(form: Form, incidentId: string, world: FormWorld): Promise<FormAnswer> {
  const { kind, why } = form;
  if (why === '') return { refused: 'no-why' };
  const fix = kind === 'fix' ? fixOf(form, world) : undefined;
  if (fix && !('fix' in fix)) return fix;
  const reports = namesSources(form) ? await reportsOf(form, world) : undefined;
  if (namesSources(form) && reports === undefined) return { refused: 'no-report' };
  const joined = kind === 'join' ? { with: incidentIn(form.with ?? '') } : {};
  const whole = {
    kind,
    incidentId,
    why,
    ...joined,
    ...(fix && { fix: fix.fix }),
    ...(reports && { reports }),
  };
  const { data } = askedCorrectionSchema.safeParse(whole);
  return data ? { asked: data } : { refused: kind === 'join' ? 'no-other' : 'no-form' };
}

/** An id, or the address of a page with one. */
const incidentIn = (text: string): string => /\/incidents\/([^/?#\s]+)/u.exec(text)?.[1] ?? text.trim();

const namesSources = ({ kind, scope }: Form): boolean =>
  kind === 'split' || (kind === 'wrong' && scope === 'some');

async function reportsOf({ revision, report = [] }: Form, world: FormWorld) {
  const sources = (await world.shown(revision))?.sources ?? [];
  const chosen = report.map((index) => sources[Number(index)]);
  if (chosen.length === 0 || chosen.some((source) => source === undefined)) return undefined;
  return chosen.map((source) => ({ articleId: source!.articleId, quote: source!.quote, type: source!.type }));
}

type Fixed = { fix: EventFix } | Exclude<FormAnswer, { asked: AskedCorrection }>;

function fixOf(form: Form, { actors, resolvePlace }: FormWorld): Fixed {
  const { place, placeId, side1, side2, type, status, fatalities, why } = form;
  const fix: EventFix = { ...(type && { type }), ...(status && { status }) };
  if (fatalities !== undefined) fix.fatalities = fatalities === '' ? null : fatalities;
  if (side1 !== undefined || side2 !== undefined) {
    const sides = [side1, side2].map((side = []) => side.filter((name) => name.trim() !== ''));
    const [first, second] = sides.map((side) => side.map((name) => actorNamed(name, actors)));
    if ([...first!, ...second!].includes(undefined)) return { refused: 'no-actor' };
    fix.sides = [first as string[], second as string[]];
  }
  const wanted = placeId ?? place;
  if (wanted === undefined) return { fix };
  if (wanted === '') return { refused: 'no-place' };
  const choices = resolvePlace(wanted);
  return choices.length === 1 ? { fix: { ...fix, ...choices[0]! } } : { choose: wanted, why };
}

/** By id, or by any of its names as the page shows them. */
function actorNamed(given: string, actors: readonly Actor[]): string | undefined {
  const name = levelled(given).toLowerCase();
  const names = ({ id, ar, en }: Actor) => [id, en, en.replace(/\s*\([^)]*\)$/u, ''), ...ar];
  return actors.find((actor) => names(actor).some((one) => levelled(one).toLowerCase() === name))?.id;
}
