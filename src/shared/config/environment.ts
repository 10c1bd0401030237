// Looks up variables of the environment. What is secret may stand in a file instead, which NAME_FILE names: so
// that it is in no list of processes, no shell’s history and no `docker inspect`.
import { readFileSync } from 'node:fs';
import { messageOf, RasidError } from '../errors.ts';

/** The value of a variable; undefined where it is unset or empty. */
export type Lookup = (name: string) => string | undefined;

export const lookupIn =
  (env: NodeJS.ProcessEnv): Lookup =>
  (name) =>
    env[name] || undefined;

/**
 * The value of NAME, or what the file holds that NAME_FILE names.
 * @throws RasidError SECRET_UNREADABLE where both are given, or the file cannot be read or holds nothing.
 */
export function lookupSecret(given: Lookup, name: string): string | undefined {
  const text = given(name);
  const file = given(`${name}_FILE`);
  if (file === undefined) return text;
  if (text !== undefined)
    throw new RasidError('SECRET_UNREADABLE', `${name} and ${name}_FILE are both given: which one is meant?`);
  return readSecretFile(file, `${name}_FILE`);
}

/**
 * What a file holds, without the line end that editors add.
 * @param called what the message calls the file by.
 * @throws RasidError SECRET_UNREADABLE
 */
export function readSecretFile(path: string, called: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/[\r\n]+$/, '');
  } catch (cause) {
    throw new RasidError('SECRET_UNREADABLE', `${called}: ${path} cannot be read: ${messageOf(cause)}`, {
      cause,
    });
  }
  if (text === '') throw new RasidError('SECRET_UNREADABLE', `${called}: ${path} is empty`);
  return text;
}
