/** tests/config/quick-digest.cjs gives the same answers as Node, and never in an earlier turn of the event loop. */
import { expect, it } from 'vitest';
import fc, { runs } from '../fast-check';

type Digest = SubtleCrypto['digest'];
const quick = Reflect.get(SubtleCrypto.prototype, 'digest') as Digest & { ofNode: Digest };
const ofQuick = (...given: Parameters<Digest>): Promise<ArrayBuffer> => crypto.subtle.digest(...given);
const ofNode = (...given: Parameters<Digest>): Promise<ArrayBuffer> =>
  Reflect.apply(quick.ofNode, crypto.subtle, given) as Promise<ArrayBuffer>;

const hex = (buffer: ArrayBuffer): string => Buffer.from(buffer).toString('hex');
const answerOf = async (asked: Promise<ArrayBuffer>): Promise<string> => {
  try {
    const answer = await asked;
    return answer instanceof ArrayBuffer ? hex(answer) : 'no buffer';
  } catch (error) {
    return String(error);
  }
};

it('gives Node’s digest for any bytes, in any view, by any algorithm name', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.nat(40),
      fc.constantFrom('SHA-256', 'sha-256', 'SHA-1', 'SHA-512', 'none'),
      fc.constantFrom('bytes', 'part', 'buffer', 'view', 'text'),
      async (bytes, from, name, form) => {
        const given = {
          bytes: new Uint8Array(bytes),
          part: new Uint8Array(bytes).subarray(from),
          buffer: new Uint8Array(bytes).buffer,
          view: new DataView(new Uint8Array(bytes).buffer),
          text: 'no bytes' as unknown as ArrayBuffer,
        }[form];
        expect(await answerOf(ofQuick(name, given))).toBe(await answerOf(ofNode(name, given)));
      },
    ),
    { numRuns: runs(200) },
  );
});

it.each([65_536, 65_537])('gives it for %i bytes', async (length) => {
  const bytes = new Uint8Array(length).fill(7);
  expect(hex(await ofQuick('SHA-256', bytes))).toBe(hex(await ofNode('SHA-256', bytes)));
});

it('digests the bytes as they were at the call, even if they change later', async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const asked = ofQuick('SHA-256', bytes);
  const before = ofNode('SHA-256', new Uint8Array([1, 2, 3]));
  bytes.fill(0);
  expect(hex(await asked)).toBe(hex(await before));
});

it('resolves after all pending microtasks', async () => {
  let hasAnswered = false;
  const asked = ofQuick('SHA-256', new Uint8Array(1)).then(() => {
    hasAnswered = true;
  });
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
  expect(hasAnswered).toBe(false);
  await asked;
});
