// Whether the feeds answer with feeds, asked as the poller asks; their hosts say what time it is.
import type { FeedsConfig } from '../../shared/config.ts';
import { HostQueue } from '../feeds/host-queue.ts';
import { tryFeed } from '../feeds/try-feed.ts';
import type { Examined } from './engines.ts';
import { doubtful, type Finding, ill, well } from './finding.ts';

export async function examineFeeds({ feeds, politeness }: FeedsConfig, now: Date): Promise<Examined> {
  const hosts = new HostQueue(politeness);
  const on = feeds.filter(({ enabled }) => enabled);
  const tried = await Promise.all(on.map((feed) => tryFeed(feed, hosts, now)));
  const troubled = tried.filter(({ verdict }) => verdict !== 'well');
  const findings: Finding[] = [
    well('feeds', `${tried.length - troubled.length} of ${tried.length} are well`),
  ];
  for (const { id, verdict, cause } of troubled) {
    const todo = `\`rasid feeds check ${id}\` tries it again; a moved or renamed feed is mended in feeds.yaml.`;
    findings.push((verdict === 'failed' ? ill : doubtful)(`feed ${id}`, cause, todo));
  }
  return { findings, clockAheadMs: tried.flatMap(({ clockAheadMs }) => clockAheadMs ?? []) };
}
