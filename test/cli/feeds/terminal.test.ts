import { describe, expect, it } from 'vitest';
import { createProgress } from '../../../src/cli/feeds/progress.ts';
import { plain, shortened, table } from '../../../src/cli/feeds/terminal.ts';

const ISOLATED = (text: string) => `\u2068${text}\u2069`;

describe('words from elsewhere in a terminal', () => {
  it('steer neither the terminal nor the direction of writing', () => {
    expect(plain('a web page («\u001b[2Jclear\u202e evil»)\nnext', false)).toBe(
      'a web page (« [2Jclear  evil») next',
    );
  });

  it('keep Arabic together and apart from what stands beside it', () => {
    const text = 'a web page («الصفحة غير موجودة 404 بعد»), 3 items';
    expect(plain(text, true)).toBe(`a web page («${ISOLATED('الصفحة غير موجودة 404 بعد')}»), 3 items`);
    expect(plain(text, false)).toBe(text);
    expect(plain('شام and حلب (إدلب)', true)).toBe(`${ISOLATED('شام and حلب')} (${ISOLATED('إدلب')})`);
  });

  it('stand in straight columns, the last of any length', () => {
    expect(
      table([
        ['a', 'bbb', 'x'],
        ['aaaa', 'b', 'something long'],
      ]),
    ).toBe('a     bbb  x\naaaa  b    something long');
  });

  it('are shortened in the middle', () => {
    expect(shortened('https://sham.example/feed', 40)).toBe('https://sham.example/feed');
    expect(shortened(`https://sham.example/${'x'.repeat(40)}/rss.xml`, 30)).toMatch(
      /^https:\/\/sham\.exam.*….*\/rss\.xml$/,
    );
    expect(shortened('x'.repeat(50), 30)).toHaveLength(30);
  });
});

describe('progress', () => {
  const out = (isTTY: boolean) => {
    const written: string[] = [];
    return { isTTY, written, write: (text: string) => written.push(text) > 0 };
  };

  it('is a bar that goes away, where somebody watches', () => {
    const screen = out(true);
    const progress = createProgress(2, screen);
    progress.step(true);
    progress.step(false);
    progress.end();
    expect(screen.written).toEqual([
      `\r[${'█'.repeat(12)}${'·'.repeat(12)}] 1 of 2 tried`,
      `\r[${'█'.repeat(24)}] 2 of 2 tried, 1 not well`,
      '\r\u001b[K',
    ]);
  });

  it('is a line now and then elsewhere, and nothing where it is quick', () => {
    const file = out(false);
    const progress = createProgress(2, file, 0);
    progress.step(true);
    progress.end();
    expect(file.written).toEqual(['1 of 2 tried\n']);
    const quick = out(false);
    createProgress(1, quick).step(true);
    expect(quick.written).toEqual([]);
  });
});
