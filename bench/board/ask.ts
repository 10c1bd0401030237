// The same address asked again and again, one request at a time.

/** What people ask of the board: lists, filters and maps, the whole record among them. */
export const VIEWS: Readonly<Record<string, string>> = {
  'first page': '/',
  'list, latest': '/api/incidents',
  'list, a class': '/api/incidents?class=clash',
  'list, a country': '/api/incidents?country=SY',
  'list, class and country': '/api/incidents?class=clash&country=SY',
  'list, an actor': '/api/incidents?actor=houthis',
  'list, two sources': '/api/incidents?sources=2',
  'list, words': '/api/incidents?q=%D8%AD%D9%84%D8%A8',
  'list, since a day': '/api/incidents?from=2026-10-23',
  'map, as it opens': '/api/map',
  'map, all time': '/api/map?days=all',
  'map, a class': '/api/map?days=all&class=clash',
  'map, a country': '/api/map?days=all&country=SY',
  'map, an actor': '/api/map?days=all&actor=houthis',
};

export interface Asked {
  /** Milliseconds. */
  p50: number;
  p95: number;
  worst: number;
  /** Of the answer, as it comes over the line. */
  kB: number;
}

/** @throws Error where an answer is not 200. */
export async function ask(address: string, path: string, rounds: number): Promise<Asked> {
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    const answer = await fetch(new URL(path, address));
    const body = await answer.arrayBuffer();
    times.push(performance.now() - begun);
    if (answer.status !== 200) throw new Error(`${path}: HTTP ${answer.status}`);
    bytes = Number(answer.headers.get('content-length') ?? body.byteLength);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => round(times[Math.min(times.length - 1, Math.floor(share * times.length))]!);
  return { p50: at(0.5), p95: at(0.95), worst: at(1), kB: round(bytes / 1000) };
}

const round = (value: number): number => Math.round(value * 10) / 10;
