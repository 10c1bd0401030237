// Every page and every JSON route over a record that is poisoned in every text: it stays text. The routes are the
// board’s own list, so that a new one is tried by itself.
import { type CheerioAPI, load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/exports/index.ts';
import { openTestBoard, type TestBoard } from './support/board.ts';
import { poisonedStore } from './support/poisoned.ts';
import { seedStories } from './support/seed.ts';
import { seedFeeds } from './support/seed-feeds.ts';
import { seedProcesses } from './support/seed-processes.ts';
import { seedRecord, TOLD, TOLD_PLACE } from './support/seed-record.ts';
import { seedTrouble } from './support/seed-trouble.ts';

const NOW = new Date('2026-11-22T10:00:00Z');

/** What stands for the parameter of a route. A route with another one says here what to ask it for. */
const PARAMETERS: [route: RegExp, values: readonly string[]][] = [
  [/^(\/api)?\/incidents\/:id/, [TOLD]],
  [/^(\/api)?\/places\/:id$/, [encodeURIComponent(TOLD_PLACE)]],
  [/^(\/api)?\/actors\/:id$/, ['rapid-support-forces']],
  [/^(\/api)?\/feeds\/:id$/, ['almashriqan']],
  [/^\/api\/exports\/:format$/, EXPORT_FORMATS],
];
/** Files of ours, what never ends, bull-board’s own, and what is no page. */
const NOT_ASKED = /^\/(assets|websub|api\/stream|queues|login)/;

let test: TestBoard;
let addresses: string[];
beforeAll(async () => {
  test = await openTestBoard(() => NOW, { store: poisonedStore });
  await seedStories(test.store, NOW);
  await seedRecord(test.store, NOW);
  await seedFeeds(test.store, NOW);
  await seedTrouble(test.store, NOW);
  await seedProcesses(test.store, NOW, 'line 3: a fault');
  await seedCorrection();
  const routes = test.board.routes.filter(({ method, url }) => method === 'GET' && !NOT_ASKED.test(url));
  addresses = routes.flatMap(({ url }) => addressesOf(url));
});
afterAll(() => test.close());

async function seedCorrection(): Promise<void> {
  const [event] = await test.store.incidents.events('report');
  await test.store.corrections.add({
    id: 'c_1',
    kind: 'fix',
    incidentId: TOLD,
    reports: [{ articleId: 'report', event: event!, group: null }],
    fix: { fatalities: 5 },
    by: 'ليلى',
    why: 'العدد في النص خمسة',
    at: NOW.toISOString(),
    undoneBy: null,
    undoneAt: null,
  });
}

function addressesOf(route: string): string[] {
  if (!/[:*]/.test(route)) return [route];
  const values = PARAMETERS.find(([known]) => known.test(route))?.[1];
  if (!values) throw new Error(`say in PARAMETERS what to ask ${route} for`);
  return values.map((value) => route.replace(/:\w+/, value));
}

const pages = () =>
  addresses.filter((address) => !/^\/(api\/|metrics|healthz|livez|readyz|push-worker|favicon)/.test(address));

/** Attributes that run or load something. */
const RUNS = /^on|^(srcdoc|style)$/;
const LEADS = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'content'];
const HARMFUL = /^\s*(javascript|data|vbscript):/i;
/** Where a mark of direction goes no further than the words that brought it. */
const APART =
  'bdi, [dir]:not(html), blockquote, q, option, title, textarea, h1, h2, h3, p, caption, figcaption';

function faultsOf($: CheerioAPI): string[] {
  const faults: string[] = [];
  $('*').each((_, each) => {
    if (each.type !== 'tag' && each.type !== 'script' && each.type !== 'style') return;
    for (const [name, value] of Object.entries(each.attribs)) {
      if (RUNS.test(name)) faults.push(`<${each.name} ${name}>`);
      if (LEADS.includes(name) && HARMFUL.test(value)) faults.push(`${name}=${value.slice(0, 40)}`);
    }
    const turned = each.children.find((child) => child.type === 'text' && child.data.includes('\u202e'));
    if (turned && $(each).closest(APART).length === 0) faults.push(`turned around: <${each.name}>`);
    const isOwn = each.attribs.src?.startsWith('/assets/') || each.attribs.type === 'application/json';
    if (each.name === 'script' && !isOwn) faults.push(`<script>${$(each).text().slice(0, 40)}`);
    if (each.name === 'img' && each.attribs.src === 'x') faults.push('<img src=x>');
  });
  return faults;
}

describe('a record that is poisoned in every text', () => {
  it('stays text on every page, in both languages', async () => {
    let met = 0;
    for (const address of pages()) {
      for (const lang of ['ar', 'en']) {
        const { statusCode, headers, body } = await test.board.app.inject(`${address}?lang=${lang}`);
        if (statusCode === 302 || statusCode === 303) continue;
        expect([address, statusCode]).toEqual([address, 200]);
        expect([address, headers['content-type']]).toEqual([address, 'text/html; charset=utf-8']);
        expect([address, headers['x-content-type-options']]).toEqual([address, 'nosniff']);
        expect([address, faultsOf(load(body))]).toEqual([address, []]);
        if (body.includes('&lt;img src=x onerror=alert(1)&gt;')) met++;
      }
    }
    // Otherwise nothing was poisoned that could have done harm.
    expect(met).toBeGreaterThan(12);
  });

  it('is of no type that a browser would read as a page, wherever it is no page', async () => {
    const others = addresses.filter((address) => !pages().includes(address) && address !== '/favicon.ico');
    expect(others.length).toBeGreaterThan(15);
    for (const address of others) {
      const { statusCode, headers, body } = await test.board.app.inject(address);
      expect([address, statusCode]).toEqual([address, 200]);
      expect([address, headers['content-type']]).toEqual([
        address,
        expect.stringMatching(
          /^(application\/(json|geo\+json|x-ndjson|atom\+xml|openapi\+json|vnd\.oai\.openapi\+json)|text\/(csv|plain|javascript))(;|$)/,
        ),
      ]);
      expect([address, headers['x-content-type-options']]).toEqual([address, 'nosniff']);
      expect([address, headers['content-security-policy']]).toEqual([
        address,
        expect.stringContaining("default-src 'none'"),
      ]);
      if (address.startsWith('/api/exports/'))
        expect(headers['content-disposition']).toMatch(/^attachment; filename="/);
      if (
        /json(;|$)/.test(String(headers['content-type'])) &&
        !/ndjson/.test(String(headers['content-type']))
      )
        expect(() => JSON.parse(body)).not.toThrow();
    }
  });
});
