// Which IP addresses feeds may live on: public unicast only. Everything that leads into this machine, its
// network or its cloud's metadata is refused, however the address is wrapped.
import { BlockList, isIP } from 'node:net';

/** IANA special-purpose IPv4 blocks, and the one public address that is a cloud's inside (Azure's wire server). */
const CLOSED_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

const closedV4 = new BlockList();
for (const block of CLOSED_V4) {
  const [net, bits] = block.split('/');
  closedV4.addSubnet(net!, Number(bits), 'ipv4');
}

/** @param address an IPv4 or IPv6 literal without brackets; anything else is not public. */
export function isPublicAddress(address: string): boolean {
  const bare = address.split('%')[0]!;
  if (isIP(bare) === 4) return !closedV4.check(bare, 'ipv4');
  if (isIP(bare) === 6) return isPublicV6(groupsOf(bare));
  return false;
}

/** Names that no public host has: RFC 6761, 6762, 8375 and ICANN's `internal`, the metadata services among them. */
const INNER_NAME = /(?:^|\.)(?:localhost|localdomain|local|internal|home\.arpa|lan)\.?$/i;

/** Whether a URL's host may be public: a name that is not reserved for inside, or a public address. */
export function mayBePublic(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? !INNER_NAME.test(bare) : isPublicAddress(bare);
}

/** @param name of a URL: a loopback name, or a literal of an address that is not public. */
export function isOwnHost(name: string): boolean {
  const bare = name.toLowerCase().replace(/^\[|\]$|\.$/g, '');
  return /(?:^|\.)localhost$/.test(bare) || (isIP(bare) !== 0 && !isPublicAddress(bare));
}

/** IPv6 is closed unless proven open: 2000::/3 without its special blocks, and tunnels to public IPv4. */
function isPublicV6(groups: number[]): boolean {
  const [a = 0, b = 0] = groups;
  const embedded = embeddedV4(groups);
  if (embedded !== undefined && !isPublicAddress(embedded)) return false;
  if (isNat64(groups) || isMapped(groups)) return true;
  if (a >> 13 !== 1) return false;
  if (a === 0x2001 && b < 0x200) return false; // 2001::/23: Teredo, ORCHID, benchmarks
  if (a === 0x2001 && b === 0xdb8) return false; // documentation
  return !(a === 0x3fff && b < 0x1000); // documentation
}

const isMapped = (g: number[]) => g.slice(0, 5).every((group) => group === 0) && g[5] === 0xffff;
const isNat64 = (g: number[]) =>
  g[0] === 0x64 && g[1] === 0xff9b && g.slice(2, 6).every((group) => group === 0);

/** The IPv4 address that mapped, NAT64, 6to4 and ISATAP addresses carry. */
function embeddedV4(g: number[]): string | undefined {
  if (isMapped(g) || isNat64(g)) return dotted(g[6]!, g[7]!);
  if (g[0] === 0x2002) return dotted(g[1]!, g[2]!);
  if ((g[4] === 0 || g[4] === 0x200) && g[5] === 0x5efe) return dotted(g[6]!, g[7]!);
  return undefined;
}

const dotted = (high: number, low: number) => [high >> 8, high & 255, low >> 8, low & 255].join('.');

/** The eight 16-bit groups of a valid IPv6 literal. */
function groupsOf(address: string): number[] {
  const plain = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    [(Number(a) << 8) | Number(b), (Number(c) << 8) | Number(d)].map((group) => group.toString(16)).join(':'),
  );
  const [head = '', tail] = plain.split('::');
  const parse = (text: string) =>
    text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
  const before = parse(head);
  if (tail === undefined) return before;
  const after = parse(tail);
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}
