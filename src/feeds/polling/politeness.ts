// How gently a host is asked: how many at a time, how far apart, and when it is left alone altogether.
import type { Feed, FeedsConfig } from '../../shared/config/feeds.ts';
import type { HostManners } from '../../shared/schema/index.ts';
import { isOwnHost } from '../fetch/address.ts';

/** One's own machine and network need no distance, only a bound. */
const OWN_CONNECTIONS = 16;
/** Renewed while a request lasts, so that what a killed process was asking is free again soon. */
const LEASE_MS = 6_000;

/** What one host is by: name and port. */
export const hostOf = (url: string): string => new URL(url).host;

/** @param url where the request goes; a private address of which feeds.yaml says that it may be asked is one’s own. */
export const mannersFor = (
  url: string,
  { allowPrivate }: Pick<Feed, 'allowPrivate'>,
  { gapMs, connections }: FeedsConfig['politeness'],
): HostManners =>
  allowPrivate && isOwnHost(new URL(url).hostname)
    ? { gapMs: 0, connections: OWN_CONNECTIONS, leaseMs: LEASE_MS }
    : { gapMs, connections, leaseMs: LEASE_MS };

const FAILURES_BEFORE_OPEN = 3;
const FIRST_OPEN_MS = 30_000;
const LONGEST_OPEN_MS = 10 * 60_000;

/** How long the circuit of a host stays open after so many passing failures in a row, in ms; then one may try. */
export const openForMs = (failures: number): number =>
  failures < FAILURES_BEFORE_OPEN
    ? 0
    : Math.min(FIRST_OPEN_MS * 2 ** (failures - FAILURES_BEFORE_OPEN), LONGEST_OPEN_MS);
