// Where traces go, by OpenTelemetry’s own variables; nowhere unless one of them names a collector.
import { RasidError } from '../errors.ts';

export interface TracingSettings {
  /** Takes OTLP over HTTP, like http://127.0.0.1:4318/v1/traces. */
  url: string;
  serviceName: string;
}

const NAMES = ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'OTEL_EXPORTER_OTLP_ENDPOINT'] as const;

/**
 * @param given looks a variable up; an empty one is none.
 * @returns undefined where no collector is named, or tracing is switched off.
 * @throws RasidError USAGE naming the variable, never its value: an address may hold a password.
 */
export function readTracing(given: (name: string) => string | undefined): TracingSettings | undefined {
  const name = NAMES.find((each) => given(each) !== undefined);
  if (name === undefined || isOff(given)) return undefined;
  const base = given(name)!;
  if (!URL.canParse(base) || !/^https?:$/.test(new URL(base).protocol))
    throw new RasidError('USAGE', `${name} is no address like http://127.0.0.1:4318`);
  const url = new URL(base);
  // The one for traces is taken as it stands; the one for everything gets the path of traces.
  if (name === 'OTEL_EXPORTER_OTLP_ENDPOINT') url.pathname = `${url.pathname.replace(/\/$/, '')}/v1/traces`;
  return { url: url.href, serviceName: given('OTEL_SERVICE_NAME') ?? 'rasid' };
}

const isOff = (given: (name: string) => string | undefined): boolean =>
  given('OTEL_SDK_DISABLED')?.toLowerCase() === 'true' || given('OTEL_TRACES_EXPORTER') === 'none';
