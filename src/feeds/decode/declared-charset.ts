// What HTTP, the XML declaration or a <meta> say the bytes are. Servers say much: it is one hint among others.

/** Labels that servers send for anything: no word against what the bytes look like. */
const UNRELIABLE = new Set(['windows-1252', 'iso-8859-1', 'us-ascii']);

export const isUnreliable = (charset: string): boolean => UNRELIABLE.has(charset);

const HEAD = 2048;

/** The first label that names an encoding this runtime knows; one that is seldom wrong before the others. */
export function declaredCharset(body: Uint8Array, contentType: string | null): string | undefined {
  const head = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, HEAD)).toString('latin1');
  const labels = [
    /charset\s*=\s*["']?([^\s"';,]{1,40})/i.exec(contentType ?? '')?.[1],
    /<\?xml[^>]{0,200}?encoding\s*=\s*["']?\s*([^"'\s?>]{1,40})/i.exec(head)?.[1],
    /<meta[^>]{0,200}?charset\s*=\s*["']?([^\s"'/>;]{1,40})/i.exec(head)?.[1],
  ].flatMap((label) => (label === undefined ? [] : (canonicalCharset(label) ?? [])));
  return labels.find((label) => !isUnreliable(label)) ?? labels[0];
}

/** Names that Arabic servers use and WHATWG does not know. Mac Arabic has its letters where ISO-8859-6 has them. */
const ALIASES: Readonly<Record<string, string>> = {
  cp1256: 'windows-1256',
  win1256: 'windows-1256',
  'win-1256': 'windows-1256',
  windows1256: 'windows-1256',
  windows_1256: 'windows-1256',
  'windows-arabic': 'windows-1256',
  'ms-arab': 'windows-1256',
  1256: 'windows-1256',
  iso8859_6: 'iso-8859-6',
  'iso-8859-6-8': 'iso-8859-6',
  'x-mac-arabic': 'iso-8859-6',
  macarabic: 'iso-8859-6',
  utf_8: 'utf-8',
  utf8mb4: 'utf-8',
};

function canonicalCharset(label: string): string | undefined {
  const name = label.trim().toLowerCase();
  try {
    const { encoding } = new TextDecoder(Object.hasOwn(ALIASES, name) ? ALIASES[name] : name);
    // Bytes that came this far are no UTF-16, whatever they say.
    return encoding.startsWith('utf-16') ? undefined : encoding;
  } catch {
    return undefined;
  }
}
