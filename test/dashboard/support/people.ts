// Users, tokens and logins for boards that ask who is there.
import { scryptSync } from 'node:crypto';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { hashOfToken, newToken } from '../../../src/access/index.ts';
import type { BoardRole } from '../../../src/shared/access.ts';
import {
  type Access,
  NO_ACCESS,
  type Scope,
  type Token,
  type User,
} from '../../../src/shared/config/access.ts';
import { renderPasswordHash } from '../../../src/shared/config/password-hash.ts';
import { Secret } from '../../../src/shared/config/secret.ts';

/** The board as browsers name it. */
export const ORIGIN = 'https://rasid.example';
export const HOST = 'rasid.example';
export const PASSWORD = 'سبع كلمات طويلة';

/** The least work that a hash may ask for: tests log in often. */
function quickHash(password: string): string {
  const cost = { ln: 14, r: 8, p: 1 };
  const salt = Buffer.from('salt of the test');
  const hash = scryptSync(password.normalize('NFKC'), salt, 32, { N: 2 ** cost.ln, r: cost.r, p: cost.p });
  return renderPasswordHash({ ...cost, salt, hash });
}

const KEPT = quickHash(PASSWORD);

export const userOf = (name: string, role: BoardRole, password?: string): User => ({
  name,
  role,
  password: new Secret(password === undefined ? KEPT : quickHash(password)),
});

export const VIEWER = userOf('ليلى', 'viewer');
export const EDITOR = userOf('sami', 'editor');
export const ADMIN = userOf('root', 'admin');

export const TOKENS: Record<Scope, string> = {
  metrics: newToken(),
  read: newToken(),
  edit: newToken(),
  admin: newToken(),
};

export const tokenOf = (scope: Scope, expires: Date | null = null): Token => ({
  name: `for ${scope}`,
  scope,
  hash: new Secret(hashOfToken(TOKENS[scope])),
  expires,
});

export const PEOPLE: Access = {
  ...NO_ACCESS,
  users: [VIEWER, EDITOR, ADMIN],
  tokens: (['metrics', 'read', 'edit', 'admin'] as const).map((scope) => tokenOf(scope)),
};

export const bearer = (scope: Scope) => ({ authorization: `Bearer ${TOKENS[scope]}` });

/** As a browser on https behind a proxy sends a form; what is given wins. */
export function sendForm(
  app: FastifyInstance,
  url: string,
  fields: Record<string, string>,
  options: InjectOptions = {},
) {
  const headers = {
    host: HOST,
    origin: ORIGIN,
    'content-type': 'application/x-www-form-urlencoded',
    ...options.headers,
  };
  return app.inject({ method: 'POST', url, ...options, headers, payload: `${new URLSearchParams(fields)}` });
}

/** @returns the Cookie header of a browser that has logged in. */
export async function logIn(app: FastifyInstance, name: string, password = PASSWORD): Promise<string> {
  const answer = await sendForm(app, '/login', { name, password });
  const [cookie] = answer.cookies;
  if (answer.statusCode !== 303 || !cookie) throw new Error(`the login was answered by ${answer.statusCode}`);
  return `${cookie.name}=${cookie.value}`;
}

/** The token that the pages of this session write into their forms. */
export async function formTokenIn(app: FastifyInstance, cookie: string, url = '/'): Promise<string> {
  const { body } = await app.inject({ url, headers: { cookie, host: HOST } });
  const found = /name="_csrf" value="([^"]+)"/.exec(body);
  if (!found) throw new Error(`${url} holds no form of ours`);
  return found[1]!;
}
