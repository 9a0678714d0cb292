/** Facebook's driver: acts through an item's own menu, and reads the result afterwards. See facebook.design.md. */
import type { Driver } from '../dom/brought-driver';
import { rememberHandPress } from '../dom/hand-press';
import { driveMenu } from './drive-menu';
import { leavingOf, rememberNeighbours } from './neighbours';
import { insertText } from './insert-text';
import { readOpenMenu, readOwnMenu } from './open-menu';
import { seen } from './seen';

export const facebookDriver: Driver = {
  perform: driveMenu,
  beforePress(root, ref, env) {
    rememberNeighbours(root, ref);
    rememberHandPress(root, ref, leavingOf(root, ref, env));
  },
  seen,
  readOpenMenu,
  readOwnMenu,
  insertText,
};
