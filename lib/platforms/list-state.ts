/**
 * How the list that an item stands in is drawn: the page's address and the order, which is a selection too. A list that
 * is sorted or filtered otherwise lacks items that still exist. Part of lib/overlay/guards, as native-press.
 */
import type { PlatformId } from '../domain/item';
import type { FoundItem } from './contract';
import { unitOf } from './facebook/post-unit';
import { sortOrderOf } from './facebook/sorting';
import { sortingOf } from './youtube/neighbours';
import { pageSubject } from './youtube/pages';

/**
 * For one look at the page, and not longer: what many items share is read once.
 *
 * @returns null where nobody can tell: then absence says nothing
 */
type ListStates = (root: Document) => (item: FoundItem) => string | null;

export const listStates: Record<PlatformId, ListStates> = {
  facebook: (root) => {
    const address = addressOf(root);
    const units = new Map<Element, Element | undefined>();
    const orders = new Map<Element | null, string>();
    return ({ element }) => {
      const unit = unitOf(element, units) ?? null;
      const order = orders.get(unit) ?? sortOrderOf(unit) ?? '';
      orders.set(unit, order);
      return `${address} ${order}`;
    };
  },
  // One list a page. Studio draws only the comments in view, and filters them in ways of its own.
  youtube: (root) => {
    const state = pageSubject(new URL(root.URL)) === null ? null : `${addressOf(root)} ${sortingOf(root) ?? ''}`;
    return () => state;
  },
};

const addressOf = (root: Document): string => root.URL.replace(/#.*$/u, '');
