// Notices of the health of feeds, as people read them.
import type { Receiver } from '../../../shared/config.ts';
import { isOfTheWay } from '../../../shared/health/index.ts';
import type { HealthNotice, ToldFeed } from '../../../shared/schema/index.ts';
import { type Item, inDirection, plainTextOf, type Rendered, type Words } from '../words.ts';
import { arabicFeed, arabicHealthHeadline, arabicMore, arabicNetwork } from './arabic.ts';
import { englishFeed, englishHealthHeadline, englishMore, englishNetwork } from './english.ts';

/** Feeds shown at most; the others are counted. */
const MOST_FEEDS = 12;
/** So many feeds that no way leads to, and half of all, have something in common: this machine. */
const FEWEST_FOR_NETWORK = 5;

interface Voice {
  language: Words['language'];
  headline(notice: HealthNotice): string;
  /** What this machine may have to do with it. */
  network: string;
  /** @param alone the headline has named it. */
  feed(feed: ToldFeed, alone: boolean, at: string, timezone: string): string[];
  more(count: number): string;
}

const ARABIC: Voice = {
  language: 'ar',
  headline: arabicHealthHeadline,
  network: arabicNetwork,
  feed: arabicFeed,
  more: arabicMore,
};
const ENGLISH: Voice = {
  language: 'en',
  headline: englishHealthHeadline,
  network: englishNetwork,
  feed: englishFeed,
  more: englishMore,
};

export function renderHealthNotice(
  notice: HealthNotice,
  { language, timezone }: Pick<Receiver, 'language' | 'timezone'>,
): Rendered {
  const ar = language === 'en' ? null : wordsIn(ARABIC, notice, timezone);
  const en = language === 'ar' ? null : wordsIn(ENGLISH, notice, timezone);
  return { language, kind: notice.kind, ar, en, plain: plainTextOf([ar, en]) };
}

function wordsIn(voice: Voice, notice: HealthNotice, timezone: string): Words {
  const { feeds, createdAt } = notice;
  const others = feeds.length - MOST_FEEDS;
  const shown = feeds.slice(0, MOST_FEEDS);
  const items = shown.flatMap((feed) => voice.feed(feed, feeds.length === 1, createdAt, timezone));
  if (others > 0) items.push(voice.more(others));
  return {
    language: voice.language,
    headline: inDirection(voice.language, voice.headline(notice)),
    whatsNew: null,
    refersTo: null,
    facts: isNetwork(notice) ? [{ label: null, value: voice.network }] : [],
    sections: [{ title: null, items: items.map((text): Item => ({ text, url: null })) }],
  };
}

/** Whether the fault is probably one’s own. */
function isNetwork({ kind, feeds, watched }: HealthNotice): boolean {
  const astray = feeds.filter(({ cause, status }) => cause !== null && isOfTheWay({ code: cause, status }));
  return kind === 'failing' && astray.length >= FEWEST_FOR_NETWORK && astray.length * 2 >= watched;
}
