// A demo wire of as many days as it takes: articles of four outlets that tell of the same events, straight into a record.
import { ARTICLES } from '../../src/demo/articles.ts';
import { outletOf } from '../../src/demo/outlets.ts';
import { pressDates } from '../../src/demo/press-dates.ts';
import { stableId } from '../../src/shared/ids.ts';
import type { NewArticle } from '../../src/shared/schema/index.ts';

const DAY_MS = 86_400_000;
const STEP_MS = 7 * 60_000;
const FIRST_DAY = Date.UTC(2026, 0, 5, 6);

export const manyArticles = (count: number): (NewArticle & { syndicationId: string })[] =>
  Array.from({ length: count }, (_, index) => {
    const [day, at] = [Math.floor(index / ARTICLES.length), index % ARTICLES.length];
    const { key, title, body, outlet } = ARTICLES[at]!;
    const published = new Date(FIRST_DAY + day * DAY_MS + at * STEP_MS);
    const { id: feedId, name, country } = outletOf(outlet);
    const id = `${key}-${day}`;
    // What one outlet took from another word by word.
    const copied = key.startsWith('obeid-shelling') ? `obeid-${day}` : id;
    return {
      id: stableId('a', id),
      feedId,
      outlet: name,
      country,
      title,
      text: body(pressDates(published)).join('\n'),
      url: `https://${feedId}.example/${id}`,
      publishedAt: published.toISOString(),
      fetchedAt: new Date(published.getTime() + 400).toISOString(),
      fingerprint: stableId('f', id),
      signature: [],
      keys: [],
      syndicationId: stableId('s', copied),
    };
  });

export const TOWN_NAMES: readonly string[] = [
  'بصرى الشام',
  'الشدادي',
  'منبج',
  'عفرين',
  'تل أبيض',
  'رأس العين',
  'البوكمال',
  'الميادين',
  'تدمر',
  'السخنة',
];

/** Two articles of each of ten towns; each town is an incident that people are told of. */
export const townArticles = () =>
  TOWN_NAMES.flatMap((town, index) =>
    ['الصباح', 'المساء'].map((time, half) => ({
      id: `town-${index}-${half}`,
      title: `اشتباكات في ${town} ${time}`,
      text: `اندلعت اشتباكات عنيفة بين قوات سوريا الديمقراطية وتنظيم الدولة الإسلامية في مدينة ${town} في ${time}، وفق ما أفادت مصادر محلية رقم ${index}${half}.`,
    })),
  );
