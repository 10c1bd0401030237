// What a browser sees on the demo wire: each article as a page, so that the links in alerts lead somewhere.

import type { Published } from './feeds/published.ts';
import { escapeXml } from './feeds/xml.ts';
import { OUTLETS, type Outlet } from './outlets.ts';

const STYLE =
  'body{max-width:42rem;margin:3rem auto;padding:0 1rem;font:1.15rem/1.9 "Noto Naskh Arabic","Amiri",serif;' +
  'color-scheme:light dark}h1{line-height:1.4}.note{opacity:.7;font-size:.85em;border-block:1px solid;padding:.5rem 0}';

const NOTE = 'خبر متخيل كتب لعرض «راصد»؛ لم يحدث منه شيء.';

export function articlePage(outlet: Outlet, article: Published): string {
  const paragraphs = article.paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('\n');
  return page(
    article.title,
    `<p>${escapeXml(outlet.name)} · <time datetime="${article.at.toISOString()}">${article.at.toUTCString()}</time></p>
<h1>${escapeXml(article.title)}</h1>
<p class="note">${NOTE}</p>
${paragraphs}`,
  );
}

export function indexPage(): string {
  const rows = OUTLETS.map(({ name, path }) => `<li><a href="${path}">${escapeXml(name)}</a></li>`).join(
    '\n',
  );
  return page('أخبار العرض', `<h1>أخبار العرض</h1>\n<p class="note">${NOTE}</p>\n<ul>\n${rows}\n</ul>`);
}

const page = (title: string, body: string): string => `<!doctype html>
<html lang="ar" dir="rtl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeXml(title)}</title><style>${STYLE}</style></head>
<body>
${body}
</body>
</html>
`;
