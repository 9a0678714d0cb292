/**
 * 'Lär in menyn': the official opens one menu; we read it and press nothing. The card shows what was read and asks
 * which entry does what.
 */
import type { ItemRef } from '../../domain/item';
import { handPressText } from '../../i18n/hand-press';
import { send } from '../../messaging/client';
import { realClock } from '../../util/clock';
import type { Session } from '../session';
import { drawRing } from './point-at';

/** How long the official has to open the menu, in milliseconds. */
const PATIENCE = 120_000;
const LOOK_EVERY = 300;

/**
 * Controller of the current wait. Each menu belongs to one item, so a new wait ends the previous one. A wait also ends
 * with its page view.
 */
let waiting = new AbortController();

/** @param openedAt identifies the card that asks, so that the menu is not taken for another item's */
export function teachMenu(session: Session, ref: ItemRef, openedAt: string): void {
  waiting.abort(new Error('another menu is to be read'));
  waiting = new AbortController();
  const signal = AbortSignal.any([waiting.signal, session.signal]);
  const ring = drawRing(session, ref, handPressText.openMenu);
  void (async () => {
    const env = session.actEnv(signal);
    const until = realClock.now() + PATIENCE;
    while (realClock.now() < until && !signal.aborted) {
      const menu = await session.platform.readOpenMenu(document, env);
      if (signal.aborted) return;
      if (menu !== null && menu.entries.length > 0) {
        await send('menu.read', { openedAt, menu });
        return;
      }
      await realClock.wait(LOOK_EVERY, signal);
    }
  })()
    .catch(() => undefined)
    .finally(ring);
}
