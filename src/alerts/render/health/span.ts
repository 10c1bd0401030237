// A length of time in words, in the case that Arabic wants after «منذ» and «كل»: «ساعتين», «5 ساعات».
import { type Counted, counted } from '../arabic/grammar.ts';

type Unit = 'day' | 'hour' | 'minute' | 'second';

const UNITS: readonly [Unit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];
/** A unit is used from so many of it on: 36 hours are not «two days», 90 minutes not «two hours». */
const FEWEST = 2;

const ARABIC: Record<Unit, Counted> = {
  day: { one: 'يوم', two: 'يومين', few: 'أيام', many: 'يوماً', hundred: 'يوم' },
  hour: { one: 'ساعة', two: 'ساعتين', few: 'ساعات', many: 'ساعة', hundred: 'ساعة' },
  minute: { one: 'دقيقة', two: 'دقيقتين', few: 'دقائق', many: 'دقيقة', hundred: 'دقيقة' },
  second: { one: 'ثانية', two: 'ثانيتين', few: 'ثوانٍ', many: 'ثانية', hundred: 'ثانية' },
};

function measured(ms: number): [count: number, unit: Unit] {
  const [unit, size] = UNITS.find(([, each]) => ms >= FEWEST * each) ?? UNITS.at(-1)!;
  return [Math.max(1, Math.round(ms / size)), unit];
}

export function arabicSpan(ms: number): string {
  const [count, unit] = measured(ms);
  return counted(count, ARABIC[unit]);
}

export function englishSpan(ms: number): string {
  const [count, unit] = measured(ms);
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}
