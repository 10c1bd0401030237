// One faulty feed a row, and what an operator must get out of it all the same.
import { describe, expect, it } from 'vitest';
import type { NewArticle } from '../../../src/shared/schema/index.ts';
import { read, TEXT, TITLE } from './wire.ts';

export interface Row {
  name: string;
  body: string | Buffer;
  contentType?: string;
  /** What the first article must say. */
  first?: Partial<NewArticle>;
  titles?: (string | null)[];
  /** What must be said about the feed. */
  said?: RegExp;
  error?: RegExp;
}

/** What `plainItem` says, read right. */
export const good = { title: TITLE, text: TEXT, url: 'https://sham-wire.example/1' };

export function nasty(kind: string, rows: readonly Row[]): void {
  describe(`nasty feeds: ${kind}`, () => {
    it.each(rows)('$name', check);
  });
}

function check({ body, contentType, first, titles, said, error }: Row): void {
  if (error) {
    expect(() => read(body, contentType)).toThrow(expect.objectContaining({ code: 'FEED_NOT_A_FEED' }));
    expect(() => read(body, contentType)).toThrow(error);
    return;
  }
  const { articles, irregularities } = read(body, contentType);
  if (first) expect(articles[0]).toMatchObject(first);
  if (titles) expect(articles.map(({ title }) => title)).toEqual(titles);
  if (said) expect(irregularities.join('; ')).toMatch(said);
}
