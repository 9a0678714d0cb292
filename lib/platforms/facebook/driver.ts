/** Facebook's hands: what is driven through an item's own menu, and what is seen afterwards. See facebook.design.md. */
import type { Driver } from '../dom/brought-driver';
import { driveMenu } from './drive-menu';
import { readOpenMenu, readOwnMenu } from './open-menu';
import { seen } from './seen';

export const facebookDriver: Driver = { perform: driveMenu, seen, readOpenMenu, readOwnMenu };
