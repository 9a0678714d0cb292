/**
 * A press by the official's own hand at what Uppsikt has asked for: whose it is, and whether it may go on. The menu's
 * entry, the answer to what is asked then, and the button that was left to the official are each looked at.
 */
import { nativeVerdict } from '../../assessment/native-gate';
import { itemKey } from '../../domain/item-key';
import type { NativePress } from '../../platforms/native-press';
import type { Awaited, Hand, PressPart } from './allowed-presses';
import { askedAround } from './question';

/** A press that goes on when every hand that it may be about has looked. */
export interface GoesOn {
  hands: Hand[];
  /** Null where nobody knows whose press it is: then it is compared, and told as nobody's. */
  its: { key: string; part: PressPart } | null;
}

export type OfHand =
  /** Nobody has asked for it. */
  | { kind: 'none' }
  | ({ kind: 'goes-on' } & GoesOn)
  /** Not as sealed any more: its flow has been ended, and tells. */
  | { kind: 'stopped' }
  | { kind: 'again' }
  /** The answer to a question of before, when it was as sealed still. */
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

/** Whether it is about any of them, without a look at it. */
export const isOfHand = (press: NativePress, target: Element, all: Awaited[]): boolean =>
  whose(press, target, all).concerned.length > 0;

/** One after the other: none goes on that is not looked at. */
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
  // A question that does it is somebody's; any other button is only that of a question that is known.
  return kind === 'confirm' ? mayBeAnyones(all) : NOBODYS;
}

function whoseEntry(press: NativePress & { kind: 'entry' }, all: Awaited[]): Whose {
  // The gate meets an entry of one whose pass was taken back.
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
