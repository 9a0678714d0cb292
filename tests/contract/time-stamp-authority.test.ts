// @vitest-environment node
/** Our time stamps against OpenSSL as authority, behind the shared loopback server, when both are installed. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { askStamp, type AskedStamp } from '../../lib/time-stamps/ask-stamp';
import { waitUntil } from '../commands/setup/wait-until';

const script = join(import.meta.dirname, '../../../shared/tools/test-tsa');
const why = !existsSync(script)
  ? 'the shared test authority is not here'
  : !hasOpenssl()
    ? 'openssl is not on this machine'
    : undefined;
if (why !== undefined)
  console.info(`Not asked of OpenSSL's authority: ${why}. Our own authority is (tests/unit/time-stamps).`);

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(why !== undefined)('OpenSSL as authority and as verifier', () => {
  const folder = mkdtempSync(join(tmpdir(), 'uppsikt-tsa-'));
  const running: ChildProcess[] = [];
  afterAll(() => {
    // A process group of its own: the script execs the server, which must not outlive the test.
    for (const { pid } of running) if (pid !== undefined) process.kill(-pid);
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives a stamp that we accept, and `openssl ts -verify` accepts as we keep it', { timeout: 60_000 }, async () => {
    const port = await freePort();
    running.push(spawn('bash', [script, folder, String(port)], { stdio: 'ignore', detached: true }));
    const data = join(folder, 'handling.json');
    writeFileSync(data, '{"a":"ö"}');
    const sha256 = createHash('sha256').update(readFileSync(data)).digest('hex');
    const url = `http://127.0.0.1:${port}/`;
    const env = { fetch, now: () => new Date(), subtle: crypto.subtle };
    const caPem = await waitUntil(
      'the root',
      () => (existsSync(join(folder, 'serial')) ? readFileSync(join(folder, 'ca.pem'), 'utf8') : undefined),
      30_000,
    );
    const asked = await waitUntil(
      'an answer of the program',
      async (): Promise<AskedStamp | undefined> => {
        const answer = await askStamp({ url, policy: null, caPem }, sha256, env);
        return answer.kind === 'fault' && answer.reason === 'offline' ? undefined : answer;
      },
      45_000,
      250,
    );
    if (asked.kind !== 'stamp') throw new Error(`${asked.reason}: ${asked.detail}`);
    expect(asked.verdict).toMatchObject({ trusted: 'by-ca', authority: 'Test TSA', policy: '1.2.3.4.1' });
    const token = join(folder, 'handling.tsr');
    writeFileSync(token, asked.answer);
    writeFileSync(join(folder, 'kedja.pem'), asked.verdict.chain.join(''));
    const verify = (file: string): string =>
      execFileSync(
        'openssl',
        [
          'ts',
          '-verify',
          '-data',
          file,
          '-in',
          token,
          '-CAfile',
          join(folder, 'ca.pem'),
          '-untrusted',
          join(folder, 'kedja.pem'),
        ],
        { encoding: 'utf8', stdio: 'pipe' },
      );
    expect(verify(data)).toContain('OK');
    const other = join(folder, 'andra.json');
    writeFileSync(other, '{"a":"o"}');
    expect(() => verify(other)).toThrow(/Verification: FAILED|message imprint mismatch|Command failed/);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
