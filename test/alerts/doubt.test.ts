import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { mayHaveArrived, wayOut } from '../../src/alerts/doubt.ts';
import { RasidError } from '../../src/shared/errors.ts';
import type { Severity } from '../../src/shared/schema/index.ts';
import { delivery } from '../store/examples.ts';
import { freePort } from '../support/engines.ts';

/** What fetch throws against a server that does this with the request. */
async function failureOf(answer: (socket: { destroy(): void }) => void, timeout = 5000): Promise<unknown> {
  const server = createServer((request) => answer(request.socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    return await fetch(url, { method: 'POST', body: 'x', signal: AbortSignal.timeout(timeout) });
  } catch (error) {
    return error;
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
const unreachable = (cause?: unknown) => new RasidError('RECEIVER_UNREACHABLE', 'no answer', { cause });

describe('a message that failed', () => {
  it('may have arrived where the answer never came', async () => {
    const cut = await failureOf((socket) => socket.destroy());
    const silent = await failureOf(() => undefined, 50);
    expect([cut, silent].map((cause) => mayHaveArrived(unreachable(cause)))).toEqual([true, true]);
    expect(mayHaveArrived(new TypeError('the answer could not be read'))).toBe(true);
  });

  it('has not where the receiver said so, or was never reached', async () => {
    const refused = await fetch(`http://127.0.0.1:${await freePort()}/`).catch((error: unknown) => error);
    const unknown = await fetch('http://nowhere.invalid/').catch((error: unknown) => error);
    expect([refused, unknown].map((cause) => mayHaveArrived(unreachable(cause)))).toEqual([false, false]);
    expect(mayHaveArrived(unreachable())).toBe(false);
    expect(mayHaveArrived(new RasidError('RECEIVER_REFUSED', 'answered 400'))).toBe(false);
  });

  it('is believed what its channel says', () => {
    const said = (inDoubt: boolean) => new RasidError('RECEIVER_UNREACHABLE', 'x', { inDoubt });
    expect([mayHaveArrived(said(true)), mayHaveArrived(said(false))]).toEqual([true, false]);
  });
});

describe('a delivery in doubt', () => {
  const doubt = (severity: Severity, doubts = 1) => ({
    delivery: delivery('d', 'i', { severity }),
    first: null,
    doubts,
    overtaken: false,
  });
  const twice = { repeating: () => 'seen-twice' as const };

  it('goes again where that does no harm, and is asked for where it can be', () => {
    expect(wayOut(doubt('minor', 9), { repeating: () => 'harmless' })).toBe('again');
    const asks = { ...twice, lookUp: async () => 'absent' as const };
    expect(wayOut(doubt('minor', 9), asks)).toBe('ask');
  });

  it('is repeated once where it is grave, and otherwise left to people', () => {
    const ways = (['extreme', 'severe', 'moderate', 'minor'] as const).map((severity) =>
      wayOut(doubt(severity), twice),
    );
    expect(ways).toEqual(['repeat', 'repeat', 'leave', 'leave']);
    expect(wayOut(doubt('extreme', 2), twice)).toBe('leave');
    expect(wayOut({ ...doubt('extreme'), overtaken: true }, twice)).toBe('leave');
  });
});
