// Compiles src/ to dist/, copies what is not TypeScript (SQL migrations, pages, fonts, data) beside it, and packs
// a fresh record, so that first starts unpack instead of making one. Builds beside dist and moves it there whole.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const fresh = join(root, 'dist.new');

rmSync(fresh, { recursive: true, force: true });
const compiler = ['node_modules/typescript/lib/tsc.js', '-p', 'tsconfig.build.json', '--outDir', fresh];
const { status } = spawnSync(process.execPath, compiler, { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
cpSync(join(root, 'src'), fresh, { recursive: true, filter: (path) => !/\.(ts|tsx)$/.test(path) });
await packRecord();
writeFileSync(join(fresh, '.built'), '');
rmSync(dist, { recursive: true, force: true });
renameSync(fresh, dist);

/** Opens a record with the program just built, migrates it and packs it; made anew, not from what was packed last. */
async function packRecord() {
  rmSync(join(dist, 'store', 'record-template.tgz'), { force: true });
  const load = (path) => import(pathToFileURL(join(fresh, path)).href);
  const [{ openEngine }, { packTemplate }, { openQueueBackend }, { createLogger }] = await Promise.all(
    ['store/index.js', 'store/template.js', 'queues/index.js', 'shared/logger.js'].map(load),
  );
  const logger = createLogger('warn');
  const folder = mkdtempSync(join(tmpdir(), 'rasid-build-'));
  const engine = await openEngine({ dataDir: folder, logger });
  const backend = await openQueueBackend({ pgPool: engine.queuePool, logger });
  await backend.close();
  await engine.close();
  await packTemplate(join(folder, 'record'), join(fresh, 'store', 'record-template.tgz'));
  rmSync(folder, { recursive: true, force: true });
}
