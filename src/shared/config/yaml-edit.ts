// Small edits to a YAML text that leave every other character as it stands: comments, order, quotes, alignment.
// Positions come from the parser; what the parser cannot place is refused by the caller, who reads the result again.
import {
  isMap,
  isNode,
  isPair,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
} from 'yaml';

type Value = string | number | boolean;
type Path = readonly (string | number)[];

const STEP = 2;

/** Adds maps at the end of the list under a top-level key; makes the list where there is none. */
export function appendToList(source: string, key: string, entries: readonly object[]): string {
  if (entries.length === 0) return source;
  const document = parseDocument(source);
  const list = document.get(key, true);
  const last = isSeq(list) ? list.items.at(-1) : undefined;
  if (isNode(last) && isSeq(list) && list.flow) {
    const flow = entries.map((entry) => `, ${inFlow(entry)}`).join('');
    return spliced(source, last.range![1], last.range![1], flow);
  }
  if (isNode(last)) return insertLines(source, last.range![1], block(entries, dashColumn(source, last)));
  const lines = block(entries, STEP);
  const pair = pairOf(document.contents, key);
  if (pair === undefined) return insertLines(source, source.length, `${key}:\n${lines}`);
  const emptied = replaceValue(source, pair, '');
  return insertLines(emptied, (pair.key as Node).range![1], lines);
}

/** Takes one entry out of the list under a top-level key, with what stands behind it on its line. */
export function removeFromList(source: string, key: string, index: number): string {
  const list = parseDocument(source).get(key, true);
  const item = isSeq(list) ? list.items[index] : undefined;
  if (!isSeq(list) || !isNode(item)) return source;
  if (list.flow) return removeFromFlow(source, list.items.filter(isNode), index);
  const dash = source.lastIndexOf('-', item.range![0] - 1);
  const from = source.lastIndexOf('\n', dash) + 1;
  const lineEnd = source.indexOf('\n', item.range![1] - 1);
  return spliced(source, from, lineEnd < 0 ? source.length : lineEnd + 1, '');
}

/** With the comma behind it, or before it where it is the last. */
function removeFromFlow(source: string, items: readonly Node[], index: number): string {
  const [before, item, after] = [items[index - 1], items[index]!, items[index + 1]];
  if (after) return spliced(source, item.range![0], after.range![0], '');
  return spliced(source, before ? before.range![1] : item.range![0], item.range![1], '');
}

/** Sets one plain value; adds the key to its map where it is missing. @param path of a map that is there, and the key. */
export function setValue(source: string, path: Path, value: Value): string {
  const document = parseDocument(source);
  const key = path.at(-1)!;
  const map = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(map)) return source;
  const text = stringify(value).trim();
  const pair = pairOf(map, key);
  return pair === undefined
    ? addToMap(source, map, `${stringify(key).trim()}: ${text}`)
    : replaceValue(source, pair, ` ${text}`);
}

function addToMap(source: string, map: YAMLMap, line: string): string {
  const end = map.range![1];
  if (map.flow) {
    const inside = source.slice(0, source.lastIndexOf('}', end - 1)).trimEnd();
    const comma = map.items.length === 0 || inside.endsWith(',') ? '' : ',';
    return spliced(source, inside.length, inside.length, `${comma} ${line}`);
  }
  const first = map.items[0]?.key;
  const column = isNode(first) ? columnOf(source, first.range![0]) : 0;
  return insertLines(source, end, `${' '.repeat(column)}${line}\n`);
}

/** Adds a map of plain values before a top-level key, or at the end where that key is missing. */
export function insertMapBefore(
  source: string,
  next: string,
  key: string,
  map: Record<string, Value>,
): string {
  const lines = stringify({ [key]: map }, { lineWidth: 0 });
  const follower = pairOf(parseDocument(source).contents, next)?.key;
  if (!isNode(follower)) return insertLines(source, source.length, lines);
  return spliced(source, follower.range![0], follower.range![0], inEndings(source, `${lines}\n`));
}

function pairOf(map: unknown, key: string | number): Pair | undefined {
  if (!isMap(map)) return undefined;
  return map.items.find(
    (item) => isPair(item) && String(isNode(item.key) ? item.key.toJSON() : item.key) === `${key}`,
  );
}

/** What follows `key:` up to the end of its value; a comment behind it stays. */
function replaceValue(source: string, { key, value }: Pair, text: string): string {
  const colon = source.indexOf(':', (key as Node).range![1]);
  const [start, last] = (isNode(value) && value.range) || [0, 0];
  const end = start === last ? colon + 1 : last;
  return spliced(source, colon + 1, end, inEndings(source, text));
}

/** Whole lines after the line in which `at` lies. */
function insertLines(source: string, at: number, lines: string): string {
  const startsLine = at === 0 || source[at - 1] === '\n';
  const lineEnd = startsLine ? at - 1 : source.indexOf('\n', at);
  const text = inEndings(source, lines);
  if (startsLine || lineEnd >= 0) return spliced(source, lineEnd + 1, lineEnd + 1, text);
  return `${source}${inEndings(source, '\n')}${text}`;
}

const block = (entries: readonly object[], column: number): string =>
  stringify(entries, { lineWidth: 0 }).replace(/^(?=.)/gm, ' '.repeat(column));

const inFlow = (entry: object): string => stringify(entry, { collectionStyle: 'flow', lineWidth: 0 }).trim();

/** Where the dashes of a list stand. */
function dashColumn(source: string, item: Node): number {
  return columnOf(source, source.lastIndexOf('-', item.range![0] - 1));
}

const columnOf = (source: string, at: number): number => at - (source.lastIndexOf('\n', at - 1) + 1);

/** In the line ends that the file has. */
const inEndings = (source: string, text: string): string =>
  source.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;

const spliced = (source: string, from: number, to: number, text: string): string =>
  source.slice(0, from) + text + source.slice(to);
