// The frame of the pages that people see before they are let in: no script, and nothing of the record.
import { loadAssets } from '../assets.ts';
import { html, type Markup } from '../html.ts';
import { WORDS } from '../words/words.ts';
import type { Look } from './look.ts';

let address: ((name: string) => string) | undefined;

/** Read once, on first use. */
const asset = (name: string): string => {
  address ??= loadAssets().address;
  return address(name);
};

export function framed({ language, theme }: Look, title: string, main: Markup): Markup {
  const { name, tagline } = WORDS[language];
  return html`<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme === 'auto' ? 'light dark' : theme}">
<meta name="robots" content="noindex">
<title>${title} · ${name}</title>
<link rel="icon" href="${asset('mark.svg')}" type="image/svg+xml">
<link rel="preload" href="${asset('fonts/plex-arabic-400.woff2')}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${asset('board.css')}">
</head>
<body class="door">
<header>
  <img src="${asset('mark.svg')}" alt="" width="44" height="44">
  <p class="name">${name}</p>
  <p class="tagline">${tagline}</p>
</header>
<main>${main}</main>
</body>
</html>
`;
}
