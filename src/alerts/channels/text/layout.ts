// Words as one marked text, for channels that show a message rather than a page.
import { inDirection, lineOf, type Rendered, type Words } from '../../render/words.ts';
import { join, plain, type Rich, styled } from './rich.ts';

export interface Layout {
  /** `word`: a linked word behind the text; `line`: the address itself on a line of its own. */
  links: 'word' | 'line';
  /** Whether the first notice is named: where nothing else ties this message to it. */
  refersTo: boolean;
}

const LINK_WORD = { ar: 'الرابط', en: 'link' } as const;
const NO_LINK = { ar: '(رابط أطول من أن يُنقل)', en: '(a link too long to pass on)' } as const;

/** Longer addresses are said to be there, and left out: services refuse them, with the message. */
const LONGEST_LINK = 1500;

/** Everything, one language below the other. */
export const layOut = ({ ar, en }: Rendered, layout: Layout): Rich =>
  join(
    [ar, en].filter((words) => words !== null).map((words) => wholeOf(words, layout)),
    '\n\n',
  );

/** The headline and what is new, where the rest stands elsewhere; everything where nothing is said to be new. */
export function layOutNews(text: Rendered, layout: Layout): Rich {
  const languages = [text.ar, text.en].filter((words) => words !== null);
  if (languages.some(({ whatsNew }) => whatsNew === null)) return layOut(text, layout);
  return join(
    languages.map((words) => topOf(words, layout)),
    '\n\n',
  );
}

/** @returns the headlines, as a line for notifications. */
export const headlineOf = ({ ar, en }: Rendered): string =>
  [ar, en]
    .filter((words) => words !== null)
    .map(({ headline }) => headline)
    .join(' · ');

function wholeOf(words: Words, layout: Layout): Rich {
  const { language, facts, sections } = words;
  const line = (text: string) => inDirection(language, text);
  const below = sections.map(({ title, items }) =>
    join(
      [
        ...(title === null ? [] : [styled(line(title), 'bold')]),
        ...items.map(({ text, url }) => itemOf(text, url, language, layout)),
      ],
      '\n',
    ),
  );
  const told = facts.map((fact) => plain(line(lineOf(fact))));
  const parts = [topOf(words, layout), join(told, '\n'), ...below];
  return join(
    parts.filter(({ text }) => text !== ''),
    '\n\n',
  );
}

function topOf({ headline, whatsNew, refersTo }: Words, layout: Layout): Rich {
  const lines = [styled(headline, 'headline')];
  if (whatsNew !== null) lines.push(styled(whatsNew, 'bold'));
  if (refersTo !== null && layout.refersTo) lines.push(plain(refersTo));
  return join(lines, '\n');
}

function itemOf(text: string, url: string | null, language: Words['language'], { links }: Layout): Rich {
  const line = plain(inDirection(language, text));
  if (url === null) return line;
  const address = addressOf(url);
  if (address === null) return join([line, plain(NO_LINK[language])], ' ');
  return links === 'line'
    ? join([line, plain(address)], '\n')
    : join([line, styled(LINK_WORD[language], { link: address })], ' · ');
}

/** In ASCII, as services and browsers take it. */
function addressOf(url: string): string | null {
  const address = URL.canParse(url) ? new URL(url).href : url;
  return address.length > LONGEST_LINK ? null : address;
}
