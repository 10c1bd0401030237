// Column types that both drivers read and write alike, and that take any text a feed may bring.
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { customType, pgSchema } from 'drizzle-orm/pg-core';

/** PostgreSQL stores neither NUL nor half a surrogate pair: each becomes U+FFFD, so that offsets stay true. */
export const storable = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, '\ufffd');

/** `column in (…)` for lists of any length: one parameter, so that one plan serves them all. */
export const isAnyOf = (column: SQLWrapper, values: Iterable<string>): SQL =>
  sql`${column} = any(array(select jsonb_array_elements_text(${JSON.stringify([...values].map(storable))}::jsonb)))`;

const storableValue = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? storable(value) : value;

/** text */
export const anyText = customType<{ data: string; driverData: string }>({
  dataType: () => 'text',
  toDriver: storable,
});

/** jsonb of a known shape; what is read was parsed by its schema before it was written. */
export const json = <T>() =>
  customType<{ data: T; driverData: unknown }>({
    dataType: () => 'jsonb',
    toDriver: (value) => JSON.stringify(value, storableValue),
    fromDriver: (value) => (typeof value === 'string' ? JSON.parse(value) : value) as T,
  });

/** timestamptz ↔ ISO instant in UTC with milliseconds. */
export const instantColumn = customType<{ data: string; driverData: string | Date }>({
  dataType: () => 'timestamp with time zone',
  toDriver: (value) => new Date(value).toISOString(),
  fromDriver: (value) => new Date(value).toISOString(),
});

/** tsvector, written as its words, each as it is to be found; never read. */
export const searchVector = customType<{ data: string[]; driverData: unknown }>({
  dataType: () => 'tsvector',
  toDriver: (words) =>
    sql`array_to_tsvector(array(select jsonb_array_elements_text(${JSON.stringify(words.filter(Boolean))}::jsonb)))`,
});

/** The schema of the record. */
export const rasid = pgSchema('rasid');
