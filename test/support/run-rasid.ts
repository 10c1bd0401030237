// One command of the built program, run to its end.
import { spawn } from 'node:child_process';
import { BIN } from './rasid-process.ts';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Does not block: servers of the test go on answering. @param input for stdin. @param env beside the usual. */
export function runRasid(
  args: readonly string[],
  input: string | Buffer = '',
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: { ...process.env, RASID_CONFIG: '', RASID_DATA: '', ...env },
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...said }));
  });
}
