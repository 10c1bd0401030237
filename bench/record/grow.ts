// A record made large fast: its first incidents copied over and over, each copy a year older, while no index but the
// keys has to be kept; the indexes are built at the end, as after a restore.
import type pg from 'pg';
import { COPY, TOLD } from './copy.ts';

/** @param copies how many times the first incidents are written once more. */
export async function grow(
  client: pg.Client,
  copies: number,
  onProgress: (written: number) => void,
): Promise<void> {
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index join pg_class on pg_class.oid = indrelid
     where relnamespace = 'rasid'::regnamespace and not indisunique and not indisprimary`,
  );
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  // Lost with the machine, which is all the same to a bench.
  await client.query(`set synchronous_commit = off; set maintenance_work_mem = '1GB'`);
  for (let copy = 1; copy <= copies; copy++) {
    for (const statement of COPY) await client.query(statement, [copy]);
    onProgress(copy);
  }
  for (const statement of TOLD) await client.query(statement);
  for (const { definition } of indexes) await client.query(definition);
  await client.query('vacuum analyze');
}
