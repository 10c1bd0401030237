// What a record holds, by content: ids that chance or the hour made are put into terms of articles, whose ids come from
// the outlets. Two records of the same news are equal by it, however they came to be.
import { type SQL, sql } from 'drizzle-orm';
import type { ControlEntry, Delivery, Incident } from '../../src/shared/schema/index.ts';
import type { Engine } from '../../src/store/index.ts';

/** Each part by a key of its own, with what is to be equal. */
export interface Snapshot {
  articles: Map<string, string>;
  events: Map<string, string>;
  incidents: Map<string, string>;
  ledger: Map<string, string>;
  /** Incidents that somebody was told of. */
  told: Map<string, string>;
  quarantine: Map<string, string>;
}
export const PARTS = ['articles', 'events', 'incidents', 'ledger', 'told', 'quarantine'] as const;

type Db = Engine['db'];

const rowsOf = async <Row>(db: Db, query: SQL): Promise<Row[]> =>
  ((await db.execute(query)) as unknown as { rows: Row[] }).rows;

export async function takeSnapshot(db: Db): Promise<Snapshot> {
  const all = await rowsOf<{ data: Incident }>(db, sql`select data from rasid.incidents`);
  const incidents = all.map(({ data }) => data);
  const standing = incidents.filter(({ state }) => state !== 'merged' && state !== 'retracted');
  const copies = await copiesOf(db);
  const keys = new Map(standing.map((incident) => [incident.id, keyOf(incident)]));
  return {
    articles: await articlesOf(db, copies),
    events: await eventsOf(db),
    incidents: new Map(standing.map((one) => [keyOf(one), contentOf(one, copies)])),
    ledger: await ledgerOf(db, keys),
    told: await toldOf(db, incidents, keys),
    quarantine: await quarantineOf(db),
  };
}

/** Syndication id → the first of the articles that share it, by id. */
async function copiesOf(db: Db): Promise<Map<string, string>> {
  const rows = await rowsOf<{ syndication_id: string; first: string }>(
    db,
    sql`select syndication_id, min(id) as first from rasid.articles group by 1`,
  );
  return new Map(rows.map(({ syndication_id, first }) => [syndication_id, first]));
}

interface ArticleRow {
  id: string;
  fingerprint: string;
  stage: string;
  syndication_id: string;
}

async function articlesOf(db: Db, copies: Map<string, string>): Promise<Map<string, string>> {
  const rows = await rowsOf<ArticleRow>(
    db,
    sql`select id, fingerprint, stage, syndication_id from rasid.articles`,
  );
  return new Map(
    rows.map((row) => [row.id, `${row.stage} ${row.fingerprint} copies ${copies.get(row.syndication_id)}`]),
  );
}

async function eventsOf(db: Db): Promise<Map<string, string>> {
  const rows = await rowsOf<{ key: string; data: unknown }>(
    db,
    sql`select article_id || ' ' || index as key, data from rasid.events`,
  );
  return new Map(rows.map(({ key, data }) => [key, text(data)]));
}

const keyOf = ({ sources }: Incident): string =>
  sources
    .map(({ articleId, eventIndex }) => `${articleId}#${eventIndex}`)
    .sort()
    .join(' ');

function contentOf(incident: Incident, copies: Map<string, string>): string {
  const { id: _i, revision: _r, reason: _w, createdAt: _c, updatedAt: _u, sources, ...content } = incident;
  const told = sources.map(({ fetchedAt: _, syndicationId, ...source }) => ({
    ...source,
    copies: copies.get(syndicationId),
  }));
  return text({ ...content, sources: told.map(text).sort() });
}

async function ledgerOf(db: Db, keys: Map<string, string>): Promise<Map<string, string>> {
  const rows = await rowsOf<{ data: ControlEntry }>(db, sql`select data from rasid.ledger`);
  return new Map(
    rows.map(({ data: { id: _i, updatedAt: _u, incidentId, ...line } }) => [
      `${line.placeId} ${line.since} ${keys.get(incidentId)}`,
      text(line),
    ]),
  );
}

/** What was merged was told as part of what goes on in its place. */
async function toldOf(
  db: Db,
  incidents: Incident[],
  keys: Map<string, string>,
): Promise<Map<string, string>> {
  const heirs = new Map(incidents.map(({ id, mergedInto }) => [id, mergedInto]));
  const rows = await rowsOf<{ incident_id: string; receiver: string }>(
    db,
    sql`select distinct incident_id, receiver from rasid.deliveries where state in ('sent', 'folded', 'uncertain')`,
  );
  const told = new Map<string, string>();
  for (const { incident_id, receiver } of rows) {
    let id = incident_id;
    for (let heir = heirs.get(id); heir; heir = heirs.get(id)) id = heir;
    const key = keys.get(id);
    if (key !== undefined) told.set(`${receiver} ${key}`, 'told');
  }
  return told;
}

async function quarantineOf(db: Db): Promise<Map<string, string>> {
  const rows = await rowsOf<{ queue: string; subject: string }>(
    db,
    sql`select queue, subject from rasid.quarantine`,
  );
  return new Map(rows.map(({ queue, subject }) => [`${queue} ${subject}`, 'quarantined']));
}

/** Every delivery of the record. */
export async function deliveriesOf(db: Db): Promise<Delivery[]> {
  return rowsOf<Delivery>(
    db,
    sql`select id, incident_id as "incidentId", revision, kind, receiver, state from rasid.deliveries`,
  );
}

/** JSON with its keys in order. */
const text = (value: unknown): string =>
  JSON.stringify(value, (_key, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

export interface Difference {
  part: (typeof PARTS)[number];
  key: string;
  golden: string | undefined;
  found: string | undefined;
}

/** What one has and the other has not, or has otherwise. */
export function differences(golden: Snapshot, found: Snapshot): Difference[] {
  return PARTS.flatMap((part) => {
    const keys = new Set([...golden[part].keys(), ...found[part].keys()]);
    return [...keys].flatMap((key) => {
      const [before, after] = [golden[part].get(key), found[part].get(key)];
      return before === after ? [] : [{ part, key, golden: before, found: after }];
    });
  });
}
