// Outlets on loopback for measuring: so many articles at once or at a steady rate, a third of them of fighting. Each
// article is as long as an agency's, of another place and with other figures: no two are copies.
import { GAZETTEER } from '../../src/extraction/gazetteer/index.ts';
import { startRssServer } from '../../test/support/rss-server.ts';
import { ACTORS, CALM, FIGHTING, topics } from '../../test/support/wire-sentences.ts';

const LISTED = 100;
/** What an agency writes around its news: about other things in every report, in hardly three words that are another's. */
const AROUND = [
  ([a, b, c, d]: string[], n: number) =>
    `وقال مراسلنا عن ${a} و${b} إن ${c} تسبق ${d} بنحو ${1 + (n % 11)} ساعات في ${n} حيا.`,
  ([a, b, c, d]: string[], n: number) =>
    `وتشكو ${a} منذ ${2 + (n % 7)} أشهر نقص ${b} وتراجع ${c} مقابل ${d} لدى ${n} أسرة.`,
  ([a, b, c, d]: string[], n: number) => `ودعت ${a} إلى ${b} ضمن ${c} نحو ${n} عائلة تنتظر ${d} هناك.`,
  ([a, b, c, d]: string[], n: number) => `ولم تعلق ${a} بشأن ${b} أو ${c} حتى بلغ ${d} مستوى ${n} اليوم.`,
];
const SENTENCES = 12;
const IN_EACH = 4;
const PLACES = GAZETTEER.filter(({ country }) => ['SY', 'SD', 'YE', 'IQ', 'LY'].includes(country));

export interface Wire {
  /** One address for each outlet. */
  urls: string[];
  published(): number;
  /** From now on so many articles come each second. */
  begin(perSecond: number): void;
  /** When it was published (epoch ms), by the number of the article: the last part of its link. */
  publishedAt(number: number): number;
  /** When each outlet was asked (epoch ms), in order. */
  asked: { outlet: number; at: number }[];
  close(): Promise<void>;
}

/** @param first how many articles stand there from the start. */
export async function startWire(outlets: number, first: number): Promise<Wire> {
  const entries: string[][] = Array.from({ length: outlets }, () => []);
  const times: number[] = [];
  const asked: Wire['asked'] = [];
  const publish = () => {
    const number = times.length;
    const at = new Date();
    times.push(at.getTime());
    const outlet = number % outlets;
    entries[outlet]!.push(entry(outlet, number, at));
    if (entries[outlet]!.length > 2 * LISTED) entries[outlet]!.splice(0, LISTED);
  };
  for (let count = 0; count < first; count++) publish();
  let turn: NodeJS.Timeout | undefined;
  const server = await startRssServer(outlets, (outlet) => {
    asked.push({ outlet, at: Date.now() });
    return rss(outlet, entries[outlet]!);
  });
  return {
    urls: server.urls,
    published: () => times.length,
    publishedAt: (number) => times[number]!,
    asked,
    begin: (perSecond) => {
      const begun = Date.now();
      let come = 0;
      turn = setInterval(() => {
        for (; come < ((Date.now() - begun) / 1000) * perSecond; come++) publish();
      }, 20);
    },
    close: () => {
      clearInterval(turn);
      return server.close();
    },
  };
}

function written(number: number): { title: string; text: string } {
  const place = PLACES[(number * 7919) % PLACES.length]!.ar[0]!;
  const [a, b] = [ACTORS[number % 5]!, ACTORS[(number + 1 + (number % 3)) % 5]!];
  const first =
    number % 3 === 0
      ? FIGHTING[(number / 3) % FIGHTING.length]!(place, a, b)
      : CALM[number % CALM.length]!(place, 10 + (number % 90));
  const told = topics(number, IN_EACH * SENTENCES);
  const around = Array.from({ length: SENTENCES }, (_, n) =>
    AROUND[n % AROUND.length]!(told.slice(IN_EACH * n, IN_EACH * (n + 1)), number * 13 + n),
  );
  return { title: first.slice(0, 60), text: [first, ...around].join(' ') };
}

/** Written once: the wire shares the machine with what it measures. */
function entry(outlet: number, number: number, at: Date): string {
  const { title, text } = written(number);
  return `<item><guid isPermaLink="false">bench-${number}</guid><link>http://outlet-${outlet}.example/${number}</link><title>${title}</title><pubDate>${at.toUTCString()}</pubDate><description>${text}</description></item>`;
}

const rss = (outlet: number, entries: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>مراسل ${outlet}</title>${entries.slice(-LISTED).reverse().join('')}</channel></rss>`;

/** Most articles that an outlet lists at a time. */
export const PER_OUTLET = LISTED;
