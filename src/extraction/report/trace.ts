// What each stage made of the text, for `rasid try`: plain data, ready to print.
import type { CodedEvent } from '../../shared/schema/index.ts';
import { type Doc, originalText } from '../document.ts';
import type { Candidate } from '../stages/05-candidates.ts';
import type { Dropped } from '../stages/07-refine.ts';
import type { Silent } from './silent.ts';

export interface TraceStep {
  stage: string;
  /** One line for each thing the stage found. */
  lines: string[];
}
export type Trace = TraceStep[];

/** What the later stages made of a document. */
export interface Made {
  candidates: readonly Candidate[];
  silent: readonly Silent[];
  dropped: readonly Dropped[];
  events: readonly CodedEvent[];
  passing: readonly CodedEvent[];
}

export function traceOf(doc: Doc, { candidates, silent, dropped, events, passing }: Made): Trace {
  const words = (unit: number) => originalText(doc, doc.units[unit]!.from, doc.units[unit]!.to);
  const known = doc.units
    .map((unit, at) => ({ unit, at }))
    .filter(({ unit }) => unit.concepts.length > 0 || unit.actor || unit.place);
  return [
    {
      stage: 'tokens',
      lines: [
        `${doc.tokens.length} tokens, ${doc.sentences.length} sentences, country ${doc.country ?? '-'}, day ${doc.day}`,
      ],
    },
    {
      stage: 'mentions',
      lines: known.map(({ unit, at }) =>
        [
          words(at),
          unit.actor ? `actor ${unit.actor.ids.join('+')}` : '',
          unit.place
            ? `place ${unit.place.name} (${unit.place.kind}${unit.place.textual ? ', from its head' : ''})`
            : '',
          unit.concepts.map(({ id }) => id).join(' '),
        ]
          .filter(Boolean)
          .join(' · '),
      ),
    },
    {
      stage: 'candidates',
      lines: candidates.map(
        ({ rule, trigger, first, second, place, scope }) =>
          `${rule.id} · ${words(trigger)} · ${first.join('+') || '-'} > ${second.join('+') || '-'} · ${place === null ? '-' : doc.units[place]!.place?.name} · ${scope.status} ${scope.freshness}`,
      ),
    },
    {
      stage: 'silent',
      lines: silent.map(({ trigger, rules, why }) => `${words(trigger)} · ${rules.join(', ')} · ${why}`),
    },
    {
      stage: 'refined',
      lines: [
        `${candidates.length} candidates, ${events.length} events`,
        ...dropped.map(({ event, why }) => `${event.rule} · ${event.place?.name ?? '-'} · ${why}`),
      ],
    },
    {
      stage: 'events',
      lines: events.map(
        (event) =>
          `${event.type} · ${event.place?.name ?? '-'} · ${event.rule} · ${event.status} ${event.freshness} · «${event.evidence}»`,
      ),
    },
    {
      stage: 'in passing',
      lines: passing.map(
        ({ rule, place, status, evidence }) => `${rule} · ${place?.name} · ${status} · «${evidence}»`,
      ),
    },
  ];
}
