// @vitest-environment node
/**
 * Every way in which an authority can be wrong, using our own authority: what is found, what the queue does, and what
 * an official reads.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { timeStampTable } from '../../../lib/i18n/time-stamps';
import { askStamp, type AskedStamp, type AskEnv } from '../../../lib/time-stamps/ask-stamp';
import { fateOf, type StampReason } from '../../../lib/time-stamps/reasons';
import { verifyStamp } from '../../../lib/time-stamps/verify-stamp';
import { POLICY } from '../../time-stamp-authority/answer';
import { startAuthority, type Behaviour, type TestAuthority } from '../../time-stamp-authority/server';

let authority: TestAuthority;
beforeAll(async () => {
  authority = await startAuthority();
});
afterAll(() => authority.close());

/** Used up only when no answer comes: an answer may be late on a busy machine. */
const envFor = (behaviour: Behaviour): AskEnv => ({
  fetch,
  now: () => new Date(),
  subtle: crypto.subtle,
  longestWait: behaviour === 'slow' || behaviour === 'drip' ? 200 : 30_000,
});
const data = new TextEncoder().encode('{"handling":"är förseglad"}');
const sha256 = createHash('sha256').update(data).digest('hex');

async function ask(
  behaviour: Behaviour,
  { caPem = authority.caPem, policy = null }: { caPem?: string | null; policy?: string | null } = {},
): Promise<AskedStamp> {
  authority.be(behaviour);
  return askStamp({ url: authority.url, policy, caPem }, sha256, envFor(behaviour));
}

describe('a right stamp', () => {
  it('is had, with its time, its authority and its chain', async () => {
    const asked = await ask('right');
    if (asked.kind !== 'stamp') throw new Error(asked.detail);
    expect(asked.verdict).toMatchObject({ trusted: 'by-ca', policy: POLICY, authority: 'Övningens tidsstämplar' });
    expect(asked.verdict.chain).toHaveLength(2);
    expect(Math.abs(asked.clock.offsetSeconds)).toBeLessThanOrEqual(2);
  });

  it('says that the issuer is unchecked when no root is named', async () => {
    expect(await ask('right', { caPem: null })).toMatchObject({ kind: 'stamp', verdict: { trusted: 'unchecked' } });
  });

  it('follows the policy that is asked for', async () => {
    expect(await ask('right', { policy: '1.2.752.1' })).toMatchObject({ verdict: { policy: '1.2.752.1' } });
  });

  it('is asked for with the hash alone: no cookie, no referrer, nothing of the item', async () => {
    authority.questions.length = 0;
    await ask('right');
    const [question] = authority.questions;
    expect(question?.method).toBe('POST');
    expect(question?.headers).toMatchObject({ 'content-type': 'application/timestamp-query' });
    expect(Object.keys(question?.headers ?? {})).not.toEqual(
      expect.arrayContaining(['cookie', 'referer', 'authorization', 'origin']),
    );
    // A hash, a nonce and a flag: there is no room for more.
    expect(question?.body.length).toBeLessThan(90);
  });

  it('tells how far off the machine is', async () => {
    authority.setClock(3 * 86_400_000);
    const asked = await ask('right');
    authority.setClock(0);
    expect(asked).toMatchObject({ kind: 'stamp' });
    expect(asked.kind === 'stamp' && asked.clock.offsetSeconds / 86_400).toBeCloseTo(3, 2);
  });

  it('is one for OpenSSL too', async () => {
    const asked = await ask('right');
    if (asked.kind !== 'stamp') throw new Error(asked.detail);
    const folder = mkdtempSync(join(tmpdir(), 'uppsikt-stamp-'));
    const file = (name: string, bytes: Uint8Array | string): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    try {
      const words = execFileSync(
        'openssl',
        [
          'ts',
          '-verify',
          '-data',
          file('handling.json', data),
          '-in',
          file('handling.tsr', asked.answer),
          '-CAfile',
          file('ca.pem', authority.caPem),
        ],
        { encoding: 'utf8', stdio: 'pipe' },
      );
      expect(words).toContain('OK');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      console.info('openssl is not on this machine: only our own verifier has read the stamp');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

const faults: [Behaviour, StampReason, ReturnType<typeof fateOf>][] = [
  ['rejected', 'rejected', 'again'],
  ['waiting', 'waiting', 'wait'],
  ['other-nonce', 'nonce', 'again'],
  ['no-nonce', 'nonce', 'again'],
  ['other-imprint', 'imprint', 'again'],
  ['changed-content', 'content', 'again'],
  ['bad-signature', 'signature', 'again'],
  ['no-certificate', 'signer', 'fail'],
  ['other-certificate', 'signer', 'fail'],
  ['no-certificate-id', 'signer', 'fail'],
  ['wrong-purpose', 'purpose', 'fail'],
  ['purpose-not-critical', 'purpose', 'fail'],
  ['expired', 'validity', 'fail'],
  ['not-yet-valid', 'validity', 'fail'],
  ['other-ca', 'chain', 'fail'],
  ['slow', 'slow', 'wait'],
  ['drip', 'slow', 'wait'],
  ['hang-up', 'offline', 'wait'],
  ['html', 'html', 'again'],
  ['html-unnamed', 'html', 'again'],
  ['error-500', 'server', 'wait'],
  ['error-404', 'refused', 'again'],
  ['redirect', 'redirect', 'fail'],
  ['garbage', 'garbage', 'again'],
  ['truncated', 'garbage', 'again'],
  ['oversize', 'oversize', 'again'],
];

describe('an authority that is wrong', () => {
  it.each(faults)('%s: %s, then %s', async (behaviour, reason, fate) => {
    expect(await ask(behaviour)).toMatchObject({ kind: 'fault', reason });
    expect(fateOf(reason)).toBe(fate);
    expect(timeStampTable).toHaveProperty([`reason.${reason}`]);
  });

  it('another policy than the one asked for is not taken', async () => {
    expect(await ask('other-policy', { policy: POLICY })).toMatchObject({ kind: 'fault', reason: 'policy' });
  });

  it('a root certificate that cannot be read never passes as none', async () => {
    expect(await ask('right', { caPem: 'BEGIN CERTIFICATE' })).toMatchObject({ kind: 'fault', reason: 'ca' });
  });

  it('nobody at the address', async () => {
    expect(
      await askStamp({ url: 'http://127.0.0.1:9/', policy: null, caPem: null }, sha256, envFor('hang-up')),
    ).toMatchObject({
      kind: 'fault',
      reason: 'offline',
    });
  });
});

describe('a kept stamp that was tampered with', () => {
  it('never holds for other data, and no flipped bit of what is signed passes', async () => {
    const asked = await ask('right');
    if (asked.kind !== 'stamp') throw new Error(asked.detail);
    const { answer } = asked;
    expect(await verifyStamp(answer, { sha256: 'ab'.repeat(32) })).toMatchObject({
      kind: 'broken',
      reason: 'imprint',
      text: expect.stringContaining('andra uppgifter'),
    });
    const passed: number[] = [];
    // Every seventh byte, always the same ones: all bytes would take half a minute.
    for (let at = 0; at < answer.length; at += 7) {
      const flipped = answer.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      if ((await verifyStamp(flipped, { sha256 }, { caPem: authority.caPem })).kind === 'ok') passed.push(at);
    }
    // Outside the signed part: the status 'granted with changes', version numbers, the list of digests.
    expect(passed.length).toBeLessThan(6);
    for (const cut of [0, 1, 10, answer.length >> 1, answer.length - 1])
      expect((await verifyStamp(answer.slice(0, cut), { sha256 })).kind).toBe('broken');
    expect((await verifyStamp(Uint8Array.from([...answer, 0]), { sha256 })).kind).toBe('broken');
  });
});
