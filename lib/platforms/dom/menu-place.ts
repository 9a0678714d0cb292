/**
 * Where an item's menu button most likely is, for code that points at it or lets it show through a cover. Acts never
 * use it: each platform finds its own button.
 */
export const menuPlace = '[aria-haspopup="menu"], #action-menu';
