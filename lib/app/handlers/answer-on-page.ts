/**
 * 'Besvara': closes the card and focuses the platform's own reply box. Presses nothing. Keeps only which item it was,
 * for the checklist in the popup.
 */
import { ask } from '../../messaging/page-commander';
import { answeredOf, rememberAnswered } from '../cards/answered-item';
import { cardOf, setCard } from '../cards/card-sessions';

export async function answerOnPage(tabId: number): Promise<void> {
  const card = await cardOf(tabId);
  const answered = card === null ? null : answeredOf(card);
  if (answered !== null) await rememberAnswered(tabId, answered);
  await setCard(tabId, null);
  await ask(tabId, 'card.hide', {}, 3_000).catch(() => undefined);
  // If the page has no known reply box, the focus stays at Bedöm beside the item.
  if (card !== null) await ask(tabId, 'reply.focus', { ref: card.reading.ref }, 3_000).catch(() => undefined);
}
