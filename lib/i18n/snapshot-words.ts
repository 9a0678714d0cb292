/**
 * How far a snapshot reaches and what is not in it, in whole sentences. The archive, the PDF and the page share them.
 */
import type { SnapshotFacts } from '../domain/snapshot';
import type { Language } from './language';
import { snapshotText } from './snapshots';

export function reachWords({ stopped, frames, items, reached }: SnapshotFacts, which?: Language): string {
  const [to, of] = [Math.round(reached.to), Math.round(reached.of)];
  return snapshotText(`reach.${stopped}`, { frames, items, to, of }, which);
}
