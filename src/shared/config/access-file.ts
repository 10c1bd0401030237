// config/access.yaml as a file that commands change; made by the first of them, for its owner’s eyes alone.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BoardRole } from '../access.ts';
import { ACCESS_FILE, type Access, accessFileSchema, type Scope, sameName } from './access.ts';
import { readSource, readWritten, type SourceFile, writeEdited } from './edited-file.ts';
import { appendToList, removeFromList, setValue } from './yaml-edit.ts';
import { parseYaml } from './yaml-file.ts';

export interface AccessFile extends SourceFile {
  access: Access;
}

/** As they are written. */
export type UserEntry = { name: string; role: BoardRole; password: string };
export type TokenEntry = { name: string; scope: Scope; hash: string; expires?: string };

interface Written {
  users?: UserEntry[] | null;
  tokens?: TokenEntry[] | null;
}
type List = keyof Written;

const HEAD =
  '# Who may use the board: docs/access.md. Written by `rasid users` and `rasid tokens`; hashes only.\n';

/** An empty one where there is none yet. @throws RasidError CONFIG_INVALID. */
export function readAccessFile(folder: string): AccessFile {
  const path = join(folder, ACCESS_FILE);
  const source = existsSync(path) ? readSource(path) : '';
  return { path, source, access: parseYaml(source, path, accessFileSchema) };
}

/** Adds it at the end of its list. @throws RasidError CONFIG_INVALID, CONFIG_NOT_EDITABLE, CONFIG_NOT_WRITABLE. */
export function addEntry(file: AccessFile, list: List, entry: UserEntry | TokenEntry): void {
  const edited = appendToList(file.source || HEAD, list, [entry]);
  writeEdited<Written, typeof accessFileSchema>(file, edited, accessFileSchema, (written) => {
    Object.assign(written, { [list]: [...(written[list] ?? []), { ...entry }] });
  });
}

/** @throws as addEntry does. */
export function removeEntry(file: AccessFile, list: List, name: string): void {
  const index = indexOf(file, list, name);
  const edited = removeFromList(file.source, list, index);
  writeEdited<Written, typeof accessFileSchema>(file, edited, accessFileSchema, (written) => {
    written[list]!.splice(index, 1);
    // A list whose last entry is gone reads as nothing where it stood in lines, as `[]` where it stood in brackets.
    if (written[list]!.length === 0 && readWritten<Written>(edited)[list] === null) written[list] = null;
  });
}

/** Sets a user’s password hash, or role. @throws as addEntry does. */
export function changeUser(file: AccessFile, name: string, key: 'password' | 'role', value: string): void {
  const index = indexOf(file, 'users', name);
  const edited = setValue(file.source, ['users', index, key], value);
  writeEdited<Written, typeof accessFileSchema>(file, edited, accessFileSchema, (written) => {
    Object.assign(written.users![index]!, { [key]: value });
  });
}

const indexOf = ({ access }: AccessFile, list: List, name: string): number =>
  access[list].findIndex((each) => sameName(each.name, name));
