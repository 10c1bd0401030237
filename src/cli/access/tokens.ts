// `rasid tokens …`: what programs use the API with. A token is shown once; access.yaml has only its hash.
import { hashOfToken, newToken } from '../../access/index.ts';
import {
  accountName,
  NAME_RULE,
  SCOPES,
  type Scope,
  sameName,
  type Token,
} from '../../shared/config/access.ts';
import { addEntry, removeEntry } from '../../shared/config/access-file.ts';
import { parseDuration } from '../../shared/config.ts';
import { RasidError } from '../../shared/errors.ts';
import type { Run, Values } from '../command.ts';
import { plain, table } from '../feeds/terminal.ts';
import { openAccess, theOneName } from './names.ts';

/** The token stands alone on standard output, for `TOKEN=$(rasid tokens add …)`. */
export const addToken: Run = async (values, words) => {
  const name = theOneName('tokens add', words);
  if (!accountName.safeParse(name).success) throw new RasidError('USAGE', `tokens add: ${NAME_RULE}`);
  const scope = scopeOf(values);
  const expires = expiryOf(values, new Date());
  const file = openAccess(values);
  if (file.access.tokens.some((token) => sameName(token.name, name)))
    throw new RasidError(
      'USAGE',
      `a token is called "${name}" already; revoke it first, or choose another name`,
    );
  const token = newToken();
  addEntry(file, 'tokens', { name, scope, hash: hashOfToken(token), ...(expires && { expires }) });
  console.error(
    `${name}: scope ${scope}${expires ? `, until ${expires}` : ''}. The token is not shown again:`,
  );
  console.log(token);
  return 0;
};

export const revokeToken: Run = async (values, words) => {
  const name = theOneName('tokens revoke', words);
  const file = openAccess(values);
  if (!file.access.tokens.some((token) => sameName(token.name, name)))
    throw new RasidError('USAGE', `no token is called "${name}"; \`rasid tokens list\` names them`);
  removeEntry(file, 'tokens', name);
  console.log(`${name} is not taken any more`);
  return 0;
};

export const listTokens: Run = async (values) => {
  const { tokens } = openAccess(values).access;
  if (tokens.length === 0) console.log('there are no tokens');
  else console.log(table(tokens.map((token) => rowOf(token, new Date()))));
  return 0;
};

const rowOf = ({ name, scope, expires }: Token, now: Date): string[] => [
  scope,
  expires === null ? 'no end' : `${expires <= now ? 'ended' : 'until'} ${expires.toISOString()}`,
  plain(name, process.stdout.isTTY),
];

function scopeOf({ scope }: Values): Scope {
  const known = SCOPES.find((each) => each === (scope ?? 'read'));
  if (known) return known;
  throw new RasidError('USAGE', `--scope: "${scope}" is no scope; write ${SCOPES.join(', ')}`);
}

/** From a span or an instant; undefined where it has no end. */
function expiryOf({ expires }: Values, now: Date): string | undefined {
  if (typeof expires !== 'string') return undefined;
  const span = parseDuration(expires);
  const at = span === undefined ? new Date(expires) : new Date(now.getTime() + span);
  if (at.getTime() > now.getTime()) return at.toISOString();
  throw new RasidError('USAGE', `--expires: "${expires}" is no time to come; write 90d or 2027-01-31`);
}
