// How much ground a place takes up: a report of a broad one can mean any place inside it.
import type { Location, PlaceKind, Source } from '../shared/schema/index.ts';

/** 0 a spot in a town, 1 a town or village, 2 a city, 3 countryside or a district, 4 a governorate, 5 a country. */
export type Breadth = 0 | 1 | 2 | 3 | 4 | 5;

const BREADTHS: Partial<Record<PlaceKind, Breadth>> = {
  quarter: 0,
  camp: 0,
  airport: 0,
  base: 0,
  bridge: 0,
  facility: 0,
  port: 0,
  city: 2,
  district: 3,
  countryside: 3,
  region: 3,
  valley: 3,
  mountain: 3,
  front: 3,
  governorate: 4,
  country: 5,
};

export const breadthOf = (location: Pick<Location, 'kind'> | null): Breadth =>
  location === null ? 1 : (BREADTHS[location.kind] ?? 1);

/** The broadest place that a group of reports about one place gives it. */
export const breadthOfAll = (sources: readonly Pick<Source, 'location'>[]): Breadth =>
  Math.max(...sources.map(({ location }) => breadthOf(location))) as Breadth;
