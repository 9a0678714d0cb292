/**
 * What was done, or happened, past Uppsikt: rows of the journal with ids, never a word of the item. Where the item has
 * a record the row belongs to it; else to none.
 */
import { destroys, type Act } from './act';
import type { JournalRow } from './journal';
import { namesItem } from './item-key';
import { act } from './outcome';
import { z } from '../zod';

/**
 * `native-passed`: the way through was taken; whether anything was done is not known. `removed-without-evidence`: after
 * an official's own press on the platform's button. `taken-natively`: the same of an item with a record. `vanished`:
 * nobody here did it, as far as is known.
 */
const lossAbout = z.enum(['native-passed', 'removed-without-evidence', 'taken-natively', 'vanished']);

const lossData = z.object({
  about: lossAbout,
  itemKey: z.string(),
  pageUrl: z.string(),
  act: act.nullable().catch(null),
  /** `hidden`: it still stands there, and says itself that it is hidden. Absent in rows from before: gone. */
  seen: z.enum(['gone', 'hidden']).optional().catch(undefined),
  /** Of a press that reached the platform before Uppsikt could judge it: when it was made. */
  pressedAt: z.iso.datetime().optional().catch(undefined),
});
/** That press was to remove, and the item was seen to stand there still, when nothing was asked any more. */
const cameToNothing = z.object({
  about: z.literal('came-to-nothing'),
  itemKey: z.string(),
  act,
  pressedAt: z.iso.datetime(),
});
export type CameToNothing = z.infer<typeof cameToNothing>;

export type LossData = z.infer<typeof lossData>;

export interface Loss extends LossData {
  /** The journal row. */
  seq: number;
  at: string;
  operator: string | null;
  /** The record that the item has, or had: of one that is destroyed nothing but its place is left. */
  recordId: string | null;
  /** When the evidence that is kept of the item was sealed (ISO 8601); null where there is none, or none any more. */
  evidenceOf: string | null;
  /** Null until somebody has explained it. */
  explanation: string | null;
}

/** Null for every other row. */
export function lossIn({ kind, data }: Pick<JournalRow, 'kind' | 'data'>): LossData | null {
  const parsed = kind === 'note' ? lossData.safeParse(data) : undefined;
  return parsed?.success === true ? parsed.data : null;
}

/** The press that came to nothing, by its item, act and time; null for every other row. */
export function nothingIn({ kind, data }: Pick<JournalRow, 'kind' | 'data'>): CameToNothing | null {
  const parsed = kind === 'note' ? cameToNothing.safeParse(data) : undefined;
  return parsed?.success === true ? parsed.data : null;
}

/** What a row explains, and how; null for every other row. */
export function explanationIn({ kind, data }: Pick<JournalRow, 'kind' | 'data'>): { of: number; text: string } | null {
  return kind === 'note' && data.about === 'explained' && typeof data.of === 'number' && typeof data.text === 'string'
    ? { of: data.of, text: data.text }
    : null;
}

/**
 * A way through whose end was seen, or that came to nothing since the item was removed with evidence later, is told by
 * that end; all others are to be explained by themselves, and what has been explained stays.
 *
 * @param losses all of them, in any order
 * @param inVain presses that are known to have come to nothing
 * @param savedLater whether evidence of the item was saved after that time (ISO 8601)
 */
export const toldOnce = (
  losses: Loss[],
  inVain: CameToNothing[],
  savedLater: (itemKey: string, at: string) => boolean,
): Loss[] =>
  losses.filter(
    (passed) =>
      passed.about !== 'native-passed' ||
      passed.explanation !== null ||
      !(
        losses.some((end) => isEndOf(end, passed)) ||
        inVain.some((press) => isSamePress(press, passed)) ||
        (isRemoving(passed.act) && savedLater(passed.itemKey, passed.at))
      ),
  );

const isEndOf = (end: Loss, passed: Loss): boolean =>
  (end.about === 'removed-without-evidence' || end.about === 'taken-natively') &&
  end.itemKey === passed.itemKey &&
  namesItem(end.itemKey) &&
  // Of one that may have been any act, the next end is its own.
  (passed.act === null || end.act === passed.act) &&
  end.seq > passed.seq;

const isSamePress = (press: CameToNothing, passed: Loss): boolean =>
  press.itemKey === passed.itemKey &&
  namesItem(press.itemKey) &&
  press.act === passed.act &&
  press.pressedAt === passed.pressedAt;

const isRemoving = (passed: Act | null): boolean => passed !== null && destroys(passed);
