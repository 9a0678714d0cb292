/** YouTube's hands: what is driven through a comment's own menu, and what is seen afterwards. See youtube.design.md. */
import type { Driver } from '../dom/brought-driver';
import { rememberPress } from '../dom/frame';
import { driveMenu } from './drive-menu';
import { insertText } from './insert-text';
import { rememberNeighbours } from './neighbours';
import { readOpenMenu, readOwnMenu } from './open-menu';
import { seen } from './seen';

export const youtubeDriver: Driver = {
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
