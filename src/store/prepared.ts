// PGlite parses and plans every statement anew, in six messages. What comes again and again is prepared here once and
// sent in one message: the same answer in a third of the time. The caller has the session to itself.
import { type PGlite, parse, protocol, type QueryOptions, type Results } from '@electric-sql/pglite';
import { isOutdated, StatementBook } from './statement-book.ts';

const { serialize } = protocol;

export type Query = <Row>(
  text: string,
  params: readonly unknown[],
  options?: QueryOptions,
) => Promise<Results<Row>>;

/** @returns `pglite.query` for this session. A statement that fails leaves the session as `pglite.query` would. */
export function createPreparedQuery(pglite: PGlite): Query {
  const book = new StatementBook();
  /** OIDs of the parameters, by name. */
  const typesOf = new Map<string, number[]>();

  const send = (...messages: Uint8Array[]) =>
    pglite.execProtocolStream(joined(messages), { syncToFs: false });

  async function prepare(text: string, name: string): Promise<void> {
    const messages = await send(
      serialize.parse({ name, text }),
      serialize.describe({ type: 'S', name }),
      serialize.sync(),
    ).catch((error) => {
      book.forget(text);
      throw error;
    });
    typesOf.set(name, parse.parseDescribeStatementResults(messages));
  }

  async function giveUp(name: string): Promise<void> {
    typesOf.delete(name);
    await send(serialize.close({ type: 'S', name }), serialize.sync());
  }

  return async <Row>(text: string, params: readonly unknown[], options?: QueryOptions) => {
    const use = book.use(text);
    if (!use) return pglite.query<Row>(text, [...params], options);
    const { name, isNew, gone } = use;
    for (const one of gone) await giveUp(one);
    if (isNew) await prepare(text, name);
    const types = typesOf.get(name)!;
    const values = params.map((value, at) => asText(pglite, value, types[at]!));
    const sent = send(
      serialize.bind({ statement: name, values }),
      serialize.describe({ type: 'P' }),
      serialize.execute({}),
      serialize.sync(),
    );
    const messages = await sent.catch((error: unknown) => {
      if (isOutdated(error)) book.forget(text);
      throw error;
    });
    return parse.parseResults(messages, pglite.parsers, options)[0] as Results<Row>;
  };
}

function asText(pglite: PGlite, value: unknown, type: number): string | null {
  if (value === null || value === undefined) return null;
  return pglite.serializers[type]?.(value) ?? String(value);
}

function joined(messages: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(messages.reduce((length, message) => length + message.length, 0));
  let at = 0;
  for (const message of messages) {
    whole.set(message, at);
    at += message.length;
  }
  return whole;
}
