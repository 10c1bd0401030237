import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { HostQueue } from '../../../src/cli/feeds/host-queue.ts';
import { RasidError } from '../../../src/shared/errors.ts';

const anyone = { allowPrivate: false };

describe('manners within one command', () => {
  it('keeps requests to one host apart and few, and lets no host wait for another', async () => {
    const hosts = new HostQueue({ gapMs: 150, connections: 1, robots: true });
    const began = new Map<string, number>();
    const start = performance.now();
    const ask = (url: string) =>
      hosts.run(url, anyone, async () => {
        began.set(url, performance.now() - start);
        await sleep(20);
      });
    const urls = ['https://a.example/1', 'https://a.example/2', 'https://a.example/3', 'https://b.example/'];
    await Promise.all(urls.map(ask));
    expect([...began.keys()]).toEqual(['https://a.example/1', 'https://b.example/', ...urls.slice(1, 3)]);
    // Timers may fire a millisecond or two early.
    expect(began.get('https://a.example/2')).toBeGreaterThan(145);
    expect(began.get('https://a.example/3')).toBeGreaterThan(295);
  });

  it('asks a host no more that has said when to come back', async () => {
    const hosts = new HostQueue({ gapMs: 0, connections: 1, robots: true });
    let asked = 0;
    const ask = (url: string) =>
      hosts.run(url, anyone, async () => {
        asked++;
        throw new RasidError('FEED_REFUSED', 'HTTP 429', { retry: { afterMs: 60_000 } });
      });
    const answers = await Promise.allSettled([ask('https://a.example/1'), ask('https://a.example/2')]);
    expect(asked).toBe(1);
    expect(String((answers[1] as PromiseRejectedResult).reason)).toContain('wants to be left alone');
    expect(await hosts.run('https://b.example/', anyone, async () => 'asked')).toBe('asked');
  });

  it('goes on after a failure that is no request for peace', async () => {
    const hosts = new HostQueue({ gapMs: 0, connections: 1, robots: true });
    await expect(
      hosts.run('https://a.example/', anyone, () => Promise.reject(new Error('reset'))),
    ).rejects.toThrow();
    expect(await hosts.run('https://a.example/', anyone, async () => 'asked')).toBe('asked');
  });
});
