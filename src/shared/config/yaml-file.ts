// Reads one YAML file against a zod schema. Every fault names file, line and column; an unknown key also the
// nearest known one. Reports all faults at once.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Document, isMap, isNode, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import { messageOf, RasidError } from '../errors.ts';
import { nearest } from './nearest.ts';

type Path = readonly PropertyKey[];

/**
 * @returns the parsed value, defaults applied.
 * @throws RasidError CONFIG_MISSING where the file cannot be read, CONFIG_INVALID with one line per fault.
 */
export function readYaml<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
): z.output<Schema> {
  const file = join(folder, name);
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new RasidError('CONFIG_MISSING', `cannot read ${file}: ${messageOf(cause)}`, { cause });
  }
  return parseYaml(source, file, schema);
}

/** The same over text at hand; `file` only names it in messages. */
export function parseYaml<Schema extends z.ZodType>(
  source: string,
  file: string,
  schema: Schema,
): z.output<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => {
      const { line, col } = lines.linePos(error.pos[0]);
      return `${basename(file)}:${line}:${col}: ${error.message}`;
    });
    throw new RasidError('CONFIG_INVALID', faults.join('\n'));
  }
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return result.data;
  const known = knownKeys(schema);
  const faults = result.error.issues
    .flatMap((issue) => describe(issue, document, known))
    .map(({ node, text }) => {
      const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
      return `${basename(file)}:${line}:${col}: ${text}`;
    });
  throw new RasidError('CONFIG_INVALID', [...new Set(faults)].join('\n'));
}

interface Fault {
  node: Node | undefined;
  text: string;
}

function describe(issue: z.core.$ZodIssue, document: Document, known: string[]): Fault[] {
  const where = pathText(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const guess = nearest(key, known);
      return {
        node: keyNode(document, issue.path, key),
        text: `unknown key "${key}"${where && ` in ${where}`}${guess ? `; did you mean "${guess}"?` : ''}`,
      };
    });
  }
  if (issue.code === 'invalid_union') {
    const closest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0];
    if (closest?.some((inner) => inner.path.length > 0)) {
      return closest.flatMap((inner) =>
        describe({ ...inner, path: [...issue.path, ...inner.path] }, document, known),
      );
    }
  }
  return [{ node: nodeAt(document, issue.path), text: where ? `${where}: ${issue.message}` : issue.message }];
}

const depth = (issues: readonly z.core.$ZodIssue[]) =>
  Math.max(0, ...issues.map((issue) => issue.path.length));

/** `feeds[2].every`, as somebody would say it. */
function pathText(path: Path): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part),
    '',
  );
}

/** The deepest node on the way to `path` that is there: a missing key points at its parent. */
function nodeAt(document: Document, path: Path): Node | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return undefined;
}

function keyNode(document: Document, path: Path, key: string): Node | undefined {
  const parent = path.length === 0 ? document.contents : document.getIn([...path], true);
  if (!isMap(parent)) return nodeAt(document, path);
  const pair = parent.items.find((item) => String(isNode(item.key) ? item.key.toJSON() : item.key) === key);
  return isNode(pair?.key) ? pair.key : parent;
}

/** All property names anywhere in a schema, derived from the schema itself. */
function knownKeys(schema: z.ZodType): string[] {
  const keys = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'properties') for (const name of Object.keys(inner as object)) keys.add(name);
        walk(inner);
      }
    }
  };
  walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return [...keys];
}
