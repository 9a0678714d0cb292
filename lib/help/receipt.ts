/**
 * A reading receipt: who has read which guideline, identified by the hash of its text. A changed text has another hash,
 * so the old receipt does not cover it, and whoever signed it is asked again.
 */
import { sha256 } from '../domain/sha256';
import type { GuidelineText } from '../guidelines/guideline-text';
import { z } from '../zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const readingReceipt = z.object({
  /** The pack's id and version on that date. */
  guideline: z.string().min(1).max(80),
  version: z.string().min(1).max(40),
  /** The hash of the text that was shown (hashOfText). */
  sha256: hash,
  /** From the settings on that date. The role takes the place of a protected name. */
  name: z.string().min(1).max(200),
  role: z.string().max(200),
  /** ISO 8601, UTC. */
  readAt: z.iso.datetime(),
});
export type ReadingReceipt = z.infer<typeof readingReceipt>;

export const textHash = hash;

/** `never`: this official has signed no version. `changed`: another version of the text. `read`: this version. */
export const readingState = z.enum(['never', 'changed', 'read']);
export type ReadingState = z.infer<typeof readingState>;

/** SHA-256 of the lines, joined with line feeds, in UTF-8: `sha256sum` of the text without its last line feed. */
export const hashOfText = ({ lines }: Pick<GuidelineText, 'lines'>): Promise<string> => sha256(lines.join('\n'));

interface Wanted {
  guideline: string;
  sha256: string;
  /** The official who works now. Without a name, nobody counts as having read anything. */
  name: string;
}

/** What one official has read. Several officials share a browser, and a receipt counts only for its own official. */
export function readingStateOf(receipts: readonly ReadingReceipt[], wanted: Wanted): ReadingState {
  const own = receipts.filter(
    ({ guideline, name }) => guideline === wanted.guideline && name !== '' && name === wanted.name.trim(),
  );
  if (own.some((receipt) => receipt.sha256 === wanted.sha256)) return 'read';
  return own.length > 0 ? 'changed' : 'never';
}

/** The official's own newest receipt for this text. Undefined where there is none. */
export const ownReceipt = (receipts: readonly ReadingReceipt[], wanted: Wanted): ReadingReceipt | undefined =>
  receipts.findLast((receipt) => readingStateOf([receipt], wanted) === 'read');
