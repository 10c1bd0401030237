// Headlines of changes of control in English.
import type { Incident } from '../../../shared/schema/index.ts';
import { englishList } from '../names.ts';
import type { Naming } from '../naming.ts';
import { englishPlace } from './place.ts';

interface Deed {
  subject: readonly string[];
  past: string;
  noun: string;
  infinitive: string;
  more: string;
}

export function englishControlHeadline(incident: Incident, { actors, claimants, deniers }: Naming): string {
  const place = englishPlace(incident) ?? 'the place';
  const deed = deedOf(incident, actors, place);
  if (deed === undefined) return withoutHolders(incident, place, claimants, deniers);
  const subject = englishList(deed.subject);
  switch (incident.status) {
    case 'denied':
      return `${deniers.length > 0 ? `${englishList(deniers)} denied` : 'Denied:'} ${deed.noun} by ${subject}`;
    case 'failed':
      return `${subject} failed to ${deed.infinitive}`;
    case 'claimed':
      return claimHeadline(incident, actors, deed, claimants);
    default:
      return `${subject} ${deed.past}${deed.more}`;
  }
}

function claimHeadline(
  { control }: Incident,
  actors: Naming['actors'],
  deed: Deed,
  claimants: readonly string[],
): string {
  const subject = englishList(deed.subject);
  if (claimants.length === 0) return `Unconfirmed: ${deed.noun} by ${subject}`;
  const losers = actors(control?.from ?? []);
  const admits = claimants.every((claimant) => losers.includes(claimant)) && control?.mode !== 'withdrawal';
  const said = `${englishList(claimants)} ${admits ? 'acknowledged' : 'claimed'} ${deed.noun}`;
  return englishList(claimants) === subject ? said : `${said} by ${subject}`;
}

/** Nobody knows between whom. */
function withoutHolders(
  { status }: Incident,
  place: string,
  claimants: readonly string[],
  deniers: readonly string[],
): string {
  switch (status) {
    case 'denied':
      return `${deniers.length > 0 ? `${englishList(deniers)} denied` : 'Denied:'} a change of control over ${place}`;
    case 'failed':
      return `Failed attempt to capture ${place}`;
    case 'claimed':
      return claimants.length > 0
        ? `Change of control over ${place}, according to ${englishList(claimants)}`
        : `Unconfirmed: change of control over ${place}`;
    default:
      return `Change of control over ${place}`;
  }
}

function deedOf({ control, type }: Incident, actors: Naming['actors'], place: string): Deed | undefined {
  const to = actors(control?.to ?? []);
  const from = actors(control?.from ?? []);
  const fromThem = from.length > 0 ? ` from ${englishList(from)}` : '';
  const deed = (subject: string[], past: string, noun: string, infinitive: string, more = ''): Deed => ({
    subject,
    past: `${past} ${place}`,
    noun: `${noun} ${place}`,
    infinitive: `${infinitive} ${place}`,
    more,
  });
  if (control?.mode === 'withdrawal' && from.length > 0) {
    const now = to.length > 0 ? `, now held by ${englishList(to)}` : '';
    return deed(from, 'withdrew from', 'the withdrawal from', 'withdraw from', now);
  }
  if (to.length === 0) return from.length > 0 ? deed(from, 'lost', 'the loss of', 'hold') : undefined;
  switch (control?.mode) {
    case 'handover':
      return deed(to, 'took over', 'the takeover of', 'take over', fromThem);
    case 'recaptured':
      return deed(to, 'recaptured', 'the recapture of', 'recapture', fromThem);
    case 'partial':
      return deed(to, 'captured parts of', 'the capture of parts of', 'capture parts of', fromThem);
    default:
      return deed(
        to,
        'captured',
        'the capture of',
        'capture',
        type === 'non-violent-transfer-of-territory' ? ' without a fight' : fromThem,
      );
  }
}
