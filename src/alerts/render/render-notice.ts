// A notice as people read it. Channels take the headline and the lines apart, or `plain` as it is.
import type { Receiver } from '../../shared/config.ts';
import type { Delivery, Incident, Language, Notice, NoticeKind, Source } from '../../shared/schema/index.ts';
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
import { namingOf } from './naming.ts';

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
  kind: NoticeKind;
  ar: Words | null;
  en: Words | null;
  /** Everything as plain text, Arabic first. */
  plain: string;
}

export interface Told {
  delivery: Pick<Delivery, 'kind'>;
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
  const ar = language === 'en' ? null : arabicWords(delivery.kind, notice, incident, timezone, find);
  const en = language === 'ar' ? null : englishWords(delivery.kind, notice, incident, timezone, find);
  const plain = [ar, en].filter((words) => words !== null).map(plainOf);
  return { language, kind: delivery.kind, ar, en, plain: plain.join('\n\n') };
}

const plainOf = ({ headline, whatsNew, lines }: Words): string =>
  [headline, ...(whatsNew === null ? [] : [whatsNew]), ...lines].join('\n');

function arabicWords(
  kind: NoticeKind,
  { changes }: Pick<Notice, 'changes'>,
  incident: Incident,
  timezone: string,
  find: FindActor,
): Words {
  const naming = namingOf(incident, 'ar', find);
  const label = { new: '', update: 'تحديث: ', retract: 'سحب خبر: ' }[kind];
  const shown = chosen(incident.sources);
  const others = incident.sources.length - shown.length;
  return {
    headline: arabicLine(label + arabicHeadline(incident, naming)),
    whatsNew:
      kind === 'new'
        ? null
        : arabicLine(
            `${kind === 'retract' ? 'السبب' : 'الجديد'}: ${arabicChanges(changes, incident, naming)}`,
          ),
    lines: [
      ...(kind === 'retract' ? [] : arabicFacts(incident, naming, timezone)).map(arabicLine),
      ...(shown.length > 0
        ? [arabicLine(arabicSourcesTitle(incident.sources.length, incident.independentSources))]
        : []),
      ...shown.flatMap((source) => [...arabicSource(source, timezone).map(arabicLine), ...linkOf(source)]),
      ...(others > 0 ? [arabicLine(arabicOthers(others))] : []),
    ],
  };
}

function englishWords(
  kind: NoticeKind,
  { changes }: Pick<Notice, 'changes'>,
  incident: Incident,
  timezone: string,
  find: FindActor,
): Words {
  const naming = namingOf(incident, 'en', find);
  const label = { new: '', update: 'Update: ', retract: 'Withdrawn: ' }[kind];
  const shown = chosen(incident.sources);
  const others = incident.sources.length - shown.length;
  return {
    headline: label + englishHeadline(incident, naming),
    whatsNew:
      kind === 'new'
        ? null
        : `${kind === 'retract' ? 'Reason' : 'New'}: ${englishChanges(changes, incident, naming)}`,
    lines: [
      ...(kind === 'retract' ? [] : englishFacts(incident, naming, timezone)),
      ...(shown.length > 0
        ? [englishSourcesTitle(incident.sources.length, incident.independentSources)]
        : []),
      ...shown.flatMap((source) => [...englishSource(source, timezone), ...linkOf(source)]),
      ...(others > 0 ? [englishOthers(others)] : []),
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
