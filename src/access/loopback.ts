// This machine: its names and addresses, and when nobody has to log in at it.
import { type Access, namesPeople } from '../shared/config/access.ts';
import { RasidError } from '../shared/errors.ts';

const ADDRESS = /^(localhost|(::ffff:)?127\.\d+\.\d+\.\d+|::1)$/i;

export const isLoopback = (address: string | undefined): boolean => ADDRESS.test(address ?? '');

/**
 * Whether a Host header names this machine. A page of another site that makes its own name lead to 127.0.0.1 (DNS
 * rebinding) is found out by it: the browser still says that name.
 */
export function namesLoopback(host: string): boolean {
  if (!URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  return isLoopback(hostname.replace(/^\[|\]$/g, '')) || hostname.endsWith('.localhost');
}

/**
 * @param host on which the board listens.
 * @returns whether whoever sits at this machine needs no login.
 * @throws RasidError ACCESS_REQUIRED where the board would be open to others, or to nobody.
 */
export function isOpenOn(host: string, access: Access): boolean {
  if (access.users.length > 0 || access.proxy?.header) return false;
  if (namesPeople(access))
    throw new RasidError(
      'ACCESS_REQUIRED',
      'access.yaml names a proxy, but neither users nor the header in which the proxy names them',
    );
  if (isLoopback(host)) return true;
  throw new RasidError(
    'ACCESS_REQUIRED',
    `the board would listen on ${host}, where others reach it, and access.yaml names nobody who may use it`,
  );
}
