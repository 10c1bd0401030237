// What drawing needs from disk: outlines, fonts and the drawing program. The only file of this room that reads.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Outlines } from './outline.ts';

export interface Assets {
  outlines: Outlines;
  fonts: Uint8Array[];
  /** Compiled resvg, as `initWasm` takes it. */
  program: Uint8Array;
}

export async function readAssets(): Promise<Assets> {
  const here = (name: string) => readFile(new URL(name, import.meta.url));
  const [outlines, arabic, latin, program] = await Promise.all([
    here('outlines.json'),
    here('fonts/plex-arabic-600.woff2'),
    here('fonts/plex-latin-400.woff2'),
    readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
  ]);
  return {
    outlines: JSON.parse(outlines.toString('utf8')) as Outlines,
    fonts: [new Uint8Array(arabic), new Uint8Array(latin)],
    program,
  };
}
