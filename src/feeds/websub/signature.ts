// Whether a notice comes from the hub that was given the secret (W3C WebSub, section 7.1).
import { createHmac, timingSafeEqual } from 'node:crypto';

const METHODS: ReadonlySet<string> = new Set(['sha1', 'sha256', 'sha384', 'sha512']);

/** @param header X-Hub-Signature, like `sha256=` and hexadecimal digits. */
export function isSignedWith(secret: string, header: string | undefined, body: Uint8Array): boolean {
  const [method = '', given = ''] = (header ?? '').trim().toLowerCase().split('=', 2);
  if (!METHODS.has(method)) return false;
  const expected = createHmac(method, secret).update(body).digest();
  const claimed = Buffer.from(given, 'hex');
  return claimed.length === expected.length && timingSafeEqual(claimed, expected);
}
