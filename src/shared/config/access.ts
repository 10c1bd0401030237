// config/access.yaml: who may use the board. Absent: nobody is configured. Hashes only, never a password or token.
import { statSync } from 'node:fs';
import { z } from 'zod';
import { BOARD_ROLES, type BoardRole } from '../access.ts';
import { type AddressList, addressList } from './addresses.ts';
import { parsePasswordHash } from './password-hash.ts';
import { type Secret, secret } from './secret.ts';
import { readYaml } from './yaml-file.ts';

export const ACCESS_FILE = 'access.yaml';

/** What a token is for: `read` as a viewer, `edit` as an editor; `metrics` for /metrics alone. */
export const SCOPES = ['metrics', 'read', 'edit', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

export interface User {
  name: string;
  role: BoardRole;
  /** See password-hash.ts. */
  password: Secret;
}

export interface Token {
  name: string;
  scope: Scope;
  /** `sha256$` and 43 letters of base64url. */
  hash: Secret;
  /** Until when it is taken; null: until it is revoked. */
  expires: Date | null;
}

export interface TrustedProxy {
  trusted: AddressList;
  /** Lower case; null: it names no users, only addresses and https. */
  header: string | null;
  roleHeader: string | null;
  defaultRole: BoardRole;
}

export interface Access {
  users: readonly User[];
  tokens: readonly Token[];
  proxy: TrustedProxy | null;
  session: { hours: number };
}

const LONGEST_SESSION_HOURS = 24 * 90;
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._@-]{0,62}$/u;
export const NAME_RULE =
  'a name is up to 63 letters, digits, spaces and . _ @ -, and starts with a letter or digit';

/** Names that differ in case or in how a letter is encoded are one name. */
export const sameName = (a: string, b: string): boolean => foldName(a) === foldName(b);
export const foldName = (name: string): string => name.normalize('NFKC').toLowerCase();

export const accountName = z.string().regex(NAME, NAME_RULE);
const role = z.enum(BOARD_ROLES, { error: `a role is one of ${BOARD_ROLES.join(', ')}` });
const scope = z.enum(SCOPES, { error: `a scope is one of ${SCOPES.join(', ')}` });
const header = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'a header is like X-Forwarded-User')
  .transform((name) => name.toLowerCase());

const user = z.strictObject({
  name: accountName,
  role,
  password: secret((text) =>
    parsePasswordHash(text) ? undefined : 'must be the scrypt hash that `rasid users passwd NAME` writes',
  ),
});

const token = z.strictObject({
  name: accountName,
  scope,
  hash: secret((text) =>
    /^sha256\$[\w-]{43}$/.test(text) ? undefined : 'must be the hash that `rasid tokens add NAME` writes',
  ),
  expires: z.iso
    .datetime({ offset: true, error: 'write an instant like 2027-01-31T00:00:00Z' })
    .transform((text) => new Date(text))
    .nullable()
    .default(null),
});

const proxy = z
  .strictObject({
    trusted: addressList,
    header: header.optional(),
    role_header: header.optional(),
    default_role: role.default('viewer'),
  })
  .transform(
    ({
      trusted,
      header = null,
      role_header: roleHeader = null,
      default_role: defaultRole,
    }): TrustedProxy => ({
      trusted,
      header,
      roleHeader,
      defaultRole,
    }),
  );

const listOf = <Schema extends z.ZodType<{ name: string }>>(schema: Schema) =>
  z
    .array(schema)
    .nullable()
    .default([])
    .transform((list) => list ?? [])
    .superRefine((list, context) => {
      list.forEach(({ name }, index) => {
        if (list.findIndex((each) => sameName(each.name, name)) === index) return;
        context.addIssue({ code: 'custom', path: [index, 'name'], message: `"${name}" stands twice` });
      });
    });

export const accessFileSchema = z
  .strictObject({
    users: listOf(user),
    tokens: listOf(token),
    proxy: proxy.nullable().default(null),
    session: z
      .strictObject({ hours: z.number().positive().max(LONGEST_SESSION_HOURS).default(12) })
      .default({ hours: 12 }),
  })
  .superRefine(({ proxy }, context) => {
    if (proxy?.roleHeader && !proxy.header)
      context.addIssue({
        code: 'custom',
        path: ['proxy'],
        message: 'role_header needs header, the user’s name',
      });
  });

export const NO_ACCESS: Access = { users: [], tokens: [], proxy: null, session: { hours: 12 } };

/** Whether somebody has to say who they are: from then on nobody is let in for sitting at this machine. */
export const namesPeople = ({ users, proxy }: Access): boolean => users.length > 0 || proxy !== null;

/** @throws RasidError CONFIG_INVALID with one line for each fault. */
export function readAccess(folder: string): Access {
  const own = statSync(`${folder}/${ACCESS_FILE}`, { throwIfNoEntry: false })?.isFile();
  return own ? readYaml(folder, ACCESS_FILE, accessFileSchema) : NO_ACCESS;
}
