/** What was sealed of an item and its thread, for the comparisons before an act. */
import type { SealedPart } from '../domain/evidence';
import { fingerprintOf, type Fingerprint } from '../domain/fingerprint';

/** Works for records from before fingerprints too: every field it needs was always sealed. */
export const sealedFingerprint = ({ item, record }: Pick<SealedPart, 'item' | 'record'>): Fingerprint =>
  fingerprintOf(item, item.replies, {
    said: item.replyCount,
    leftOut: item.leftOut?.replies ?? 0,
    unread: record.missing.find(({ artifact }) => artifact === 'svar')?.reason ?? null,
  });
