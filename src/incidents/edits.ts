// What editors said of an incident: the corrections that hold for it, and which of them made a revision.
import type { Applied, Correction, Incident, Source } from '../shared/schema/index.ts';

export interface Edits {
  /** Those that hold, oldest first. */
  standing: Applied[];
  /** Those that did not hold for the revision before. */
  added: Applied[];
  /** Those that held for it and were taken back since. */
  undone: Correction[];
}

/**
 * @param sources of the revision; none where it is taken back.
 * @param corrections of the articles at hand: what is not among them stays as the incident carries it.
 */
export function editsOf(
  sources: readonly Source[],
  before: Incident | undefined,
  corrections: readonly Correction[],
): Edits {
  const known = before?.corrections ?? [];
  const undone = corrections.filter(
    ({ id, undoneAt }) => undoneAt !== null && known.some((one) => one.id === id),
  );
  const held = corrections.filter(({ undoneAt }) => undoneAt === null);
  const applied = new Set(sources.flatMap(({ corrected }) => corrected?.by ?? []));
  const gone = before ? goneFrom(before, sources) : [];
  const added = held.filter(
    (one) =>
      !known.some(({ id }) => id === one.id) &&
      (applied.has(one.id) || gone.some((source) => names(one, source))),
  );
  const kept = known.filter(({ id }) => undone.every((one) => one.id !== id));
  const standing = [...kept, ...added.map(toApplied)].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return { standing, added: added.map(toApplied), undone };
}

/** The sources that it no longer has. */
const goneFrom = (before: Incident, sources: readonly Source[]): Source[] =>
  before.sources.filter(
    (old) => !sources.some(({ articleId, quote }) => articleId === old.articleId && quote === old.quote),
  );

const names = ({ reports }: Correction, { articleId, quote }: Source): boolean =>
  reports.some((report) => report.articleId === articleId && report.event.evidence === quote);

const toApplied = ({ id, kind, by, why, at }: Correction): Applied => ({ id, kind, by, why, at });

/**
 * «corrected by Salma: the town is that in Aleppo»; undefined where no editor made the revision.
 * @param others incidents that it was part of before, or goes on in.
 */
export function reasonOfEdits(
  { added, undone }: Edits,
  before: Incident | undefined,
  others: readonly Incident[],
): string | undefined {
  const [latest] = added.toReversed();
  if (before === undefined && (latest?.kind !== 'split' || others.length === 0)) return undefined;
  const other = others.length > 0 ? `; ${RELATION[latest?.kind ?? 'join']} ${others[0]!.id}` : '';
  if (latest) return `corrected by ${latest.by}: ${latest.why}${other}`;
  const [back] = undone.toSorted((a, b) => Date.parse(b.undoneAt!) - Date.parse(a.undoneAt!));
  return back && `correction taken back by ${back.undoneBy}: ${back.why}`;
}

const RELATION = { wrong: 'see', fix: 'the same as', join: 'the same as', split: 'told apart from' } as const;
