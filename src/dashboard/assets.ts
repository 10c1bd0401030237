// The board’s own files: read once, named with their hash, kept by browsers for good.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** Sent as one file, in this order. */
const STYLES = [
  '1-tokens',
  '2-page',
  '3-incidents',
  '4-panels',
  '5-feed',
  'board',
  'map',
  'api',
  'river',
  'corrections',
  'record',
  '6-media',
  'login',
] as const;

/** Scripts that others import stand before them: an import is rewritten to the hashed address. */
const SCRIPTS = [
  'projection.js',
  'map-drawing.js',
  'map.js',
  'timeline.js',
  'board.js',
  'push.js',
  'river.js',
  'queues.js',
] as const;

const NAMES = [
  'map.json',
  'mark.svg',
  // Notifications show no SVG in some browsers.
  'mark.png',
  'fonts/plex-arabic-400.woff2',
  'fonts/plex-arabic-600.woff2',
  'fonts/plex-latin-400.woff2',
  'fonts/plex-latin-600.woff2',
] as const;

/** The login page needs them, and they say nothing. */
const OPEN = { config: { needs: 'anybody' } } as const;

interface Asset {
  readonly bytes: Buffer;
  readonly type: string;
  readonly hash: string;
}

export interface Assets {
  /** Address of an asset, with its hash. Throws for a name that is none. */
  address(name: string): string;
  register(app: FastifyInstance): void;
}

export function loadAssets(): Assets {
  const assets = new Map<string, Asset>(NAMES.map((name) => [name, describe(name, read(name))]));
  const hashed = (name: string) => {
    const asset = assets.get(name);
    if (!asset) throw new Error(`no asset is called ${name}`);
    return `${name}?v=${asset.hash}`;
  };
  for (const name of SCRIPTS) {
    const text = read(name).toString('utf8');
    const linked = text.replace(/from '\.\/([\w-]+\.js)'/g, (_, file: string) => `from './${hashed(file)}'`);
    assets.set(name, describe(name, Buffer.from(linked)));
  }
  // The stylesheet names its fonts with their hashes too, so that preloading and using them is one fetch.
  const css = STYLES.map((name) => read(`styles/${name}.css`).toString('utf8')).join('\n');
  const linked = css.replace(/url\("(fonts\/[^"]+)"\)/g, (_, name: string) => `url("${hashed(name)}")`);
  assets.set('board.css', describe('board.css', Buffer.from(linked)));

  const worker = describe('push-worker.js', read('push-worker.js'));

  return {
    address: (name) => `/assets/${hashed(name)}`,
    register(app) {
      for (const [name, { bytes, type }] of assets) {
        app.get(`/assets/${name}`, OPEN, (_request, reply) =>
          reply.type(type).header('Cache-Control', 'public, max-age=31536000, immutable').send(bytes),
        );
      }
      // At the root and without a hash: a worker keeps its address, and has charge of nothing above it.
      app.get('/push-worker.js', OPEN, (_request, reply) =>
        reply.type(worker.type).header('Cache-Control', 'no-cache').send(worker.bytes),
      );
      app.get('/favicon.ico', OPEN, (_request, reply) => reply.redirect(`/assets/${hashed('mark.svg')}`));
    },
  };
}

const read = (name: string): Buffer => readFileSync(new URL(`./assets/${name}`, import.meta.url));

function describe(name: string, bytes: Buffer): Asset {
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)]!;
  return { bytes, type, hash: createHash('sha256').update(bytes).digest('hex').slice(0, 10) };
}
