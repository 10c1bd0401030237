// The one command before a commit: types, lint and format, import laws, data validation, tests.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const steps = [
  ['ready', 'node', ['scripts/first-run.mjs']],
  ['types', 'npx', ['--no-install', 'tsc', '-p', 'tsconfig.json']],
  ['lint and format', 'npx', ['--no-install', 'biome', 'check', '.']],
  ['import laws', 'npx', ['--no-install', 'depcruise', '--config', '.dependency-cruiser.cjs', 'src']],
  ['data', 'node', ['bin/rasid.mjs', 'check-config']],
  ['licences', 'node', ['scripts/licences.mjs', '--check']],
  ['audit', 'node', ['scripts/audit.mjs']],
  ['tests', 'npx', ['--no-install', 'vitest', 'run']],
];
for (const [title, command, args] of steps) {
  console.log(`\n━━ ${title}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`\n✗ ${title}: ${[command, ...args].join(' ')} failed`);
    process.exit(status ?? 1);
  }
}
console.log('\n✓ all checks passed');
