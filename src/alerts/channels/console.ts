// Notices on standard output, as a coloured block: what the demo shows, and what one sees first.
import { styleText } from 'node:util';
import type { DeliveryKind } from '../../shared/schema/index.ts';
import { linesOf, type Rendered, type Words } from '../render/words.ts';
import type { Channel, Message } from './channel.ts';

type Write = (text: string) => void;

const COLOUR = {
  new: 'red',
  update: 'yellow',
  retract: 'magenta',
  silent: 'blue',
  failing: 'blue',
  recovered: 'green',
  digest: 'yellow',
  undeliverable: 'red',
  delivering: 'green',
} as const satisfies Record<DeliveryKind, string>;
const MARK = {
  new: '●',
  update: '↻',
  retract: '✕',
  silent: '◌',
  failing: '!',
  recovered: '✓',
  digest: '≡',
  undeliverable: '!',
  delivering: '✓',
} as const satisfies Record<DeliveryKind, string>;

export function createConsoleChannel(write: Write = (text) => process.stdout.write(text)): Channel {
  return {
    // Printing twice is plain to see and does no harm; printing nothing does.
    repeating: () => 'harmless',
    takesPictures: false,
    async send({ text, delivery }: Message) {
      write(consoleBlock(text, `${delivery.incidentId} · ${delivery.revision}`));
      return { providerMessageId: null };
    },
  };
}

/** @param about what it tells of and its revision, in small print below. */
export function consoleBlock(text: Rendered, about: string): string {
  const colour = COLOUR[text.kind];
  const bar = styleText(colour, '┃');
  const block = [text.ar, text.en]
    .filter((words) => words !== null)
    .map((words) => wordsOf(words, text.kind, bar))
    .join(`${bar}\n`);
  return `\n${block}${bar} ${styleText('dim', about)}\n`;
}

function wordsOf(words: Words, kind: Rendered['kind'], bar: string): string {
  const { headline, whatsNew } = words;
  const all = [
    styleText([COLOUR[kind], 'bold'], `${MARK[kind]} ${headline}`),
    ...(whatsNew === null ? [] : [styleText('bold', whatsNew)]),
    ...linesOf(words).map((line) => (/^https?:/u.test(line) ? styleText(['cyan', 'underline'], line) : line)),
  ];
  return all.map((line) => `${bar} ${line}\n`).join('');
}
