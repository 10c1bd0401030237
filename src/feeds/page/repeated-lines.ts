// Lines that a host prints on page after page belong to the host, not to its articles.
import { comparableWords } from '../identity/comparable-text.ts';

const PAGES_THAT_SHOW_IT = 3;
const MOST_HOSTS = 500;
const MOST_LINES = 3000;

export interface RepeatedLines {
  /**
   * The text without the lines that three other pages of the host have shown; remembers this page’s lines.
   * A page that is read again counts once.
   */
  strip(host: string, page: string, text: string): string;
}

interface Seen {
  pages: Set<string>;
}

/** Bounded: the hosts and lines that were met longest ago are forgotten first. */
export function createRepeatedLines(): RepeatedLines {
  const hosts = new Map<string, Map<string, Seen>>();

  const linesOf = (host: string): Map<string, Seen> => {
    const lines = hosts.get(host) ?? new Map<string, Seen>();
    hosts.delete(host);
    hosts.set(host, lines);
    if (hosts.size > MOST_HOSTS) hosts.delete(hosts.keys().next().value!);
    return lines;
  };

  const note = (lines: Map<string, Seen>, key: string, page: string): number => {
    const seen = lines.get(key) ?? { pages: new Set<string>() };
    lines.delete(key);
    lines.set(key, seen);
    const others = seen.pages.size - (seen.pages.has(page) ? 1 : 0);
    if (seen.pages.size <= PAGES_THAT_SHOW_IT) seen.pages.add(page);
    if (lines.size > MOST_LINES) lines.delete(lines.keys().next().value!);
    return others;
  };

  return {
    strip(host, page, text) {
      const lines = linesOf(host);
      return text
        .split('\n')
        .filter((line) => {
          const key = comparableWords(line).join(' ');
          return key === '' || note(lines, key, page) < PAGES_THAT_SHOW_IT;
        })
        .join('\n');
    },
  };
}
