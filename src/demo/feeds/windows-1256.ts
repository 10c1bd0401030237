// Encodes XML text as windows-1256, the old Arabic code page that some outlets still serve.

const decoder = new TextDecoder('windows-1256');

/** Character → byte, read off the platform’s own decoder so that the two cannot disagree. */
const BYTE_OF: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
);

/**
 * Characters outside the code page (Arabic-Indic digits among them) become numeric references, as real outlets
 * write them: only for XML text, where the reader resolves these.
 */
export function encodeWindows1256(xml: string): Buffer {
  const bytes: number[] = [];
  for (const character of xml) {
    const byte = BYTE_OF.get(character);
    if (byte !== undefined) bytes.push(byte);
    else bytes.push(...Buffer.from(`&#${character.codePointAt(0)};`, 'latin1'));
  }
  return Buffer.from(bytes);
}
