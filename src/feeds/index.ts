// The feed room's door: what the poll worker needs, nothing else.
export { titleLine } from './clean/clean.ts';
export { askHub } from './fetch/ask-hub.ts';
export {
  DEFAULT_USER_AGENT,
  type FetchOptions,
  type FetchResult,
  type FetchState,
  fetchFeed,
} from './fetch/fetch.ts';
export { type FetchedPage, fetchPage, fetchRobots } from './fetch/fetch-page.ts';
export { type Fingerprint, fingerprintOf } from './identity/fingerprint.ts';
export { addressKeys, recognise } from './identity/keys.ts';
export { Tellings } from './identity/tellings.ts';
export { type PageText, readPage } from './page/read-page.ts';
export { createRepeatedLines } from './page/repeated-lines.ts';
export { ALLOWS_ALL, assertAllows, type Robots } from './page/robots.ts';
export { tellsOf } from './page/same-story.ts';
export {
  addressOf,
  afterError,
  afterSuccess,
  asksForWhole,
  causeOf,
  hasMoved,
  type Seen,
} from './polling/after-poll.ts';
export { hostOf, mannersFor, openForMs } from './polling/politeness.ts';
export {
  createListedBefore,
  type FeedBytes,
  parseBytes,
  type ReadFeed,
  readFeed,
  wantsPageIn,
} from './read-feed.ts';
export { type HubOffer, offerOf } from './websub/hub.ts';
export { isSignedWith } from './websub/signature.ts';
