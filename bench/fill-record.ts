// A record of any size to measure on: incidents of all types over the whole gazetteer, each with the articles and
// events that tell it, the lines of the ledger and the keys it is joined by. The same for the same number.
import { GAZETTEER } from '../src/extraction/gazetteer/index.ts';
import { ledgerOf } from '../src/incidents/index.ts';
import {
  classOf,
  EVENT_STATUSES,
  EVENT_TYPES,
  type Incident,
  type Source,
} from '../src/shared/schema/index.ts';
import type { Database, Transaction } from '../src/store/database.ts';
import { toIncidentRow } from '../src/store/incident-row.ts';
import { toSpots } from '../src/store/spots.ts';
import { articles, events, incidentSources, incidentSpots, incidents, ledger } from '../src/store/tables.ts';
import { addToTally } from '../src/store/tallies.ts';
import { choiceOf } from '../src/workers/resolve-place.ts';
import { eventOf, incident, source } from '../test/alerts/build.ts';

const ROWS = 100;
const DAY_MS = 86_400_000;
const OUTLETS = ['سودان تربيون', 'عنب بلدي', 'المصدر أونلاين', 'شفق نيوز'];
const SIDES = [
  'rapid-support-forces',
  'sudanese-armed-forces',
  'syrian-democratic-forces',
  'houthis',
  'civilians',
];
const TAKEN = new Set<string>([
  'government-regains-territory',
  'non-state-actor-overtakes-territory',
  'non-violent-transfer-of-territory',
]);
const PLACES = GAZETTEER.filter(({ latitude }) => latitude !== null);

const among = <T>(list: readonly T[], number: number): T => list[number % list.length]!;

/** Writes incidents number 0 to `total`, told over the year before `until`. @param onProgress is told how many stand. */
export async function fillRecord(
  db: Database,
  total: number,
  until: Date,
  onProgress: (written: number) => void = () => {},
): Promise<void> {
  for (let start = 0; start < total; start += ROWS) {
    const some = Array.from({ length: Math.min(ROWS, total - start) }, (_, n) =>
      made(start + n, new Date(until.getTime() - ((start + n) / total) * 365 * DAY_MS)),
    );
    await db.transaction((tx) => write(tx, some, until));
    onProgress(start + some.length);
  }
}

async function write(tx: Transaction, some: Incident[], now: Date): Promise<void> {
  const told = some.flatMap((one) => one.sources.map((source) => eventRow(one, source)));
  const lines = ledgerOf(
    some.filter(({ control }) => control !== null),
    [],
    now,
  );
  const spots = some.flatMap(toSpots);
  await tx.insert(incidents).values(some.map(toIncidentRow));
  await tx.insert(articles).values(some.flatMap(({ sources }) => sources.map(articleOf)));
  await tx.insert(events).values(told);
  await tx
    .insert(incidentSources)
    .values(told.map(({ articleId, incidentId }) => ({ articleId, incidentId })));
  if (spots.length > 0) await tx.insert(incidentSpots).values(spots);
  if (lines.length > 0)
    await tx.insert(ledger).values(
      lines.map((data) => ({
        id: data.id,
        placeId: data.placeId,
        since: data.since,
        incidentId: data.incidentId,
        data,
      })),
    );
  await addToTally(tx, 'events', told.length);
  await addToTally(tx, 'ledger', lines.length);
}

/** Every third is told by two outlets, every fifth counts its dead. */
function made(number: number, at: Date): Incident {
  const id = `i_${number.toString(16).padStart(20, '0')}`;
  const type = among(EVENT_TYPES, number);
  const told = at.toISOString();
  const sides: Incident['sides'] = [[among(SIDES, number)], [among(SIDES, number + 1)]];
  const where = choiceOf(among(PLACES, number * 7));
  const parts = {
    ...where,
    type,
    sides,
    status: among(EVENT_STATUSES, Math.floor(number / 7)),
    control: TAKEN.has(type) ? { to: sides[0], from: sides[1], mode: 'captured' as const } : null,
    date: told.slice(0, 10),
  };
  const sources = Array.from({ length: number % 3 === 0 ? 2 : 1 }, (_, n) =>
    source({
      ...parts,
      articleId: `a_${number}_${n}`,
      outlet: among(OUTLETS, number + n),
      title: `اشتباكات في ${where.place.name} بين طرفي النزاع (${number})`,
      url: `https://wire.example/${number}/${n}`,
      quote: `اندلعت اشتباكات عنيفة في محيط ${where.place.name} استخدمت فيها الأسلحة الثقيلة وأسفرت عن سقوط قتلى`,
      publishedAt: told,
      fetchedAt: told,
      fatalities: number % 5 === 0 ? 3 : null,
    }),
  );
  const fatalities =
    number % 5 === 0 ? { lowest: 3, highest: 9, lowestBy: OUTLETS[0]!, highestBy: OUTLETS[1]! } : null;
  return incident({
    ...parts,
    id,
    class: classOf(type),
    fatalities,
    sources,
    firstToldAt: told,
    lastToldAt: told,
    createdAt: told,
    updatedAt: told,
  });
}

const articleOf = ({
  articleId,
  outlet,
  title,
  url,
  quote,
  publishedAt,
  fetchedAt,
}: Incident['sources'][0]) => ({
  id: articleId,
  feedId: 'bench',
  outlet,
  url,
  title,
  text: `${quote}.\n${'وقالت مصادر محلية إن المواجهات تجددت مساء أمس في أكثر من محور. '.repeat(20)}`,
  publishedAt,
  fetchedAt: fetchedAt!,
  fingerprint: articleId,
  signature: [],
  bands: [],
  syndicationId: articleId,
  stage: 'extracted' as const,
});

const eventRow = ({ id }: Incident, told: Source) => ({
  articleId: told.articleId,
  index: 0,
  incidentId: id,
  extractorVersion: 'bench',
  data: eventOf(told),
});
