// What is decided without a server: passwords, tokens, names of this machine, origins, where a login leads.
import { scrypt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { hashPassword, nextPath, TooBusy, verifyPassword } from '../../src/access/index.ts';
import { isOpenOn, namesLoopback } from '../../src/access/loopback.ts';
import { isSameOrigin } from '../../src/access/same-origin.ts';
import { findToken, hashOfToken, isToken, newToken } from '../../src/access/tokens.ts';
import { createTurns } from '../../src/access/turns.ts';
import { NO_ACCESS } from '../../src/shared/config/access.ts';
import { memoryOf, parsePasswordHash } from '../../src/shared/config/password-hash.ts';
import { Secret } from '../../src/shared/config/secret.ts';

describe('a password', () => {
  it('is kept as scrypt with its own salt and its cost beside it', async () => {
    const [one, two] = await Promise.all([hashPassword('سبع كلمات طويلة'), hashPassword('سبع كلمات طويلة')]);
    expect(one).toMatch(/^scrypt\$ln=16\$r=8\$p=2\$[\w-]{22}\$[\w-]{43}$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword('سبع كلمات طويلة', one)).toBe(true);
    expect(await verifyPassword('سبع كلمات طويله', one)).toBe(false);
    expect(memoryOf(parsePasswordHash(one)!)).toBe(64 * 2 ** 20);
  });

  it('is the same however a keyboard writes it', async () => {
    const hash = await hashPassword('آمنة القلعة'.normalize('NFC'));
    expect(await verifyPassword('آمنة القلعة'.normalize('NFD'), hash)).toBe(true);
  });

  it('is nobody’s where there is no hash', async () => {
    expect(await verifyPassword('anything at all', undefined)).toBe(false);
  });

  it('is read from hashes that other programs made', async () => {
    const salt = Buffer.from('somebody else’s');
    const hash = await new Promise<Buffer>((resolve, reject) =>
      scrypt('correct horse', salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 }, (error, key) =>
        error ? reject(error) : resolve(key),
      ),
    );
    const text = (bytes: Buffer) => bytes.toString('base64url');
    expect(await verifyPassword('correct horse', `scrypt$ln=15$r=8$p=1$${text(salt)}$${text(hash)}`)).toBe(
      true,
    );
  });

  it.each([
    ['too little work', 'ln=10$r=8$p=1'],
    ['more memory than a login may take', 'ln=20$r=8$p=1'],
    ['more passes than a login may take', 'ln=14$r=8$p=99'],
    ['no cost', 'ln=$r=8$p=1'],
  ])('is not kept by %s', (_why, cost) => {
    expect(parsePasswordHash(`scrypt$${cost}$${'A'.repeat(22)}$${'A'.repeat(43)}`)).toBeUndefined();
  });

  it('takes no more of the machine however many try at once', async () => {
    const before = process.memoryUsage.rss();
    let highest = before;
    const watch = setInterval(() => {
      highest = Math.max(highest, process.memoryUsage.rss());
    }, 20);
    let ticks = 0;
    const beat = setInterval(() => ticks++, 10);
    const start = performance.now();
    const tries = await Promise.allSettled(
      Array.from({ length: 60 }, () => verifyPassword('a guess of many', undefined)),
    );
    const tookMs = performance.now() - start;
    clearInterval(watch);
    clearInterval(beat);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    const refused = tries.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(refused.every((reason) => reason instanceof TooBusy)).toBe(true);
    // Two computations of 64 MiB, and what the engine keeps around them: sixty at once would be 3.8 GB.
    expect(highest - before).toBeLessThan(400 * 2 ** 20);
    // The loop that answers everybody else goes on meanwhile.
    expect(ticks).toBeGreaterThan(tookMs / 10 / 10);
  }, 120_000);
});

describe('turns', () => {
  it('run so many at once, in the order of asking, and go on after a failure', async () => {
    const turns = createTurns(2, 3);
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    const work = (id: number) =>
      turns(async () => {
        begun.push(id);
        most = Math.max(most, ++running);
        await sleep(5);
        running--;
        if (id === 1) throw new Error('this one fails');
        return id;
      });
    const results = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6].map(work));
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      ...Array(3).fill('fulfilled'),
      ...Array(2).fill('rejected'),
    ]);
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    expect(most).toBe(2);
    expect(await turns(async () => 'free again')).toBe('free again');
  });
});

describe('a token', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  it('cannot be guessed, is known by its shape, and is kept as a hash', () => {
    const token = newToken();
    const kept = { name: 'a', scope: 'read' as const, hash: new Secret(hashOfToken(token)), expires: null };
    expect(isToken(token)).toBe(true);
    expect(newToken()).not.toBe(token);
    expect(findToken([kept], token, now)).toBe(kept);
    expect(findToken([kept], newToken(), now)).toBeUndefined();
    expect(findToken([kept], hashOfToken(token), now)).toBeUndefined();
    expect(findToken([{ ...kept, expires: now }], token, now)).toBeUndefined();
    expect(findToken([{ ...kept, expires: new Date(now.getTime() + 1) }], token, now)).toBeDefined();
  });
});

describe('this machine', () => {
  it.each(['localhost', '127.0.0.1:7300', '[::1]', 'a.localhost:80'])('is named by %s', (host) =>
    expect(namesLoopback(host)).toBe(true),
  );
  it.each([
    '',
    'evil.example',
    '127.0.0.1.nip.io',
    'localhost@evil.example',
    '0.0.0.0',
    '10.0.0.1',
    'a b',
    'evil.example#localhost',
  ])('is not named by %j', (host) => expect(namesLoopback(host)).toBe(false));
  it('alone needs no login', () => {
    expect(isOpenOn('127.0.0.1', NO_ACCESS)).toBe(true);
    expect(() => isOpenOn('0.0.0.0', NO_ACCESS)).toThrow('0.0.0.0');
  });
});

describe('a page of our own', () => {
  it('is known by Sec-Fetch-Site, else by its Origin', () => {
    const host = 'rasid.example';
    const of = (fetchSite?: string, origin?: string) => isSameOrigin({ fetchSite, origin, host });
    expect(of('same-origin', 'https://inner:7300')).toBe(true);
    expect(of('cross-site', 'https://rasid.example')).toBe(false);
    expect(of(undefined, 'https://rasid.example')).toBe(true);
    expect(of(undefined, 'https://rasid.example:443')).toBe(true);
    expect(of(undefined, 'https://rasid.example.evil.example')).toBe(false);
    expect(of(undefined, 'null')).toBe(false);
    expect(of()).toBe(false);
    expect(isSameOrigin({ fetchSite: undefined, origin: 'file://', host: '' })).toBe(false);
  });
});

it('a login leads back to where somebody wanted to go', () => {
  expect(nextPath('/incidents/i_1?lang=en&q=%D8%AD')).toBe('/incidents/i_1?lang=en&q=%D8%AD');
  expect(nextPath('/?q=حلب')).toBe('/?q=%D8%AD%D9%84%D8%A8');
  expect(nextPath(undefined)).toBe('/');
  expect(nextPath(['/a'])).toBe('/');
  expect(nextPath(`/${'x'.repeat(3000)}`)).toBe('/');
});
