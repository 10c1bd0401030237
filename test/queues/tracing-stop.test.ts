// By itself: a process has one tracer, and this one’s collector never answers.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { startTracing } from '../../src/queues/tracing.ts';

it('holds up no stop where the collector takes what it is sent and never answers', async () => {
  let asked = false;
  const silent = createServer(() => {
    asked = true;
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  const { port } = silent.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/v1/traces`;
  const tracing = startTracing({ url, serviceName: 'rasid', version: '1' });
  tracing.telemetry.tracer
    .startSpan('process poll', { kind: 0 }, tracing.telemetry.contextManager.active())
    .end();
  const start = performance.now();
  await tracing.stop(700);
  const took = performance.now() - start;
  expect(asked).toBe(true);
  expect(took).toBeGreaterThan(600);
  expect(took).toBeLessThan(3000);
  silent.closeAllConnections();
  silent.close();
});
