// Flags of the commands that try or measure the program: what is not understood ends them, and says what there is.
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { messageOf } from '../../src/shared/errors.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<Asked extends Options> = ReturnType<typeof parseArgs<{ options: Asked }>>['values'];

/**
 * @param usage the command, then each of its flags on a line of its own.
 * @returns what was given. The process ends with 0 after `--help`, with 2 after what is not understood.
 */
export function readFlags<const Asked extends Options>(usage: string, options: Asked): Values<Asked> {
  if (process.argv.includes('--help')) leave(0, usage);
  try {
    return parseArgs({ options }).values as Values<Asked>;
  } catch (error) {
    return leave(2, `${messageOf(error)}\n\n${usage}`);
  }
}

/** @param least the smallest that makes sense. @returns the number given for a flag; anything else ends the process with 2. */
export function numberOf(flag: string, given: string, least = 1): number {
  const number = given.trim() === '' ? Number.NaN : Number(given);
  if (Number.isFinite(number) && number >= least) return number;
  return leave(2, `--${flag} ${given}: give a number, ${least} at least`);
}

/** @returns the word given for a flag where it is one of `known`; anything else ends the process with 2. */
export function oneOf<Word extends string>(flag: string, given: string, known: readonly Word[]): Word {
  return (
    known.find((word) => word === given) ?? leave(2, `--${flag} ${given}: it is one of ${known.join(', ')}`)
  );
}

function leave(code: number, text: string): never {
  console[code === 0 ? 'log' : 'error'](text);
  process.exit(code);
}
