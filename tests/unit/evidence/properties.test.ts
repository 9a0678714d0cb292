import fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../lib/util/base64';
import { canonicalJson } from '../../../lib/evidence/canonical';
import { derToRaw, rawToDer } from '../../../lib/evidence/der';
import { appendJournal, rowHash } from '../../../lib/evidence/journal';
import { verifyChain } from '../../../lib/evidence/chain';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { aDatabase } from './a-database';

/** Integers with leading zeros and high first bits, where DER encoders go wrong. */
const half = fc
  .tuple(fc.integer({ min: 0, max: 47 }), fc.uint8Array({ minLength: 48, maxLength: 48 }))
  .map(([zeros, bytes]) => bytes.map((byte, index) => (index < zeros ? 0 : byte)));
const raw = fc.tuple(half, half).map(([r, s]) => Uint8Array.from([...r, ...s]));

describe('DER', () => {
  it('round-trips', () => {
    fc.assert(
      fc.property(raw, (bytes) => {
        expect(derToRaw(rawToDer(bytes))).toEqual(bytes);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses any other encoding', () => {
    fc.assert(
      fc.property(raw, fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, place, change) => {
        const der = rawToDer(bytes);
        const at = place % der.length;
        const other = der.map((byte, index) => (index === at ? byte ^ change : byte));
        let read: Uint8Array | undefined;
        try {
          read = derToRaw(other);
        } catch {
          return;
        }
        expect(rawToDer(read)).toEqual(other);
      }),
      { numRuns: 500 },
    );
    expect(() => derToRaw(new Uint8Array(0))).toThrow(RangeError);
    expect(() => rawToDer(new Uint8Array(64))).toThrow(RangeError);
  });
});

describe('canonical JSON', () => {
  it('keeps the value, and does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
    expect(canonicalJson({ b: 1, a: [1e21, 'å'] })).toBe('{"a":[1e+21,"å"],"b":1}');
  });

  it('writes half a surrogate pair as the replacement character', () => {
    expect(canonicalJson({ text: '\ud800' })).toBe('{"text":"\ufffd"}');
    expect(() => canonicalJson(Number.NaN)).toThrow('NaN');
  });
});

describe('base64 and ids', () => {
  it('round-trips', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
  });

  it('sorts ids by time', () => {
    const at = (now: number): string => uuid7({ now: () => now, random: (bytes) => bytes.fill(255) });
    expect(at(1)).toMatch(/^00000000-0001-7fff-bfff-ffffffffffff$/);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 45 }), (now) => {
        expect(at(now) < at(now + 1)).toBe(true);
      }),
    );
  });
});

describe('the journal', () => {
  it('is a chain whatever is written in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 8 }), async (entries) => {
        const { db } = aDatabase();
        await Promise.all(
          entries.map(async (data) =>
            appendJournal(db, {
              kind: 'note',
              recordId: null,
              operator: null,
              data: data as Record<string, string>,
              at: '2026-11-23T12:00:00.000Z',
            }),
          ),
        );
        expect((await verifyChain(db)).kind).toBe('intact');
        for (const row of await db.journal.toArray()) expect(row.hash).toBe(await rowHash(row));
      }),
      { numRuns: 30 },
    );
  });
});
