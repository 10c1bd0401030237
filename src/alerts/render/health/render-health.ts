// Notices of the health of feeds, as people read them.
import { isOfTheWay } from '../../../shared/health/index.ts';
import type { HealthNotice, ToldFeed } from '../../../shared/schema/index.ts';
import type { Audience, Occasion } from '../audience.ts';
import { refersTo } from '../refers-to.ts';
import { type Draft, rendered, type Tongue } from '../wording.ts';
import type { Item, Rendered } from '../words.ts';
import { arabicFeed, arabicHealthHeadline, arabicMore, arabicNetwork } from './arabic.ts';
import { englishFeed, englishHealthHeadline, englishMore, englishNetwork } from './english.ts';

/** Feeds shown at most; the others are counted. */
const MOST_FEEDS = 12;
/** So many feeds that no way leads to, and half of all, have something in common: this machine. */
const FEWEST_FOR_NETWORK = 5;

interface Voice {
  headline(notice: HealthNotice): string;
  /** What this machine may have to do with it. */
  network: string;
  /** @param alone the headline has named it. */
  feed(feed: ToldFeed, alone: boolean, at: string, timezone: string): string[];
  more(count: number): string;
}

const VOICES: Record<Tongue, Voice> = {
  ar: { headline: arabicHealthHeadline, network: arabicNetwork, feed: arabicFeed, more: arabicMore },
  en: { headline: englishHealthHeadline, network: englishNetwork, feed: englishFeed, more: englishMore },
};

export const renderHealthNotice = (
  notice: HealthNotice,
  audience: Audience,
  occasion: Occasion = {},
): Rendered =>
  rendered(notice.kind, audience, occasion, (tongue) => draftOf(tongue, notice, audience.timezone, occasion));

function draftOf(tongue: Tongue, notice: HealthNotice, timezone: string, { first }: Occasion): Draft {
  const voice = VOICES[tongue];
  const { feeds, createdAt, kind } = notice;
  const others = feeds.length - MOST_FEEDS;
  const shown = feeds.slice(0, MOST_FEEDS);
  const items = shown.flatMap((feed) => voice.feed(feed, feeds.length === 1, createdAt, timezone));
  if (others > 0) items.push(voice.more(others));
  return {
    headline: voice.headline(notice),
    whatsNew: null,
    refersTo: kind === 'recovered' ? refersTo(tongue, { kind, first, createdAt, timezone }) : null,
    facts: isNetwork(notice) ? [{ label: null, value: voice.network }] : [],
    sections: [{ title: null, items: items.map((text): Item => ({ text, url: null })) }],
  };
}

/** Whether the fault is probably one’s own. */
function isNetwork({ kind, feeds, watched }: HealthNotice): boolean {
  const astray = feeds.filter(({ cause, status }) => cause !== null && isOfTheWay({ code: cause, status }));
  return kind === 'failing' && astray.length >= FEWEST_FOR_NETWORK && astray.length * 2 >= watched;
}
