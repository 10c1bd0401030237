// A notice as the HTML of a letter: right to left where it is Arabic, styles inline (letters have no style sheets), no
// colours of its own but one line, so that it reads in dark mode as well. Names keep their direction in <bdi>.
import { escapeMarkup } from '../../../shared/markup.ts';
import { lineOf, type Rendered, type Words } from '../../render/words.ts';
import { openAfter } from '../text/isolates.ts';

/** @param pictureId Content-ID of the map, where one is sent along. */
export function htmlOf(
  { ar, en }: Rendered,
  colour: string,
  picture: { id: string; alt: string } | null,
): string {
  const languages = [ar, en].filter((words) => words !== null);
  const { language, headline } = languages[0] ?? { language: 'ar', headline: '' };
  const image =
    picture === null
      ? ''
      : `<p><img src="cid:${picture.id}" alt="${escapeMarkup(picture.alt)}" style="max-width:100%;height:auto;border:0"></p>`;
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${escapeMarkup(headline)}</title></head>`,
    `<body style="margin:0;padding:16px;font-family:${FONTS};font-size:16px;line-height:1.7">`,
    ...languages.map((words) => sectionOf(words, colour)),
    image,
    '</body></html>',
  ].join('\n');
}

const FONTS = "'Segoe UI',Tahoma,'Noto Sans Arabic',Arial,sans-serif";

const directionOf = (language: Words['language']): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');

function sectionOf(words: Words, colour: string): string {
  const { language, headline, whatsNew, refersTo, facts, sections } = words;
  const dir = directionOf(language);
  const [side, align] = dir === 'rtl' ? ['right', 'right'] : ['left', 'left'];
  const style = `max-width:40em;margin:0 auto 24px;text-align:${align};border-${side}:4px solid ${colour};padding-${side}:12px`;
  return [
    `<div lang="${language}" dir="${dir}" style="${style}">`,
    `<h1 style="font-size:20px;line-height:1.5;margin:0 0 8px">${lineHtml(headline)}</h1>`,
    ...(whatsNew === null ? [] : [`<p style="margin:0 0 8px"><strong>${lineHtml(whatsNew)}</strong></p>`]),
    ...(refersTo === null ? [] : [`<p style="margin:0 0 8px">${lineHtml(refersTo)}</p>`]),
    ...(facts.length === 0
      ? []
      : [`<p style="margin:0 0 8px">${facts.map((fact) => lineHtml(lineOf(fact))).join('<br>\n')}</p>`]),
    ...sections.map(({ title, items }) => {
      const head = title === null ? '' : `<strong>${lineHtml(title)}</strong>`;
      const lines = items.map(
        ({ text, url }) => `<p style="margin:4px 0">${lineHtml(text)}${linkTo(url, language)}</p>`,
      );
      return `<div style="margin:0 0 8px">${head}\n${lines.join('\n')}</div>`;
    }),
    '</div>',
  ].join('\n');
}

const LINK_WORD = { ar: 'الرابط', en: 'link' } as const;

const linkTo = (url: string | null, language: Words['language']): string =>
  url === null ? '' : ` <a href="${escapeMarkup(url)}">${LINK_WORD[language]}</a>`;

/** Isolates stay where they are, in case <bdi> is taken out on the way; both around the same words do no harm. */
function lineHtml(text: string): string {
  const safe = escapeMarkup(text);
  const balanced = openAfter(safe) === '' && openAfter([...safe].reverse().map(turned).join('')) === '';
  return balanced ? safe.replace(/[\u2066-\u2068]/gu, '<bdi>$&').replace(/\u2069/gu, '$&</bdi>') : safe;
}

/** A text read backwards opens what it closes. */
const turned = (character: string): string =>
  character === '\u2069' ? '\u2068' : /[\u2066-\u2068]/u.test(character) ? '\u2069' : character;
