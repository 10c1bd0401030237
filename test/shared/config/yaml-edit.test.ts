import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { appendToList, insertMapBefore, setValue } from '../../../src/shared/config/yaml-edit.ts';

const ENTRY = { id: 'new', outlet: 'خبر: عاجل', list: { links: '/n/\\d+' } };
const LINES = '  - id: new\n    outlet: "خبر: عاجل"\n    list:\n      links: /n/\\d+\n';
const added = (source: string) => appendToList(source, 'feeds', [ENTRY]);

describe('appending to a list', () => {
  it.each([
    [
      'after its last entry, before what follows',
      'feeds:\n  - id: a # one\n\n# end\nx: 1\n',
      `feeds:\n  - id: a # one\n${LINES}\n# end\nx: 1\n`,
    ],
    [
      'after a block text',
      'feeds:\n  - note: |\n      a\n      b\n',
      `feeds:\n  - note: |\n      a\n      b\n${LINES}`,
    ],
    ['where the file ends without a line end', 'feeds:\n  - id: a', `feeds:\n  - id: a\n${LINES}`],
    ['where there is none', '# mine\nx: 1\n', `# mine\nx: 1\nfeeds:\n${LINES}`],
    ['where it is empty', 'feeds: [] # soon\nx: 1\n', `feeds: # soon\n${LINES}x: 1\n`],
    ['where it is null', 'feeds: # soon\n', `feeds: # soon\n${LINES}`],
    ['in a file of nothing', '', `feeds:\n${LINES}`],
    ['with dashes at the margin', 'feeds:\n- id: a\n', `feeds:\n- id: a\n${LINES.replace(/^ {2}/gm, '')}`],
    [
      'with dashes on lines of their own',
      'feeds:\n    -\n        id: a\n',
      `feeds:\n    -\n        id: a\n${LINES.replace(/^/gm, '  ').trimEnd()}\n`,
    ],
    [
      'in Windows’ line ends',
      'feeds:\r\n  - id: a\r\n',
      `feeds:\r\n  - id: a\r\n${LINES.replaceAll('\n', '\r\n')}`,
    ],
    [
      'in flow style',
      'feeds: [{id: a}, ]\n',
      'feeds: [{id: a}, { id: new, outlet: "خبر: عاجل", list: { links: /n/\\d+ } }, ]\n',
    ],
  ])('%s', (_name, source, expected) => {
    expect(added(source)).toBe(expected);
    const before = parse(source)?.feeds ?? [];
    expect(parse(added(source)).feeds).toEqual([...before, ENTRY]);
  });

  it('adds several at once, and leaves the file alone for none', () => {
    expect(parse(appendToList('feeds: []\n', 'feeds', [{ id: 'a' }, { id: 'b' }])).feeds).toHaveLength(2);
    expect(appendToList('feeds: [] \n', 'feeds', [])).toBe('feeds: [] \n');
  });
});

describe('setting a value', () => {
  it.each([
    ['replaces it before its comment', 'a:\n  - x: false # why\n', 'a:\n  - x: true # why\n'],
    ['fills what was left open', 'a:\n  - x:  # why\n    y: 1\n', 'a:\n  - x: true  # why\n    y: 1\n'],
    [
      'adds the key after the last of its map',
      'a:\n  - y: 1 # c\n\n  - z: 2\n',
      'a:\n  - y: 1 # c\n    x: true\n\n  - z: 2\n',
    ],
    ['adds it inside braces', 'a:\n  - { y: 1 } # c\n', 'a:\n  - { y: 1, x: true } # c\n'],
    ['adds it after a last comma', 'a: [{y: 1,}]\n', 'a: [{y: 1, x: true}]\n'],
  ])('%s', (_name, source, expected) => {
    expect(setValue(source, ['a', 0, 'x'], true)).toBe(expected);
  });

  it('changes nothing where the path leads nowhere', () => {
    expect(setValue('a: 1\n', ['a', 0, 'x'], true)).toBe('a: 1\n');
  });
});

describe('a new map', () => {
  it('stands before the key that it belongs in front of, under that key’s comment', () => {
    expect(insertMapBefore('x: 1\n\n# all\nfeeds: []\n', 'feeds', 'groups', { سوريا: 'on' })).toBe(
      'x: 1\n\n# all\ngroups:\n  سوريا: on\n\nfeeds: []\n',
    );
    expect(insertMapBefore('x: 1', 'feeds', 'groups', { a: 'on' })).toBe('x: 1\ngroups:\n  a: on\n');
  });
});
