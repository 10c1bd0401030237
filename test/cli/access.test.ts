// `rasid users` and `rasid tokens`: the file as an operator left it, and no secret in it.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { hashOfToken, verifyPassword } from '../../src/access/index.ts';
import { SHIPPED_CONFIG } from '../../src/cli/paths.ts';
import { NO_ACCESS, readAccess } from '../../src/shared/config/access.ts';
import { watchAccess } from '../../src/shared/config/access-watch.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { callRasid } from '../support/call-rasid.ts';
import { tempFolder } from '../support/temp-folder.ts';

const HASH = `scrypt$ln=14$r=8$p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;
const BY_HAND = `# The desk’s people
session: { hours: 8 }   # a shift
users:
  # on duty
  - name: ليلى
    role: editor # since March
    password: ${HASH}
  - { name: sami, role: viewer, password: ${HASH} }
tokens: [{ name: wall, scope: read, hash: sha256$${'B'.repeat(43)} }]
`;

/** A folder with access.yaml, or without; and a way to call commands in it. */
function makeDesk(source?: string) {
  const config = join(tempFolder(), 'config');
  mkdirSync(config);
  const file = join(config, 'access.yaml');
  if (source !== undefined) writeFileSync(file, source);
  return {
    config,
    file,
    text: () => readFileSync(file, 'utf8'),
    access: () => readAccess(config),
    say: (...words: string[]) => callRasid([...words, '--config', config]),
    /** With one line on standard input. */
    async typing(line: string, ...words: string[]) {
      const input = Object.assign(new PassThrough(), { isTTY: false });
      input.end(line);
      const stdin = vi.spyOn(process, 'stdin', 'get').mockReturnValue(input as never);
      try {
        return await callRasid([...words, '--config', config]);
      } finally {
        stdin.mockRestore();
      }
    },
  };
}

describe('rasid users', () => {
  it('makes the file for its owner alone, and keeps only a hash', async () => {
    const desk = makeDesk();
    const { code, stdout } = await desk.typing('كلمة سر طويلة\n', 'users', 'add', 'ليلى', '--role', 'editor');
    expect([code, stdout]).toEqual([0, 'ليلى may log in as editor\n']);
    expect(statSync(desk.file).mode & 0o777).toBe(0o600);
    expect(desk.text()).not.toContain('كلمة سر طويلة');
    const [user] = desk.access().users;
    expect(user).toMatchObject({ name: 'ليلى', role: 'editor' });
    expect(await verifyPassword('كلمة سر طويلة', user!.password.reveal())).toBe(true);
    expect((await desk.say('users', 'list')).stdout).toBe('editor  ليلى\n');
  });

  it('refuses what is no password, no name, no role, or there already, and writes nothing', async () => {
    const desk = makeDesk();
    for (const [line, ...words] of [
      ['short\n', 'users', 'add', 'layla'],
      ['', 'users', 'add', 'layla'],
      ['long enough words\n', 'users', 'add', '<b>'],
      ['long enough words\n', 'users', 'add', 'layla', '--role', 'owner'],
      ['long enough words\n', 'users', 'add'],
      ['long enough words\n', 'users', 'passwd', 'layla'],
    ] as const)
      expect((await desk.typing(line, ...words)).code).toBe(2);
    expect(existsSync(desk.file)).toBe(false);
    const full = makeDesk(BY_HAND);
    const again = await full.typing('long enough words\n', 'users', 'add', 'SAMI');
    expect(again.stderr).toContain('"SAMI" is there already');
    expect((await full.say('users', 'remove', 'samy')).stderr).toContain('did you mean "sami"?');
    expect(full.text()).toBe(BY_HAND);
  });

  it('changes only what it means to, whatever stands around it', async () => {
    const desk = makeDesk(BY_HAND);
    await desk.say('users', 'role', 'sami', '--role', 'admin');
    await desk.say('users', 'remove', 'ليلى');
    expect(desk.text()).toBe(
      BY_HAND.replace('role: viewer', 'role: admin').replace(
        `  - name: ليلى\n    role: editor # since March\n    password: ${HASH}\n`,
        '',
      ),
    );
    await desk.typing('long enough words\n', 'users', 'passwd', 'sami');
    expect(await verifyPassword('long enough words', desk.access().users[0]!.password.reveal())).toBe(true);
    const last = await desk.say('users', 'remove', 'sami');
    expect(last.stdout).toContain('Nobody is left');
    expect(desk.access()).toMatchObject({ users: [], session: { hours: 8 } });
    await desk.typing('long enough words\n', 'users', 'add', 'sami');
    expect(desk.text()).toContain('# a shift');
    expect(desk.access().users).toHaveLength(1);
  });
});

describe('rasid tokens', () => {
  it('prints a token once, alone on standard output', async () => {
    const desk = makeDesk(BY_HAND);
    const made = await desk.say('tokens', 'add', 'qgis', '--scope', 'edit', '--expires', '90d');
    const token = made.stdout.trim();
    expect(token).toMatch(/^rasid_[\w-]{43}$/);
    expect(desk.text()).not.toContain(token);
    const [, kept] = desk.access().tokens;
    expect(kept!.hash.reveal()).toBe(hashOfToken(token));
    expect(kept!.expires!.getTime() - Date.now()).toBeGreaterThan(89 * 86_400_000);
    const listed = (await desk.say('tokens', 'list')).stdout;
    expect(listed).toMatch(/^read +no end +wall\nedit +until 20\d\d-\S+ +qgis\n$/);
    expect(listed).not.toContain('sha256');
  });

  it('revokes, and refuses a scope or a time that is none', async () => {
    const desk = makeDesk(BY_HAND);
    expect((await desk.say('tokens', 'add', 'x', '--scope', 'write')).code).toBe(2);
    expect((await desk.say('tokens', 'add', 'x', '--expires', '2020-01-01')).code).toBe(2);
    expect((await desk.say('tokens', 'add', 'WALL')).code).toBe(2);
    expect(desk.text()).toBe(BY_HAND);
    expect((await desk.say('tokens', 'revoke', 'wall')).code).toBe(0);
    expect(desk.text()).toContain('tokens: []\n');
    expect((await desk.say('tokens', 'revoke', 'wall')).code).toBe(2);
  });
});

it('rasid start is refused on an address of others while nobody is named, before anything is opened', async () => {
  const data = join(tempFolder(), 'data');
  const args = ['start', '--host', '0.0.0.0', '--port', '0', '--config', SHIPPED_CONFIG, '--data', data];
  const { code, stderr } = await callRasid(args);
  expect(code).toBe(31);
  expect(stderr).toContain('rasid users add NAME');
  expect(existsSync(data)).toBe(false);
});

describe('access.yaml while the board runs', () => {
  it('is read again when it changes; what cannot be read changes nothing', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const desk = makeDesk(BY_HAND);
      const now = watchAccess(desk.config, desk.access(), createLogger('silent'));
      const names = () => {
        vi.advanceTimersByTime(1001);
        return now().users.map(({ name }) => name);
      };
      expect(names()).toEqual(['ليلى', 'sami']);
      writeFileSync(desk.file, BY_HAND.replace('name: sami', 'name: huda'));
      expect(names()).toEqual(['ليلى', 'huda']);
      writeFileSync(desk.file, 'users: [{ name: half');
      expect(names()).toEqual(['ليلى', 'huda']);
      writeFileSync(desk.file, 'users: []\n');
      expect(names()).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is nobody’s where there is none', () => {
    expect(readAccess(tempFolder())).toBe(NO_ACCESS);
  });
});
