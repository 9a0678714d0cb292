/**
 * 'Lär in menyn': the official opens one menu, we read it and press nothing;
 * the card shows what was read and asks which entry does what.
 */
import type { ItemRef } from '../../domain/item';
import { handPressText } from '../../i18n/hand-press';
import { send } from '../../messaging/client';
import { realClock } from '../../util/clock';
import type { Session } from '../session';
import { drawRing } from './point-at';

/** How long the official has to open it, in milliseconds. */
const PATIENCE = 120_000;
const LOOK_EVERY = 300;

/**
 * The wait that goes on; a menu is one item's, so a new one ends it. It ends with its page view, and this only names
 * it.
 */
let waiting = new AbortController();

/** @param openedAt of the card that asks: the menu is not another's */
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
