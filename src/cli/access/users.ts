// `rasid users …`: who may log in at the board. Writes access.yaml; a board that runs reads it again by itself.
import { hashPassword } from '../../access/index.ts';
import { BOARD_ROLES, type BoardRole } from '../../shared/access.ts';
import { accountName, NAME_RULE, sameName } from '../../shared/config/access.ts';
import { type AccessFile, addEntry, changeUser, removeEntry } from '../../shared/config/access-file.ts';
import { nearest } from '../../shared/config/nearest.ts';
import { RasidError } from '../../shared/errors.ts';
import type { Run, Values } from '../command.ts';
import { plain, table } from '../feeds/terminal.ts';
import { askPassword } from './ask-password.ts';
import { openAccess, theOneName } from './names.ts';

export const addUser: Run = async (values, words) => {
  const name = theOneName('users add', words);
  const role = roleOf(values, 'viewer');
  if (!accountName.safeParse(name).success) throw new RasidError('USAGE', `users add: ${NAME_RULE}`);
  assertFree(openAccess(values), name);
  const password = await hashPassword(await askPassword(name));
  addEntry(openAccess(values), 'users', { name, role, password });
  console.log(`${name} may log in as ${role}`);
  return 0;
};

export const changePassword: Run = async (values, words) => {
  const name = theOneName('users passwd', words);
  assertKnown(openAccess(values), name);
  const password = await hashPassword(await askPassword(name));
  changeUser(openAccess(values), name, 'password', password);
  console.log(`${name} has a new password; who was logged in by the old one is out`);
  return 0;
};

export const changeRole: Run = async (values, words) => {
  const name = theOneName('users role', words);
  const file = openAccess(values);
  assertKnown(file, name);
  if (values.role === undefined)
    throw new RasidError('USAGE', `users role: give --role ${BOARD_ROLES.join('|')}`);
  const role = roleOf(values, 'viewer');
  changeUser(file, name, 'role', role);
  console.log(`${name} is ${role} now, and has to log in again`);
  return 0;
};

export const removeUser: Run = async (values, words) => {
  const name = theOneName('users remove', words);
  const file = openAccess(values);
  assertKnown(file, name);
  removeEntry(file, 'users', name);
  console.log(`${name} may not log in any more`);
  const { access } = openAccess(values);
  if (access.users.length === 0 && !access.proxy?.header)
    console.log(
      'Nobody is left: from the next start the board answers on this machine only, without a login.',
    );
  return 0;
};

export const listUsers: Run = async (values) => {
  const { users } = openAccess(values).access;
  if (users.length === 0) console.log('there are no users');
  else console.log(table(users.map(({ name, role }) => [role, plain(name, process.stdout.isTTY)])));
  return 0;
};

function roleOf({ role }: Values, usual: BoardRole): BoardRole {
  const known = BOARD_ROLES.find((each) => each === (role ?? usual));
  if (known) return known;
  throw new RasidError('USAGE', `--role: "${role}" is no role; write ${BOARD_ROLES.join(', ')}`);
}

function assertFree({ access }: AccessFile, name: string): void {
  if (access.users.some((user) => sameName(user.name, name)))
    throw new RasidError(
      'USAGE',
      `"${name}" is there already; \`rasid users passwd\` and \`role\` change them`,
    );
}

function assertKnown({ access }: AccessFile, name: string): void {
  if (access.users.some((user) => sameName(user.name, name))) return;
  const guess = nearest(
    name,
    access.users.map((user) => user.name),
  );
  throw new RasidError('USAGE', `no user is called "${name}"${guess ? `; did you mean "${guess}"?` : ''}`);
}
