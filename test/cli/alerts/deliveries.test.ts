import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../../src/shared/logger.ts';
import { createStore, openEngine, type Store } from '../../../src/store/index.ts';
import { article, at, clash, delivery, incident, notice, reachFrom, source } from '../../store/examples.ts';
import { callRasid } from '../../support/call-rasid.ts';

const data = mkdtempSync(join(tmpdir(), 'rasid-deliveries-'));
const rasid = (...words: string[]) => callRasid(['alerts', ...words, '--data', data]);

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = createStore(await openEngine({ dataDir: data, logger: createLogger('silent') }));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
const stateOf = (id: string) => withStore(async (store) => (await store.deliveries.get(id))?.state);

describe('rasid alerts deliveries, resend and settle', () => {
  beforeAll(() =>
    withStore(async (store) => {
      for (const id of ['i1', 'i2', 'i3']) {
        const text = article(id);
        await store.articles.store([text]);
        const reading = {
          articleId: id,
          fingerprint: text.fingerprint,
          extractorVersion: '1',
          events: [clash],
        };
        await store.incidents.commitReading({ ...reading, at: at(0) }, reachFrom(-60), () => ({
          incidents: [incident(id, { sources: [source(id)] })],
          incidentOf: new Map([[0, id]]),
          ledger: [],
        }));
        const told = notice(`n-${id}`, id);
        const planned = delivery(`d-${id}`, id, {
          noticeId: told.id,
          receiver: id === 'i3' ? 'wire' : 'desk',
        });
        await store.incidents.decideAlert(id, () => ({
          notices: [told],
          deliveries: [planned],
          supersede: [],
        }));
        await store.deliveries.claim(`d-${id}`, at(2), 60_000);
      }
      await store.deliveries.settle('d-i1', { state: 'dead', at: at(3), error: 'answered 410' });
      await store.deliveries.settle('d-i2', { state: 'uncertain', at: at(3), error: 'no answer' });
      await store.deliveries.settle('d-i3', { state: 'dead', at: at(4), error: 'answered 400' });
      await store.receivers.failed('desk', at(3), {
        error: '410',
        counts: false,
        gone: true,
        openForMs: () => 0,
      });
    }),
  );
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it('lists by state and receiver, for people and for programs', async () => {
    const { code, stdout } = await rasid('deliveries', '--state', 'dead', '--receiver', 'desk');
    expect(code).toBe(0);
    expect(stdout.trim()).toBe(
      'd-i1  dead since 2026-03-01T08:03:00.000Z  desk  new of i1 (1)  attempts 1: answered 410',
    );
    const lines = (await rasid('deliveries', '--json')).stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).fate).toSorted()).toEqual(['dead', 'dead', 'uncertain']);
    expect((await rasid('deliveries', '--since', '1h')).stdout.trim()).toBe('no such deliveries');
  });

  it('refuses what it does not understand, with a hint', async () => {
    const { code, stderr } = await rasid('deliveries', '--state', 'uncertian');
    expect([code, stderr]).toEqual([2, expect.stringContaining('did you mean "uncertain"?')]);
    const wrong = [
      ['deliveries', '--limit', '0'],
      ['deliveries', '--since', 'yesterday'],
      ['resend'],
      ['resend', 'd-i1', '--receiver', 'desk'],
      ['settle', 'd-i1'],
    ];
    for (const words of wrong) expect((await rasid(...words)).code).toBe(2);
  });

  it('sends again all that died on the way to a receiver, and gives it another chance', async () => {
    const { code, stdout } = await rasid('resend', '--receiver', 'desk', '--since', '2026-03-01');
    expect([code, stdout]).toEqual([0, expect.stringContaining('1 to be sent again')]);
    expect([await stateOf('d-i1'), await stateOf('d-i3')]).toEqual(['pending', 'dead']);
    expect(await withStore((store) => store.receivers.list())).toMatchObject([
      { name: 'desk', goneAt: null },
    ]);
    const again = await rasid('resend', 'd-i1');
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('it is pending')]);
  });

  it('settles what somebody has seen', async () => {
    expect(await rasid('settle', 'd-i2', '--sent')).toMatchObject({ code: 0, stdout: '1 settled as sent\n' });
    expect(await stateOf('d-i2')).toBe('sent');
    expect((await rasid('settle', 'd-i2', '--sent')).code).toBe(1);
  });
});
