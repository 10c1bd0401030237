import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { HostQueue } from '../../../src/cli/feeds/host-queue.ts';
import { RasidError } from '../../../src/shared/errors.ts';

const anyone = { allowPrivate: false };

describe('manners within one command', () => {
  it('keeps requests to one host apart and few, and lets no host wait for another', async () => {
    const hosts = new HostQueue({ gapMs: 60, connections: 1, robots: true });
    const began: [string, number][] = [];
    const start = Date.now();
    const ask = (url: string) =>
      hosts.run(url, anyone, async () => {
        began.push([url, Date.now() - start]);
        await sleep(20);
      });
    await Promise.all(
      ['https://a.example/1', 'https://a.example/2', 'https://a.example/3', 'https://b.example/'].map(ask),
    );
    const at = Object.fromEntries(began);
    expect(at['https://a.example/2']! - at['https://a.example/1']!).toBeGreaterThanOrEqual(55);
    expect(at['https://a.example/3']! - at['https://a.example/2']!).toBeGreaterThanOrEqual(55);
    expect(at['https://b.example/']).toBeLessThan(50);
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
