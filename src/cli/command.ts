// What a command is: how it is called, what it takes, how it runs.
import type { ParseArgsConfig } from 'node:util';

export type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;
export type Run = (values: Values, positionals: string[]) => Promise<number>;

export interface Command {
  /** One line for `rasid help`. */
  summary: string;
  /** What the command takes beside options; undefined where it takes nothing. */
  positionals?: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** What each option means, in the order of `options`. */
  meanings: Record<string, string>;
  load(): Promise<Run>;
}
