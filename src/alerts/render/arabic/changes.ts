// What is new, in Arabic, as a wire’s editor puts it above an update: the new figure and the old one beside it.
import type { Change } from '../../../shared/schema/index.ts';
import { clean, inArabic, isolate, number } from '../bidi.ts';
import { arabicList } from '../names.ts';
import type { Naming } from '../naming.ts';
import type { News } from '../news.ts';
import { EVENTS } from './events.ts';
import { agreementOfAll, denies } from './grammar.ts';
import { placePhrase } from './place.ts';
import { isPlural, sourcesCounted } from './sources-count.ts';
import { deaths, deathsAfter, wasToll } from './toll.ts';

/** «مصدر ثانٍ يؤكد (عنب بلدي)، ارتفاع الحصيلة إلى 12 قتيلاً (كانت 7)» */
export const arabicChanges = (news: News, naming: Naming): string =>
  news.changes.map((change) => SAID[change](news, naming)).join('، ');

const SAID: Record<Change, (news: News, naming: Naming) => string> = {
  'second-source': ({ tellers, newOutlets }) =>
    tellers === 2
      ? `مصدر ثانٍ يؤكد${named(newOutlets)}`
      : `${sourcesCounted(tellers)} ${isPlural(tellers) ? 'تؤكد' : 'يؤكد'}${named(newOutlets)}`,
  'more-sources': ({ tellers, tellersBefore }) =>
    `ارتفع عدد المصادر المستقلة إلى ${number(tellers)}${tellersBefore === null ? '' : ` (كان ${number(tellersBefore)})`}`,
  confirmed: ({ before, newOutlets }) =>
    `${before?.status === 'denied' ? 'تأكيد بعد النفي' : 'مصدر من خارج الطرف المعلِن يؤكد'}${named(newOutlets)}`,
  denied: (_, { newDeniers }) =>
    newDeniers.length > 0 ? `${arabicList(newDeniers)} ${denies(agreementOfAll(newDeniers))}` : 'نفي للخبر',
  fatalities: tollSaid,
  control: controlSaid,
  sides: sidesSaid,
  place: placeSaid,
  corrected: correctedSaid,
  merged: mergedSaid,
  retracted: retractedSaid,
};

const named = (outlets: readonly string[]): string =>
  outlets.length === 0 ? '' : ` (${arabicList(outlets.map((outlet) => inArabic(clean(outlet))))})`;

function tollSaid({ toll, now, before }: News): string {
  const then = before?.fatalities ?? null;
  if (now.fatalities === null) return 'لا حصيلة بعد';
  const was = then === null ? '' : ` (كانت ${wasToll(then)})`;
  switch (toll) {
    case 'first':
      return `أول حصيلة: ${deaths(now.fatalities)}`;
    case 'up':
      return `ارتفاع الحصيلة إلى ${deathsAfter(now.fatalities)}${was}`;
    case 'down':
      return now.fatalities.highest === 0
        ? `الحصيلة الآن: ${deaths(now.fatalities)}${was}`
        : `تراجع الحصيلة إلى ${deathsAfter(now.fatalities)}${was}`;
    default:
      return `الحصيلة الآن ${deaths(now.fatalities)}${was}`;
  }
}

const MODES = {
  captured: 'سيطرة كاملة',
  recaptured: 'استعادة للسيطرة',
  withdrawal: 'انسحاب',
  handover: 'تسليم وتسلّم',
  partial: 'سيطرة على أجزاء فقط',
};

/** «نوع الحدث: ضربات جوية (كان: قصف مدفعي أو صاروخي)، المحرر: «…»» */
function correctedSaid({ now, before, otherwise, edits }: News): string {
  const status = STATUSES[now.status];
  return [
    ...(otherwise.type && before
      ? [`نوع الحدث: ${EVENTS[now.type].noun} (كان: ${EVENTS[before.type].noun})`]
      : []),
    ...(otherwise.status ? [`حال الخبر: ${status}`] : []),
    ...(now.fatalities === null && before?.fatalities ? ['لا حصيلة ثابتة'] : []),
    edits.length > 0 ? `المحرر: ${whysOf(edits)}` : before ? 'رجع المحرر عن تصحيح سابق' : 'صححه المحرر',
  ].join('، ');
}

const STATUSES = {
  reported: 'مؤكد من خارج الطرفين',
  claimed: 'قول طرف واحد',
  denied: 'منفي',
  failed: 'محاولة فاشلة',
  planned: 'لم يقع بعد',
};

const whysOf = (edits: News['edits']): string =>
  [...new Set(edits.map(({ why }) => `«${isolate(clean(why))}»`))].join('، ');

/** «السيطرة الآن بيد الجيش السوداني (كانت تُنسب إلى قوات الدعم السريع)» */
function controlSaid({ now, before }: News, { actors }: Naming): string {
  if (now.control === null) return 'لم تعد السيطرة موضع الخبر';
  const { to, from, mode } = now.control;
  const then = before?.control ?? null;
  const parts: string[] = [];
  if (to.length > 0 && (then === null || to.join() !== then.to.join())) {
    const was =
      then !== null && then.to.length > 0 ? ` (كانت تُنسب إلى ${arabicList(actors(then.to), true)})` : '';
    parts.push(
      `${now.status === 'reported' ? 'السيطرة' : 'السيطرة المعلَنة'} الآن بيد ${arabicList(actors(to), true)}${was}`,
    );
  }
  if (from.length > 0 && (then === null || from.join() !== then.from.join())) {
    parts.push(`خرجت من يد ${arabicList(actors(from), true)}`);
  }
  if (then !== null && mode !== then.mode) parts.push(`${MODES[mode]} (كان الخبر: ${MODES[then.mode]})`);
  return parts.length > 0 ? parts.join('، ') : 'تفاصيل جديدة عن السيطرة';
}

/** «تحديد المنفّذ: القوات الروسية», «تصحيح أحد الطرفين: … بدلاً من …» */
function sidesSaid({ sides, now }: News, { actors }: Naming): string {
  const between = now.class === 'clash' || now.class === 'control' || now.class === 'other';
  const parts = sides.flatMap(({ added, removed }, index) => {
    const role = between ? 'أحد الطرفين' : index === 0 ? 'المنفّذ' : 'المستهدَف';
    const [names, gone] = [arabicList(actors(added)), arabicList(actors(removed), true)];
    if (names && gone) return [`تصحيح ${role}: ${names} بدلاً من ${gone}`];
    if (names) return [`تحديد ${role}: ${names}`];
    return gone ? [`لم يعد يُذكر من الأطراف: ${arabicList(actors(removed))}`] : [];
  });
  return parts.length > 0 ? parts.join('، ') : 'تفاصيل جديدة عن الطرفين';
}

function placeSaid({ place, now, before }: News): string {
  const here = placePhrase(now);
  if (here === null) return 'لم يعد المكان محدداً';
  const there = before && placePhrase(before);
  if (place === 'closer') return `تحديد أدق للمكان: ${here}${there ? ` (كان ${there})` : ''}`;
  return place === 'corrected' && there ? `تصحيح المكان: ${here} بدلاً من ${there}` : `تحديد المكان: ${here}`;
}

function mergedSaid({ now }: News): string {
  return `تبيّن أنه الحدث نفسه الذي يتناوله خبر آخر${now.mergedInto === null ? '' : ` (رقم ${isolate(now.mergedInto)})`}`;
}

/** An incident that keeps its sources was folded into another; one without has nobody left who tells it. */
function retractedSaid(news: News): string {
  const { now, before } = news;
  if (now.state === 'merged' || now.sources.length > 0) return mergedSaid(news);
  if (news.edits.length > 0) return `سحبه المحرر: ${whysOf(news.edits)}`;
  const outlets = [...new Set(before?.sources.map(({ outlet }) => outlet) ?? [])];
  return outlets.length > 1
    ? `تراجعت المصادر عمّا أوردته${named(outlets)}`
    : `تراجع المصدر عمّا أورده${named(outlets)}`;
}
