/**
 * 'Besvara': the card is put away and the platform's own reply has the focus. Nothing is pressed, and nothing is kept but
 * which item it was, for the checklist in the popup.
 */
import { browser } from '../../../lib/browser';
import type { ItemRef } from '../../../lib/domain/item';
import { ask } from '../../../lib/messaging/page-commander';
import { answeredOf, rememberAnswered } from '../cards/answered-item';
import { cardOf, setCard } from '../cards/card-sessions';

export async function answerOnPage(tabId: number): Promise<void> {
  const card = await cardOf(tabId);
  const answered = card === null ? null : answeredOf(card);
  if (answered !== null) await rememberAnswered(tabId, answered);
  await setCard(tabId, null);
  await ask(tabId, 'card.hide', {}, 3_000).catch(() => undefined);
  if (card !== null) await focusReply(tabId, card.reading.ref).catch(() => undefined);
}

/** Where the page has no reply that we know, the focus stays at Bedöm, beside the item. */
async function focusReply(tabId: number, ref: ItemRef): Promise<void> {
  const target = { tabId, frameIds: [0] };
  await browser.scripting.executeScript({ target, files: ['/answer.js'] });
  await browser.scripting.executeScript({ target, func: focusWithin, args: [ref] });
}

/** Runs in the page's content world, where answer.js has just been put. */
function focusWithin(ref: ItemRef): void {
  (globalThis as { uppsiktAnswer?: (ref: ItemRef) => string }).uppsiktAnswer?.(ref);
}
