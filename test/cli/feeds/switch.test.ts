// `rasid feeds enable` and `disable`: groups and feeds, in the file as an operator left it.
import { describe, expect, it } from 'vitest';
import { readFeedsFile } from '../../../src/shared/config/feeds-file.ts';
import { callRasid } from '../../support/call-rasid.ts';
import { type Desk, HEAD, makeDesk } from './support.ts';

const FEEDS = `
# what is watched
feeds:
  - { id: sham, outlet: شام, url: "https://sham.example/feed", group: syria }
  - id: furat   # slow
    outlet: الفرات
    url: https://furat.example/feed
    group: syria
    grade: B
    enabled: false # until it is mended
  - id: nil
    outlet: النيل
    url: https://nil.example/feed
    group: sudan
    grade: C
`;
const on = (desk: Desk) =>
  readFeedsFile(desk.config)
    .config.feeds.filter(({ enabled }) => enabled)
    .map(({ id }) => id);
const say = (desk: Desk, ...words: string[]) => callRasid(['feeds', ...words, '--config', desk.config]);

describe('rasid feeds enable and disable', () => {
  it('switch a group with one line, which a feed’s own word outweighs', async () => {
    const desk = makeDesk(FEEDS);
    expect(on(desk)).toEqual(['sham', 'nil']);
    expect((await say(desk, 'disable', 'syria')).stdout).toBe('syria: 0 of 2 feeds are on\n');
    expect(desk.text()).toBe(HEAD + FEEDS.replace('\nfeeds:', '\ngroups:\n  syria: off\n\nfeeds:'));
    expect(on(desk)).toEqual(['nil']);
    const { stdout } = await say(desk, 'enable', 'syria');
    expect(stdout).toBe('syria: 1 of 2 feeds are on; by their own `enabled: false` not: furat\n');
    await say(desk, 'disable', 'sudan');
    expect(desk.text()).toContain('groups:\n  syria: on\n  sudan: off\n');
    expect(on(desk)).toEqual(['sham']);
  });

  it('switch a single feed, keeping what stands beside it', async () => {
    const desk = makeDesk(FEEDS);
    expect((await say(desk, 'enable', 'furat')).stdout).toBe('furat is on\n');
    await say(desk, 'disable', 'sham', 'nil');
    expect(desk.text()).toBe(
      HEAD +
        FEEDS.replace('enabled: false', 'enabled: true')
          .replace('group: syria }', 'group: syria, enabled: false }')
          .replace('grade: C\n', 'grade: C\n    enabled: false\n'),
    );
    expect(on(desk)).toEqual(['furat']);
  });

  it('switch on the better addresses of a group with --grade', async () => {
    const desk = makeDesk(FEEDS.replace('    enabled: false # until it is mended\n', ''));
    await say(desk, 'enable', 'syria', '--grade', 'A');
    expect(on(desk)).toEqual(['sham', 'nil']);
    await say(desk, 'enable', 'syria', 'sudan', '--grade', 'B');
    expect(on(desk)).toEqual(['sham', 'furat']);
    expect((await say(desk, 'enable', 'syria', '--grade', 'D')).code).toBe(2);
  });

  it('refuse names that nobody bears, before anything is written', async () => {
    const desk = makeDesk(FEEDS);
    const { code, stderr } = await say(desk, 'disable', 'sham', 'syriaa');
    expect(code).toBe(2);
    expect(stderr).toContain('no feed and no group is called "syriaa"; did you mean "syria"?');
    expect((await say(desk, 'enable')).code).toBe(2);
    expect(desk.text()).toBe(HEAD + FEEDS);
  });
});
