// Receivers that take web push, by any names, with keys that a browser would take.
import { createRequire } from 'node:module';
import type { AlertsConfig } from '../../../src/shared/config/alerts.ts';
import { config } from '../../alerts/build.ts';

const webPush = createRequire(import.meta.url)('web-push') as typeof import('web-push');

export function pushAlerts(...names: string[]): AlertsConfig {
  const receivers = names.map((name) => {
    const { publicKey, privateKey } = webPush.generateVAPIDKeys();
    return { name, webpush: { public_key: publicKey, private_key: privateKey, subject: 'mailto:a@b.org' } };
  });
  return config(
    JSON.stringify({
      receivers: [...receivers, { name: 'quiet', console: true }],
      route: { receiver: 'quiet' },
    }),
  );
}
