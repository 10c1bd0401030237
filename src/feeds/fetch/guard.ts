// The door to the network: connections go to public addresses only. The check sits inside the connection, on
// the very addresses it is made to, so a name that resolves differently a moment later gains nothing.
import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector, type Dispatcher } from 'undici';
import { RasidError } from '../../shared/errors.ts';
import { isPublicAddress, mayBePublic } from './address.ts';

const CONNECT_TIMEOUT_MS = 10_000;
const CONNECTIONS_PER_HOST = 2;

type Resolve = (
  hostname: string,
  options: { all: true },
  done: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

const forbidden = (host: string, address?: string) =>
  new RasidError(
    'FEED_ADDRESS_FORBIDDEN',
    address && address !== host
      ? `${host} leads to ${address}, which is not a public address`
      : `${host} is not a public address`,
  );

/** @param resolve the system's resolver, unless a test plays a lying one. */
export function createGuardedAgent(resolve: Resolve = systemLookup): Agent {
  const lookup: LookupFunction = (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0);
      // A public name with an inner address beside its own is made to lead inside when the first does not answer.
      const inner = addresses.find(({ address }) => !isPublicAddress(address));
      const [first] = addresses;
      if (inner || !first) return done(forbidden(hostname, inner?.address), '', 0);
      if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
  const connectTo = buildConnector({ lookup, timeout: CONNECT_TIMEOUT_MS });
  const connect: buildConnector.connector = (options, done) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    if (!mayBePublic(host)) return done(forbidden(host), null);
    connectTo(options, (...result) => {
      const remote = result[1]?.remoteAddress;
      if (remote === undefined || isPublicAddress(remote)) return done(...result);
      result[1]?.destroy();
      done(forbidden(host, remote), null);
    });
  };
  return new Agent({ connect, connections: CONNECTIONS_PER_HOST });
}

let guarded: Dispatcher | undefined;
let open: Dispatcher | undefined;

/** The shared connection pools; idle sockets keep no process alive. @param allowPrivate lifts the guard. */
export function agentFor(allowPrivate: boolean): Dispatcher {
  if (!allowPrivate) {
    guarded ??= createGuardedAgent();
    return guarded;
  }
  open ??= new Agent({ connect: { timeout: CONNECT_TIMEOUT_MS }, connections: CONNECTIONS_PER_HOST });
  return open;
}
