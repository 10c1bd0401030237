// How long from an article's publication to its notice, while articles come at a steady rate.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Servers, startFleet } from './fleet.ts';
import { type Sink, startSink } from './sink.ts';
import { ONE_EACH } from './throughput.ts';
import { startWire, type Wire } from './wire.ts';

export interface Latency {
  articlesPerSecond: number;
  notices: number;
  /** Milliseconds from the poll that found the article to the receiver. */
  afterPollP50: number;
  afterPollP99: number;
  /** Milliseconds from publication to the receiver: half the interval of polling is the poll's. */
  afterPublicationP50: number;
  afterPublicationP99: number;
}

const OUTLETS = 20;
/** The first articles find cold processes. */
const WARM_MS = 10_000;
const LAST_MS = 8000;

export async function measureLatency(servers: Servers, perSecond: number, seconds: number): Promise<Latency> {
  const wire = await startWire(OUTLETS, OUTLETS);
  const sink = await startSink();
  const fleet = await startFleet(servers, wire, sink, ONE_EACH, '1s');
  try {
    wire.begin(perSecond);
    const from = Date.now() + WARM_MS;
    await sleep(WARM_MS + seconds * 1000);
    const until = Date.now();
    await sleep(LAST_MS);
    return latencyOf(wire, sink, { from, until }, perSecond);
  } finally {
    await fleet.stop();
    await Promise.all([wire.close(), sink.close()]);
  }
}

/** Of articles published within the window, the first time that each was told. */
function latencyOf(
  wire: Wire,
  sink: Sink,
  window: { from: number; until: number },
  perSecond: number,
): Latency {
  const told = new Map<number, number>();
  for (const { at, body } of sink.received) {
    const sources = (body.data as { sources?: { url: string | null }[] }).sources ?? [];
    for (const { url } of sources) {
      const number = Number(url?.split('/').at(-1));
      if (Number.isInteger(number) && !told.has(number)) told.set(number, at);
    }
  }
  const timely = [...told].filter(([number]) => {
    const at = wire.publishedAt(number);
    return at >= window.from && at <= window.until;
  });
  const polled = timely.map(([number, at]) => at - foundAt(wire, number));
  const published = timely.map(([number, at]) => at - wire.publishedAt(number));
  return {
    articlesPerSecond: perSecond,
    notices: timely.length,
    afterPollP50: quantile(polled, 0.5),
    afterPollP99: quantile(polled, 0.99),
    afterPublicationP50: quantile(published, 0.5),
    afterPublicationP99: quantile(published, 0.99),
  };
}

/** When its outlet was first asked after it was published. */
function foundAt(wire: Wire, number: number): number {
  const outlet = number % OUTLETS;
  const published = wire.publishedAt(number);
  return wire.asked.find((one) => one.outlet === outlet && one.at >= published)?.at ?? published;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
