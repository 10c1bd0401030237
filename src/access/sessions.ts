// Sessions: a signed cookie that names the user and ends by itself; no list of them is kept. It is good for as long as
// the user is there with the same password and role.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { sameName, type User } from '../shared/config/access.ts';

const payloadSchema = z.strictObject({
  /** Of this session. */
  id: z.string(),
  user: z.string(),
  /** Of the user’s name, role and password hash. */
  mark: z.string(),
  /** Seconds since 1970. */
  until: z.number().int(),
});

export interface Session {
  id: string;
  user: User;
}

/** No cookie of ours is longer: nothing longer is looked at. */
const LONGEST = 1000;
const KEY_BYTES = 32;
const ID_BYTES = 12;

/** To sign with; all processes of a board share one. */
export const newKey = (): string => randomBytes(KEY_BYTES).toString('base64url');

/** @param hours how long it lasts. */
export function startSession(key: string, user: User, now: Date, hours: number): string {
  const payload: z.input<typeof payloadSchema> = {
    id: randomBytes(ID_BYTES).toString('base64url'),
    user: user.name,
    mark: markOf(key, user),
    until: Math.floor(now.getTime() / 1000 + hours * 3600),
  };
  const text = Buffer.from(JSON.stringify(payload)).toString('base64url');
  return `${text}.${sign(key, 'session', text)}`;
}

/** @returns undefined where it was not made by us, has ended, or its user has gone or changed. */
export function readSession(
  key: string,
  cookie: string,
  users: readonly User[],
  now: Date,
): Session | undefined {
  const [text = '', signature = '', ...more] = cookie.split('.');
  if (cookie.length > LONGEST || more.length > 0) return undefined;
  if (!isSame(signature, sign(key, 'session', text))) return undefined;
  const { data } = payloadSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  if (!data || data.until * 1000 <= now.getTime()) return undefined;
  const user = users.find(({ name }) => sameName(name, data.user));
  return user && isSame(data.mark, markOf(key, user)) ? { id: data.id, user } : undefined;
}

const markOf = (key: string, { name, role, password }: User): string =>
  sign(key, 'user', JSON.stringify([name, role, password.reveal()]));

/** What a form carries to show that we wrote it. @param subject a session, or whoever has none. */
export const formTokenOf = (key: string, subject: string): string => sign(key, 'form', subject);

/** @param purpose keeps what is signed for one use from standing for another. */
const sign = (key: string, purpose: 'session' | 'user' | 'form', text: string): string =>
  createHmac('sha256', key).update(`${purpose}\n${text}`).digest('base64url');

/** In a time that says nothing about where they differ. */
export function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
