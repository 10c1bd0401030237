// What the bench reads: the unlabelled articles of the corpus where it stands beside the project, else the demo's
// own wire, printed anew for every day of a year.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ARTICLES } from '../dist/demo/articles.js';
import { pressDates } from '../dist/demo/press-dates.js';

const CORPUS = new URL('../../shared/corpus/unlabelled/', import.meta.url);
const DAY_MS = 86_400_000;

/** The articles {id, title, text, publishedAt}, and where they are from in words. */
export function benchArticles() {
  return existsSync(CORPUS)
    ? { from: 'from ../shared/corpus/unlabelled', articles: fromCorpus() }
    : { from: 'of the demo’s wire, because ../shared/corpus is not here', articles: fromDemo() };
}

const fromCorpus = () =>
  readdirSync(CORPUS)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(new URL(file, CORPUS), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

function fromDemo() {
  const days = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2025, 0, 1) + day * DAY_MS));
  return days.flatMap((day) =>
    ARTICLES.map(({ key, title, body }) => ({
      id: `${key}-${day.toISOString().slice(0, 10)}`,
      title,
      text: body(pressDates(day)).join('\n'),
      publishedAt: day.toISOString(),
    })),
  );
}
