// The printing press: which articles are out, since when. Pure but for the clock it is handed.
import type { Clock } from '../shared/clock.ts';
import { ARTICLES } from './articles.ts';
import type { Published } from './feeds/published.ts';
import type { OutletId } from './outlets.ts';
import { pressDates } from './press-dates.ts';
import type { DemoArticle } from './story.ts';

export interface Press {
  /** Publishes the next `count` articles, each with the present time; returns how many there were. */
  release(count: number): number;
  /** Articles of one outlet that are out, newest first. */
  of(outlet: OutletId): readonly Published[];
  find(key: string): Published | undefined;
  progress(): { released: number; total: number };
}

/** @param base address of the wire, for the articles’ links. */
export function createPress(base: string, now: Clock, articles: readonly DemoArticle[] = ARTICLES): Press {
  const waiting = [...articles];
  const out: { outlet: OutletId; published: Published }[] = [];

  return {
    release(count) {
      const batch = waiting.splice(0, count);
      for (const article of batch)
        out.unshift({ outlet: article.outlet, published: print(article, base, now()) });
      return batch.length;
    },
    of: (outlet) => out.filter((entry) => entry.outlet === outlet).map(({ published }) => published),
    find: (key) => out.find(({ published }) => published.key === key)?.published,
    progress: () => ({ released: out.length, total: articles.length }),
  };
}

function print(article: DemoArticle, base: string, time: Date): Published {
  // Whole seconds: RSS knows no others, and a time rounded up would lie in the future.
  const at = new Date(Math.floor(time.getTime() / 1000) * 1000);
  return {
    key: article.key,
    title: article.title,
    paragraphs: article.body(pressDates(at)),
    url: `${base}/${article.outlet}/${article.key}`,
    at,
  };
}
