import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type NtfyStandIn, ntfyStandIn } from '../../alerts/channels/stand-ins/ntfy.ts';
import { callRasid } from '../../support/call-rasid.ts';

let folder: string;
let service: NtfyStandIn;
beforeEach(async () => {
  service = await ntfyStandIn();
  folder = mkdtempSync(join(tmpdir(), 'rasid-test-'));
  cpSync('config', folder, { recursive: true });
  writeFileSync(
    join(folder, 'alerts.yaml'),
    `receivers:\n  - { name: phone, ${service.settings} }\n  - { name: terminal, console: true }\nroute: { receiver: phone }\n`,
  );
});
afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const test = (...names: string[]) => callRasid(['alerts', 'test', ...names, '--config', folder]);

describe('rasid alerts test', () => {
  it('sends a marked test by the receiver’s own channel', async () => {
    const { code, stdout } = await test('phone');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^phone: taken in \d+ ms as d_\w+, there called m1;/u);
    expect(service.publications[0]!.title).toContain('اختبار');
    expect(service.publications[0]!.message).toContain('Test:');
  });

  it('says what failed and what to do, without secrets', async () => {
    service.faults.push('refuse');
    const { code, stderr } = await test('phone');
    expect(code).toBe(1);
    expect(stderr).toContain('ntfy answered 403: forbidden for [secret] with [secret]');
    expect(stderr).toContain('[RECEIVER_REFUSED]');
  });

  it('knows the receivers’ names', async () => {
    const { code, stderr } = await test('fone');
    expect(code).toBe(2);
    expect(stderr).toContain('no receiver is called "fone"; did you mean "phone"?');
  });
});
