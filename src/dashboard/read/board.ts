// What the board shows at one look: a page of incidents, the days around them, who holds what, and the river’s numbers.
import type { IncidentFacets } from '../../store/store.ts';
import type { BoardContext } from '../context.ts';
import { type Day, readDays } from './days.ts';
import { readFacets } from './facets.ts';
import { type Holding, readHoldings } from './holders.ts';
import { type IncidentPage, readIncidentPage } from './incident-page.ts';
import { type IncidentQuery, toFilter } from './incident-query.ts';
import { type Numbers, readNumbers } from './numbers.ts';

const PLACES = 12;
const LEDGER_ENTRIES = 60;
const DAY_MS = 86_400_000;

export interface BoardSight {
  now: Date;
  query: IncidentQuery;
  page: IncidentPage;
  /** All that the filters find, page after page. */
  total: number;
  days: Day[];
  holdings: Holding[];
  facets: IncidentFacets;
  numbers: Numbers;
}

/** @param period days back from now that are looked at where the address names no time; null: the whole record. */
export async function readBoard(
  context: BoardContext,
  asked: IncidentQuery,
  period: number | null,
): Promise<BoardSight> {
  const { store, clock } = context;
  const now = clock();
  const query = within(asked, period, now);
  const [page, total, days, holdings, facets, numbers] = await Promise.all([
    readIncidentPage(store, query),
    store.incidents.count(toFilter(query)),
    readDays(store, toFilter(query), period, now),
    readHoldings(store, LEDGER_ENTRIES, PLACES, now),
    readFacets(store, now),
    readNumbers(context, now),
  ]);
  return { now, query, page, total, days, holdings, facets, numbers };
}

export function within<Query extends { from?: Date | undefined; to?: Date | undefined }>(
  query: Query,
  period: number | null,
  now: Date,
): Query {
  if (query.from || query.to || period === null) return query;
  return { ...query, from: new Date(now.getTime() - period * DAY_MS) };
}
