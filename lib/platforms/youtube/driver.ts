/** YouTube's hands: what is driven through a comment's own menu, and what is seen afterwards. See youtube.design.md. */
import type { Driver } from '../dom/brought-driver';
import { driveMenu } from './drive-menu';
import { readOpenMenu, readOwnMenu } from './open-menu';
import { seen } from './seen';

export const youtubeDriver: Driver = { perform: driveMenu, seen, readOpenMenu, readOwnMenu };
