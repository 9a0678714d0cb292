/**
 * Whether an item came after the last round. `earlier` means posted before the newest item that the round passed. It
 * never means that anyone has read it. If the page shows no time, or the times overlap, it is `unknown` and is walked
 * as if it were new.
 */
import { namesItem } from '../domain/item-key';
import type { RoundItem, RoundMark } from './round';

export type Newness = 'new' | 'earlier' | 'unknown';

/** @param mark null if no round has been noted, so nothing is known to be older */
export function newness(item: RoundItem, mark: RoundMark | null): Newness {
  if (mark === null) return 'unknown';
  // It is the item that the last round passed last.
  if (namesItem(item.itemKey) && item.itemKey === mark.itemKey) return 'earlier';
  if (item.time === null) return 'unknown';
  if (item.time.earliest > mark.time.latest) return 'new';
  // An item from the same moment as the mark is not before it. Without an id, nobody can tell whether the last round
  // passed it.
  const isBefore = item.time.latest < mark.time.earliest && namesItem(item.itemKey);
  return isBefore ? 'earlier' : 'unknown';
}

/** What can be said about the items shown so far. Nothing is said about items not shown. */
export type WhatIsNew =
  | { kind: 'some'; fresh: number; unknown: number }
  /** Every item shown has been passed or is known to be older. */
  | { kind: 'none-of-shown'; shown: number }
  /** No item has been shown, so nothing can be said. */
  | { kind: 'nothing-shown' };

/** @example whatIsNew([{ newness: 'unknown', passed: false }]) // { kind: 'some', fresh: 0, unknown: 1 } */
export function whatIsNew(shown: readonly { newness: Newness; passed: boolean }[]): WhatIsNew {
  if (shown.length === 0) return { kind: 'nothing-shown' };
  const left = shown.filter((each) => !each.passed);
  const [fresh, unknown] = (['new', 'unknown'] as const).map(
    (word) => left.filter((each) => each.newness === word).length,
  ) as [number, number];
  return fresh + unknown === 0 ? { kind: 'none-of-shown', shown: shown.length } : { kind: 'some', fresh, unknown };
}
