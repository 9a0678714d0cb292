/**
 * Whether an act is visible on the page yet, cheap enough to check at every change. It only ends a wait; seen.ts
 * decides the result.
 */
import type { Act } from '../../domain/act';
import { composer } from './selectors';
import { relocate } from './items';
import { queryOwnAll } from './scoped-query';
import type { FoundItem } from '../contract';

/** @returns a check for whether the act has happened since this call */
export function hasHappened(root: Document, target: FoundItem, act: Act): () => boolean {
  const before = stateOf(target.element);
  switch (act) {
    case 'delete':
    case 'trash':
      return () => relocate(root, target.ref).kind === 'absent';
    case 'hide':
    case 'spam':
    case 'unhide':
      // Hiding adds a mark and a button that undoes it; showing again removes both. The item may also be gone.
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

/** The item's own buttons, including those in its text. */
export const ownControls = (element: Element): Element[] =>
  queryOwnAll(element, '[role="button"], button').filter((control) => control.getAttribute('aria-hidden') !== 'true');
