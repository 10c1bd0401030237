// Makes a fresh clone ready: installs what is missing, builds what is stale, and says what it is doing.
// Uses only Node's own modules, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `rasid needs Node 20.19 or newer; this is ${process.version}. Install it from https://nodejs.org`,
  );
  process.exit(69);
}

/** What npm says is installed is not what the lock file asks for: somebody pulled, or never installed. */
function needsInstall() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return true;
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const needed = ({ optional, devOptional, peer, extraneous }) =>
    !(optional || devOptional || peer || extraneous);
  return Object.entries(want).some(
    ([path, entry]) => path && needed(entry) && have[path]?.version !== entry.version,
  );
}

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile())
      latest = Math.max(latest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
  }
  return latest;
}

function needsBuild() {
  const stamp = join(root, 'dist', '.built');
  return !existsSync(stamp) || statSync(stamp).mtimeMs < newest(join(root, 'src'));
}

function run(title, command, args) {
  const started = Date.now();
  console.error(`▸ ${title} …`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`✗ ${title} failed. Run it by hand to see more: ${[command, ...args].join(' ')}`);
    process.exit(status ?? 1);
  }
  console.error(`✓ ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

if (needsInstall())
  run('Installing packages, once', 'npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error']);
if (needsBuild()) run('Building', 'node', ['scripts/build.mjs']);
