// The demo’s own feeds.yaml and alerts.yaml, in a folder of their own. actors.yaml is the product’s.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { WireFeed } from './wire.ts';

/** Feeds on loopback, polled every second. */
export function demoFeedsYaml(feeds: readonly WireFeed[]): string {
  return stringify({
    defaults: { allowPrivate: true, fullText: 'never' },
    feeds: feeds.map(({ id, outlet, url, country }) => ({
      id,
      outlet,
      url,
      every: '1s',
      ...(country ? { country } : {}),
    })),
  });
}

/** Everything about clashes and control goes to the console, in both languages, at once. */
export function demoAlertsYaml(): string {
  return stringify({
    receivers: [{ name: 'console', language: 'both', timezone: 'Asia/Damascus', console: true }],
    route: {
      receiver: 'console',
      matchers: ['class =~ "clash|control"'],
      group_wait: '0s',
      group_interval: '1s',
    },
  });
}

/** @returns the folder, with both files written. */
export function writeDemoConfig(folder: string, feeds: readonly WireFeed[]): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'feeds.yaml'), demoFeedsYaml(feeds));
  writeFileSync(join(folder, 'alerts.yaml'), demoAlertsYaml());
  return folder;
}
