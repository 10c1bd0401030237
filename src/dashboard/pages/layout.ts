// The frame of every page: head, masthead, footer.
import { html, type Markup } from '../html.ts';
import { RIVER_WORDS } from '../words/river-words.ts';
import { cleared } from './filters.ts';
import { pushControl, pushSaid } from './push-control.ts';
import { settings } from './settings.ts';
import type { View } from './view.ts';

export interface PageParts {
  title: string;
  /** Of this page, without parameters. */
  path: string;
  /** Versioned addresses of stylesheet, script and fonts. */
  asset(name: string): string;
  version: string | undefined;
  /** Names of the receivers that take web push. */
  pushReceivers: readonly string[];
  main: Markup;
  /** Who is logged in. */
  visitor?: Markup;
}

export function layout(view: View, parts: PageParts): Markup {
  const { title, path, asset, version, pushReceivers, main, visitor } = parts;
  const canPush = pushReceivers.length > 0;
  const { words, language, direction, theme } = view;
  return html`<!doctype html>
<html lang="${language}" dir="${direction}" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme === 'auto' ? 'light dark' : theme}">
<title>${title}</title>
<link rel="icon" href="${asset('mark.svg')}" type="image/svg+xml">
<link rel="preload" href="${asset('fonts/plex-arabic-400.woff2')}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${asset('board.css')}">
<script type="module" src="${asset('board.js')}"></script>
<script type="module" src="${asset('map.js')}"></script>
<script type="module" src="${asset('timeline.js')}"></script>
${canPush && html`<script type="module" src="${asset('push.js')}"></script>`}
</head>
<body data-fragment="${view.link({}, '/fragment')}" data-live="${words.live}" data-paused="${words.paused}" data-arrivals="${words.newArrivals}">
<a class="skip" href="#incidents">${words.skip}</a>
<header class="masthead">
  <a class="brand" href="${cleared(view)}">
    <img src="${asset('mark.svg')}" alt="" width="30" height="30">
    <span class="name">${words.name}</span>
  </a>
  <p class="tagline">${words.tagline}</p>
  <p class="pulse" id="pulse" hidden><span class="dot"></span><span class="said"></span></p>
  ${canPush && pushControl(view, pushReceivers)}
  <nav class="tools" aria-label="${words.board.pages}">
    <a href="${cleared(view)}" ${path === '/' && html`aria-current="page"`}>${words.board.board}</a>
    <a href="${cleared(view, '/river')}" ${path === '/river' && html`aria-current="page"`}>${RIVER_WORDS[language].title}</a>
    <a href="/queues/">${words.openQueues}</a>
  </nav>
  ${visitor}
  ${settings(view, path)}
  ${canPush && pushSaid}
</header>
<main id="board">${main}</main>
<p class="sr-only" id="announce" aria-live="polite"></p>
<footer class="colophon">
  <span>${words.footer}</span>
  <span class="links"><a href="${cleared(view, '/corrections')}">${words.correction.title}</a> <a href="${view.language === 'ar' ? '/api' : '/api?lang=en'}">${words.machineLinks.api}</a> <a href="/metrics">${words.machineLinks.metrics}</a> <a href="/readyz">${words.machineLinks.ready}</a></span>
  ${version && html`<bdi class="version">Rasid ${version}</bdi>`}
</footer>
</body>
</html>
`;
}
