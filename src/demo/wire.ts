// The demo wire: four outlets over real HTTP on loopback. Articles appear over time, each dated when it appears.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, systemClock } from '../shared/clock.ts';
import { FIRST_BATCH } from './articles.ts';
import { OUTLETS } from './outlets.ts';
import { createPress } from './press.ts';
import { answer } from './wire-answers.ts';

export interface WireOptions {
  /** 0 takes a free port. */
  port?: number;
  now?: Clock;
  /** Articles that stand in the feeds at once. */
  firstBatch?: number;
  /** Milliseconds from one later article to the next; 0 leaves releasing to `release`. */
  everyMs?: number;
  /**
   * Nothing is published before somebody asks for a feed: the time that the product takes to start is then no
   * part of the time from publication to notice. true unless told.
   */
  waitForReader?: boolean;
}

export interface WireFeed {
  readonly id: string;
  readonly outlet: string;
  readonly url: string;
  readonly country: string | null;
}

export interface DemoWire {
  readonly url: string;
  readonly feeds: readonly WireFeed[];
  /** Publishes the next `count` articles (1 unless told); returns how many there were. */
  release(count?: number): number;
  progress(): { released: number; total: number };
  close(): Promise<void>;
}

/** Serves on 127.0.0.1 only. */
export async function startDemoWire(options: WireOptions = {}): Promise<DemoWire> {
  const {
    port = 0,
    now = systemClock,
    firstBatch = FIRST_BATCH,
    everyMs = 1000,
    waitForReader = true,
  } = options;
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const press = createPress(url, now);
  let timer: NodeJS.Timeout | undefined;
  let isOpen = false;
  const open = () => {
    if (isOpen) return;
    isOpen = true;
    press.release(firstBatch);
    if (everyMs > 0) timer = setInterval(() => press.release(1) || clearInterval(timer), everyMs);
  };
  if (!waitForReader) open();
  server.on('request', (request, response) => {
    open();
    answer(press, url, request, response);
  });

  return {
    url,
    feeds: OUTLETS.map(({ id, name, path, country }) => ({
      id,
      outlet: name,
      url: `${url}${path}`,
      country,
    })),
    release: (count = 1) => press.release(count),
    progress: () => press.progress(),
    close: () =>
      new Promise((resolve) => {
        clearInterval(timer);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
