// The signature of Standard Webhooks: `v1,` and the base64 of HMAC-SHA256 over «id.timestamp.body».
import { createHmac } from 'node:crypto';

export interface Signed {
  /** `webhook-id` */
  id: string;
  /** `webhook-timestamp`, Unix seconds */
  timestamp: string;
  body: string;
}

/** @param secret `whsec_` and the key in base64. */
export function sign({ id, timestamp, body }: Signed, secret: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/u, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}
