// Known faults of the packages that ship, as the registry knows them. High and critical ones fail; a registry that
// does not answer such questions (mirrors often do not) is said loudly and fails nothing.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
  timeout: 60_000,
});
const report = parse(stdout);
if (!report?.vulnerabilities) {
  const why = report?.message ?? report?.error?.summary ?? 'no answer';
  console.warn(
    `\n!!! SKIPPED: the audit of dependencies. The registry does not tell of known faults (${why}).\n`,
  );
  process.exit(0);
}
const grave = Object.values(report.vulnerabilities).filter(({ severity }) =>
  /^(high|critical)$/.test(severity),
);
for (const { name, severity, range, fixAvailable } of grave)
  console.error(`${severity}: ${name} ${range}${fixAvailable ? ' (npm audit fix has a newer one)' : ''}`);
const { total } = report.metadata.vulnerabilities;
console.log(`audit: ${total} known faults in what ships, ${grave.length} of them high or critical`);
process.exit(grave.length > 0 ? 1 : 0);

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
