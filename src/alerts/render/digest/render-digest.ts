// Several notices in one message: what each incident amounts to now, in one line with its link.
import { type DigestContent, NOTICE_KINDS } from '../../../shared/schema/index.ts';
import type { Audience, Occasion } from '../audience.ts';
import { linkOf } from '../link.ts';
import type { FindActor } from '../names.ts';
import { namingOf } from '../naming.ts';
import { newsOf } from '../news.ts';
import { becauseOf, VOICES } from '../voice.ts';
import { momentIn } from '../when.ts';
import { type Draft, rendered, type Tongue } from '../wording.ts';
import type { Fact, Item, Rendered } from '../words.ts';
import { ARABIC_DIGEST } from './arabic.ts';
import { ENGLISH_DIGEST } from './english.ts';
import { type Folded, foldedOf, type Group, groupsOf } from './sections.ts';
import type { DigestVoice } from './voice.ts';

const DIGESTS: Record<Tongue, DigestVoice> = { ar: ARABIC_DIGEST, en: ENGLISH_DIGEST };

export const renderDigest = (
  content: DigestContent,
  audience: Audience,
  find: FindActor,
  occasion: Occasion = {},
): Rendered =>
  rendered('digest', audience, occasion, (tongue) => draftOf(tongue, content, audience.timezone, find));

function draftOf(tongue: Tongue, content: DigestContent, timezone: string, find: FindActor): Draft {
  const voice = DIGESTS[tongue];
  const { from, createdAt, reason } = content.notice;
  const items = foldedOf(content);
  return {
    headline: voice.headline(items.length, momentIn(from, timezone), momentIn(createdAt, timezone)),
    whatsNew: null,
    refersTo: null,
    facts: [{ label: null, value: voice.why(reason) }, ...countsOf(voice, items)],
    sections: groupsOf(items).map((group) => ({
      title: `${titleOf(voice, group)}:`,
      items: group.items.map((item) => lineOf(tongue, item, find)),
    })),
  };
}

const titleOf = (voice: DigestVoice, { by, of }: Group): string =>
  by === 'area' ? voice.area(of) : voice.class(of.class);

/** Only where there is more than news. */
function countsOf(voice: DigestVoice, items: readonly Folded[]): Fact[] {
  const counts = NOTICE_KINDS.map(
    (kind) => [kind, items.filter((item) => item.kind === kind).length] as const,
  ).filter(([, count]) => count > 0);
  return counts.length > 1 || counts.some(([kind]) => kind !== 'new') ? [voice.counts(counts)] : [];
}

function lineOf(tongue: Tongue, { incident, kind, changes }: Folded, find: FindActor): Item {
  const voice = VOICES[tongue];
  const naming = namingOf(incident, tongue, find);
  const told = kind === 'retract' && incident.state === 'merged' ? 'merged' : kind;
  const headline = voice.labels[told] + voice.headline(incident, naming);
  const news = voice.changes(newsOf(changes, incident, null), naming);
  const linked = incident.sources.find((source) => linkOf(source) !== null);
  return {
    text: [
      kind === 'retract' ? `• ${headline}` : `• ${headline} (${voice.status(incident, naming)})`,
      ...(kind === 'new' || news === '' ? [] : [`${becauseOf(voice, kind, changes)}: ${news}`]),
    ].join('. '),
    url: linked ? linkOf(linked) : null,
  };
}
