/**
 * The account's items that this page has shown, and how the round classifies each. An item is read once, when it is
 * near the window or needed. Only its time and whether the account wrote it are kept, in memory; none of its text is.
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
  /** `skipped`: the account's own item, or a covered one. */
  newness: Newness | 'skipped';
  passed: boolean;
  /** Publication time of the account's own post; ISO 8601. */
  ownPostAt: string | null;
}

export interface ShownItems {
  /** The item's classification. Reads the item if that has not been done. */
  of(item: FoundItem): ShownItem;
  /** Marks the item as visited by the official. */
  pass(item: FoundItem): void;
  /** Marks items passed in another tab or before this page was opened, by key. */
  passedElsewhere(keys: readonly string[]): void;
  howMany(): { passed: number; what: WhatIsNew };
}

export function shownItems(session: Session, account: RegisteredAccount, mark: RoundMark | null): ShownItems {
  const shown = new Map<string, ShownItem>();
  const passed = new Set<string>();
  const of = (item: FoundItem): ShownItem => {
    const key = keyOf(session, item);
    const before = shown.get(key);
    // An item without a time is read again: the page's data may arrive late, and a cover may have been removed.
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
 * The map key of an item. An item without an id is identified by its element and text, since an element may be reused
 * for another item. This key never leaves the page.
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
  // Covered items are noted and handled separately: nothing of them is read.
  if (isCovered(session, item)) return { ...nothing, newness: 'skipped' };
  const reading = readWithAge(session, item);
  const round = { ...nothing.round, time: postedWithin(reading.postedAt) };
  if (!isOwn(reading, account)) return { round, newness: newness(round, mark), ownPostAt: null };
  const isPost = item.ref.kind === 'post' && reading.postedAt.iso !== null;
  return { round, newness: 'skipped', ownPostAt: isPost ? reading.postedAt.iso : null };
}
