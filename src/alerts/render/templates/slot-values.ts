// What an incident has to fill a template's slots with.
import type { Assessment, Incident } from '../../../shared/schema/index.ts';
import { CERTAINTY_WORDS, SEVERITY_WORDS } from '../../../shared/severity/index.ts';
import { agreementOf, agreementOfAll } from '../arabic/grammar.ts';
import { isolate, number } from '../bidi.ts';
import { arabicList, englishList } from '../names.ts';
import type { Naming } from '../naming.ts';
import type { News } from '../news.ts';
import { VOICES } from '../voice.ts';
import type { Tongue } from '../wording.ts';
import type { SlotValue, SlotValues } from './format.ts';

interface Told {
  news: News;
  naming: Naming;
  timezone: string;
  assessment: Assessment | null;
  /** What would be said without a template. */
  headline: string;
  changes: string;
}

export function slotValues(tongue: Tongue, told: Told): SlotValues {
  const { news, naming, timezone, assessment } = told;
  const incident = news.now;
  const voice = VOICES[tongue];
  const word = tongue === 'ar' ? 1 : 0;
  const tellers = news.tellers;
  return {
    headline: text(told.headline),
    changes: text(told.changes),
    place: text(voice.place(incident)),
    place_full: text(voice.wholePlace(incident)),
    governorate: text(voice.governorate(incident)),
    country: text(voice.country(incident.location?.country)),
    status: text(voice.status(incident, naming)),
    toll: text(incident.fatalities && voice.toll(incident.fatalities)),
    toll_after: text(incident.fatalities && voice.tollAfter(incident.fatalities)),
    time: text(voice.time(incident, timezone)),
    severity: text(assessment && SEVERITY_WORDS[assessment.severity][word]),
    certainty: text(assessment && CERTAINTY_WORDS[assessment.certainty][word]),
    id: text(tongue === 'ar' ? isolate(incident.id) : incident.id),
    ...namesOf(tongue, incident, naming),
    deaths: count(incident.fatalities?.highest ?? null, tongue),
    sources: count(tellers, tongue),
  };
}

const text = (value: string | null): SlotValue => ({ text: value ?? '' });

function count(value: number | null, tongue: Tongue): SlotValue {
  if (value === null) return { text: '' };
  return { text: tongue === 'ar' ? number(value) : `${value}`, count: value };
}

function namesOf(tongue: Tongue, { sides, control }: Incident, naming: Naming) {
  const { actors, claimants, deniers } = naming;
  const names = (list: readonly string[], after = false): SlotValue => ({
    text: tongue === 'ar' ? arabicList(list, after) : englishList(list),
    ...(tongue === 'ar' &&
      list.length > 0 && {
        gender: agreementOf(list[0]!) === 'fs' ? ('f' as const) : ('m' as const),
        agreement: agreementOfAll(list),
      }),
  });
  const [attackers, defenders] = sides.map((side) => actors(side)) as [string[], string[]];
  const [holders, losers] = [actors(control?.to ?? []), actors(control?.from ?? [])];
  return {
    attackers: names(attackers),
    attackers_after: names(attackers, true),
    defenders: names(defenders),
    defenders_after: names(defenders, true),
    holders: names(holders),
    holders_after: names(holders, true),
    losers: names(losers),
    losers_after: names(losers, true),
    claimants: names(claimants),
    claimants_after: names(claimants, true),
    deniers: names(deniers),
    deniers_after: names(deniers, true),
  };
}
