/**
 * Which item each tab's official answers, and what has been written so far: the card is put away by 'Besvara', and the
 * answer is written after it. In storage.session: it outlives the worker and not the browser.
 */
import { answerKey } from '../../answering/answer-key';
import { findIndicators } from '../../assessment/indicators/find-indicators';
import { browser } from '../../browser';
import { itemRef, type ItemRef } from '../../domain/item';
import { itemKey } from '../../domain/item-key';
import { isSameItem, idsOf } from '../../domain/same-item';
import { itemName, nameOf } from '../../domain/under-way';
import type { CardState } from '../../messaging/protocol';
import { maskText } from '../../records/mask';
import { z } from '../../zod';

const answered = z.object({ ref: itemRef, name: itemName });
export type Answered = z.infer<typeof answered>;

const ANSWERED = 'answered:';
const DRAFT = 'draft:';
const keyOf = (tabId: number): string => `${ANSWERED}${tabId}`;
const draftKey = (accountId: string, item: string): string => DRAFT + answerKey(accountId, item);

/** Null for what must not be saved: nothing of it stands anywhere. */
export function answeredOf({ reading, forbidden }: Pick<CardState, 'reading' | 'forbidden'>): Answered | null {
  if (forbidden !== undefined) return null;
  const { raw } = reading.text;
  return { ref: reading.ref, name: nameOf(reading.author.name, maskText(raw, findIndicators(raw))) };
}

export const rememberAnswered = (tabId: number, item: Answered): Promise<void> =>
  browser.storage.session.set({ [keyOf(tabId)]: item });

export async function answeredIn(tabId: number): Promise<Answered | null> {
  const key = keyOf(tabId);
  return answered.safeParse((await browser.storage.session.get(key))[key]).data ?? null;
}

/** The item's ground forbids to keep anything of it: nor who answers it, nor with what. */
export async function forgetAnswered(ref: ItemRef): Promise<void> {
  const ids = ref.id === null ? [itemKey(ref)] : idsOf(ref).map((id) => itemKey({ ...ref, id }));
  for (const [key, value] of Object.entries(await browser.storage.session.get(null))) {
    const item = key.startsWith(ANSWERED) ? answered.safeParse(value) : undefined;
    // One that cannot be read may be the very one.
    const isIts = item !== undefined && (!item.success || isSameItem(item.data.ref, ref));
    const isItsDraft = key.startsWith(DRAFT) && ids.some((id) => key.endsWith(` ${id}`));
    if (isIts || isItsDraft) await browser.storage.session.remove(key);
  }
}

export const keepDraft = (accountId: string, item: string, text: string): Promise<void> =>
  text === ''
    ? browser.storage.session.remove(draftKey(accountId, item))
    : browser.storage.session.set({ [draftKey(accountId, item)]: text });

/** By item, those of these items that there are. */
export async function draftsOf(accountId: string, items: readonly string[]): Promise<Record<string, string>> {
  const stored = await browser.storage.session.get(items.map((item) => draftKey(accountId, item)));
  return Object.fromEntries(
    items.flatMap((item) => {
      const draft = stored[draftKey(accountId, item)];
      return typeof draft === 'string' ? [[item, draft]] : [];
    }),
  );
}

/** Ids of tabs are used again: what was answered in a closed one is forgotten with it. */
export function forgetAnsweredWithTab(): void {
  browser.tabs.onRemoved.addListener((tabId) => void browser.storage.session.remove(keyOf(tabId)));
}
