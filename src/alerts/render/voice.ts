// How each language says the parts of a notice about an incident.
import type { Change, Incident, NoticeKind, Source } from '../../shared/schema/index.ts';
import { arabicChanges } from './arabic/changes.ts';
import { arabicFacts, arabicStatus, arabicTime } from './arabic/facts.ts';
import { arabicHeadline } from './arabic/headline.ts';
import { countryName, placePhrase, provincePhrase, wholePlace } from './arabic/place.ts';
import { arabicOthers, arabicSource, arabicSourcesTitle } from './arabic/sources.ts';
import { deaths, deathsAfter } from './arabic/toll.ts';
import type { Beside } from './beside.ts';
import { englishChanges } from './english/changes.ts';
import { englishFacts, englishStatus, englishTime } from './english/facts.ts';
import { englishHeadline } from './english/headline.ts';
import { englishCountry, englishPlace, wholeEnglishPlace } from './english/place.ts';
import { englishOthers, englishSource, englishSourcesTitle } from './english/sources.ts';
import { englishDeaths } from './english/toll.ts';
import type { Naming } from './naming.ts';
import type { News } from './news.ts';
import type { Stance } from './stances.ts';
import type { Tongue } from './wording.ts';
import type { Fact } from './words.ts';

type Toll = NonNullable<Incident['fatalities']>;

export interface Voice {
  /** A merged one is not taken back: it goes on under another number. */
  labels: Record<NoticeKind | 'merged', string>;
  /** Before what is new, and before why it is withdrawn. */
  news: string;
  reason: string;
  correction: string;
  statusLabel: string;
  headline(incident: Incident, naming: Naming): string;
  changes(news: News, naming: Naming): string;
  facts(incident: Incident, naming: Naming, beside: Beside): Fact[];
  status(incident: Incident, naming: Naming): string;
  time(incident: Incident, timezone: string): string;
  place(incident: Incident): string | null;
  wholePlace(incident: Incident): string;
  governorate(incident: Incident): string | null;
  country(code: string | null | undefined): string | null;
  toll(toll: Toll): string;
  tollAfter(toll: Toll): string;
  sourcesTitle(stance: Stance, all: number, independent: number): string;
  source(source: Source, timezone: string): string;
  others(count: number): string;
}

export const VOICES: Record<Tongue, Voice> = {
  ar: {
    labels: { new: '', update: 'تحديث: ', retract: 'سحب خبر: ', merged: 'دمج خبر: ' },
    news: 'الجديد',
    reason: 'السبب',
    correction: 'تصحيح',
    statusLabel: 'الحالة',
    headline: arabicHeadline,
    changes: arabicChanges,
    facts: arabicFacts,
    status: arabicStatus,
    time: arabicTime,
    place: placePhrase,
    wholePlace,
    governorate: ({ location }) => provincePhrase(location),
    country: countryName,
    toll: deaths,
    tollAfter: deathsAfter,
    sourcesTitle: arabicSourcesTitle,
    source: arabicSource,
    others: arabicOthers,
  },
  en: {
    labels: { new: '', update: 'Update: ', retract: 'Withdrawn: ', merged: 'Merged: ' },
    news: 'New',
    reason: 'Reason',
    correction: 'Correction',
    statusLabel: 'Status',
    headline: englishHeadline,
    changes: englishChanges,
    facts: englishFacts,
    status: englishStatus,
    time: englishTime,
    place: englishPlace,
    wholePlace: wholeEnglishPlace,
    governorate: ({ location }) => location?.admin1En ?? null,
    country: englishCountry,
    toll: englishDeaths,
    tollAfter: englishDeaths,
    sourcesTitle: englishSourcesTitle,
    source: englishSource,
    others: englishOthers,
  },
};

/** Before what changed: «السبب», «تصحيح» or «الجديد». */
export const becauseOf = (voice: Voice, kind: NoticeKind, changes: readonly Change[]): string =>
  kind === 'retract' ? voice.reason : changes.includes('corrected') ? voice.correction : voice.news;
