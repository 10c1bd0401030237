// The licence of every package that ships, from the lock file: written to docs/licences.md, or held equal to it.
//   node scripts/licences.mjs          writes
//   node scripts/licences.mjs --check  fails where the list is old, or a licence is not among those allowed
import { readFileSync, writeFileSync } from 'node:fs';

/** Allow use beside our MIT licence; MPL covers the files of its packages alone, which are used as they are. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
];

const HEAD = `# Licences

Every package that is installed with Rasid (\`npm ci --omit=dev\`), as its own manifest says. Made by \`node scripts/licences.mjs\`; \`npm run check\` and CI fail where a package is missing here or brings another licence than ${ALLOWED.join(', ')}.

Beside them: place names rest in part on GeoNames (CC BY 4.0); outlines of countries and governorates on Natural Earth (public domain); the typeface is IBM Plex Sans Arabic (SIL Open Font License 1.1).

`;

const lockFile = new URL('../package-lock.json', import.meta.url);
const listFile = new URL('../docs/licences.md', import.meta.url);
const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));

const shipped = Object.entries(packages)
  .filter(([path, { dev }]) => path !== '' && !dev)
  .map(([path, entry]) => ({ name: nameOf(path), version: entry.version, licence: licenceOf(path, entry) }));
const forbidden = shipped.filter(({ licence }) => !ALLOWED.includes(licence));
if (forbidden.length > 0) {
  const lines = forbidden.map(({ name, version, licence }) => `  ${name} ${version}: ${licence}`);
  console.error(
    `licences: not among those allowed:\n${lines.join('\n')}\nReplace the package, or allow its licence in scripts/licences.mjs.`,
  );
  process.exit(1);
}

const list = HEAD + table(shipped);
if (!process.argv.includes('--check')) writeFileSync(listFile, list);
else if (readFileSync(listFile, 'utf8') !== list) {
  console.error('licences: docs/licences.md is old. Run: node scripts/licences.mjs');
  process.exit(1);
}
console.log(`${shipped.length} packages, all under ${ALLOWED.length} allowed licences`);

function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** A binary for another platform says nothing in the lock file: it has the licence of the package that wants it. */
function licenceOf(path, { license }) {
  if (license) return license;
  const name = nameOf(path);
  const wanting = Object.values(packages).find(
    ({ optionalDependencies }) => name in (optionalDependencies ?? {}),
  );
  return wanting?.license ?? 'not said';
}

function table(rows) {
  const lines = new Set(
    rows
      .toSorted((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1))
      .map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
  );
  return `| package | version | licence |\n| --- | --- | --- |\n${[...lines].join('\n')}\n`;
}
