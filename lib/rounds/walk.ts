/** A round as it goes: what has been seen, what has been passed, and up to where that lets the mark come. */
import { namesItem } from '../domain/item-key';
import type { RoundItem, RoundMark, RunningRound } from './round';

export const beginRound = (startedAt: string): RunningRound => ({ startedAt, passed: [], left: [] });

/**
 * @param seen not known to be older, whether passed or not; an item that was passed stays passed
 * @param passed the official has stood on them
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

/** The last word on an item is kept: its time may have been read later than its id. */
function byKey(items: readonly RoundItem[]): Map<string, RoundItem> {
  const found = new Map<string, RoundItem>();
  for (const item of items) {
    const before = found.get(item.itemKey);
    found.set(item.itemKey, { ...item, time: item.time ?? before?.time ?? null });
  }
  return found;
}

/**
 * Where the next round begins: at the newest passed item that is older than all that was seen and not passed, so that
 * none of these is ever counted as older. It never goes back, and stays where one of these has no time: it may have
 * been there before any of the passed, and its time may be read the next time.
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
