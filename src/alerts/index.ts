// The room's door: what the workers and the commands use.
export type { Channel, Message } from './channels/channel.ts';
export { createChannel } from './channels/create-channel.ts';
export { type AlertDecision, type AlertTrace, decideAlert } from './decide.ts';
export { digestOf } from './digest.ts';
export { mayHaveArrived, wayOut } from './doubt.ts';
export { groupKey } from './group.ts';
export { decideHealth, type HealthDecision, type WatchedFeed } from './health/decide-health.ts';
export { type LabelSettings, type Labels, labelsOf } from './labels.ts';
export { matches, matchesAll } from './match.ts';
export { decideOutages } from './outage.ts';
export type { FindActor } from './render/names.ts';
export { renderContent } from './render/render-content.ts';
export { renderNotice, type Told } from './render/render-notice.ts';
export { linesOf, type Rendered, type Words } from './render/words.ts';
export { circuitMs, nextAttempt } from './retry.ts';
export { type RouteWalk, routesFor, walkRoutes } from './route.ts';
export { type Surroundings, surroundingsOf } from './surroundings.ts';
export { type GroupSoFar, type ToldSoFar, untold } from './told-so-far.ts';
