/**
 * Whether an item came after the last round. `earlier` says that it was posted before the newest item which that round
 * passed, and never that anybody has read it. Where the page tells no time, or the times overlap, it is `unknown`:
 * then it is walked as if it were new.
 */
import { namesItem } from '../domain/item-key';
import type { RoundItem, RoundMark } from './round';

export type Newness = 'new' | 'earlier' | 'unknown';

/** @param mark null: no round has been noted, so nothing is known to be older */
export function newness(item: RoundItem, mark: RoundMark | null): Newness {
  if (mark === null) return 'unknown';
  // The very item that the last round passed last.
  if (namesItem(item.itemKey) && item.itemKey === mark.itemKey) return 'earlier';
  if (item.time === null) return 'unknown';
  if (item.time.earliest > mark.time.latest) return 'new';
  // Of the same moment as the mark is not before it.
  // Without an id nobody can tell whether the last round passed it.
  const isBefore = item.time.latest < mark.time.earliest && namesItem(item.itemKey);
  return isBefore ? 'earlier' : 'unknown';
}

/** What can be said of the items that have shown, as a word. Of what has not shown nothing is said. */
export type WhatIsNew =
  | { kind: 'some'; fresh: number; unknown: number }
  /** Each that has shown is passed or known to be older. */
  | { kind: 'none-of-shown'; shown: number }
  /** Nothing has shown, so nothing can be said. */
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
