// What `rasid help` prints, made from the table of commands.
import type { Command } from './command.ts';

export function helpText(commands: Record<string, Command>): string {
  const blocks = Object.entries(commands).map(([name, { summary, positionals, meanings }]) => {
    const options = Object.entries(meanings).map(
      ([option, meaning]) => `      --${option.padEnd(12)} ${meaning}`,
    );
    return [`  ${[name, positionals].filter(Boolean).join(' ').padEnd(24)} ${summary}`, ...options].join(
      '\n',
    );
  });
  const environment = 'Environment: RASID_CONFIG, RASID_DATA, PORT, HOST, DATABASE_URL, REDIS_URL, LOG_LEVEL';
  return [
    'rasid (راصد): watches Arabic news for clashes and changes of control',
    '',
    ...blocks,
    '',
    environment,
  ].join('\n');
}
