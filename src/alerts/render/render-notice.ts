// A notice as people read it. Channels take the headline and the lines apart, or `plain` as it is.
import type { Receiver } from '../../shared/config.ts';
import type {
  Change,
  DeliveryKind,
  Incident,
  Language,
  Notice,
  NoticeKind,
  Source,
} from '../../shared/schema/index.ts';
import { arabicHeadline } from './arabic-headline.ts';
import {
  arabicChanges,
  arabicFacts,
  arabicOthers,
  arabicSource,
  arabicSourcesTitle,
} from './arabic-lines.ts';
import { arabicLine, clean } from './bidi.ts';
import { englishHeadline } from './english-headline.ts';
import {
  englishChanges,
  englishFacts,
  englishOthers,
  englishSource,
  englishSourcesTitle,
} from './english-lines.ts';
import type { FindActor } from './names.ts';
import { type Naming, namingOf } from './naming.ts';

/** A notice in one language. Lines carry their direction marks; addresses stand alone on theirs. */
export interface Words {
  /** Says by itself whether it is an update or a withdrawal. */
  headline: string;
  /** What is new since the last notice; null in a first one. */
  whatsNew: string | null;
  lines: string[];
}

export interface Rendered {
  language: Language;
  kind: DeliveryKind;
  ar: Words | null;
  en: Words | null;
  /** Everything as plain text, Arabic first. */
  plain: string;
}

export interface Told {
  delivery: { kind: NoticeKind };
  notice: Pick<Notice, 'changes'>;
  incident: Incident;
}

/** Sources shown at most; the others are counted. Those that deny are always shown. */
const MOST_SOURCES = 6;

/** @param find names of actors; ids it does not know are shown as readable Latin words. */
export function renderNotice(
  { delivery, notice, incident }: Told,
  { language, timezone }: Pick<Receiver, 'language' | 'timezone'>,
  find: FindActor,
): Rendered {
  const say = (voice: Voice, naming: Naming) =>
    wordsIn(voice, delivery.kind, notice, incident, timezone, naming);
  const ar = language === 'en' ? null : say(ARABIC, namingOf(incident, 'ar', find));
  const en = language === 'ar' ? null : say(ENGLISH, namingOf(incident, 'en', find));
  return { language, kind: delivery.kind, ar, en, plain: plainTextOf([ar, en]) };
}

/** Each language whole, one after the other. */
export const plainTextOf = (languages: readonly (Words | null)[]): string =>
  languages
    .filter((words) => words !== null)
    .map(plainOf)
    .join('\n\n');

const plainOf = ({ headline, whatsNew, lines }: Words): string =>
  [headline, ...(whatsNew === null ? [] : [whatsNew]), ...lines].join('\n');

/** How one language says each part of a notice. */
interface Voice {
  labels: Record<NoticeKind, string>;
  reason: string;
  whatsNew: string;
  /** Makes a line safe in its direction. */
  line(text: string): string;
  headline(incident: Incident, naming: Naming): string;
  changes(changes: readonly Change[], incident: Incident, naming: Naming): string;
  facts(incident: Incident, naming: Naming, timezone: string): string[];
  sourcesTitle(all: number, independent: number): string;
  source(source: Source, timezone: string): string[];
  others(count: number): string;
}

const ARABIC: Voice = {
  labels: { new: '', update: 'تحديث: ', retract: 'سحب خبر: ' },
  reason: 'السبب',
  whatsNew: 'الجديد',
  line: arabicLine,
  headline: arabicHeadline,
  changes: arabicChanges,
  facts: arabicFacts,
  sourcesTitle: arabicSourcesTitle,
  source: arabicSource,
  others: arabicOthers,
};

const ENGLISH: Voice = {
  labels: { new: '', update: 'Update: ', retract: 'Withdrawn: ' },
  reason: 'Reason',
  whatsNew: 'New',
  line: (text) => text,
  headline: englishHeadline,
  changes: englishChanges,
  facts: englishFacts,
  sourcesTitle: englishSourcesTitle,
  source: englishSource,
  others: englishOthers,
};

function wordsIn(
  voice: Voice,
  kind: NoticeKind,
  { changes }: Pick<Notice, 'changes'>,
  incident: Incident,
  timezone: string,
  naming: Naming,
): Words {
  const { line } = voice;
  const shown = chosen(incident.sources);
  const others = incident.sources.length - shown.length;
  const because = kind === 'retract' ? voice.reason : voice.whatsNew;
  return {
    headline: line(voice.labels[kind] + voice.headline(incident, naming)),
    whatsNew: kind === 'new' ? null : line(`${because}: ${voice.changes(changes, incident, naming)}`),
    lines: [
      ...(kind === 'retract' ? [] : voice.facts(incident, naming, timezone)).map(line),
      ...(shown.length > 0
        ? [line(voice.sourcesTitle(incident.sources.length, incident.independentSources))]
        : []),
      ...shown.flatMap((source) => [...voice.source(source, timezone).map(line), ...linkOf(source)]),
      ...(others > 0 ? [line(voice.others(others))] : []),
    ],
  };
}

/** The first sources in order of publication, and whoever denies. */
function chosen(sources: readonly Source[]): Source[] {
  const denying = sources.filter(({ status }) => status === 'denied').slice(0, MOST_SOURCES);
  const telling = sources.filter(({ status }) => status !== 'denied').slice(0, MOST_SOURCES - denying.length);
  return sources.filter((source) => denying.includes(source) || telling.includes(source));
}

/** Only addresses that a browser opens as a page. */
function linkOf({ url }: Source): string[] {
  const address = url === null ? '' : clean(url).replaceAll(' ', '%20');
  return /^https?:\/\//u.test(address) ? [address] : [];
}
