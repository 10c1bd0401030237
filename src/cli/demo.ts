// `rasid demo`: the product on a wire of our own. Serves the wire, polls it, prints each notice as people get it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createSettledJudge,
  type DemoState,
  type DemoWire,
  renderSummary,
  startDemoWire,
  writeDemoConfig,
} from '../demo/demo.ts';
import { type Rasid, startRasid } from '../main.ts';
import { loadConfig, readSettings } from '../shared/config.ts';
import { RasidError } from '../shared/errors.ts';
import { createLogger } from '../shared/logger.ts';
import type { Run } from './command.ts';
import { ROOT, SHIPPED_CONFIG } from './paths.ts';
import { firstSignal } from './signals.ts';

/** `--once` gives up after this time: something is stuck. */
const PATIENCE_MS = 55_000;
const LOOK_EVERY_MS = 250;

export const demo: Run = async (values) => {
  const folder = mkdtempSync(join(tmpdir(), 'rasid-demo-'));
  const signal = firstSignal();
  const wire = await startDemoWire();
  try {
    console.log(`A demo wire of ${wire.progress().total} articles at ${wire.url}; opening the record …`);
    const rasid = await startOnWire(wire, folder, values.port as string | undefined);
    try {
      console.log(`Board: ${rasid.address}   Queues: ${rasid.address}/queues\n`);
      return values.once === true ? await once(wire, rasid, signal) : await untilStopped(wire, rasid, signal);
    } finally {
      await rasid.stop();
    }
  } finally {
    await wire.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

async function startOnWire(wire: DemoWire, folder: string, port: string | undefined): Promise<Rasid> {
  const config = writeDemoConfig(join(folder, 'config'), wire.feeds);
  const flags = { config, data: join(folder, 'data'), port, logLevel: 'error' };
  const settings = { ...readSettings(flags, ROOT), databaseUrl: undefined, redisUrl: undefined };
  const logger = createLogger(settings.logLevel);
  const loaded = loadConfig(config, SHIPPED_CONFIG);
  try {
    return await startRasid(settings, loaded, logger);
  } catch (error) {
    const free = error instanceof RasidError && error.code === 'PORT_TAKEN' && port === undefined;
    if (!free) throw error;
    return startRasid({ ...settings, port: 0 }, loaded, logger);
  }
}

async function once(wire: DemoWire, rasid: Rasid, signal: Promise<string>): Promise<number> {
  const settled = await Promise.race([waitUntilSettled(wire, rasid), signal.then(() => false)]);
  console.log(await summaryOf(wire, rasid));
  if (!settled)
    console.error(`rasid: the demo did not settle: ${JSON.stringify(await stateOf(wire, rasid))}`);
  return settled ? 0 : 1;
}

async function untilStopped(wire: DemoWire, rasid: Rasid, signal: Promise<string>): Promise<number> {
  const told = await Promise.race([waitUntilSettled(wire, rasid), signal.then(() => false)]);
  if (told)
    console.log(`${await summaryOf(wire, rasid)}\nThe wire has ended; the board stays up. Ctrl+C stops it.`);
  await signal;
  return 0;
}

/** @returns whether everything was told in time. */
async function waitUntilSettled(wire: DemoWire, rasid: Rasid): Promise<boolean> {
  const isSettled = createSettledJudge();
  const started = Date.now();
  while (Date.now() - started < PATIENCE_MS) {
    if (isSettled(await stateOf(wire, rasid), new Date())) return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return false;
}

async function stateOf(wire: DemoWire, { store }: Rasid): Promise<DemoState> {
  const [articles, deliveries, undecided] = await Promise.all([
    store.articles.counts(),
    store.deliveries.counts(),
    store.incidents.undecided(new Date(Date.now() + 60_000), 1000),
  ]);
  return {
    ...wire.progress(),
    stored: articles.stored + articles.extracted + articles.quarantined,
    waiting: articles.stored,
    undecided: undecided.length,
    undelivered: deliveries.pending + deliveries.sending + deliveries.retry,
  };
}

async function summaryOf(wire: DemoWire, { store }: Rasid): Promise<string> {
  const [articles, counts, deliveries, latencies, quarantined] = await Promise.all([
    store.articles.counts(),
    store.incidents.counts(),
    store.deliveries.counts(),
    store.deliveries.latencies(10_000),
    store.quarantine.count(),
  ]);
  return renderSummary({
    feeds: wire.feeds.length,
    articles: articles.stored + articles.extracted + articles.quarantined,
    events: counts.events,
    incidents: counts.incidents,
    notices: deliveries.sent,
    quarantined,
    latencies,
  });
}
