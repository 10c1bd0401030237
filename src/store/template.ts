// A fresh record takes PGlite seconds to make and a moment to unpack: the build packs one, first starts unpack it.
// Either way it is made beside its place and moved there whole, so that a kill in between leaves nothing half-made.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';

/** Where the build leaves the packed record; sources look beside the build. */
const PLACES = ['./record-template.tgz', '../../dist/store/record-template.tgz'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/**
 * Makes the record's folder where there is none yet. A template of an older build is migrated when it is opened.
 * @param isPacked whether the packed record will do: it has had every migration.
 */
export async function ensureRecord(folder: string, isPacked = true): Promise<void> {
  if (existsSync(folder)) return;
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  const template = isPacked && PLACES.find((path) => existsSync(path));
  const loadDataDir = template ? new Blob([readFileSync(template)]) : undefined;
  const pglite = await PGlite.create(part, { loadDataDir });
  await pglite.close();
  renameSync(part, folder);
}

/** Packs a migrated record for `ensureRecord`; called by the build. */
export async function packTemplate(folder: string, file: string): Promise<void> {
  const pglite = await PGlite.create(folder);
  const packed = await pglite.dumpDataDir('gzip');
  writeFileSync(file, Buffer.from(await packed.arrayBuffer()));
  await pglite.close();
}
