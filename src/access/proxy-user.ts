// Whom a trusted reverse proxy says it has let in.
import { BOARD_ROLES, type Who } from '../shared/access.ts';
import { accountName, type TrustedProxy } from '../shared/config/access.ts';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * @returns undefined where the proxy names nobody; `unclear` where it names no proper name or role, or several: then a
 * visitor’s own header may have come through beside the proxy’s.
 */
export function proxyUser(
  { header, roleHeader, defaultRole }: TrustedProxy,
  headers: Headers,
): Pick<Who, 'name' | 'role'> | 'unclear' | undefined {
  const given = header === null ? undefined : headers[header];
  if (given === undefined || given === '') return undefined;
  const name = typeof given === 'string' ? accountName.safeParse(asText(given)).data : undefined;
  const role = roleHeader === null ? undefined : headers[roleHeader];
  const said = role === undefined || role === '' ? defaultRole : BOARD_ROLES.find((known) => known === role);
  return name !== undefined && said !== undefined ? { name, role: said } : 'unclear';
}

/** Headers are bytes, which node reads as Latin-1; proxies write UTF-8. */
const asText = (header: string): string => Buffer.from(header, 'latin1').toString('utf8');
