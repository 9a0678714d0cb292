/**
 * A reading receipt: who has read which guideline, by the hash of its very text. Another text has another hash, so a
 * receipt says nothing of it, and whoever signed the old one is asked anew.
 */
import { sha256 } from '../domain/sha256';
import type { GuidelineText } from '../guidelines/guideline-text';
import { z } from '../zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const readingReceipt = z.object({
  /** The pack's id and version on that day. */
  guideline: z.string().min(1).max(80),
  version: z.string().min(1).max(40),
  /** Of the text as it was shown (hashOfText). */
  sha256: hash,
  /** As the settings had them that day; the role stands in the place of a protected name. */
  name: z.string().min(1).max(200),
  role: z.string().max(200),
  /** ISO 8601, UTC. */
  readAt: z.iso.datetime(),
});
export type ReadingReceipt = z.infer<typeof readingReceipt>;

export const textHash = hash;

/** `never`: this official has signed nothing of it. `changed`: another text of it. `read`: this one. */
export const readingState = z.enum(['never', 'changed', 'read']);
export type ReadingState = z.infer<typeof readingState>;

/** SHA-256 of the lines with a line feed between each, in UTF-8: `sha256sum` of the text without its last line feed. */
export const hashOfText = ({ lines }: Pick<GuidelineText, 'lines'>): Promise<string> => sha256(lines.join('\n'));

interface Wanted {
  guideline: string;
  sha256: string;
  /** Who works now; nobody has read anything while there is no name. */
  name: string;
}

/** What one official has read. Several work in the same browser, and one's receipt is not another's. */
export function readingStateOf(receipts: readonly ReadingReceipt[], wanted: Wanted): ReadingState {
  const own = receipts.filter(
    ({ guideline, name }) => guideline === wanted.guideline && name !== '' && name === wanted.name.trim(),
  );
  if (own.some((receipt) => receipt.sha256 === wanted.sha256)) return 'read';
  return own.length > 0 ? 'changed' : 'never';
}

/** The one to show as one's own, the newest first; undefined where there is none of this text. */
export const ownReceipt = (receipts: readonly ReadingReceipt[], wanted: Wanted): ReadingReceipt | undefined =>
  receipts.findLast((receipt) => readingStateOf([receipt], wanted) === 'read');
