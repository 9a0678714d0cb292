/** Acts whose question Facebook closed without an error in this page view. For acts that leave no mark on the item. */
import type { Act } from '../../domain/act';
import type { ItemRef } from '../../domain/item';
import { itemKey } from '../../domain/item-key';

const answered = new Set<string>();
const keyOf = (ref: ItemRef, act: Act): string => `${act} ${itemKey(ref)}`;

export const rememberAnswer = (ref: ItemRef, act: Act): void => void answered.add(keyOf(ref, act));
export const wasAnswered = (ref: ItemRef, act: Act): boolean => answered.has(keyOf(ref, act));
