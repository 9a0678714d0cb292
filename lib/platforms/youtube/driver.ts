/** YouTube's driver: drives a comment's own menu and checks the result. See youtube.design.md. */
import type { Driver } from '../dom/brought-driver';
import { rememberHandPress } from '../dom/hand-press';
import { driveMenu } from './drive-menu';
import { leavingOf, rememberNeighbours } from './neighbours';
import { insertText } from './insert-text';
import { readOpenMenu, readOwnMenu } from './open-menu';
import { seen } from './seen';

export const youtubeDriver: Driver = {
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
