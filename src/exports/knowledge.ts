// What a format is told beside the incidents: names, headlines, and where outlets stand. All of it data and functions
// without effect, handed in by whoever composes.
import type { Actor, Incident } from '../shared/schema/index.ts';

export interface Wording {
  /** One line that says what happened, as notices do; free of marks of direction. */
  headline(incident: Incident, language: 'ar' | 'en'): string;
  /** The parts of an Atom feed whose entries hold one CAP alert each. @param at when the export is made. */
  readonly capFeed: {
    head(at: Date): string;
    entry(incident: Incident): string;
    readonly tail: string;
  };
}

export interface Knowledge extends Wording {
  /** By id; undefined for what the configuration does not know. */
  actor(id: string): Actor | undefined;
  /** ISO code of the country that an outlet mostly covers; null for several, undefined for outlets not configured. */
  coverage(outlet: string): string | null | undefined;
}

/** @param outlets of the configured feeds. */
export function createKnowledge(
  wording: Wording,
  actors: readonly Actor[],
  outlets: readonly { outlet: string; country?: string | null | undefined }[],
): Knowledge {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const covered = new Map(outlets.map(({ outlet, country }) => [outlet, country ?? null]));
  return {
    headline: wording.headline,
    capFeed: wording.capFeed,
    actor: (id) => byId.get(id),
    coverage: (outlet) => covered.get(outlet),
  };
}

/** An id made readable: «liwa-fursan» → «Liwa Fursan». */
const readable = (id: string): string =>
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

/** The name the configuration gives in full, with the dates that tell namesakes apart. */
export const englishName = (id: string, { actor }: Pick<Knowledge, 'actor'>): string =>
  actor(id)?.en ?? readable(id);

export const arabicName = (id: string, { actor }: Pick<Knowledge, 'actor'>): string =>
  actor(id)?.ar[0] ?? readable(id);
