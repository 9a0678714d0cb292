/**
 * Finds, from the item's earlier records, which record's measure is in force for the card's item and which act reverses
 * it. Pure.
 */
import { isReversal, type Act } from '../domain/act';
import { isOffered } from '../domain/offer';
import { removalOutcome } from '../domain/outcome';
import { standingOf } from '../domain/standing';
import type { CardState } from '../messaging/protocol';
import { reversalOf } from './act-later';

/** Null if there is nothing to reverse, or if it cannot be done from this page. */
export function toRestore({
  earlier,
  offers,
}: Pick<CardState, 'earlier' | 'offers'>): { evidenceId: string; act: 'unhide' | 'comments-on' } | null {
  const inOrder = earlier
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .flatMap(({ evidenceId, outcome }) => {
      const read = removalOutcome.safeParse(outcome);
      return read.success ? [{ evidenceId, kind: 'action' as const, data: { outcome: read.data } }] : [];
    });
  const standing = standingOf(inOrder);
  const act: Act | null = reversalOf(standing);
  if (act === null || !isReversal(act) || !(act === 'unhide' || act === 'comments-on') || !isOffered(offers, act))
    return null;
  const last = inOrder.findLast(({ data }) => data.outcome === standing);
  return last === undefined ? null : { evidenceId: last.evidenceId, act };
}
