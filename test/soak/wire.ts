// Outlets on loopback that publish at a steady rate: a third of it fighting, each fight told by every outlet as on any
// wire, the rest of it not.
import { GAZETTEER } from '../../src/extraction/gazetteer/index.ts';
import { startRssServer } from '../support/rss-server.ts';
import { ACTORS, CALM, FIGHTING, topics } from '../support/wire-sentences.ts';

const LISTED = 60;
/** Topics that a report touches. */
const TOLD = 24;

/** Of everywhere: as many fights as an hour has here would not fit into one country. */
const places = GAZETTEER;

interface Item {
  guid: string;
  title: string;
  text: string;
  at: Date;
}

export interface SoakWire {
  /** One address for each outlet. */
  urls: string[];
  published(): number;
  /** No more is published; what there is stays. */
  hush(): void;
  close(): Promise<void>;
}

/** @param perSecond articles, over all outlets. */
export async function startWire(outlets: number, perSecond: number): Promise<SoakWire> {
  const items: Item[][] = Array.from({ length: outlets }, () => []);
  let published = 0;
  const publish = () => {
    const number = published++;
    items[number % outlets]!.push(write(number, outlets));
    if (items[number % outlets]!.length > 4 * LISTED) items[number % outlets]!.splice(0, 2 * LISTED);
  };
  for (let first = 0; first < outlets; first++) publish();
  const turn = setInterval(publish, 1000 / perSecond);
  const server = await startRssServer(outlets, (outlet) => rss(outlet, items[outlet]!));
  const hush = () => clearInterval(turn);
  return {
    urls: server.urls,
    published: () => published,
    hush,
    close: () => {
      hush();
      return server.close();
    },
  };
}

/** Other words and figures for each number: no two texts are copies. */
function write(number: number, outlets: number): Item {
  const isEvent = number % 3 === 0;
  const topic = isEvent ? Math.floor(number / 3 / outlets) : number;
  const place = places[(topic * 7919) % places.length]!.ar[0]!;
  const [a, b] = [ACTORS[topic % ACTORS.length]!, ACTORS[(topic + 1 + (topic % 3)) % ACTORS.length]!];
  const first = isEvent
    ? FIGHTING[topic % FIGHTING.length]!(place, a, b)
    : CALM[number % CALM.length]!(place, 10 + (number % 90));
  const text = `${first} وقال مراسلنا في التقرير رقم ${number} إن الحركة في الطرقات ${number % 2 ? 'عادت' : 'توقفت'} بعد ${1 + (number % 11)} ساعات. وفي الأخبار الأخرى ${topics(number, TOLD).join(' و')}.`;
  return { guid: `soak-${number}`, title: first.slice(0, 60), text, at: new Date() };
}

const rss = (outlet: number, items: readonly Item[]): string => {
  const entries = items
    .slice(-LISTED)
    .map(
      ({ guid, title, text, at }) =>
        `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><pubDate>${at.toUTCString()}</pubDate><description>${text}</description></item>`,
    );
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>مراسل ${outlet}</title>${entries.reverse().join('')}</channel></rss>`;
};
