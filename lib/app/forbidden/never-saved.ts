/**
 * The items that must never be saved: noted, or with such a ground just chosen. Asked before every capture, and for
 * every page that opens.
 */
import type { NeverSaved } from '../../capture/covering/without-noted';
import type { Flow } from '../../domain/flow';
import type { ItemRef, PlatformId } from '../../domain/item';
import { unnamedAt, type NotedNames } from '../../domain/noted-content';
import { isAmong } from '../../domain/same-item';
import type { EvidenceDatabase } from '../../evidence/database';
import { notedOn } from '../../evidence/forbidden';
import { heldItems, namesOfHeld, readableHeld, type HeldItem } from './held';

/** What limits a capture: the item itself must not be captured, or others around it must be left out. */
export type Capturable = { kind: 'never' } | ({ kind: 'without' } & NeverSaved);

export async function capturable(
  db: EvidenceDatabase,
  { platform, ref, pageUrl }: Pick<Flow, 'platform' | 'ref' | 'pageUrl'>,
): Promise<Capturable> {
  const noted = await notedOrHeld(db, platform);
  const unnamedHere = unnamedAt(noted, pageUrl);
  // An item without an id may be one of those noted here without a name.
  if (isAmong(ref, toCover(noted).refs) || (unnamedHere && ref.id === null)) return { kind: 'never' };
  return { kind: 'without', noted, unnamedHere };
}

/** What a page of the platform covers, wherever it appears. */
export interface ToCover {
  refs: ItemRef[];
  /** Fingerprints of their pictures' addresses (lib/domain/picture-mark). */
  pictures: string[];
}

export const neverSavedOn = async (db: EvidenceDatabase, platform: PlatformId): Promise<ToCover> =>
  toCover(await notedAnd(readableHeld(), db, platform));

export function toCover(noted: readonly NotedNames[]): ToCover {
  const refs: ItemRef[] = [];
  for (const { ref } of noted) if (ref !== undefined && !isAmong(ref, refs)) refs.push(ref);
  return { refs, pictures: [...new Set(noted.flatMap(({ pictures }) => pictures))] };
}

/** Noted, or with such a ground just chosen. @throws when one that is chosen cannot be read */
export const notedOrHeld = (db: EvidenceDatabase, platform: PlatformId): Promise<NotedNames[]> =>
  notedAnd(heldItems(), db, platform);

async function notedAnd(
  heldNow: Promise<HeldItem[]>,
  db: EvidenceDatabase,
  platform: PlatformId,
): Promise<NotedNames[]> {
  const [noted, held] = await Promise.all([notedOn(db, platform), heldNow]);
  return [...noted, ...held.filter(({ ref }) => ref.platform === platform).map(namesOfHeld)];
}
