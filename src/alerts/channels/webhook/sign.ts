// The signatures of Standard Webhooks over «id.timestamp.body»: `v1,` and HMAC-SHA256, or `v1a,` and ed25519.
// https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#signature-scheme
import { createHmac, createPrivateKey, sign as signWith } from 'node:crypto';

export interface Signed {
  /** `webhook-id` */
  id: string;
  /** `webhook-timestamp`, Unix seconds */
  timestamp: string;
  body: string;
}

/** @param secret `whsec_` and the key in base64, or `whsk_` and an ed25519 private key: its 32 bytes, or 64 with the public one. */
export function sign({ id, timestamp, body }: Signed, secret: string): string {
  const content = `${id}.${timestamp}.${body}`;
  const key = Buffer.from(secret.replace(/^whs(ec|k)_/u, ''), 'base64');
  if (!secret.startsWith('whsk_')) return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
  return `v1a,${signWith(null, Buffer.from(content), ed25519(key)).toString('base64')}`;
}

/** One signature for each secret: while one is being changed, the receiver knows the old or the new. */
export const signatures = (signed: Signed, secrets: readonly string[]): string =>
  secrets.map((secret) => sign(signed, secret)).join(' ');

/** What stands before the 32 bytes of a key in PKCS #8 (RFC 8410, section 7). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

const ed25519 = (key: Buffer) =>
  createPrivateKey({
    key: Buffer.concat([PKCS8_ED25519, key.subarray(0, 32)]),
    format: 'der',
    type: 'pkcs8',
  });
