// What a page states about itself for machines: JSON-LD and meta elements.
import { z } from 'zod';
import { cleanText } from '../clean/clean.ts';
import type { BoundedMarkup } from './bounded-markup.ts';
import { safely } from './tree.ts';

export interface Statement {
  /** As they stand, the most trustworthy first; they may end in the outlet's name. */
  titles: string[];
  /** Names that the page gives its outlet. */
  outlets: string[];
  /** Of publication, as it stands. */
  date: string | null;
  /** Plain paragraphs parted by \n; empty where none is stated. */
  body: string;
}

const ARTICLE_TYPE =
  /(?:News|Blog|Report|Reportage|LiveBlog|Backgrounder|Analysis)?(?:Article|Posting|BlogPosting)$/;
const text = z.string().trim().min(1).optional().catch(undefined);
const node = z.object({
  '@type': z.union([z.string(), z.array(z.string())]).catch(''),
  headline: text,
  articleBody: text,
  datePublished: text,
  publisher: z.object({ name: text }).optional().catch(undefined),
});
type Node = z.infer<typeof node>;

/** Never throws. */
export function statementOf(page: Omit<BoundedMarkup, 'markup'>): Statement {
  const article = page.statements
    .flatMap(nodesOf)
    .filter((one) => [one['@type']].flat().some((type) => ARTICLE_TYPE.test(type)))
    .sort((one, other) => (other.articleBody?.length ?? 0) - (one.articleBody?.length ?? 0))[0];
  const { meta } = page;
  const given = (...values: (string | undefined)[]) => values.flatMap((value) => (value ? [value] : []));
  return {
    titles: given(article?.headline, meta.get('og:title'), meta.get('twitter:title'), page.title.trim()),
    outlets: given(article?.publisher?.name, meta.get('og:site_name'), meta.get('application-name')),
    date: article?.datePublished ?? meta.get('article:published_time') ?? meta.get('datepublished') ?? null,
    body: article?.articleBody ? cleanText(article.articleBody) : '',
  };
}

/** The objects of a JSON-LD script, those of its graph and of its main entity among them. */
function nodesOf(script: string): Node[] {
  const top = parsed(script);
  return (Array.isArray(top) ? top : [top])
    .flatMap((one) => {
      const { '@graph': graph, mainEntity } = (one ?? {}) as Record<string, unknown>;
      return [one, ...(Array.isArray(graph) ? graph : []), ...(mainEntity ? [mainEntity] : [])];
    })
    .flatMap((one) => node.safeParse(one).data ?? []);
}

/** Ends of lines inside of strings and comment signs around the whole are what real pages get wrong. */
function parsed(script: string): unknown {
  const json = script
    .replace(/^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)/, '')
    .replace(/(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?|;)\s*$/, '');
  return (
    safely(() => JSON.parse(json) as unknown, null) ??
    safely(() => JSON.parse(withoutRawLineEnds(json)), null)
  );
}

/** JSON whose strings hold control characters as they are, which it forbids. */
function withoutRawLineEnds(json: string): string {
  let inside = false;
  return json
    .split(/(\\.|")/)
    .map((piece) => {
      if (piece === '"') inside = !inside;
      return inside ? piece.replace(/\r?\n/g, '\\n').replace(/[\u0000-\u001f]/g, ' ') : piece;
    })
    .join('');
}
