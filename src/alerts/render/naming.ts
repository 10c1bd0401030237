// The names of one incident, ready for one language.
import type { Incident } from '../../shared/schema/index.ts';
import { clean, inArabic, inEnglish } from './bidi.ts';
import { arabicName, englishName, type FindActor } from './names.ts';

export interface Naming {
  actors(ids: readonly string[]): string[];
  /** Those whose claim it is. */
  claimants: string[];
  deniers: string[];
  /** Those who deny it only now. */
  newDeniers: string[];
  /** Whose word alone it is, where every source only passes on a party’s. */
  voices: string[];
}

/** @param newDeniers those who deny it only now, as written. */
export function namingOf(
  incident: Incident,
  language: 'ar' | 'en',
  find: FindActor,
  newDeniers: readonly string[] = incident.deniedBy,
): Naming {
  const name = language === 'ar' ? arabicName : englishName;
  const inText = language === 'ar' ? inArabic : inEnglish;
  const actors = (ids: readonly string[]) => [...new Set(ids.map((id) => name(id, find)))];
  return {
    actors,
    claimants: actors(incident.claimedBy),
    deniers: deniersOf(incident.deniedBy, incident, language, actors, inText),
    newDeniers: deniersOf(newDeniers, incident, language, actors, inText),
    voices: actors(onlyVoices(incident)),
  };
}

/** A party that denies goes by its own name; anybody else by the name the article gives. */
function deniersOf(
  denying: readonly string[],
  { sources }: Incident,
  language: 'ar' | 'en',
  actors: Naming['actors'],
  inText: (text: string) => string,
): string[] {
  const names = denying.map((written) => {
    const party = sources.find(({ status, speaker }) => status === 'denied' && speaker?.name === written)
      ?.speaker?.actor;
    return party && language === 'en' ? actors([party])[0]! : inText(clean(written));
  });
  return [...new Set(names)];
}

function onlyVoices({ sources }: Incident): string[] {
  const telling = sources.filter(({ status }) => status !== 'denied');
  const parties = telling.map(({ speaker }) => speaker?.actor ?? null);
  return parties.every((party) => party !== null) ? [...new Set(parties)] : [];
}
