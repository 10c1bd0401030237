// Who says so, in English: each source with the words it is quoted by.
import type { Source } from '../../../shared/schema/index.ts';
import { clean, inEnglish, isolate } from '../bidi.ts';
import { quoted } from '../quote.ts';
import type { Stance } from '../stances.ts';
import { momentIn } from '../when.ts';

export function englishSource(source: Source, timezone: string): string {
  const { day, month, clock } = momentIn(source.publishedAt ?? source.fetchedAt, timezone);
  const head = `• ${inEnglish(clean(source.outlet))}${citing(source)}, ${day}/${month} ${clock}:`;
  return `${head} ${isolate(quoted(source.quote))}`;
}

function citing({ outlet, speaker }: Source): string {
  const name = speaker && clean(speaker.name);
  return !name || name === clean(outlet) ? '' : ` citing ${inEnglish(name)}`;
}

const TITLES: Record<Stance, string> = {
  reports: 'Reported by',
  claims: 'Said by parties to the fight',
  denies: 'Denied by',
};
const ALONE: Record<Stance, string> = {
  reports: 'Source',
  claims: 'Said by a party to the fight',
  denies: 'Denied by',
};

export function englishSourcesTitle(stance: Stance, count: number, independent: number): string {
  if (count === 1) return `${ALONE[stance]}:`;
  return `${TITLES[stance]} (${count}${stance === 'reports' ? `, ${independent} independent` : ''}):`;
}

export const englishOthers = (count: number): string => `and ${count} more`;
