/**
 * What colleagues have done with the item before, from the folder they share. Read after the card is open, because a
 * network share may be slow and nobody should wait for it.
 */
import type { ItemRef } from '../../domain/item';
import { itemKey, itemKeys } from '../../domain/item-key';
import type { EvidenceDatabase } from '../../evidence/database';
import { readSettings } from '../../settings/store';
import { changeCard } from './card-sessions';
import { packageStagingOf } from '../copies/second-copies';

export async function tellColleagues(db: EvidenceDatabase, tabId: number, ref: ItemRef): Promise<void> {
  const { secondCopy, installationId } = await readSettings();
  if (secondCopy.kind !== 'folder') return;
  const colleagues = await packageStagingOf(db).colleagues(itemKeys(ref), installationId);
  await changeCard(tabId, (card) => (itemKey(card.reading.ref) === itemKey(ref) ? { ...card, colleagues } : card));
}
