/** A round in progress: which items have been seen, which have been passed, and how far the mark may move. */
import { namesItem } from '../domain/item-key';
import type { RoundItem, RoundMark, RunningRound } from './round';

export const beginRound = (startedAt: string): RunningRound => ({ startedAt, passed: [], left: [] });

/**
 * @param seen items not known to be older, passed or not; a passed item stays passed
 * @param passed items that the official has had in focus
 */
export function goOn(
  round: RunningRound,
  { seen, passed }: { seen: readonly RoundItem[]; passed: readonly RoundItem[] },
): RunningRound {
  const done = byKey([...round.passed, ...passed]);
  const left = byKey([...round.left, ...seen]);
  return {
    startedAt: round.startedAt,
    passed: [...done.values()],
    left: [...left.values()].filter(({ itemKey }) => !done.has(itemKey)),
  };
}

/** The latest version of an item is kept, but a known time is not lost: it may be read later than the id. */
function byKey(items: readonly RoundItem[]): Map<string, RoundItem> {
  const found = new Map<string, RoundItem>();
  for (const item of items) {
    const before = found.get(item.itemKey);
    found.set(item.itemKey, { ...item, time: item.time ?? before?.time ?? null });
  }
  return found;
}

/**
 * Where the next round begins: at the newest passed item that is older than every item that was seen but not passed, so
 * none of these is ever counted as older. The mark never moves back. It stays where it is if one of them has no time:
 * that item may be older than all the passed ones, and its time may be readable in the next round.
 */
export function markAfter(
  before: RoundMark | null,
  { passed, left }: Pick<RunningRound, 'passed' | 'left'>,
): RoundMark | null {
  const firstLeft = left.reduce((first, { time }) => Math.min(first, time?.earliest ?? -Infinity), Infinity);
  let mark = before;
  for (const { itemKey, time } of passed) {
    if (time === null || !namesItem(itemKey) || time.latest >= firstLeft) continue;
    if (mark === null || time.earliest > mark.time.earliest) mark = { itemKey, time };
  }
  return mark;
}
