// What is new, in English: the new figure and the old one beside it.
import type { Change } from '../../../shared/schema/index.ts';
import { clean, inEnglish } from '../bidi.ts';
import { englishList } from '../names.ts';
import type { Naming } from '../naming.ts';
import type { News } from '../news.ts';
import { ENGLISH_EVENTS } from './events.ts';
import { englishPlace } from './place.ts';
import { between, englishDeaths, figures } from './toll.ts';

export const englishChanges = (news: News, naming: Naming): string =>
  news.changes.map((change) => SAID[change](news, naming)).join('; ');

const SAID: Record<Change, (news: News, naming: Naming) => string> = {
  'second-source': ({ tellers, newOutlets }) =>
    (tellers === 2 ? 'a second source confirms' : `${tellers} independent sources confirm`) +
    named(newOutlets),
  'more-sources': ({ tellers, tellersBefore }) =>
    `now ${tellers} independent sources${tellersBefore === null ? '' : ` (were ${tellersBefore})`}`,
  confirmed: ({ before, newOutlets }) =>
    `confirmed ${before?.status === 'denied' ? 'after the denial' : 'from outside the claiming side'}${named(newOutlets)}`,
  denied: (_, { newDeniers }) => (newDeniers.length > 0 ? `denied by ${englishList(newDeniers)}` : 'denied'),
  fatalities: tollSaid,
  control: controlSaid,
  sides: sidesSaid,
  place: placeSaid,
  corrected: correctedSaid,
  merged: mergedSaid,
  retracted: retractedSaid,
};

const named = (outlets: readonly string[]): string =>
  outlets.length === 0 ? '' : ` (${englishList(outlets.map((outlet) => inEnglish(clean(outlet))))})`;

function tollSaid({ toll, now, before }: News): string {
  if (now.fatalities === null) return 'no figure of deaths';
  const then = before?.fatalities ?? null;
  const was = then === null ? '' : ` (was ${figures(then)})`;
  const deaths = englishDeaths(now.fatalities);
  switch (toll) {
    case 'first':
      return `first toll: ${deaths}`;
    case 'up':
      return `toll rises to ${between(now.fatalities)}${was}`;
    case 'down':
      return `toll revised down to ${between(now.fatalities)}${was}`;
    default:
      return `toll now ${deaths}${was}`;
  }
}

const MODES = {
  captured: 'capture',
  recaptured: 'recapture',
  withdrawal: 'withdrawal',
  handover: 'handover',
  partial: 'capture of parts only',
};

function correctedSaid({ now, before, otherwise, edits }: News): string {
  return [
    ...(otherwise.type && before
      ? [`it was ${ENGLISH_EVENTS[now.type].noun}, not ${ENGLISH_EVENTS[before.type].noun}`]
      : []),
    ...(otherwise.status ? [`now ${STATUSES[now.status]}`] : []),
    ...(now.fatalities === null && before?.fatalities ? ['no figure of deaths stands'] : []),
    edits.length > 0
      ? `the editor: ${whysOf(edits)}`
      : before
        ? 'the editor took an earlier correction back'
        : 'by the editor',
  ].join('; ');
}

const STATUSES = {
  reported: 'reported from outside the sides',
  claimed: 'one side’s claim',
  denied: 'denied',
  failed: 'a failed attempt',
  planned: 'not yet happened',
};

const whysOf = (edits: News['edits']): string =>
  [...new Set(edits.map(({ why }) => `“${inEnglish(clean(why))}”`))].join(', ');

function controlSaid({ now, before }: News, { actors }: Naming): string {
  if (now.control === null) return 'no longer about control';
  const { to, from, mode } = now.control;
  const then = before?.control ?? null;
  const parts: string[] = [];
  if (to.length > 0 && (then === null || to.join() !== then.to.join())) {
    const was = then !== null && then.to.length > 0 ? ` (was ${englishList(actors(then.to))})` : '';
    parts.push(
      `now ${now.status === 'reported' ? '' : 'said to be '}held by ${englishList(actors(to))}${was}`,
    );
  }
  if (from.length > 0 && (then === null || from.join() !== then.from.join())) {
    parts.push(`lost by ${englishList(actors(from))}`);
  }
  if (then !== null && mode !== then.mode) parts.push(`${MODES[mode]} (was told as ${MODES[then.mode]})`);
  return parts.length > 0 ? parts.join('; ') : 'new details of control';
}

function sidesSaid({ sides, now }: News, { actors }: Naming): string {
  const between = now.class === 'clash' || now.class === 'control' || now.class === 'other';
  const parts = sides.flatMap(({ added, removed }, index) => {
    const role = between ? 'side' : index === 0 ? 'attacker' : 'target';
    const [names, gone] = [englishList(actors(added)), englishList(actors(removed))];
    if (names && gone) return [`${role} corrected: ${names} instead of ${gone}`];
    if (names) return [`${role} named: ${names}`];
    return gone ? [`${gone} no longer named`] : [];
  });
  return parts.length > 0 ? parts.join('; ') : 'new details of the sides';
}

function placeSaid({ place, now, before }: News): string {
  const here = englishPlace(now);
  if (here === null) return 'place no longer certain';
  const there = before && englishPlace(before);
  if (place === 'closer') return `closer location: ${here}${there ? ` (was ${there})` : ''}`;
  return place === 'corrected' && there ? `place corrected: ${here} instead of ${there}` : `place: ${here}`;
}

function mergedSaid({ now }: News): string {
  return `it is the same event as another report${now.mergedInto === null ? '' : ` (${now.mergedInto})`}`;
}

function retractedSaid(news: News): string {
  const { now, before } = news;
  if (now.state === 'merged' || now.sources.length > 0) return mergedSaid(news);
  if (news.edits.length > 0) return `withdrawn by the editor: ${whysOf(news.edits)}`;
  const outlets = [...new Set(before?.sources.map(({ outlet }) => outlet) ?? [])];
  return outlets.length > 1
    ? `its sources no longer say so${named(outlets)}`
    : `its source no longer says so${named(outlets)}`;
}
