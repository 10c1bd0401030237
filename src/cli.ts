// The command line: finds the command, parses its options, turns errors into a sentence and an exit code.
import { parseArgs } from 'node:util';
import type { Command } from './cli/command.ts';
import { COMMANDS } from './cli/commands.ts';
import { helpText } from './cli/help.ts';
import { nearest } from './shared/config/nearest.ts';
import { VERSION } from './shared/config/version.ts';
import { messageOf, RasidError } from './shared/errors.ts';

/** @returns the process's exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = argv;
  if (['help', '--help', '-h'].includes(name)) {
    console.log(helpText(COMMANDS));
    return 0;
  }
  if (['version', '--version', '-v'].includes(name)) {
    console.log(VERSION);
    return 0;
  }
  try {
    const command = findCommand(name);
    const { values, positionals } = parse(command, rest);
    if (values.help === true) {
      console.log(helpText({ [name]: command }));
      return 0;
    }
    const run = await command.load();
    return await run(values, positionals);
  } catch (error) {
    return report(error);
  }
}

function findCommand(name: string): Command {
  const command = COMMANDS[name];
  if (command) return command;
  const guess = nearest(name, Object.keys(COMMANDS));
  throw new RasidError('USAGE', `unknown command "${name}"${guess ? `; did you mean "${guess}"?` : ''}`);
}

function parse(command: Command, args: readonly string[]) {
  try {
    const options = { ...command.options, help: { type: 'boolean' as const, short: 'h' } };
    return parseArgs({
      args: [...args],
      options,
      allowPositionals: command.positionals !== undefined,
      strict: true,
    });
  } catch (error) {
    throw new RasidError('USAGE', messageOf(error));
  }
}

function report(error: unknown): number {
  if (error instanceof RasidError) {
    console.error(`rasid: ${error.message}\n  → ${error.advice}  [${error.code}]`);
    return error.exitCode;
  }
  console.error('rasid: something unforeseen went wrong; please report it with the lines below.');
  console.error(error);
  return 70;
}
