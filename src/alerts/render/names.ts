// How actors are called in a notice: the name the configuration gives, else the id made readable.
import type { Actor } from '../../shared/schema/index.ts';
import { oblique } from './arabic/grammar.ts';
import { inArabic } from './bidi.ts';

export type FindActor = (id: string) => (Pick<Actor, 'ar' | 'en'> & Partial<Pick<Actor, 'kind'>>) | undefined;

/** Kinds that are described rather than named: «civilians», «unidentified armed group». */
const DESCRIBED: ReadonlySet<Actor['kind'] | undefined> = new Set([
  'civilians',
  'protesters',
  'rioters',
  'unidentified',
]);

/** After so many the list says that there are others. */
const MOST = 3;

const readable = (id: string): string =>
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

export const arabicName = (id: string, find: FindActor): string => inArabic(find(id)?.ar[0] ?? readable(id));

/** Without the dates and remarks that tell namesakes apart in the list of actors. */
export function englishName(id: string, find: FindActor): string {
  const actor = find(id);
  const name = (actor?.en ?? readable(id)).replace(/\s*\([^)]*\)/gu, '');
  return DESCRIBED.has(actor?.kind) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** «أ وب وج» as a subject, or after a preposition where `after` is set. */
export function arabicList(names: readonly string[], after = false): string {
  const shown = names.slice(0, MOST).map((name) => (after ? oblique(name) : name));
  return shown.join(' و') + (names.length > MOST ? ' وغيرها' : '');
}

export function englishList(names: readonly string[]): string {
  if (names.length > MOST) return `${names.slice(0, MOST).join(', ')} and others`;
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
