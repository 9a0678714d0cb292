/**
 * Where an item's menu button most likely stands, for what points at it or lets it through
 * a cover. Acts never go by it: each platform finds its own.
 */
export const menuPlace = '[aria-haspopup="menu"], #action-menu';
