// The health of feeds: one judgement for everybody who speaks of it.
export { type Cause, causeIn, isBarred, isOfTheWay } from './cause.ts';
export { sayCause } from './cause-words.ts';
export { countHours, countIn, DAY_HOURS, HOUR_MS, hourOf, hoursOf } from './hours.ts';
export { type FeedFacts, type FeedHealth, HEALTH_STATES, type HealthState, judgeFeed } from './judge.ts';
export { type Rhythm, rhythmOf } from './rhythm.ts';
export { chancesOf } from './silence.ts';
