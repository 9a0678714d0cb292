/** Times in YouTube's ids. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timesInId } from '../../../lib/platforms/youtube/id-time';

const NOW = Date.UTC(2026, 10, 29);
const DIGITS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const BEGINS = 194_357_172_531n;
const PARENT = 'UgzOvning4AaABAg';

function digitsOf(at: number, rest: bigint): string {
  let value = ((BigInt(at) - BEGINS) << 23n) + rest;
  let digits = '';
  for (let place = 0; place < 11; place += 1) {
    digits = (DIGITS[Number(value % 64n)] ?? '') + digits;
    value /= 64n;
  }
  return digits;
}

describe('the time in a reply’s id', () => {
  it('is the reply’s own and its parent’s, within 130 milliseconds', () => {
    const moment = fc.integer({ min: Date.UTC(2006, 0), max: NOW });
    const rest = fc.bigInt({ min: 0n, max: (1n << 23n) - 1n });
    fc.assert(
      fc.property(moment, moment, rest, (above, own, low) => {
        const id = `${PARENT}.${digitsOf(above, low)}${digitsOf(own, low)}`;
        expect(timesInId(id, NOW)).toEqual([
          { id, iso: new Date(own).toISOString(), within: 130 },
          { id: PARENT, iso: new Date(above).toISOString(), within: 130 },
        ]);
      }),
    );
  });

  it('is none where the id is a comment’s, of another length, or gives an impossible time', () => {
    expect(timesInId(PARENT, NOW)).toEqual([]);
    expect(timesInId(`${PARENT}.9abc`, NOW)).toEqual([]);
    expect(timesInId(`${PARENT}.${'-'.repeat(22)}`, NOW)).toEqual([]);
    expect(timesInId(`${PARENT}.${'z'.repeat(22)}`, NOW)).toEqual([]);
    const tomorrow = digitsOf(NOW + 86_400_000, 0n);
    expect(timesInId(`${PARENT}.${tomorrow}${tomorrow}`, NOW)).toEqual([]);
  });
});
