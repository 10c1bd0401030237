// What came instead of a feed, in a few words.
import { htmlToLine } from '../clean/html-text.ts';

const CHALLENGE =
  /cf-chl|challenge-platform|just a moment|attention required|captcha|ddos-guard|sucuri|incapsula/i;

export function nameWhatCame(text: string): string {
  const head = text.slice(0, 20_000);
  const trimmed = head.trim();
  if (trimmed === '') return 'an empty answer';
  if (/^[{[]/.test(trimmed)) return `JSON that is no feed${quote(messageIn(trimmed))}`;
  if (CHALLENGE.test(head) && /<html|<!doctype/i.test(head))
    return 'a page that asks whether a human is there';
  if (/<opml/i.test(head)) return 'an OPML list of feeds';
  if (/<html|<!doctype\s+html|<body/i.test(head)) return `a web page${quote(titleIn(head))}`;
  if (/<sitemapindex/i.test(head)) return 'an index of sitemaps; name the one with the news';
  if (trimmed.startsWith('<'))
    return `XML that is no feed (<${/^<[?!]?([^\s>/]{0,40})/.exec(trimmed)?.[1]}>)`;
  return `text that is no feed${quote(trimmed)}`;
}

const titleIn = (head: string) => htmlToLine(/<title[^>]{0,200}>([^<]{0,300})/i.exec(head)?.[1] ?? '');
const messageIn = (json: string) =>
  /"(?:message|error|detail)"\s{0,5}:\s{0,5}"([^"]{0,200})"/.exec(json)?.[1] ?? '';

function quote(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return short === '' ? '' : ` («${short.replace(/\s+/g, ' ')}»)`;
}
