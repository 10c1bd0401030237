// A channel's address as people write it (t.me/name, t.me/name/123) as that of its public preview (t.me/s/name).

const CHANNEL =
  /^(?:https?:\/\/)?(?:www\.)?(?:t|telegram)\.me\/(?:s\/)?([A-Za-z][A-Za-z0-9_]{3,31})(?:\/\d+)?\/?(?:[?#].*)?$/i;
/** Names of one segment that are doors to something else than a channel. */
const NO_CHANNEL = new Set(['joinchat', 'addstickers', 'addemoji', 'addtheme', 'share', 'proxy', 'socks']);

/** @returns `text` itself where it names no Telegram channel. */
export function telegramPreview(text: string): string {
  const name = CHANNEL.exec(text.trim())?.[1];
  return name === undefined || NO_CHANNEL.has(name.toLowerCase()) ? text : `https://t.me/s/${name}`;
}
