// The demo’s stories and the order in which their articles appear. Data only; the truth stands beside each story.
import { baraChangesHands } from './stories/bara-changes-hands.ts';
import { dhibanClash } from './stories/dhiban-clash.ts';
import { haribClaim } from './stories/harib-claim.ts';
import { khanArnabahWithdrawal } from './stories/khan-arnabah-withdrawal.ts';
import { obeidShelling } from './stories/obeid-shelling.ts';
import { sirteRemembered } from './stories/old-battle.ts';
import { aleppoFootball, goldMarket, omdurmanDerby } from './stories/sport-and-markets.ts';
import { babBlast, kiswahStrike } from './stories/strikes-and-blasts.ts';
import { babanusaRepelled, dilingClash, nahudPlanned } from './stories/sudan-fronts.ts';
import { sukhnaAmbush } from './stories/sukhna-ambush.ts';
import { tishrinHandover } from './stories/tishrin-handover.ts';
import { haysClash, zawiyaClash } from './stories/yemen-libya-clashes.ts';
import type { DemoArticle, Story } from './story.ts';

export const STORIES: readonly Story[] = [
  sukhnaAmbush,
  dhibanClash,
  obeidShelling,
  baraChangesHands,
  khanArnabahWithdrawal,
  tishrinHandover,
  haribClaim,
  dilingClash,
  babanusaRepelled,
  nahudPlanned,
  haysClash,
  zawiyaClash,
  kiswahStrike,
  babBlast,
  sirteRemembered,
  omdurmanDerby,
  aleppoFootball,
  goldMarket,
];

/** How many articles stand in the feeds when the wire opens: each outlet has one, so that none is empty. */
export const FIRST_BATCH = 8;

/** Keys in order of release: a capture before its recapture, a claim before its denial, tellings apart. */
const SCHEDULE = [
  'dhiban-clash-almada',
  'kiswah-strike-difaf',
  'bara-captured-marafi',
  'hays-clash-almashriqan',
  'aleppo-football-almada',
  'omdurman-derby-marafi',
  'sirte-remembered-almashriqan',
  'bab-blast-difaf',
  'harib-claimed-almashriqan',
  'dhiban-clash-difaf',
  'obeid-shelling-marafi',
  'sukhna-ambush-almada',
  'obeid-shelling-almashriqan',
  'harib-denied-almada',
  'bara-recaptured-almashriqan',
  'tishrin-handover-difaf',
  'diling-clash-marafi',
  'gold-market-almada',
  'bara-recaptured-marafi',
  'khan-arnabah-withdrawal-almada',
  'zawiya-clash-almashriqan',
  'babanusa-repelled-marafi',
  'nahud-planned-almashriqan',
] as const;

const byKey = new Map(STORIES.flatMap(({ articles }) => articles).map((article) => [article.key, article]));

/** All articles in order of release. */
export const ARTICLES: readonly DemoArticle[] = SCHEDULE.map((key) => byKey.get(key)!);
