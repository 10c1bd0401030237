import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UnrecoverableError } from 'bullmq';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createQueues, openQueueBackend, type Queues } from '../../src/queues/index.ts';
import { startTracing, type Tracing } from '../../src/queues/tracing.ts';
import { readTracing } from '../../src/shared/config/tracing.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { type Engine, openEngine } from '../../src/store/index.ts';
import { makeTempFolder } from '../support/temp-folder.ts';

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: { key: string }[];
}

/** Takes OTLP over HTTP as a collector does. */
async function startCollector() {
  const bodies: string[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.url === '/v1/traces') bodies.push(Buffer.concat(chunks).toString('utf8'));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const parsed = () => bodies.map((body) => JSON.parse(body));
  return {
    server,
    bodies,
    base: `http://127.0.0.1:${port}`,
    spans: (): Span[] =>
      parsed().flatMap(({ resourceSpans }) =>
        resourceSpans.flatMap((each: { scopeSpans: { spans: Span[] }[] }) =>
          each.scopeSpans.flatMap(({ spans }) => spans),
        ),
      ),
  };
}

describe('traces', () => {
  const folder = makeTempFolder();
  let collector: Awaited<ReturnType<typeof startCollector>>;
  let engine: Engine;
  let queues: Queues;
  let tracing: Tracing;

  beforeAll(async () => {
    collector = await startCollector();
    const logger = createLogger('silent');
    engine = await openEngine({ dataDir: folder, logger });
    const env: Record<string, string> = {
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.base,
      OTEL_SERVICE_NAME: 'rasid-test',
    };
    tracing = startTracing({ ...readTracing((name) => env[name])!, version: '1.2.3' });
    queues = createQueues(
      await openQueueBackend({ pgPool: engine.queuePool, logger }),
      logger,
      tracing.telemetry,
    );
  });
  afterAll(async () => {
    await engine.close();
    collector.server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('join a poll to its deliveries over all queues, and quote nobody', async () => {
    queues.createWorker('poll', async () => queues.addBulk('extract', [{ articleId: 'a1' }]));
    queues.createWorker('extract', async () => queues.add('alert', { incidentId: 'i1' }));
    queues.createWorker('alert', async () => queues.add('deliver', { deliveryId: 'd1' }, { delayMs: 5 }));
    const deliver = queues.createWorker('deliver', async () => {
      throw new UnrecoverableError('RECEIVER_REFUSED: https://u:sesame@a.example قُتل ثلاثة');
    });
    const done = new Promise((resolve) => deliver.on('failed', resolve));
    await queues.add('poll', { feedId: 'almada' });
    await done;
    await queues.close(4000);
    await tracing.stop(2000);

    const spans = collector.spans();
    const delivered = spans.find(({ name }) => name === 'process deliver')!;
    const trace = spans.filter(({ traceId }) => traceId === delivered.traceId);
    expect(trace.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'add poll.poll',
        'process poll',
        'addBulk extract',
        'process extract',
        'add alert.alert',
        'process alert',
        'add deliver.deliver',
        'process deliver',
      ]),
    );
    const ids = new Set(trace.map(({ spanId }) => spanId));
    expect(
      trace.filter(({ parentSpanId }) => !parentSpanId || !ids.has(parentSpanId)).map(({ name }) => name),
    ).toEqual(['add poll.poll']);
    const all = collector.bodies.join('\n');
    expect(all).toContain('rasid-test');
    expect(all).toContain('RECEIVER_REFUSED');
    expect(all).not.toMatch(/sesame|ثلاثة/);
    expect(spans.every(({ name }) => /^(add|addBulk|process) /.test(name))).toBe(true);
  });
});

describe('where traces go', () => {
  const read = (env: Record<string, string>) => readTracing((name) => env[name] || undefined);

  it('is nowhere unless somebody says so', () => {
    expect(read({})).toBeUndefined();
    expect(read({ OTEL_SERVICE_NAME: 'x', OTEL_EXPORTER_OTLP_ENDPOINT: '' })).toBeUndefined();
    const named = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://c:4318' };
    expect(read({ ...named, OTEL_SDK_DISABLED: 'true' })).toBeUndefined();
    expect(read({ ...named, OTEL_TRACES_EXPORTER: 'none' })).toBeUndefined();
  });

  it('is the collector that the standard variables name', () => {
    expect(read({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://c:4318/' })).toEqual({
      url: 'http://c:4318/v1/traces',
      serviceName: 'rasid',
    });
    const both = {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://c:4318',
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://t/x',
    };
    expect(read(both)?.url).toBe('https://t/x');
  });

  it('is refused where it is no address, without repeating it', () => {
    expect(() => read({ OTEL_EXPORTER_OTLP_ENDPOINT: 'u:sesame@collector' })).toThrow(
      /^OTEL_EXPORTER_OTLP_ENDPOINT is no address/,
    );
  });
});
