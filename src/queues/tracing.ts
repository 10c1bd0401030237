// Traces of jobs over all queues, sent by OTLP: loaded only where somebody has named a collector. What a span says of
// a job is chosen here: ids, queues, times and codes; never the words of an article or of an error.
import type { Attributes } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  type ReadableSpan,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import type { Telemetry } from 'bullmq';
import { BullMQOtel } from 'bullmq-otel';
import type { TracingSettings } from '../shared/config/tracing.ts';

export interface Tracing {
  /** For BullMQ’s queues and workers. */
  readonly telemetry: Telemetry;
  /** Sends what has not been sent. Resolves within `deadlineMs`, whatever the collector does. */
  stop(deadlineMs: number): Promise<void>;
}

/** OTEL_EXPORTER_OTLP_HEADERS and the limits of OTEL_BSP_* are read by OpenTelemetry itself. */
export function startTracing({ url, serviceName, version }: TracingSettings & { version: string }): Tracing {
  const exporter = new OTLPTraceExporter({ url });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName, 'service.version': version }),
    spanProcessors: [onlyJobs(new BatchSpanProcessor(exporter))],
  });
  provider.register();
  return {
    telemetry: new BullMQOtel({ tracerName: 'rasid', version }),
    stop: async (deadlineMs) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, deadlineMs);
      });
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
      clearTimeout(timer);
    },
  };
}

/** What a worker does while it waits for work is no part of any trace. */
const OF_JOBS = /^(add|addBulk|process)\b/;
const SAID =
  /^bullmq\.(queue\.name|job\.(id|name|bulk\.|attempt|timestamp|processed|finished|delay)|.*count)/;
const CODE = /^[A-Z][A-Z_]+(?=:)/;

/** Passes on the spans of jobs, without whatever may quote somebody. */
export function onlyJobs(next: SpanProcessor): SpanProcessor {
  return {
    onStart: (span, context) => next.onStart(span, context),
    onEnd(span) {
      if (!OF_JOBS.test(span.name)) return;
      withoutWords(span);
      next.onEnd(span);
    },
    forceFlush: () => next.forceFlush(),
    shutdown: () => next.shutdown(),
  };
}

function withoutWords({ attributes, events }: ReadableSpan): void {
  keepOnly(attributes, (name) => SAID.test(name));
  for (const event of events) {
    const { attributes: said = {} } = event;
    const code = CODE.exec(String(said['exception.message'] ?? said['bullmq.job.failed.reason']))?.[0];
    keepOnly(said, (name) => name === 'exception.type');
    if (code) said['error.type'] = code;
  }
}

function keepOnly(attributes: Attributes, isKept: (name: string) => boolean): void {
  for (const name of Object.keys(attributes)) if (!isKept(name)) delete attributes[name];
}
