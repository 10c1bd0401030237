// What the embedded engine takes: the whole program in one process, at rest and while articles come, and how much of
// that is the database alone.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { takeSample } from '../test/soak/samples.ts';
import { makeHome, startRasidProcess } from '../test/support/rasid-process.ts';
import { SECRET } from '../test/support/webhook-sink.ts';
import { startSink } from './river/sink.ts';
import { startWire } from './river/wire.ts';

const OUTLETS = 20;
const REST_MS = 10_000;
const ENGINE = fileURLToPath(new URL('memory/engine.mjs', import.meta.url));

/** Megabytes of resident memory. */
export interface Memory {
  nodeAlone: number;
  /** The record opened, nothing done. */
  engineAtRest: number;
  engineAfterWrites: number;
  programAtRest: number;
  programAtWorkMost: number;
  programAfter: number;
  articles: number;
}

export async function measureMemory(perSecond: number, seconds: number): Promise<Memory> {
  const engine = JSON.parse(execFileSync(process.execPath, [ENGINE], { encoding: 'utf8' }));
  return { ...engine, ...(await watchProgram(perSecond, seconds)) };
}

async function watchProgram(perSecond: number, seconds: number) {
  const wire = await startWire(OUTLETS, 0);
  const sink = await startSink();
  const feeds = (urls: readonly string[]) =>
    `feeds:\n${urls.map((url, n) => `  - { id: bench-${n}, outlet: "مراسل ${n}", url: "${url}", every: 1s, allowPrivate: true, fullText: never }`).join('\n')}\n`;
  const alerts = `receivers: [{ name: desk, webhook: { url: "${sink.url}", secret: "${SECRET}" } }]\nroute: { receiver: desk }\n`;
  const home = makeHome(feeds(wire.urls), alerts);
  const rasid = await startRasidProcess(home, [], { LOG_LEVEL: 'warn' });
  const rss = async () => (await takeSample(rasid.child.pid!, rasid.address, 0)).rss;
  try {
    await sleep(REST_MS);
    const programAtRest = await rss();
    wire.begin(perSecond);
    let programAtWorkMost = 0;
    const until = Date.now() + seconds * 1000;
    while (Date.now() < until) {
      await sleep(1000);
      programAtWorkMost = Math.max(programAtWorkMost, await rss());
    }
    const programAfter = await rss();
    return { programAtRest, programAtWorkMost, programAfter, articles: wire.published() };
  } finally {
    await rasid.stop('SIGTERM');
    await Promise.all([wire.close(), sink.close()]);
    rmSync(dirname(home.config), { recursive: true, force: true });
  }
}
