/**
 * 'Lär in menyn': the official opens one menu, we read it and press nothing;
 * the card shows what was read and asks which entry does what.
 */
import type { ItemRef } from '../../../lib/domain/item';
import { overlayText } from '../../../lib/i18n/overlay';
import { send } from '../../../lib/messaging/client';
import { realClock } from '../../../lib/platforms/dom/real-clock';
import type { Session } from '../session';
import { drawRing } from './point-at';

/** How long the official has to open it, in milliseconds. */
const PATIENCE = 120_000;
const LOOK_EVERY = 300;

export function teachMenu(session: Session, ref: ItemRef): void {
  const ring = drawRing(session, ref, overlayText.openMenu);
  void (async () => {
    const env = session.actEnv(session.signal);
    const until = realClock.now() + PATIENCE;
    while (realClock.now() < until && !session.signal.aborted) {
      const menu = await session.platform.readOpenMenu(document, env);
      if (menu !== null && menu.entries.length > 0) {
        await send('menu.read', menu);
        return;
      }
      await realClock.wait(LOOK_EVERY, session.signal);
    }
  })()
    .catch(() => undefined)
    .finally(ring);
}
