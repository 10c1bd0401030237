// When a feed’s silence becomes unusual, by its own nights and days of rest. For each hour of the day and each day
// of the week it is learned how likely something new is; a silence is as unusual as it is unlikely that none of its
// hours had anything. Times are epoch milliseconds, hours of the epoch; days and hours are UTC.
import type { Hours } from '../schema/index.ts';
import { DAY_HOURS, HOUR_MS, hourOf, MOST_HOURS } from './hours.ts';

const WEEK_DAYS = 7;
/** One in a thousand. Unlikelihood is counted as −ln(p), so that hours add up. */
const UNUSUAL = Math.log(1000);
const LEAST_SILENCE_MS = 3 * HOUR_MS;
const MOST_SILENCE_MS = MOST_HOURS * HOUR_MS;
/** Even the busiest wire pauses. */
const MOST_LIKELY = 0.95;
/** A feed that was often silent before must be silent for that much longer. */
const BEYOND_CUSTOM = 1.25;

/** Until a feed has shown its own: 0 to 7 o’clock in the Arab East, and Friday and Saturday. Worth one day of watching. */
const NIGHT_HOURS = new Set([21, 22, 23, 0, 1, 2, 3]);
const AT_NIGHT = 0.2;
const ON_DAY: Readonly<Record<number, number>> = { 1: 0.2, 2: 0.4 };

const hourOfDay = (hour: number): number => modulo(hour, DAY_HOURS);
/** 0 is Thursday, as the epoch began on one. */
const dayOfWeek = (hour: number): number => modulo(Math.floor(hour / DAY_HOURS), WEEK_DAYS);
/** Never negative: archives hold items from before 1970. */
const modulo = (value: number, of: number): number => ((value % of) + of) % of;

interface Tally {
  watched: number;
  active: number;
}

/** How likely a feed has something new in a given hour of the epoch, 0 to 1. */
export function chancesOf({ first, counts }: Hours): (hour: number) => number {
  const active = counts.filter((count) => count > 0).length;
  const overall = (active + 1) / (counts.length + 3);
  const byHour = tally(DAY_HOURS, hourOfDay).map(({ watched, active }, hour) => {
    const before = overall * (NIGHT_HOURS.has(hour) ? AT_NIGHT : 1);
    return (active + before) / (watched + 1);
  });
  const ofWholeDay = byHour.reduce((sum, chance) => sum + chance, 0);
  const byDay = tally(WEEK_DAYS, dayOfWeek, (hour) => byHour[hourOfDay(hour)]!).map(
    ({ watched, active }, day) => (active + ofWholeDay * (ON_DAY[day] ?? 1)) / (watched + ofWholeDay),
  );
  return (hour) => Math.min(MOST_LIKELY, byHour[hourOfDay(hour)]! * byDay[dayOfWeek(hour)]!);

  /** Hours with something new and hours watched, by a kind of hour; `weigh` says what a watched hour counts for. */
  function tally(kinds: number, kindOf: (hour: number) => number, weigh = (_hour: number) => 1): Tally[] {
    const sums = Array.from({ length: kinds }, () => ({ watched: 0, active: 0 }));
    counts.forEach((count, index) => {
      const sum = sums[kindOf(first + index)]!;
      sum.watched += weigh(first + index);
      if (count > 0) sum.active++;
    });
    return sums;
  }
}

/** How unlikely each silence between two active hours was, greatest first. */
function pastSilences({ first, counts }: Hours, unlikelihood: (hour: number) => number): number[] {
  const silences = [0];
  counts.forEach((count, index) => {
    if (count > 0) silences.push(0);
    else silences[silences.length - 1]! += unlikelihood(first + index);
  });
  return silences.sort((a, b) => b - a);
}

/**
 * The moment from which silence since `heardAt` is unusual: three hours later at least, a fortnight at most. One
 * long silence in the past is an accident; what happened twice is a custom.
 */
export function alarmAt(hours: Hours, heardAt: number): number {
  const chance = chancesOf(hours);
  const unlikelihood = (hour: number) => -Math.log(1 - chance(hour));
  const custom = pastSilences(hours, unlikelihood)[1] ?? 0;
  let patience = Math.max(UNUSUAL, BEYOND_CUSTOM * custom);
  for (let at = heardAt; at < heardAt + MOST_SILENCE_MS; at = (hourOf(at) + 1) * HOUR_MS) {
    const rate = unlikelihood(hourOf(at)) / HOUR_MS;
    const left = (hourOf(at) + 1) * HOUR_MS - at;
    if (rate * left >= patience)
      return Math.round(Math.max(at + patience / rate, heardAt + LEAST_SILENCE_MS));
    patience -= rate * left;
  }
  return heardAt + MOST_SILENCE_MS;
}
