// Looks for feeds at an address: the address itself, then what its page declares, then where feeds usually lie.
import { decode } from '../../feeds/decode/decode.ts';
import { arabicShare, bestFirst, type Candidate } from '../../feeds/discover/best-feed.ts';
import { declaredFeeds, newsSitemapsIn, sitemapsOf, usualFeeds } from '../../feeds/discover/feed-links.ts';
import { fetchFeed, parseBytes } from '../../feeds/index.ts';
import type { Feed } from '../../shared/config.ts';
import { RasidError } from '../../shared/errors.ts';
import { redactUrl } from '../../shared/logger.ts';
import type { HostQueue } from './host-queue.ts';

export interface Found extends Candidate {
  title: string | null;
  language: string | null;
}

export interface Page {
  html: string;
  url: string;
}

/** What lies at an address: a feed, a page, an index of sitemaps, or nothing of use. */
type Answer = { found: Found } | { page: Page } | { index: string; url: string } | { error: unknown };

export type Asker = Pick<Feed, 'allowPrivate' | 'userAgent' | 'timezone' | 'kind' | 'list'>;

const NO_VALIDATORS = { etag: null, lastModified: null };
const SAMPLE = 5;

export class Discovery {
  readonly #hosts: HostQueue;
  readonly #asker: Asker;
  readonly #now: Date;
  readonly #say: (text: string) => void;
  readonly #asked = new Set<string>();

  /** @param say is told what takes long. */
  constructor(hosts: HostQueue, asker: Asker, now: Date, say: (text: string) => void) {
    this.#say = say;
    this.#hosts = hosts;
    this.#asker = asker;
    this.#now = now;
  }

  /** How many addresses were tried. */
  get tried(): number {
    return this.#asked.size;
  }

  /**
   * @returns feeds, the best first; the page itself where there are none.
   * @throws RasidError as fetchFeed does; FEED_NOT_A_FEED where the address gives neither a feed nor a page.
   */
  async at(url: string): Promise<{ found: Found[] } | { page: Page }> {
    const answer = await this.#ask(url);
    if ('error' in answer) throw answer.error;
    if ('found' in answer) return { found: [answer.found] };
    if ('index' in answer) return { found: await this.#all(newsSitemapsIn(answer.index, answer.url)) };
    const { page } = answer;
    const declared = await this.#all(declaredFeeds(page.html, page.url));
    const found = someFull(declared) ? declared : await this.#all(await this.#usual(page.url));
    return someFull(found) ? { found } : { page };
  }

  /** Feeds at these addresses, the best first; what gives none is passed over. */
  async #all(addresses: readonly string[]): Promise<Found[]> {
    const fresh = addresses.filter((address) => !this.#asked.has(address));
    if (fresh.length > 0) this.#say(`trying ${fresh.length} addresses at ${new URL(fresh[0]!).host}`);
    const answers = await Promise.all(fresh.map((address) => this.#ask(address)));
    const found = answers.flatMap((answer) => ('found' in answer ? [answer.found] : []));
    const indices = answers.flatMap((answer) =>
      'index' in answer ? newsSitemapsIn(answer.index, answer.url) : [],
    );
    const inside = indices.length > 0 ? await this.#all(indices) : [];
    return bestFirst([...found, ...inside], this.#now);
  }

  async #usual(pageUrl: string): Promise<string[]> {
    const { origin } = new URL(pageUrl);
    const robots = await this.#bytes(`${origin}/robots.txt`).catch(() => undefined);
    const sitemaps = robots === undefined ? [] : sitemapsOf(robots.body.toString('utf8'), origin);
    return [...usualFeeds(pageUrl), ...sitemaps];
  }

  async #ask(url: string): Promise<Answer> {
    this.#asked.add(url);
    const asker: Asker = isChannel(url) ? { ...this.#asker, kind: 'telegram' } : this.#asker;
    try {
      return answerOf(url, await this.#bytes(url), asker, this.#now);
    } catch (error) {
      return { error };
    }
  }

  async #bytes(url: string) {
    const answer = await this.#hosts.run(url, this.#asker, () =>
      fetchFeed({ ...this.#asker, url }, NO_VALIDATORS, { now: this.#now }),
    );
    if (answer.status === 'fetched') return answer;
    throw new RasidError(
      'FEED_REFUSED',
      `${redactUrl(url)}: HTTP 304, though nothing was said of an earlier answer`,
    );
  }
}

const someFull = (found: readonly Found[]) => found.some(({ items }) => items > 0);

/** A channel without a preview answers with a page that leads nowhere else. */
const isChannel = (url: string) => url.startsWith('https://t.me/s/');

type Bytes = { body: Buffer; contentType: string | null; finalUrl: string; movedTo: string | null };

function answerOf(url: string, answer: Bytes, { timezone, kind, list }: Asker, now: Date): Answer {
  const { body, contentType, finalUrl, movedTo } = answer;
  try {
    const parsed = parseBytes({ body, contentType, url: finalUrl }, { timezone, kind, list, now });
    return { found: foundAt(movedTo ?? url, parsed) };
  } catch (error) {
    if (kind === 'telegram') return { error };
    const { text } = decode(body, contentType);
    const head = text.slice(0, 20_000);
    if (/<html|<!doctype\s+html|<body/i.test(head)) return { page: { html: text, url: finalUrl } };
    return /<sitemapindex/i.test(head) ? { index: text, url: finalUrl } : { error };
  }
}

/** One reading as a candidate. */
export function foundAt(url: string, { feed, items }: ReturnType<typeof parseBytes>): Found {
  const dates = items.flatMap(({ publishedAt }) => publishedAt ?? []).sort();
  const words = items.map(({ title, summary, content }) => title ?? summary ?? content ?? '').join(' ');
  return {
    url,
    kind: feed.kind,
    title: feed.title,
    language: feed.language,
    items: items.length,
    newestAt: dates.at(-1) ?? null,
    arabic: arabicShare(words.slice(0, 20_000)),
    sample: items.slice(0, SAMPLE).map(({ guid, link, title }) => guid ?? link ?? title ?? ''),
  };
}
