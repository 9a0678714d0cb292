/**
 * What was done, or happened, outside Uppsikt. Journal rows with ids only, never the item's words. The row belongs to
 * the item's record when there is one, otherwise to no record.
 */
import { destroys, type Act } from './act';
import type { JournalRow } from './journal';
import { namesItem } from './item-key';
import { act } from './outcome';
import { z } from '../zod';

/**
 * `native-passed`: the official chose to continue on the platform without evidence; whether anything was then done is
 * not known. `removed-without-evidence`: gone after the official's own press on the platform's button.
 * `taken-natively`: the same, for an item that has a record. `vanished`: gone, and as far as is known nobody here did
 * it.
 */
const lossAbout = z.enum(['native-passed', 'removed-without-evidence', 'taken-natively', 'vanished']);

const lossData = z.object({
  about: lossAbout,
  itemKey: z.string(),
  pageUrl: z.string(),
  act: act.nullable().catch(null),
  /** `hidden`: the item is still there and marked as hidden. Absent in older rows, which mean `gone`. */
  seen: z.enum(['gone', 'hidden']).optional().catch(undefined),
  /** Time of the press, when it reached the platform before Uppsikt could judge it. */
  pressedAt: z.iso.datetime().optional().catch(undefined),
});
/** The press was a removal, but the item was seen to be still there after the platform's question had closed. */
const cameToNothing = z.object({
  about: z.literal('came-to-nothing'),
  itemKey: z.string(),
  act,
  pressedAt: z.iso.datetime(),
});
export type CameToNothing = z.infer<typeof cameToNothing>;

export type LossData = z.infer<typeof lossData>;

export interface Loss extends LossData {
  /** Sequence number of the journal row. */
  seq: number;
  at: string;
  operator: string | null;
  /** The item's record. If that has been destroyed, only its id is left. */
  recordId: string | null;
  /** When the kept evidence of the item was sealed (ISO 8601). Null: there is none, or no longer any. */
  evidenceOf: string | null;
  /** Null until someone has explained the loss. */
  explanation: string | null;
}

/** The loss in a journal row; null for other rows. */
export function lossIn({ kind, data }: Pick<JournalRow, 'kind' | 'data'>): LossData | null {
  const parsed = kind === 'note' ? lossData.safeParse(data) : undefined;
  return parsed?.success === true ? parsed.data : null;
}

/** The press without effect in a journal row, by item, act and time; null for other rows. */
export function nothingIn({ kind, data }: Pick<JournalRow, 'kind' | 'data'>): CameToNothing | null {
  const parsed = kind === 'note' ? cameToNothing.safeParse(data) : undefined;
  return parsed?.success === true ? parsed.data : null;
}

/** Which row is explained, and how; null for other rows. */
export function explanationIn({ kind, data }: Pick<JournalRow, 'kind' | 'data'>): { of: number; text: string } | null {
  return kind === 'note' && data.about === 'explained' && typeof data.of === 'number' && typeof data.text === 'string'
    ? { of: data.of, text: data.text }
    : null;
}

/**
 * Filters out a `native-passed` row when another row tells its result: its end was seen, the press had no effect, or
 * the item was removed with evidence later. All other losses need their own explanation. Explained rows always stay.
 *
 * @param losses all losses, in any order
 * @param inVain presses known to have had no effect
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
  // A passed row without an act may have been any act, so the next end counts as its end.
  (passed.act === null || end.act === passed.act) &&
  end.seq > passed.seq;

const isSamePress = (press: CameToNothing, passed: Loss): boolean =>
  press.itemKey === passed.itemKey &&
  namesItem(press.itemKey) &&
  press.act === passed.act &&
  press.pressedAt === passed.pressedAt;

const isRemoving = (passed: Act | null): boolean => passed !== null && destroys(passed);
