// Statements that write the first incidents of a record once more, as copy number $1: a year older for each copy, under
// ids of their own, and between the sides, and as sure, as another of them, so that each place sees twenty kinds of what
// happened there.

const ORIGINAL = `id !~ '~'`;
const older = (column: string): string => `${column} - $1::int * interval '1 year'`;
const named = (column: string): string => `${column} || '~' || $1::int`;

/** Columns of a table in order, each as it is or changed. */
const copied = (table: string, columns: Record<string, string>, where: string): string =>
  `insert into rasid.${table} (${Object.keys(columns)
    .map((name) => `"${name}"`)
    .join(', ')}) select ${Object.values(columns).join(', ')} from rasid.${table} where ${where}`;

/** A column of the one that comes some rows later; beyond the last one, its own. */
const ofAnother = (column: string): string =>
  `coalesce((select other.${column} from rasid.incidents other where other.id = 'i_' || lpad(to_hex(
    ('x' || right(incidents.id, 8))::bit(32)::int + $1::int * 11), 20, '0')), ${column})`;

const same = (...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, name]));

export const COPY: readonly string[] = [
  copied(
    'incidents',
    {
      ...same('revision', 'decided_revision', 'state', 'class', 'country', 'place_id', 'type'),
      ...same('governorate', 'sources', 'latitude', 'longitude', 'precision', 'place_name'),
      ...same('place_name_en', 'fatalities', 'search'),
      id: named('id'),
      actors: ofAnother('actors'),
      status: ofAnother('status'),
      last_told_at: older('last_told_at'),
      first_told_at: older('first_told_at'),
      created_at: older('created_at'),
      updated_at: older('updated_at'),
      data: `jsonb_set(data, '{id}', to_jsonb(${named('id')}))`,
    },
    `${ORIGINAL} and id like 'i_0000%'`,
  ),
  copied(
    'articles',
    {
      ...same('feed_id', 'outlet', 'url', 'title', 'text', 'published_at', 'full_text', 'signature', 'keys'),
      ...same('bands', 'stage'),
      id: named('id'),
      fetched_at: older('fetched_at'),
      fingerprint: named('fingerprint'),
      syndication_id: named('syndication_id'),
    },
    `${ORIGINAL} and feed_id = 'bench'`,
  ),
  copied(
    'events',
    {
      ...same('index', 'extractor_version', 'data'),
      article_id: named('article_id'),
      incident_id: named('incident_id'),
    },
    `article_id !~ '~' and extractor_version = 'bench'`,
  ),
  copied(
    'incident_sources',
    { article_id: named('article_id'), incident_id: named('incident_id') },
    `incident_id !~ '~' and incident_id like 'i_0000%'`,
  ),
  copied(
    'incident_spots',
    {
      ...same('class'),
      incident_id: named('incident_id'),
      spot: `case when class = 'control' then ${named('spot')} else spot end`,
      since: older('since'),
      until: older('until'),
    },
    `incident_id !~ '~' and incident_id like 'i_0000%'`,
  ),
];

/** What one receiver was told of all copies: a notice of each and its delivery. */
export const TOLD: readonly string[] = [
  `insert into rasid.notices (id, incident_id, revision, data)
    select 'n' || id, id, revision, '{}' from rasid.incidents where id ~ '~'`,
  `insert into rasid.deliveries (id, notice_id, incident_id, revision, kind, receiver, state, attempts, due_at,
      created_at, sent_at, changed_at, published_at)
    select 'd' || id, 'n' || id, id, revision, 'new', 'desk', 'sent', 1, created_at,
      created_at, created_at, created_at, created_at from rasid.incidents where id ~ '~'`,
];
