// What is told of an incident, in the receiver's languages.
import type { ControlEntry, Incident, Notice, NoticeKind } from '../../shared/schema/index.ts';
import { independentTellers } from '../../shared/schema/index.ts';
import type { Audience, Occasion } from './audience.ts';
import { linkOf } from './link.ts';
import type { FindActor } from './names.ts';
import { namingOf } from './naming.ts';
import { newsOf } from './news.ts';
import { refersTo } from './refers-to.ts';
import { stancesOf } from './stances.ts';
import { ownWords, templateFor } from './templates/own-words.ts';
import { slotValues } from './templates/slot-values.ts';
import { becauseOf, VOICES, type Voice } from './voice.ts';
import { type Draft, rendered, type Tongue } from './wording.ts';
import type { Rendered, Words } from './words.ts';

export interface Told {
  delivery: { kind: NoticeKind };
  notice: Pick<Notice, 'changes'> & Partial<Pick<Notice, 'createdAt'>>;
  incident: Incident;
  /** The revision the receiver saw last, where it is known: says what changed from what. */
  before?: Incident | null;
  /** An earlier notice may have arrived, nobody knows. */
  earlierInDoubt?: boolean;
  /** What the ledger of control makes of it. */
  ledger?: Pick<ControlEntry, 'status'> | null;
}

/** @param find names of actors; ids it does not know are shown as readable Latin words. */
export const renderNotice = (
  told: Told,
  audience: Audience,
  find: FindActor,
  occasion: Occasion = {},
): Rendered =>
  rendered(told.delivery.kind, audience, occasion, (tongue) =>
    draftOf(tongue, told, audience.timezone, find, occasion),
  );

function draftOf(
  tongue: Tongue,
  { delivery: { kind }, notice, incident, before = null, earlierInDoubt, ledger }: Told,
  timezone: string,
  find: FindActor,
  { first, assessment = null, templates = [] }: Occasion,
): Draft {
  const voice = VOICES[tongue];
  const news = newsOf(notice.changes, incident, before);
  const naming = namingOf(incident, tongue, find, news.newDeniers);
  const headline = voice.headline(incident, naming);
  const changes = voice.changes(news, naming);
  const template = templateFor(templates, kind, incident);
  const own =
    template &&
    ownWords(
      template,
      slotValues(tongue, { news, naming, timezone, assessment, headline, changes }),
      tongue,
      incident.status === 'reported'
        ? null
        : { label: voice.statusLabel, value: voice.status(incident, naming) },
    );
  const because = becauseOf(voice, kind, notice.changes);
  const told = kind === 'retract' && incident.state === 'merged' ? 'merged' : kind;
  const createdAt = notice.createdAt ?? incident.updatedAt;
  return {
    headline: voice.labels[told] + (own?.headline ?? headline),
    whatsNew: kind === 'new' || changes === '' ? null : `${because}: ${own?.news ?? changes}`,
    refersTo: refersTo(tongue, { kind: told, first, inDoubt: earlierInDoubt, createdAt, timezone }),
    facts:
      kind === 'retract'
        ? []
        : (own?.lines ??
          voice.facts(incident, naming, { timezone, assessment, held: ledger?.status ?? null })),
    sections: sectionsOf(voice, incident, timezone),
  };
}

/** A section for each stance that is taken. */
const sectionsOf = (voice: Voice, incident: Incident, timezone: string): Words['sections'] =>
  stancesOf(incident).map(({ stance, all, shown }) => {
    const others = all.length - shown.length;
    const items = shown.map((source) => ({ text: voice.source(source, timezone), url: linkOf(source) }));
    if (others > 0) items.push({ text: voice.others(others), url: null });
    return { title: voice.sourcesTitle(stance, all.length, independentTellers({ sources: all })), items };
  });
