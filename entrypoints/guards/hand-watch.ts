/**
 * A press by the official's own hand at what Uppsikt has asked for: whose it is, and whether it may go on. The menu's
 * entry, the answer to what is asked then, and the button that was left to the official are each looked at.
 */
import { nativeVerdict } from '../../lib/assessment/native-gate';
import { itemKey } from '../../lib/domain/item-key';
import type { NativePress } from '../../lib/platforms/native-press';
import { awaited, type Awaited, type Hand, type PressPart } from './passes';

export type OfHand =
  /** Nobody has asked for it. */
  | { kind: 'none' }
  | { kind: 'goes-on'; hand: Hand; key: string; part: PressPart }
  /** Not as sealed any more: its flow has been ended, and tells. */
  | { kind: 'stopped' }
  | { kind: 'again' }
  /** The answer to a question of before, when it was as sealed still. */
  | { kind: 'met'; hand: Hand; key: string };

/** @param asking whose question may stand open, by item key */
export function judgeHand(press: NativePress, target: Element, asking: string | null): OfHand {
  const concerned = whose(press, target, asking, awaited(Date.now()));
  const before = concerned.find(({ isTakenBack }) => isTakenBack);
  if (before !== undefined) return { kind: 'met', hand: before.hand, key: before.key };
  // One after the other: none goes on that is not looked at.
  for (const { hand } of concerned) {
    const may = hand.mayPress(target);
    if (may !== 'yes') return { kind: may === 'again' ? 'again' : 'stopped' };
  }
  const [first] = concerned;
  if (first === undefined) return { kind: 'none' };
  const part =
    press.kind === 'entry' ? 'entry' : press.kind === 'confirm' || isLeft(first, target) ? 'does-it' : 'may-do-it';
  return { kind: 'goes-on', hand: first.hand, key: first.key, part };
}

const isLeft = ({ hand }: Awaited, target: Element): boolean => hand.control()?.contains(target) === true;

/** Mostly one. */
function whose(press: NativePress, target: Element, asking: string | null, all: Awaited[]): Awaited[] {
  const left = all.filter((each) => isLeft(each, target));
  if (left.length > 0) return left;
  const standing = all.filter(({ isTakenBack }) => !isTakenBack);
  const { kind } = press;
  if (kind === 'entry') {
    // The gate meets an entry of one whose pass was taken back.
    if (nativeVerdict(press).kind === 'pass') return [];
    const { item } = press;
    return item === null ? standing : standing.filter(({ key }) => key === itemKey(item.ref));
  }
  if (kind !== 'confirm' && kind !== 'answer') return [];
  const its = all.filter(({ key }) => key === asking);
  // Nobody's question that we know of: it may be that of any.
  return its.length > 0 || kind === 'answer' || asking !== null ? its : standing;
}
