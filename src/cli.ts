// The command line: finds the command, parses its options, turns errors into a sentence and an exit code.
import { parseArgs } from 'node:util';
import type { Command } from './cli/command.ts';
import { COMMANDS } from './cli/commands.ts';
import { helpText } from './cli/help.ts';
import { nearest } from './shared/config/nearest.ts';
import { VERSION } from './shared/config/version.ts';
import { stackOf } from './shared/error-words.ts';
import { messageOf, RasidError } from './shared/errors.ts';

/** @returns the process's exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const [name = 'help', ...words] = argv;
  if (['help', '--help', '-h'].includes(name)) {
    console.log(helpText(COMMANDS));
    return 0;
  }
  if (['version', '--version', '-v'].includes(name)) {
    console.log(VERSION);
    return 0;
  }
  try {
    const family = familyOf(name);
    if (Object.keys(family).length > 0 && asksForHelp(words[0])) {
      console.log(helpText(family));
      return 0;
    }
    const { called, command, rest } = findCommand(argv);
    const { values, positionals } = parse(command, rest);
    if (values.help === true) {
      console.log(helpText({ [called]: command }));
      return 0;
    }
    const run = await command.load();
    return await run(values, positionals);
  } catch (error) {
    return report(error);
  }
}

/** The commands of two words that begin with this one. */
const familyOf = (name: string): Record<string, Command> =>
  Object.fromEntries(Object.entries(COMMANDS).filter(([called]) => called.startsWith(`${name} `)));

const asksForHelp = (word: string | undefined) =>
  word === undefined || ['help', '--help', '-h'].includes(word);

/** Commands are called by two words or by one. */
function findCommand(words: readonly string[]) {
  const [name = '', second = '', ...more] = words;
  const pair = `${name} ${second}`;
  if (Object.hasOwn(COMMANDS, pair)) return { called: pair, command: COMMANDS[pair]!, rest: more };
  if (Object.hasOwn(COMMANDS, name)) return { called: name, command: COMMANDS[name]!, rest: words.slice(1) };
  const said = Object.keys(familyOf(name)).length > 0 ? pair : name;
  const guess = nearest(said, Object.keys(COMMANDS));
  throw new RasidError('USAGE', `unknown command "${said}"${guess ? `; did you mean "${guess}"?` : ''}`);
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
  console.error(error instanceof Error ? stackOf(error) : error);
  return 70;
}
