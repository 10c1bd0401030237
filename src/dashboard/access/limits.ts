// How often one address may ask, and how often somebody may be wrong about a password.
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { foldName } from '../../shared/config/access.ts';

const MINUTE = 60_000;
/** A newsroom behind one address, each looking again every second, stays below it. */
const REQUESTS_A_MINUTE = 3000;
const LOGIN_WINDOW_MS = 5 * MINUTE;
/** Addresses and names that are kept count of: who comes from more is counted anew. */
const MOST_COUNTED = 20_000;

/** IPv6 by network: one household has 2^64 addresses. */
export const addressOf = ({ ip }: FastifyRequest): string => normalizeIP(ip, 64);

const nameOf = ({ body }: FastifyRequest): string => {
  const name = (body as { name?: unknown } | null | undefined)?.name;
  return typeof name === 'string' ? foldName(name.slice(0, 100)) : '';
};

/**
 * Wrong passwords within the window. A name alone has the most, so that nobody can keep somebody out from one address.
 */
const WRONG_LOGINS: { most: number; key: (request: FastifyRequest) => string }[] = [
  { most: 10, key: (request) => `${addressOf(request)} ${nameOf(request)}` },
  { most: 30, key: addressOf },
  { most: 100, key: nameOf },
];

export interface Limits {
  /** Counts the request. @returns seconds to wait; 0 to go on. */
  request(request: FastifyRequest): Promise<number>;
  /** Whether a login may be tried. @returns seconds to wait; 0 to go on. */
  login(request: FastifyRequest): Promise<number>;
  wrongLogin(request: FastifyRequest): Promise<void>;
}

export async function createLimits(app: FastifyInstance): Promise<Limits> {
  await app.register(rateLimit, { global: false, cache: MOST_COUNTED });
  const counter = (max: number, timeWindow: number, keyGenerator: (request: FastifyRequest) => string) =>
    app.createRateLimit({ max, timeWindow, keyGenerator });
  const requests = counter(REQUESTS_A_MINUTE, MINUTE, addressOf);
  const wrong = WRONG_LOGINS.map(({ most, key }) => counter(most, LOGIN_WINDOW_MS, key));
  return {
    async request(request) {
      const count = await requests(request);
      return !count.isAllowed && count.isExceeded ? count.ttlInSeconds : 0;
    },
    async login(request) {
      const counts = await Promise.all(wrong.map((each) => each(request, { increment: false })));
      const full = counts.filter((count) => !count.isAllowed && count.remaining === 0);
      return Math.max(0, ...full.map((count) => ('ttlInSeconds' in count ? count.ttlInSeconds : 0)));
    },
    async wrongLogin(request) {
      await Promise.all(wrong.map((each) => each(request)));
    },
  };
}
