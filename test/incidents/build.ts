// Small reports and a small record to tell them to.
import { amend, applyCorrections } from '../../src/corrections/index.ts';
import { type ConsolidationResult, consolidate } from '../../src/incidents/index.ts';
import type { CodedEvent, ControlEntry, Correction, Incident } from '../../src/shared/schema/index.ts';
import { concerned } from './concerned.ts';

export interface Report {
  id: string;
  outlet?: string;
  publisher?: string | null;
  /** Hours after the stream's beginning. */
  at?: number;
  /** The instant itself, in place of `at`. */
  publishedAt?: string;
  text?: string;
  events: CodedEvent[];
}

const BEGIN = Date.parse('2026-11-20T06:00:00Z');
export const hour = (hours: number): string => new Date(BEGIN + hours * 3_600_000).toISOString();

type EventParts = Partial<Omit<CodedEvent, 'place'>> & {
  place?: string | null;
  within?: string;
  known?: boolean;
};

/** A clash between the army and the RSF at a place, unless said otherwise. */
export function event({ place = 'الفاشر', within, known = true, ...rest }: EventParts = {}): CodedEvent {
  const name = place;
  return {
    type: 'armed-clash',
    sides: [['rapid-support-forces'], ['sudanese-armed-forces']],
    place: name === null ? null : { name, within: within ?? 'شمال دارفور' },
    status: 'reported',
    freshness: 'new',
    date: null,
    fatalities: null,
    evidence: 'اندلعت اشتباكات',
    location:
      name === null
        ? null
        : {
            placeId: known ? `sd/${name}` : `text:${name}`,
            kind: 'city',
            nameEn: known ? 'El Fasher' : null,
            country: 'SD',
            admin1: 'شمال دارفور',
            admin1En: 'North Darfur',
            latitude: null,
            longitude: null,
            precision: known ? 1 : 2,
          },
    rule: 'armed-clash/clashes-between',
    span: { field: 'text', start: 0, end: 5 },
    speaker: null,
    implied: [],
    ...rest,
  };
}

export const capture = (to: string[], from: string[], rest: EventParts = {}): CodedEvent =>
  event({
    type: 'non-state-actor-overtakes-territory',
    sides: [to, from],
    control: { to, from, mode: 'captured' },
    evidence: 'سيطرت',
    ...rest,
  });

/** The record in small: keeps incidents and ledger as the store would. */
export class Desk {
  incidents = new Map<string, Incident>();
  ledger = new Map<string, ControlEntry>();
  history: Incident[] = [];
  /** What editors said, done to whatever is told from then on. */
  corrections: Correction[] = [];
  #count = 0;

  tell(
    { id, outlet = id, publisher = null, at = 0, publishedAt = hour(at), text = id, events: read }: Report,
    told?: ReadonlySet<string>,
  ): ConsolidationResult {
    const events = applyCorrections({ id, text }, read, this.corrections);
    const article = {
      id,
      outlet,
      publisher,
      title: null,
      url: `https://example.org/${id}`,
      publishedAt,
      fetchedAt: publishedAt,
      syndicationId: text,
    };
    const result = consolidate({
      article,
      events,
      existing: concerned([...this.incidents.values()], article, events),
      ledger: [...this.ledger.values()],
      told,
      corrections: this.corrections,
      amend: (source) => amend(source, this.corrections),
      now: new Date(publishedAt),
      newId: () => `i${++this.#count}`,
    });
    for (const incident of result.incidents) {
      this.incidents.set(incident.id, incident);
      this.history.push(incident);
      for (const entry of this.ledger.values()) {
        if (entry.incidentId === incident.id) this.ledger.delete(entry.id);
      }
    }
    for (const entry of result.ledger) this.ledger.set(entry.id, entry);
    return result;
  }

  get active(): Incident[] {
    return [...this.incidents.values()].filter(({ state }) => state === 'active');
  }
}
