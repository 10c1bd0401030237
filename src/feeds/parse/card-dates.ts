// The time at which a page says that an article was published: in the article's card, around its link.
import { parseDate } from '../dates/dates.ts';
import type { ParseContext } from './model.ts';
import { type Element, elementsIn, type Page, shortText } from './page-tree.ts';

const DATED = 'time[datetime], time, [itemprop="datePublished"], [class*="date"], [class*="time"]';
/** A date may stand this many elements above the link. */
const CARD_HEIGHT = 4;
/** A card holds few links: picture, title, section. One that holds more is the list. */
const CARD_LINKS = 3;
/** Nodes of a card that are looked at. */
const CARD_NODES = 200;
/** Elements of one card that are tried for a date. */
const MOST_DATES = 5;
const LONGEST_DATE = 200;

/** Finds the dates of a page's cards; the page is asked for them once. */
export class CardDates {
  readonly #dated: ReadonlySet<unknown>;
  readonly #context: ParseContext;

  /** @param selector where feeds.yaml says that dates stand. */
  constructor($: Page, selector: string | undefined, context: ParseContext) {
    this.#dated = new Set<unknown>($(selector ?? DATED).toArray());
    this.#context = context;
  }

  /** @returns the first date inside, as an ISO instant. */
  inside(card: Element): string | null {
    const dated = elementsIn(card, CARD_NODES).filter((element) => this.#dated.has(element));
    for (const element of dated.slice(0, MOST_DATES)) {
      const date = this.#dateOf(element);
      if (date !== null) return date;
    }
    return null;
  }

  /** The nearest date around a link, as long as the element holds no other article’s. */
  around(link: Element): string | null {
    let card: Element | null = link;
    for (let height = 0; card !== null && height <= CARD_HEIGHT; height++) {
      if (linksIn(card) > CARD_LINKS) return null;
      const date = this.inside(card);
      if (date !== null) return date;
      card = parentOf(card);
    }
    return null;
  }

  #dateOf(element: Element): string | null {
    const { datetime, content } = element.attribs;
    for (const text of [datetime, content, shortText(element, LONGEST_DATE)]) {
      const date = text ? parseDate(text, this.#context) : null;
      if (date) return date.toISOString();
    }
    return null;
  }
}

const parentOf = ({ parent }: Element): Element | null =>
  parent !== null && 'attribs' in parent ? parent : null;

const linksIn = (card: Element): number =>
  new Set(
    elementsIn(card, CARD_NODES).flatMap(({ name, attribs }) => (name === 'a' ? (attribs.href ?? []) : [])),
  ).size;
