/**
 * Which item each tab's official answers: the card is put away by 'Besvara', and the checklist in the popup is ticked
 * for that item after it. In storage.session: it outlives the worker and not the browser.
 */
import { z } from '../../zod';
import { browser } from '../../browser';
import { itemKey } from '../../domain/item-key';
import type { CardState } from '../../messaging/protocol';

const answered = z.object({ key: z.string(), label: z.string() });
type Answered = z.infer<typeof answered>;

const keyOf = (tabId: number): string => `answered:${tabId}`;

export const answeredOf = ({ reading }: Pick<CardState, 'reading'>): Answered => ({
  key: itemKey(reading.ref),
  label: reading.author.name ?? '',
});

export const rememberAnswered = (tabId: number, item: Answered): Promise<void> =>
  browser.storage.session.set({ [keyOf(tabId)]: item });

export async function answeredIn(tabId: number): Promise<Answered | null> {
  const key = keyOf(tabId);
  return answered.safeParse((await browser.storage.session.get(key))[key]).data ?? null;
}

/** Ids of tabs are used again: what was answered in a closed one is forgotten with it. */
export function forgetAnsweredWithTab(): void {
  browser.tabs.onRemoved.addListener((tabId) => void browser.storage.session.remove(keyOf(tabId)));
}
