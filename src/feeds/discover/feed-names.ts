// What a new entry is called and where its outlet most likely is, from its address alone.
import { telegramPreview } from '../../shared/config/telegram-address.ts';

/** Labels that say how a host is asked, not whose it is. */
const DOORS = new Set(['www', 'feeds', 'feed', 'rss', 'm', 'amp', 'mobile', 'news', 'web']);
/** Second labels under which countries give out names. */
const SECOND_LEVEL = new Set(['co', 'com', 'net', 'org', 'gov', 'edu', 'ac', 'info']);

/** An id from the address, unlike every taken one: `enabbaladi`, `rt-arabic`, `enabbaladi-2`. */
export function idFor(address: string, taken: ReadonlySet<string>): string {
  const plain = nameOf(address)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const stem = plain || 'feed';
  let id = stem;
  for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
  return id;
}

function nameOf(address: string): string {
  const { hostname, pathname } = new URL(telegramPreview(address));
  const channel = /^(?:www\.)?t\.me$/.test(hostname) ? /^\/s\/([^/]+)/.exec(pathname)?.[1] : undefined;
  if (channel !== undefined) return `telegram-${channel}`;
  if (/^[\d.]+$|^\[/.test(hostname)) return hostname;
  const labels = hostname.split('.');
  const suffix =
    SECOND_LEVEL.has(labels.at(-2) ?? '') && labels.at(-1)!.length === 2 && labels.length > 2 ? 2 : 1;
  const [name = hostname, ...below] = labels.slice(0, -suffix).reverse();
  return [name, ...below.filter((label) => !DOORS.has(label))].join('-');
}

/** Addresses that lead to the same feed are the same: scheme, www, a last slash and t.me's forms aside. */
export function addressKey(address: string): string {
  const url = new URL(telegramPreview(address));
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.host.replace(/^www\./, '')}${path}${url.search}`.replace(/:(?:80|443)(?=\/|$)/, '');
}

/** Time zones of the countries that Arabic outlets mostly cover. */
const ZONES: Readonly<Record<string, string>> = {
  AE: 'Asia/Dubai',
  BH: 'Asia/Bahrain',
  DJ: 'Africa/Djibouti',
  DZ: 'Africa/Algiers',
  EG: 'Africa/Cairo',
  IL: 'Asia/Jerusalem',
  IQ: 'Asia/Baghdad',
  IR: 'Asia/Tehran',
  JO: 'Asia/Amman',
  KW: 'Asia/Kuwait',
  LB: 'Asia/Beirut',
  LY: 'Africa/Tripoli',
  MA: 'Africa/Casablanca',
  ML: 'Africa/Bamako',
  MR: 'Africa/Nouakchott',
  OM: 'Asia/Muscat',
  PS: 'Asia/Hebron',
  QA: 'Asia/Qatar',
  SA: 'Asia/Riyadh',
  SD: 'Africa/Khartoum',
  SO: 'Africa/Mogadishu',
  SS: 'Africa/Juba',
  SY: 'Asia/Damascus',
  TD: 'Africa/Ndjamena',
  TN: 'Africa/Tunis',
  TR: 'Europe/Istanbul',
  YE: 'Asia/Aden',
};

/** @param country two capital letters. */
export const zoneOf = (country: string): string | undefined => ZONES[country];

/** The country whose ending the host bears, among those above; most outlets bear none. */
export function countryOf(address: string): string | undefined {
  const ending = new URL(address).hostname.split('.').at(-1)!.toUpperCase();
  return Object.hasOwn(ZONES, ending) ? ending : undefined;
}
