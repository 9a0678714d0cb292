/**
 * Which item is being answered in each tab, and the draft so far. 'Besvara' closes the card, and the answer is written
 * after that. In storage.session: it survives the worker but not the browser.
 */
import { answerKey } from '../../answering/answer-key';
import { findIndicators } from '../../assessment/indicators/find-indicators';
import { browser } from '../../browser';
import { itemRef, type ItemRef } from '../../domain/item';
import { itemKeys } from '../../domain/item-key';
import { isSameItem } from '../../domain/same-item';
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

/** Null for an item that must not be saved: nothing of it may be stored. */
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

/** The item's ground forbids keeping anything of it, including who answers it and the draft. */
export async function forgetAnswered(ref: ItemRef): Promise<void> {
  const keys = itemKeys(ref);
  for (const [key, value] of Object.entries(await browser.storage.session.get(null))) {
    const item = key.startsWith(ANSWERED) ? answered.safeParse(value) : undefined;
    // An entry that cannot be read may be about this item, so it is removed.
    const isIts = item !== undefined && (!item.success || isSameItem(item.data.ref, ref));
    const isItsDraft = key.startsWith(DRAFT) && keys.some((each) => key.endsWith(` ${each}`));
    if (isIts || isItsDraft) await browser.storage.session.remove(key);
  }
}

export const keepDraft = (accountId: string, item: string, text: string): Promise<void> =>
  text === ''
    ? browser.storage.session.remove(draftKey(accountId, item))
    : browser.storage.session.set({ [draftKey(accountId, item)]: text });

/** The drafts of these items, by item. Items without a draft are left out. */
export async function draftsOf(accountId: string, items: readonly string[]): Promise<Record<string, string>> {
  const stored = await browser.storage.session.get(items.map((item) => draftKey(accountId, item)));
  return Object.fromEntries(
    items.flatMap((item) => {
      const draft = stored[draftKey(accountId, item)];
      return typeof draft === 'string' ? [[item, draft]] : [];
    }),
  );
}

/** Tab ids are reused, so a closed tab's answered item is forgotten. */
export function forgetAnsweredWithTab(): void {
  browser.tabs.onRemoved.addListener((tabId) => void browser.storage.session.remove(keyOf(tabId)));
}
