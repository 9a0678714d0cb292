/** Reads an official's own presses on Facebook, and the state of the list that each item is in. */
import type { ListState, PageGuard } from '../parts';
import { readPress } from './native-press';
import { unitOf } from './post-unit';
import { gate } from './selectors';
import { sortOrderOf } from './sorting';

const listState: ListState = (root) => {
  const address = root.URL.replace(/#.*$/u, '');
  const units = new Map<Element, Element | undefined>();
  const orders = new Map<Element | null, string>();
  return ({ element }) => {
    const unit = unitOf(element, units) ?? null;
    const order = orders.get(unit) ?? sortOrderOf(unit) ?? '';
    orders.set(unit, order);
    return `${address} ${order}`;
  };
};

export const pageGuard: PageGuard = { readPress, dialogs: gate.dialog, listState };
