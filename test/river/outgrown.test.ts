// A record that several processes share, migrated under their hands by a newer program.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announceSkip, type Found, findPostgres, isServer } from '../support/engines.ts';
import { makeHome, startRasidProcess, waitFor } from '../support/rasid-process.ts';

let postgres: Found;
beforeAll(async () => {
  postgres = await findPostgres();
  announceSkip('a record that outgrows its processes', postgres);
});
afterAll(async () => {
  if (isServer(postgres)) await postgres.stop();
});

describe('processes of an older version on a record that a newer one has migrated', () => {
  it('stop cleanly where they are up, and do not start anew', { timeout: 60_000 }, async ({ skip }) => {
    if (!isServer(postgres)) return skip();
    const home = makeHome(
      'feeds: []\n',
      'receivers: [{ name: desk, console: true }]\nroute: { receiver: desk }\n',
    );
    const env = { DATABASE_URL: postgres.url };
    const start = () => startRasidProcess(home, ['--roles', 'extract,alert'], env);
    const old = await start();
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    const rows = async () =>
      (await client.query('select pid, roles, config_fault from rasid.processes')).rows;
    expect(await rows()).toEqual([{ pid: old.child.pid, roles: ['extract', 'alert'], config_fault: null }]);

    await client.query(`insert into rasid.migrations (hash, created_at) values ('newer', 99999999999999)`);
    await waitFor('the old process to stop', () => old.child.exitCode !== null, 20_000);
    expect(old.child.exitCode).toBe(24);
    expect(old.output()).toContain('[DATA_OUTGROWN]');
    expect(old.output()).toContain('"msg":"stopped"');
    expect(await rows()).toEqual([]);
    await client.end();

    await expect(start()).rejects.toThrow(/exited with 23[\s\S]*\[DATA_NEWER\]/);
  });
});
