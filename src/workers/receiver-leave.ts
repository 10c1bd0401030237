// Leave to send to a receiver: its pace, its pauses and its circuit are kept over all processes by the record; how
// many messages are on their way to it at once, by each process for itself.
import type { Channel } from '../alerts/index.ts';
import type { Delivery } from '../shared/schema/index.ts';
import type { WorkerContext } from './context.ts';
import { LEASE_MS } from './leases.ts';

/** A receiver that hangs keeps no more of the worker’s turns than these. */
const AT_ONCE = 8;
const LEAST_WAIT_MS = 250;
/** Whose turn should come this soon waits for it here; coming back costs more. */
const PATIENCE_MS = 500;
/** What a message takes until it is known better, in ms; then the mean of the latest ten or so. */
const FIRST_GUESS_MS = 50;
const WEIGHT = 0.1;

/** `end` when the message is out or has failed. */
export type Leave = { end(): void } | { gone: string } | { waitMs: number };

export interface ReceiverGate {
  enter(delivery: Delivery, channel: Pick<Channel, 'pace'>): Promise<Leave>;
}

export function createReceiverGate({ store, clock }: Pick<WorkerContext, 'store' | 'clock'>): ReceiverGate {
  const ways = new Map<string, Way>();

  return {
    async enter(delivery, { pace }) {
      const perMs = pace?.perMs ?? 0;
      const way = ways.get(delivery.receiver) ?? { underWay: 0, usualMs: FIRST_GUESS_MS, line: [] };
      ways.set(delivery.receiver, way);
      if (!(await takeTurn(way))) return { waitMs: await waitOf(delivery, way, perMs) };
      const leave = await askLeave(delivery.receiver, perMs, way);
      if ('may' in leave) return { end: endOf(way, clock().getTime()) };
      if ('gone' in leave) return leave;
      return { waitMs: leave.waitMs + (await waitOf(delivery, way, perMs)) };
    },
  };

  /** A turn that comes to nothing is given back. */
  async function askLeave(receiver: string, perMs: number, way: Way) {
    let may = false;
    try {
      const leave = await store.receivers.enter(receiver, clock(), { perMs, trialMs: LEASE_MS });
      may = 'may' in leave;
      return leave;
    } finally {
      if (!may) giveTurn(way);
    }
  }

  /** Until it should be its turn, after those that are due before it: not all come back at once. */
  async function waitOf(delivery: Delivery, { usualMs }: Way, perMs: number): Promise<number> {
    const ahead = await store.receivers.ahead(delivery.receiver, delivery);
    return Math.max(LEAST_WAIT_MS, ahead * Math.max(perMs, usualMs / AT_ONCE));
  }

  function endOf(way: Way, begun: number): () => void {
    return () => {
      giveTurn(way);
      way.usualMs += (clock().getTime() - begun - way.usualMs) * WEIGHT;
    };
  }
}

/** To one receiver, in this process. */
interface Way {
  underWay: number;
  usualMs: number;
  /** Those who wait for a turn, the first to come first; each is called when it has one. */
  line: (() => void)[];
}

/** @returns false where none is to be had soon. */
function takeTurn(way: Way): Promise<boolean> | boolean {
  if (way.underWay < AT_ONCE) {
    way.underWay++;
    return true;
  }
  if (((way.line.length + 1) * way.usualMs) / AT_ONCE > PATIENCE_MS) return false;
  return new Promise((resolve) => {
    const called = () => {
      clearTimeout(timer);
      resolve(true);
    };
    const timer = setTimeout(() => {
      way.line.splice(way.line.indexOf(called), 1);
      resolve(false);
    }, PATIENCE_MS);
    way.line.push(called);
  });
}

/** To the next in line, who takes it over as it is. */
function giveTurn(way: Way): void {
  const next = way.line.shift();
  if (next) next();
  else way.underWay--;
}
