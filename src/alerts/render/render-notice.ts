// What is told of an incident, in the receiver's languages.
import type { Receiver } from '../../shared/config.ts';
import type { Change, Incident, Notice, NoticeKind, Source } from '../../shared/schema/index.ts';
import { arabicHeadline } from './arabic/headline.ts';
import {
  arabicChanges,
  arabicFacts,
  arabicOthers,
  arabicSource,
  arabicSourcesTitle,
} from './arabic/lines.ts';
import { clean } from './bidi.ts';
import { englishHeadline } from './english/headline.ts';
import {
  englishChanges,
  englishFacts,
  englishOthers,
  englishSource,
  englishSourcesTitle,
} from './english/lines.ts';
import type { FindActor } from './names.ts';
import { type Naming, namingOf } from './naming.ts';
import { type Fact, type Item, inDirection, plainTextOf, type Rendered, type Words } from './words.ts';

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

/** How one language says each part of a notice. */
interface Voice {
  language: Words['language'];
  labels: Record<NoticeKind, string>;
  reason: string;
  whatsNew: string;
  headline(incident: Incident, naming: Naming): string;
  changes(changes: readonly Change[], incident: Incident, naming: Naming): string;
  facts(incident: Incident, naming: Naming, timezone: string): Fact[];
  sourcesTitle(all: number, independent: number): string;
  source(source: Source, timezone: string): string;
  others(count: number): string;
}

const ARABIC: Voice = {
  language: 'ar',
  labels: { new: '', update: 'تحديث: ', retract: 'سحب خبر: ' },
  reason: 'السبب',
  whatsNew: 'الجديد',
  headline: arabicHeadline,
  changes: arabicChanges,
  facts: arabicFacts,
  sourcesTitle: arabicSourcesTitle,
  source: arabicSource,
  others: arabicOthers,
};

const ENGLISH: Voice = {
  language: 'en',
  labels: { new: '', update: 'Update: ', retract: 'Withdrawn: ' },
  reason: 'Reason',
  whatsNew: 'New',
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
  const line = (text: string) => inDirection(voice.language, text);
  const because = kind === 'retract' ? voice.reason : voice.whatsNew;
  return {
    language: voice.language,
    headline: line(voice.labels[kind] + voice.headline(incident, naming)),
    whatsNew: kind === 'new' ? null : line(`${because}: ${voice.changes(changes, incident, naming)}`),
    refersTo: null,
    facts: kind === 'retract' ? [] : voice.facts(incident, naming, timezone),
    sections: sectionsOf(voice, incident, timezone),
  };
}

function sectionsOf(
  voice: Voice,
  { sources, independentSources }: Incident,
  timezone: string,
): Words['sections'] {
  if (sources.length === 0) return [];
  const shown = chosen(sources);
  const others = sources.length - shown.length;
  const items: Item[] = shown.map((source) => ({
    text: voice.source(source, timezone),
    url: linkOf(source),
  }));
  const rest = others > 0 ? [{ text: voice.others(others), url: null }] : [];
  return [{ title: voice.sourcesTitle(sources.length, independentSources), items: [...items, ...rest] }];
}

/** The first sources in order of publication, and whoever denies. */
function chosen(sources: readonly Source[]): Source[] {
  const denying = sources.filter(({ status }) => status === 'denied').slice(0, MOST_SOURCES);
  const telling = sources.filter(({ status }) => status !== 'denied').slice(0, MOST_SOURCES - denying.length);
  return sources.filter((source) => denying.includes(source) || telling.includes(source));
}

/** Only addresses that a browser opens as a page. */
function linkOf({ url }: Source): string | null {
  const address = url === null ? '' : clean(url).replaceAll(' ', '%20');
  return /^https?:\/\//u.test(address) ? address : null;
}
