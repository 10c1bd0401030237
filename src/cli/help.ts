// What `rasid help` prints, made from the table of commands.
import type { Command } from './command.ts';

const ENVIRONMENT = [
  'Environment: RASID_CONFIG, RASID_DATA, RASID_ROLES, PORT, HOST, DATABASE_URL, DATABASE_PASSWORD, REDIS_URL,',
  '  REDIS_PASSWORD, LOG_LEVEL; what is secret also as NAME_FILE, the path of a file that holds it',
  'Traces: OTEL_EXPORTER_OTLP_ENDPOINT or OTEL_EXPORTER_OTLP_TRACES_ENDPOINT turns them on; OTEL_SERVICE_NAME,',
  '  OTEL_EXPORTER_OTLP_HEADERS, OTEL_BSP_*; OTEL_SDK_DISABLED=true or OTEL_TRACES_EXPORTER=none turns them off',
];

export function helpText(commands: Record<string, Command>): string {
  const blocks = Object.entries(commands).map(([name, { summary, positionals, meanings }]) => {
    const options = Object.entries(meanings).map(
      ([option, meaning]) => `      --${option.padEnd(12)} ${meaning}`,
    );
    return [`  ${[name, positionals].filter(Boolean).join(' ').padEnd(24)} ${summary}`, ...options].join(
      '\n',
    );
  });
  return [
    'rasid (راصد): watches Arabic news for clashes and changes of control',
    '',
    ...blocks,
    '',
    ...ENVIRONMENT,
  ].join('\n');
}
