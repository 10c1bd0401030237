// One event that one article tells twice: «اشتباكات في محافظة حمص … في بلدة السخنة», or a fight and the capture it
// ended in. The wider or lesser telling is left out; between articles nobody knows, so there it stands.
import type { Source } from '../shared/schema/index.ts';
import { classOf, levelled } from '../shared/schema/index.ts';
import { breadthOf } from './breadth.ts';
import { liesIn } from './lies-in.ts';
import { sameKind } from './same-incident.ts';
import { samePlace } from './same-place.ts';
import { sidesAgree } from './sides-agree.ts';

/** @param others all sources of the same article. @returns why this one is left out, as a sentence. */
export function toldCloser(source: Source, others: readonly Source[]): string | undefined {
  const closer = others.find((other) => other !== source && tellsSameInside(source, other));
  if (closer) return `told more closely: ${closer.place!.name}`;
  const end = others.find((other) => endsIn(source, other));
  return end && `the fight that ended in the change of control: ${end.place!.name}`;
}

const tellsSameInside = (source: Source, other: Source): boolean =>
  other.status === source.status &&
  sameKind(source.type, other.type) &&
  isInside(other, source) &&
  sidesAgree(source, other)?.enough === true;

/** A clash that brings its own toll is kept: the capture would not tell it. */
const endsIn = (source: Source, other: Source): boolean =>
  classOf(source.type) === 'clash' &&
  classOf(other.type) === 'control' &&
  source.fatalities === null &&
  (other.status === 'reported' || other.status === 'claimed') &&
  (samePlace(source, other) || isInside(other, source)) &&
  (sidesAgree(source, other)?.shared ?? 0) > 0;

/** Inside a district, a governorate or the like. حمص the city lies in حمص the governorate, but its name says no more. */
const isInside = (source: Source, area: Source): boolean =>
  breadthOf(area.location) >= 3 &&
  liesIn(source, area) === 'inside' &&
  levelled(source.place!.name) !== levelled(area.place!.name);
