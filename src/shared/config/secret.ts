// Secrets in config files: written out, or better named: { env: NAME } or { file: PATH }. Inside they are
// wrapped, so that neither a log line nor JSON.stringify can show one.
import { z } from 'zod';
import { messageOf } from '../errors.ts';
import { lookupIn, lookupSecret, readSecretFile } from './environment.ts';

export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The secret itself: only where it is used. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }
}

const reference = z.union([
  z.string().min(1),
  z.strictObject({ env: z.string().min(1) }),
  z.strictObject({ file: z.string().min(1) }),
]);

/** @param fault says what is wrong with a value, or undefined. */
export function secret(fault: (value: string) => string | undefined) {
  return reference.transform((given, context) => {
    const value = resolve(given);
    const wrong = 'fault' in value ? value.fault : fault(value.text);
    if (wrong !== undefined) context.addIssue({ code: 'custom', message: wrong });
    return new Secret('text' in value ? value.text : '');
  });
}

function resolve(given: z.output<typeof reference>): { text: string } | { fault: string } {
  if (typeof given === 'string') return { text: given };
  try {
    if ('file' in given) return { text: readSecretFile(given.file, 'the secret file') };
    const text = lookupSecret(lookupIn(process.env), given.env);
    if (text !== undefined) return { text };
    return { fault: `neither ${given.env} nor ${given.env}_FILE is set in the environment` };
  } catch (error) {
    return { fault: messageOf(error) };
  }
}
