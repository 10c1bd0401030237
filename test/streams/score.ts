// `npx tsx test/streams/score.ts [FOLDER] [--show]`: how well incidents and ledger come out on streams with a truth.
import { readStreams, tellAll } from './desk.ts';
import { loadStreams } from './load.ts';
import { type Measure, measure } from './measure.ts';
import { articlesOf, type Scores } from './pairs.ts';

const [folder] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const streams = loadStreams(folder);
const reports = readStreams(streams);
const scores = measure(streams, reports, tellAll(reports));
console.log(figuresOf(scores).join('\n'));
if (process.argv.includes('--show')) console.log(faultsOf(scores).join('\n'));

function figuresOf({
  pairs,
  pairsOfRead,
  matches,
  again,
  statuses,
  independentSources,
  ledger,
}: Measure): string[] {
  const met = matches.filter(({ found }) => found.length > 0).length;
  return [
    `${streams.articles.length} articles, ${streams.incidents.size} incidents in truth, ${met} of them met`,
    `pairs: ${words(pairs)}; where the event was read in both: ${words(pairsOfRead)}`,
    `told as new more than once: ${again.length}`,
    `status right: ${percent(statuses)}; independent sources right: ${percent(independentSources)}`,
    `ledger: ${ledger.right} of ${streams.ledger.length} lines right, ${ledger.extra.length} others`,
  ];
}

function faultsOf({ wrong, missed, again, matches, ledger }: Measure): string[] {
  const articles = (found: (typeof again)[number]['found']) =>
    found.map((incident) => articlesOf(incident).join('+')).join(' | ');
  return [
    ...wrong.map((pair) => `wrong   ${pair}`),
    ...missed.map((pair) => `missed  ${pair}`),
    ...again.map(({ id, found }) => `again   ${id}: ${articles(found)}`),
    ...matches
      .filter(({ truth, found }) => found.length > 0 && found[0]!.status !== truth.status)
      .map(({ id, truth, found }) => `status  ${id}: ${found[0]!.status}, is ${truth.status}`),
    ...ledger.missing.map((line) => `ledger  - ${line}`),
    ...ledger.extra.map((line) => `ledger  + ${line}`),
  ];
}

function words({ precision, recall, f1 }: Scores): string {
  return `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
