// Where a feed offers a hub (W3C WebSub, section 4): in the HTTP Link header, else in links of the feed itself.
import { resolveLink } from '../parse/links.ts';

/** A hub and the name under which it knows the feed. */
export interface HubOffer {
  hub: string;
  topic: string;
}

/** What the body of a feed says of itself. */
export interface SelfLinks {
  hub?: string | null | undefined;
  self?: string | null | undefined;
}

/**
 * @param linkHeader as received, several joined by commas.
 * @param url where the feed was found: the base of relative addresses, and the topic where none is named.
 * @returns null where no hub is offered.
 */
export function offerOf(
  linkHeader: string | undefined,
  { hub, self }: SelfLinks,
  url: string,
): HubOffer | null {
  const links = linksOf(linkHeader ?? '');
  const offered = resolveLink(links.get('hub') ?? hub ?? null, url);
  if (offered === null) return null;
  return { hub: offered, topic: resolveLink(links.get('self') ?? self ?? null, url) ?? url };
}

const LINK = /<([^>]*)>((?:\s*;\s*[\w*-]+(?:\s*=\s*(?:"[^"]*"|[^\s",;]+))?)*)/g;
const RELATION = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))/i;
const LONGEST_HEADER = 8_000;

/** The first address of each relation (RFC 8288). */
function linksOf(header: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, target, parameters] of header.slice(0, LONGEST_HEADER).matchAll(LINK)) {
    const relation = RELATION.exec(parameters!);
    for (const name of (relation?.[1] ?? relation?.[2] ?? '').toLowerCase().split(/\s+/))
      if (name !== '' && !found.has(name)) found.set(name, target!);
  }
  return found;
}
