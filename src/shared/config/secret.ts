// Secrets in config files: written out, or better named: { env: NAME } or { file: PATH }. Inside they are
// wrapped, so that neither a log line nor JSON.stringify can show one.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

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
  if ('env' in given) {
    const text = process.env[given.env];
    return text ? { text } : { fault: `the environment variable ${given.env} is not set` };
  }
  try {
    return { text: readFileSync(given.file, 'utf8').trim() };
  } catch {
    return { fault: `cannot read the secret file ${given.file}` };
  }
}
