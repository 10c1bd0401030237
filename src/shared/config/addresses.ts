// Lists of network addresses in config files: 10.0.0.7, 10.0.0.0/8, fd00::/8.
import { BlockList, isIP } from 'node:net';
import { z } from 'zod';

/** Whether an address, as a socket names its peer, is on the list. */
export type AddressList = (address: string | undefined) => boolean;

const familyOf = (address: string): 'ipv4' | 'ipv6' | undefined =>
  (({ 4: 'ipv4', 6: 'ipv6' }) as const)[isIP(address)];

/** Sockets that take both families name IPv4 peers as ::ffff:127.0.0.1. */
export const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

function faultOf(text: string): string | undefined {
  const [address = '', prefix, ...more] = text.split('/');
  const family = familyOf(address);
  const bits = family === 'ipv4' ? 32 : 128;
  if (family === undefined || more.length > 0) return `"${text}" is no address like 10.0.0.7 or 10.0.0.0/8`;
  if (prefix === undefined) return undefined;
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > bits) return `"${text}": the prefix is 1 to ${bits}`;
  return Number(prefix) === 0 ? `"${text}" is everybody: name the addresses of your proxies` : undefined;
}

/** In a config file: at least one address or CIDR. */
export const addressList = z
  .array(
    z.string().superRefine((text, context) => {
      const fault = faultOf(text);
      if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
    }),
  )
  .min(1, 'name at least one address')
  .transform(listOf);

function listOf(texts: readonly string[]): AddressList {
  const list = new BlockList();
  for (const text of texts) {
    const [address = '', prefix] = text.split('/');
    const family = familyOf(address);
    if (family === undefined) continue;
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return (address) => {
    const plain = plainAddress(address ?? '');
    const family = familyOf(plain);
    return family !== undefined && list.check(plain, family);
  };
}
