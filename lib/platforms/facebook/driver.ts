/** Facebook's hands: what is driven through an item's own menu, and what is seen afterwards. See facebook.design.md. */
import type { Driver } from '../dom/brought-driver';
import { rememberPress } from '../dom/frame';
import { driveMenu } from './drive-menu';
import { insertText } from './insert-text';
import { rememberNeighbours } from './neighbours';
import { readOpenMenu, readOwnMenu } from './open-menu';
import { seen } from './seen';

export const facebookDriver: Driver = {
  perform: driveMenu,
  beforePress(root, ref, at) {
    rememberNeighbours(root, ref);
    rememberPress(root, ref, at);
  },
  seen,
  readOpenMenu,
  readOwnMenu,
  insertText,
};
