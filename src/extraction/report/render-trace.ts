// A trace as text for `rasid try`: the stages in order, then the events and the rules that won.
import type { Extraction } from '../index.ts';

const dim = (text: string, colour: boolean): string => (colour ? `\u001b[2m${text}\u001b[0m` : text);
const bold = (text: string, colour: boolean): string => (colour ? `\u001b[1m${text}\u001b[0m` : text);

export function renderTrace(
  text: string,
  { events, trace }: Extraction,
  { colour = false }: { colour?: boolean } = {},
): string {
  const lines = [text, ''];
  for (const { stage, lines: found } of trace ?? []) {
    lines.push(bold(stage, colour), ...found.map((line) => dim(`  ${line}`, colour)), '');
  }
  lines.push(bold(events.length === 0 ? 'no events' : `events: ${events.length}`, colour));
  for (const event of events) lines.push(`  ${JSON.stringify(event)}`);
  return lines.join('\n');
}
