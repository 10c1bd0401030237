// What outlets publish in a run: Arabic reports of a few hundred places, copied from one outlet to the next as agencies'
// texts are. The same seed gives the same articles.
import { GAZETTEER } from '../../src/extraction/gazetteer/index.ts';
import { pick, randomOf } from './random.ts';

export interface ChaosArticle {
  /** Of the outlet that prints it, from 0. */
  outlet: number;
  guid: string;
  title: string;
  text: string;
  /** Milliseconds before the run begins. */
  ageMs: number;
  /** Reading it fails however often it is tried. */
  poison: boolean;
}

export const OUTLETS = 8;
/** The first word of titles that are poison. */
export const POISON = 'محجور:';
/** One article in so many is another outlet's text, word for word. */
const COPY_ONE_IN = 6;
const POISON_ONE_IN = 200;
const OLDEST_MS = 3 * 3_600_000;
const YOUNGEST_MS = 10 * 60_000;

const ACTORS: Record<string, readonly string[]> = {
  SY: ['الجيش السوري', 'قوات سوريا الديمقراطية', 'تنظيم داعش'],
  SD: ['الجيش السوداني', 'قوات الدعم السريع'],
  YE: ['الحوثيون', 'القوات الحكومية اليمنية'],
};
const COUNTRIES = Object.keys(ACTORS);

type Sentence = (place: string, a: string, b: string, n: number) => string;
const FIGHTING: readonly Sentence[] = [
  (place, a, b) => `اندلعت اشتباكات عنيفة اليوم بين ${a} و${b} في ${place}، استُخدمت فيها الأسلحة الثقيلة.`,
  (place, a) => `أعلن ${a} اليوم السيطرة على ${place} بعد معارك استمرت ساعات.`,
  (place, a, b, n) => `قصف ${a} بالمدفعية مواقع ${b} في محيط ${place} فجر اليوم، ما أدى إلى مقتل ${n} أشخاص.`,
  (place, _a, _b, n) => `انفجرت عبوة ناسفة اليوم في ${place} وأسفرت عن إصابة ${n} مدنيين.`,
  (place, a, b) => `نفى ${b} سيطرة ${a} على ${place}، وقال إن قواته ما تزال في مواقعها.`,
];
const CALM: readonly Sentence[] = [
  (place, _a, _b, n) => `افتتح المجلس المحلي في ${place} سوقًا جديدة تضم ${n * 10} محلًا تجاريًا بحضور الأهالي.`,
  (place, _a, _b, n) => `فاز فريق ${place} على ضيفه في الجولة ${n} من الدوري وسط حضور جماهيري كبير.`,
  (place, _a, _b, n) => `ارتفع سعر كيس الطحين في ${place} إلى ${n} آلاف وفق تجار في السوق.`,
];

/** What reports go on with; between them places and figures that no other report has. */
const BESIDE: readonly ((place: string, n: number) => string)[] = [
  (place, n) => `وتبعد ${place} نحو ${n} كيلومترًا عن مركز المحافظة.`,
  (place, n) => `وكانت ${place} قد استقبلت ${n} عائلة نازحة خلال الشهر الماضي.`,
  (place, n) => `ويعتمد سكان ${place} على ${n} بئرًا لتأمين مياه الشرب.`,
  (place, n) => `وفي ${place} أعيد تأهيل ${n} مدرسة بدعم من منظمات محلية.`,
  (place, n) => `وسجلت أسواق ${place} ارتفاعًا في الأسعار بلغ ${n} ليرة للكيلوغرام.`,
  (place, n) => `ويقدر عدد سكان ${place} بنحو ${n} ألف نسمة بحسب آخر إحصاء.`,
];

/** @returns in the order in which they are published. */
export function writeNews(seed: number, count: number): ChaosArticle[] {
  const random = randomOf(seed);
  const places = COUNTRIES.flatMap((country) =>
    GAZETTEER.filter((place) => place.country === country)
      .slice(0, 400)
      .filter(() => random() < 0.25),
  );
  const news: ChaosArticle[] = [];
  for (let number = 0; number < count; number++) {
    const original =
      number > 20 && random() * COPY_ONE_IN < 1 ? news[number - 1 - Math.floor(random() * 10)] : undefined;
    const isCopy = original !== undefined && !original.poison;
    const { title, text } = isCopy ? original : report(number, places, random);
    const outlet = Math.floor(random() * (isCopy ? OUTLETS - 1 : OUTLETS));
    const poison = !isCopy && number % POISON_ONE_IN === POISON_ONE_IN / 2;
    news.push({
      outlet: isCopy && outlet >= original.outlet ? outlet + 1 : outlet,
      guid: `chaos-${seed}-${number}`,
      title: poison ? `${POISON} ${title}` : title,
      text,
      ageMs: Math.round(OLDEST_MS - ((OLDEST_MS - YOUNGEST_MS) * number) / count),
      poison,
    });
  }
  return news;
}

function report(
  number: number,
  places: typeof GAZETTEER,
  random: () => number,
): { title: string; text: string } {
  const { ar, country } = pick(random, places);
  const [a, b] = twoOf(ACTORS[country]!, random);
  const sentence = pick(random, random() < 0.6 ? FIGHTING : CALM);
  const first = sentence(ar[0]!, a, b, 3 + Math.floor(random() * 7));
  const beside = Array.from({ length: 4 }, () =>
    pick(random, BESIDE)(pick(random, places).ar[0]!, Math.floor(random() * 900)),
  );
  const rest = [`وجاء ذلك في التقرير رقم ${number}.`, ...beside].join(' ');
  return { title: first.split(' ').slice(0, 8).join(' '), text: `${first}\n${rest}` };
}

function twoOf(from: readonly string[], random: () => number): [string, string] {
  const first = Math.floor(random() * from.length);
  return [from[first]!, from[(first + 1) % from.length]!];
}
