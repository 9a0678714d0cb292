/** What a press of one of the card's buttons requests. */
import type { Act } from '../../lib/domain/act';
import type { Ban } from '../../lib/domain/ban';

export type Press =
  | { intent: 'save-and-remove' | 'save-and-hide' | 'save-only' }
  | { intent: 'save-and-act'; act: Act; ban?: Ban };

export const removeIt: Press = { intent: 'save-and-remove' };
export const hideIt: Press = { intent: 'save-and-hide' };
export const saveIt: Press = { intent: 'save-only' };
