/**
 * Which items must never be saved: noted, or with that ground just chosen.
 * Asked before every capture, and of every page that is opened.
 */
import type { NeverSaved } from '../../../lib/capture/pipeline';
import type { Flow } from '../../../lib/domain/flow';
import type { ItemRef, PlatformId } from '../../../lib/domain/item';
import { isAmong } from '../../../lib/domain/same-item';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { notedItems } from '../../../lib/evidence/forbidden';
import { isSameAddress } from '../../../lib/domain/same-address';
import { heldItems } from './held';

/** What stands in the way of a capture: the item itself may not be, or others around it may not be with it. */
export type Capturable = { kind: 'never' } | ({ kind: 'without' } & NeverSaved);

export async function capturable(
  db: EvidenceDatabase,
  { platform, ref, pageUrl }: Pick<Flow, 'platform' | 'ref' | 'pageUrl'>,
): Promise<Capturable> {
  const [{ unnamedOn }, refs] = await Promise.all([notedItems(db, platform), neverSavedOn(db, platform)]);
  const unnamedHere = unnamedOn.some((address) => isSameAddress(address, pageUrl));
  // One without an id may be the very one that is noted.
  if (isAmong(ref, refs) || (unnamedHere && ref.id === null)) return { kind: 'never' };
  return { kind: 'without', refs, unnamedHere };
}

export async function neverSavedOn(db: EvidenceDatabase, platform: PlatformId): Promise<ItemRef[]> {
  const [{ refs }, held] = await Promise.all([notedItems(db, platform), heldItems()]);
  return [...refs, ...held.map(({ ref }) => ref).filter((ref) => ref.platform === platform && !isAmong(ref, refs))];
}
