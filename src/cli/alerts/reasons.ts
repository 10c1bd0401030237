// Why a receiver is told or not, as a sentence.
import type { AlertTrace } from '../../alerts/index.ts';
import type { Delivery } from '../../shared/schema/index.ts';

const SENTENCES: Record<AlertTrace['because'], (trace: AlertTrace) => string> = {
  'first-told': (trace) => `to be told of it as new${plannedFor(trace)}`,
  changed: (trace) => `to be told what has changed${plannedFor(trace)}`,
  'one-more-source': (trace) => `to be told of one more source${plannedFor(trace)}`,
  'taken-back': (trace) => `to be told that it is withdrawn${plannedFor(trace)}`,
  merged: ({ dueAt }) =>
    dueAt === null
      ? 'not told: it goes on in another incident'
      : `to be told that it is the same as another, due ${dueAt}`,
  'no-route': () => 'not told: no route takes it there',
  denied: () => 'not told: it is denied, and nobody there has heard of it',
  'too-old': () => 'not told: every source is older than alertWithin',
  retracted: () => 'not told: it is withdrawn',
  'nothing-changed': () => 'told before, and nothing that matters has changed since',
  'already-decided': () => 'this revision is decided',
  inhibited: ({ by, until }) => `not told: inhibited by ${by} until ${until}`,
  silenced: ({ by, until }) => `not told: silenced by ${by} until ${until}`,
  muted: ({ by, until }) => `not told: mute time ${by} until ${until}`,
};

export function reasonFor(trace: AlertTrace, deliveries: readonly Delivery[]): string {
  const said = SENTENCES[trace.because](trace);
  const states = new Set(deliveries.map(({ state }) => state));
  if (trace.because !== 'already-decided') return said;
  if (states.has('sent')) return 'told';
  if (states.has('folded')) return 'told in a digest, or on its way in one';
  if (states.has('held')) return 'held back, to be told with others';
  if (states.has('uncertain')) return 'nobody knows whether it arrived';
  return states.has('dead') ? 'not told: it could not be delivered' : 'on its way';
}

function plannedFor({ dueAt, hold }: AlertTrace): string {
  return dueAt === null ? '' : `, due ${dueAt}${hold === null ? '' : ` in a digest (${hold})`}`;
}
