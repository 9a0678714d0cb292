/** A reading receipt applies to one text and one official. */
import { describe, expect, it } from 'vitest';
import fc from '../fast-check';
import { guidelineTextInForce } from '../../../lib/guidelines/packs/texts';
import { hashOfText, ownReceipt, readingReceipt, readingStateOf, type ReadingReceipt } from '../../../lib/help/receipt';

const HASH = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const receipt = (changes: Partial<ReadingReceipt> = {}): ReadingReceipt => ({
  guideline: '0117-osteraker',
  version: '2026.11.6',
  sha256: HASH,
  name: 'Eva Ek',
  role: 'kommunikatör',
  readAt: '2026-11-30T08:00:00.000Z',
  ...changes,
});
const now = { guideline: '0117-osteraker', sha256: HASH, name: 'Eva Ek' };

describe('an official who has read the guideline', () => {
  it('is not asked again', () => expect(readingStateOf([receipt()], now)).toBe('read'));

  it('is asked again when a single word of it has changed', async () => {
    const text = guidelineTextInForce();
    const before = await hashOfText(text);
    const lines = text.lines.map((line) => line.replace('skyndsamt', 'genast'));
    const after = await hashOfText({ lines });
    expect(after).not.toBe(before);
    expect(readingStateOf([receipt({ sha256: before })], { ...now, sha256: after })).toBe('changed');
  });

  it('is asked when only a colleague has read it, and when no name is set', () => {
    expect(readingStateOf([receipt()], { ...now, name: 'Bo Berg' })).toBe('never');
    expect(readingStateOf([receipt({ name: '' })], { ...now, name: '' })).toBe('never');
  });

  it('is asked when the receipt is for another municipality’s guideline', () =>
    expect(readingStateOf([receipt({ guideline: '0180-stad' })], now)).toBe('never'));

  it('sees the newest of their own receipts of this text', () => {
    const newer = receipt({ readAt: '2026-12-01T08:00:00.000Z' });
    const last = receipt({ sha256: OTHER, readAt: '2026-12-02T08:00:00.000Z' });
    expect(ownReceipt([receipt(), newer, last, receipt({ name: 'Bo Berg' })], now)).toEqual(newer);
    expect(ownReceipt([last], now)).toBeUndefined();
  });
});

it('nothing counts as read but a receipt of this very text by this very official', () => {
  const any = fc.record({
    guideline: fc.constantFrom('0117-osteraker', '0180-stad'),
    sha256: fc.constantFrom(HASH, OTHER),
    name: fc.constantFrom('Eva Ek', 'Bo Berg', ''),
  });
  fc.assert(
    fc.property(fc.array(any.map(receipt)), any, (receipts, wanted) => {
      const isThere = receipts.some(
        ({ guideline, sha256, name }) =>
          guideline === wanted.guideline && sha256 === wanted.sha256 && name === wanted.name && name !== '',
      );
      expect(readingStateOf(receipts, wanted) === 'read').toBe(isThere);
    }),
  );
});

it('the hash is that of the text’s own bytes', async () =>
  // printf 'å\n\nb' | sha256sum
  expect(await hashOfText({ lines: ['å', '', 'b'] })).toBe(
    '28301e068b9de263cb1c900ab8b7db5a4815fab7a081dc57b9b64ebd9da333f6',
  ));

it('a receipt without a name, or with half a hash, is invalid', () => {
  expect(readingReceipt.safeParse(receipt()).success).toBe(true);
  expect(readingReceipt.safeParse(receipt({ name: '' })).success).toBe(false);
  expect(readingReceipt.safeParse(receipt({ sha256: 'abc' })).success).toBe(false);
});
