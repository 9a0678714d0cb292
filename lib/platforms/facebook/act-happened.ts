/**
 * Whether an act shows on the page yet, cheap enough to be asked at every change. It
 * only ends a waiting; what is said afterwards is for seen.ts.
 */
import type { Act } from '../../domain/act';
import { composer } from './selectors';
import { relocate } from './items';
import { queryOwnAll } from './scoped-query';
import type { FoundItem } from '../contract';

/** @returns asks whether it has happened since this was called */
export function hasHappened(root: Document, target: FoundItem, act: Act): () => boolean {
  const before = stateOf(target.element);
  switch (act) {
    case 'delete':
    case 'trash':
      return () => relocate(root, target.ref).kind === 'absent';
    case 'hide':
    case 'spam':
    case 'unhide':
      // A hidden item says so and carries a way back, one that is shown again has lost both; it may also have left.
      return () => relocate(root, target.ref).kind === 'absent' || stateOf(target.element).controls !== before.controls;
    case 'comments-off':
    case 'comments-on':
      return () => stateOf(target.element).boxes !== before.boxes;
    case 'ban':
    case 'hide-user':
    case 'edit':
      return () => false;
  }
}

const stateOf = (element: Element): { controls: number; boxes: number } => ({
  controls: ownControls(element).length,
  boxes: element.querySelectorAll(composer.selector).length,
});

/** What one can press in the item itself, besides what stands in its words. */
export const ownControls = (element: Element): Element[] =>
  queryOwnAll(element, '[role="button"], button').filter((control) => control.getAttribute('aria-hidden') !== 'true');
