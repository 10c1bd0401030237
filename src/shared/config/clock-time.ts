// Times of day as operators write them: 08:30. Minutes since midnight inside.
import { z } from 'zod';

/** @returns 0 to 1440, or undefined where the text is no time of day. `24:00` is the end of the day. */
export function parseClockTime(text: string): number | undefined {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2])];
  const total = hours * 60 + minutes;
  return minutes < 60 && total <= 1440 ? total : undefined;
}

export const clockTime = z.union([z.string(), z.number()]).transform((given, context) => {
  const minutes = typeof given === 'string' ? parseClockTime(given) : undefined;
  if (minutes === undefined)
    context.addIssue({
      code: 'custom',
      message: `"${given}" is no time of day; write "08:30" or "22:00", in quotes`,
    });
  return minutes ?? 0;
});
