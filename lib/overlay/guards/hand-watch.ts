/**
 * Decides which awaited press a press of the official's belongs to, and whether it may reach the platform. Checked are
 * the menu entry, the answer in the dialog that follows, and the button that was left to the official.
 */
import { nativeVerdict } from '../../assessment/native-gate';
import { itemKey } from '../../domain/item-key';
import type { NativePress } from '../../platforms/native-press';
import type { Awaited, Hand, PressPart } from './allowed-presses';
import { askedAround } from './question';

/** A press that may continue once every hand that it may concern has allowed it. */
export interface GoesOn {
  hands: Hand[];
  /**
   * Null if it is not known which item the press is about. It is then still compared, but not reported as any item's.
   */
  its: { key: string; part: PressPart } | null;
}

export type OfHand =
  /** Uppsikt has not asked for this press. */
  | { kind: 'none' }
  | ({ kind: 'goes-on' } & GoesOn)
  /** The item no longer matches what was sealed. Its flow has been ended and reports that. */
  | { kind: 'stopped' }
  | { kind: 'again' }
  /** An answer to a dialog that was opened while the item still matched what was sealed. */
  | { kind: 'met'; hand: Hand; key: string };

export function judgeHand(press: NativePress, target: Element, all: Awaited[]): OfHand {
  const { concerned, isItsOwn } = whose(press, target, all);
  const [first] = concerned;
  if (first === undefined) return { kind: 'none' };
  const before = concerned.find(({ isTakenBack }) => isTakenBack);
  if (before !== undefined) return { kind: 'met', hand: before.hand, key: before.key };
  const part =
    press.kind === 'entry' ? 'entry' : press.kind === 'confirm' || isLeft(first, target) ? 'does-it' : 'may-do-it';
  const goesOn: GoesOn = { hands: concerned.map(({ hand }) => hand), its: isItsOwn ? { key: first.key, part } : null };
  const may = mayGoOn(goesOn, target);
  if (may === 'yes') return { kind: 'goes-on', ...goesOn };
  return { kind: may === 'again' ? 'again' : 'stopped' };
}

/** Whether the press concerns any of them; does not check the items. */
export const isOfHand = (press: NativePress, target: Element, all: Awaited[]): boolean =>
  whose(press, target, all).concerned.length > 0;

/** Checks each in turn, so that no press continues without its item having been checked. */
export function mayGoOn({ hands, its }: GoesOn, target: Element): 'yes' | 'no' | 'again' {
  for (const hand of hands) {
    const may = hand.mayPress(target, its !== null);
    if (may !== 'yes') return may;
  }
  return 'yes';
}

const isLeft = ({ hand }: Awaited, target: Element): boolean => hand.control()?.contains(target) === true;

interface Whose {
  concerned: Awaited[];
  isItsOwn: boolean;
}

function whose(press: NativePress, target: Element, all: Awaited[]): Whose {
  const left = all.filter((each) => isLeft(each, target));
  if (left.length > 0) return { concerned: left, isItsOwn: true };
  const { kind } = press;
  if (kind === 'entry') return whoseEntry(press, all);
  if (kind !== 'confirm' && kind !== 'answer') return NOBODYS;
  const asked = askedAround(target);
  if (asked.length > 0) return { concerned: all.filter(({ key }) => asked.includes(key)), isItsOwn: true };
  // A confirming button always belongs to some item. Any other button counts only inside a known dialog.
  return kind === 'confirm' ? mayBeAnyones(all) : NOBODYS;
}

function whoseEntry(press: NativePress & { kind: 'entry' }, all: Awaited[]): Whose {
  // A revoked item's menu entry is handled by the gate, so only hands that are not revoked match here.
  if (press.elsewhere || nativeVerdict(press).kind === 'pass') return NOBODYS;
  const { item } = press;
  if (item === null) return mayBeAnyones(all);
  const key = itemKey(item.ref);
  return { concerned: all.filter((each) => !each.isTakenBack && each.key === key), isItsOwn: true };
}

const NOBODYS: Whose = { concerned: [], isItsOwn: false };

const mayBeAnyones = (all: Awaited[]): Whose => ({
  concerned: all.filter(({ isTakenBack }) => !isTakenBack),
  isItsOwn: false,
});
