/** What was sealed of an item and its thread, as the last looks before an act compare it. */
import type { SealedPart } from '../domain/evidence';
import { fingerprintOf, type Fingerprint } from '../domain/fingerprint';

/** Also of records from before fingerprints were compared: all that it takes was always sealed. */
export const sealedFingerprint = ({ item, record }: Pick<SealedPart, 'item' | 'record'>): Fingerprint =>
  fingerprintOf(item, item.replies, {
    said: item.replyCount,
    leftOut: item.leftOut?.replies ?? 0,
    unread: record.missing.find(({ artifact }) => artifact === 'svar')?.reason ?? null,
  });
