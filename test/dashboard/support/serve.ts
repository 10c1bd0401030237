// For looking: serves the seeded board until it is stopped. Run with `npx tsx test/dashboard/support/serve.ts 7399 16`:
// port, how many of the demo’s articles, and `trouble` for failures on the river. docs/board.png and docs/board-en.png show it with 16.
import { ARTICLES } from '../../../src/demo/articles.ts';
import { openTestBoard } from './board.ts';
import { seedStories } from './seed.ts';
import { seedFeeds } from './seed-feeds.ts';
import { seedTrouble } from './seed-trouble.ts';

const { board, store, queues } = await openTestBoard(() => new Date());
await seedStories(store, new Date(), ARTICLES.slice(0, Number(process.argv[3] ?? ARTICLES.length)));
await seedFeeds(store, new Date());
if (process.argv[4] === 'trouble') await seedTrouble(store, new Date());
await queues.addBulk('extract', [{ articleId: 'a_1' }, { articleId: 'a_2' }]);
await queues.add('deliver', { deliveryId: 'd_1' }, { delayMs: 600_000 });
console.log(await board.listen('127.0.0.1', Number(process.argv[2] ?? 0)));
