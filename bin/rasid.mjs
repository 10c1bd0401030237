#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';

const cli = new URL('../dist/cli.js', import.meta.url);
if (!existsSync(fileURLToPath(cli))) {
  console.error('rasid: not built yet. Run: npm ci && npm run build');
  process.exit(70);
}
// Whoever reads along may have seen enough (`| head`): that is no fault.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
});
// V8 lets its heap grow to several times what is in use before it cleans up: a program that stays up would rather be
// small, for a few per cent of its time.
v8.setFlagsFromString('--heap-growing-percent=50');
// Compiled once, kept for the next start (Node ≥ 22).
module.enableCompileCache?.();
const { main } = await import(cli.href);
process.exitCode = await main(process.argv.slice(2));
