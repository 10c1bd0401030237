// The headline: one sentence that says what happened, or who says so.
import type { Incident } from '../../../shared/schema/index.ts';
import { EVENT_NAMES } from '../event-names.ts';
import { arabicList } from '../names.ts';
import type { Naming } from '../naming.ts';
import { clashHeadline } from './clash.ts';
import { controlHeadline } from './control.ts';
import { agreementOf, verbBefore } from './grammar.ts';
import { atPlace, placePhrase } from './place.ts';

export function arabicHeadline(incident: Incident, naming: Naming): string {
  if (incident.class === 'control') return controlHeadline(incident, naming);
  return incident.class === 'clash' ? clashHeadline(incident, naming) : otherHeadline(incident, naming);
}

/** «ضربات جوية على بلدة كفرنبل نفّذتها القوات الروسية» */
function otherHeadline(incident: Incident, { actors, claimants, deniers }: Naming): string {
  const { ar, hits } = EVENT_NAMES[incident.type];
  const own = incident.status === 'claimed' && actors(incident.sides[0]).join() === claimants.join();
  const place = placePhrase(incident);
  const where = hits && place !== null ? ` على ${place}` : atPlace(incident);
  const by = own ? claimedBy(incident, claimants) : doneBy(incident, actors);
  const event = `${ar}${parties(incident, actors)}${where}${by}`;
  switch (incident.status) {
    case 'denied':
      return deniers.length > 0
        ? `${verbBefore('نفى', deniers[0]!)} ${arabicList(deniers)} وقوع ${event}`
        : `نفي وقوع ${event}`;
    case 'failed':
      return `محاولة فاشلة: ${event}`;
    case 'claimed':
      if (own) return event;
      return claimants.length > 0
        ? `${event}، بحسب ${arabicList(claimants, true)}`
        : `أنباء غير مؤكدة: ${event}`;
    default:
      return event;
  }
}

/** An agreement is made between its parties; nobody carries it out on the other. */
const parties = ({ type, sides }: Incident, actors: Naming['actors']): string =>
  type === 'agreement' && sides.every((side) => side.length > 0)
    ? ` بين ${arabicList(actors(sides[0]), true)} و${arabicList(actors(sides[1]), true)}`
    : '';

function doneBy({ type, sides }: Incident, actors: Naming['actors']): string {
  const doers = actors(sides[0]);
  if (doers.length === 0 || EVENT_NAMES[type] === undefined || NOT_DONE.has(type)) return '';
  const object = EVENT_NAMES[type].feminine ? 'ها' : 'ه';
  const did = agreementOf(doers[0]!) === 'fs' ? 'نفّذت' : 'نفّذ';
  return ` ${did}${object} ${arabicList(doers)}`;
}

/** «تفجير انتحاري … تبنّاه تنظيم الدولة», «ضربات جوية … أعلنتها القوات الروسية» */
function claimedBy({ class: kind, type }: Incident, claimants: readonly string[]): string {
  if (claimants.length === 0) return '';
  const object = EVENT_NAMES[type].feminine ? 'ها' : 'ه';
  const feminine = agreementOf(claimants[0]!) === 'fs';
  const announced = feminine ? 'أعلنت' : 'أعلن';
  const owned = feminine ? 'تبنّت' : 'تبنّا';
  const verb = kind === 'blast' || kind === 'violence-against-civilians' ? owned : announced;
  return ` ${verb}${object} ${arabicList(claimants)}`;
}

/** Types whose first side is a party or a subject, not somebody who did it to others. */
const NOT_DONE: ReadonlySet<string> = new Set([
  'agreement',
  'peaceful-protest',
  'protest-with-intervention',
  'violent-demonstration',
  'mob-violence',
  'change-to-group-activity',
  'headquarters-or-base-established',
  'disrupted-weapons-use',
  'other',
]);
