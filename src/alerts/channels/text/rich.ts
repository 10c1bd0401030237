// Text with marks over it: what a notice is before a channel puts it into its own markup. Offsets are UTF-16 units.

/** `headline` is what opens a notice in one language; channels that have titles make it one. */
export type Style = 'headline' | 'bold' | { link: string };

export interface Span {
  start: number;
  end: number;
  style: Style;
}

/** Spans in order of their start; they do not overlap. */
export interface Rich {
  text: string;
  spans: readonly Span[];
}

export const plain = (text: string): Rich => ({ text, spans: [] });

export const styled = (text: string, style: Style): Rich => ({
  text,
  spans: text === '' ? [] : [{ start: 0, end: text.length, style }],
});

export function join(parts: readonly Rich[], separator: string): Rich {
  let text = '';
  const spans: Span[] = [];
  parts.forEach((part, index) => {
    if (index > 0) text += separator;
    spans.push(...moved(part.spans, text.length));
    text += part.text;
  });
  return { text, spans };
}

/** The text from `start` to `end` with the marks over it. */
export function slice({ text, spans }: Rich, start: number, end: number): Rich {
  const within = spans
    .map((span) => ({ ...span, start: Math.max(span.start, start), end: Math.min(span.end, end) }))
    .filter((span) => span.start < span.end);
  return { text: text.slice(start, end), spans: moved(within, -start) };
}

const moved = (spans: readonly Span[], by: number): Span[] =>
  spans.map((span) => ({ ...span, start: span.start + by, end: span.end + by }));

/**
 * Puts the text into a markup, piece by piece.
 * @param mark writes a piece; `style` is null where nothing is marked.
 */
export function write({ text, spans }: Rich, mark: (piece: string, style: Style | null) => string): string {
  let written = '';
  let at = 0;
  const put = (end: number, style: Style | null) => {
    if (end > at) written += mark(text.slice(at, end), style);
    at = Math.max(at, end);
  };
  for (const { start, end, style } of spans) {
    put(start, null);
    put(end, style);
  }
  put(text.length, null);
  return written;
}
