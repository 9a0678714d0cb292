/**
 * What of an account's items this page has shown, and what a round makes of each. Read once an item, when near the
 * window or asked for; its time and whether the account wrote it itself are kept, in memory, and no word of it.
 */
import { isOwn } from '../../accounts/is-own';
import type { RegisteredAccount } from '../../domain/account';
import { itemKey } from '../../domain/item-key';
import type { FoundItem } from '../../platforms/contract';
import { newness, whatIsNew, type Newness, type WhatIsNew } from '../../rounds/newness';
import { postedWithin } from '../../rounds/posted-within';
import type { RoundItem, RoundMark } from '../../rounds/round';
import { isCovered } from '../features/cover';
import { readWithAge } from '../features/read-with-age';
import type { Session } from '../session';

export interface ShownItem {
  round: RoundItem;
  /** `skipped`: the account's own, or one that must not be looked at. */
  newness: Newness | 'skipped';
  passed: boolean;
  /** When the account's own post was made; ISO 8601. */
  ownPostAt: string | null;
}

export interface ShownItems {
  /** As it stands in the round, read now where it has not been. */
  of(item: FoundItem): ShownItem;
  /** The official has stood on it. */
  pass(item: FoundItem): void;
  /** In another tab or before this page was opened. By key. */
  passedElsewhere(keys: readonly string[]): void;
  howMany(): { passed: number; what: WhatIsNew };
}

export function shownItems(session: Session, account: RegisteredAccount, mark: RoundMark | null): ShownItems {
  const shown = new Map<string, ShownItem>();
  const passed = new Set<string>();
  const of = (item: FoundItem): ShownItem => {
    const key = keyOf(session, item);
    const before = shown.get(key);
    // What had no time may have one by now, since the page's data comes late; and a cover may have been taken off.
    if (before !== undefined && before.round.time !== null) return before;
    const now = { ...readItem(session, account, mark, item), passed: passed.has(key) };
    shown.set(key, now);
    return now;
  };
  return {
    of,
    pass(item) {
      const each = of(item);
      each.passed = true;
      passed.add(keyOf(session, item));
    },
    passedElsewhere(keys) {
      for (const key of keys) {
        passed.add(key);
        const each = shown.get(key);
        if (each !== undefined) each.passed = true;
      }
    },
    howMany() {
      const counted = [...shown.values()].flatMap((each) =>
        each.newness === 'skipped' ? [] : [{ newness: each.newness, passed: each.passed }],
      );
      return { passed: passed.size, what: whatIsNew(counted) };
    },
  };
}

/**
 * An item without an id is known by its element and its words alone: an element is used again for another item. Stays
 * on this page.
 */
function keyOf(session: Session, item: FoundItem): string {
  if (item.ref.id !== null) return itemKey(item.ref);
  const words = isCovered(session, item) ? '' : session.platform.read(document, item).text.normalised;
  return `${itemKey(item.ref)} ${words}`;
}

function readItem(
  session: Session,
  account: RegisteredAccount,
  mark: RoundMark | null,
  item: FoundItem,
): Omit<ShownItem, 'passed'> {
  const nothing = { round: { itemKey: itemKey(item.ref), time: null }, ownPostAt: null };
  // Noted and handled by a way of its own: nothing of it is read.
  if (isCovered(session, item)) return { ...nothing, newness: 'skipped' };
  const reading = readWithAge(session, item);
  const round = { ...nothing.round, time: postedWithin(reading.postedAt) };
  if (!isOwn(reading, account)) return { round, newness: newness(round, mark), ownPostAt: null };
  const isPost = item.ref.kind === 'post' && reading.postedAt.iso !== null;
  return { round, newness: 'skipped', ownPostAt: isPost ? reading.postedAt.iso : null };
}
