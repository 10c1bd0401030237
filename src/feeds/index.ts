// The feed room's door: what the poll worker needs, nothing else.
export {
  DEFAULT_USER_AGENT,
  type FetchOptions,
  type FetchResult,
  type FetchState,
  fetchFeed,
} from './fetch.ts';
export { type Fingerprint, fingerprintOf, sameText } from './fingerprint.ts';
export { type FeedBytes, type ReadFeed, readFeed } from './read-feed.ts';
