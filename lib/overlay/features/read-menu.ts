/**
 * 'Lär in menyn' before anything has failed: opens the item's own menu, reads it and closes it, with the same code and
 * under the same conditions as an act. Nothing in it is pressed. Only under the municipality's account, and never on a
 * covered item.
 */
import type { ItemRef } from '../../domain/item';
import type { MenuLook } from '../../domain/menu-reading';
import type { Session } from '../session';
import { askAccount } from './asked-account';
import { isCovered } from './cover';
import { holdCardFocus, isCardFocusHeld } from './hold-card-focus';

/** Time limit for the whole reading, in milliseconds. */
const PATIENCE = 15_000;

/**
 * Per document, not per page view: an open menu would also be in a picture of the next view. Ends after PATIENCE at the
 * latest.
 */
let reading: Promise<unknown> | undefined;

/**
 * Resolves when no menu is open for reading. An open menu would be in the picture, and opening it scrolls to its item.
 */
export async function noMenuIsRead(): Promise<void> {
  await reading;
}

type WhyNot = Extract<MenuLook, { kind: 'not-read' }>['why'];
const not = (why: WhyNot, trace: string): MenuLook => ({ kind: 'not-read', why, trace });

/**
 * Does not run while an item is captured, and no item is captured meanwhile. The menu's button takes the focus. An
 * official who pressed in the card gets the focus back there, unless they have moved to the page.
 *
 * @param isMunicipality called once the platform has said which account is in use, in the task in which the menu is
 *   opened
 */
export function readMenu(session: Session, ref: ItemRef, isMunicipality: () => boolean): Promise<MenuLook> {
  if (isCardFocusHeld()) return Promise.resolve(not('busy', 'an item is being captured'));
  const letFocusGo = holdCardFocus();
  const read = readNow(session, ref, isMunicipality).finally(() => {
    reading = undefined;
    letFocusGo();
  });
  reading = read.catch(() => undefined);
  return read;
}

async function readNow(session: Session, ref: ItemRef, isMunicipality: () => boolean): Promise<MenuLook> {
  if (session.platform.askAccount !== undefined) await askAccount(session);
  const found = session.platform.relocate(document, ref);
  if (found.kind !== 'found') return not('item', found.trace);
  if (isCovered(session, found.item)) return not('covered', 'covered: nothing of it is opened');
  if (!isMunicipality()) return not('account', 'not under the municipality’s account');
  const { level, trace, endsByHand } = session.platform.health(document);
  if (level !== 'green' && endsByHand !== true) return not('not-opened', trace);
  const ended = new AbortController();
  const end = (): void => ended.abort(new Error('the menu was not read in time, or the page view ended'));
  const timer = setTimeout(end, PATIENCE);
  session.signal.addEventListener('abort', end, { signal: ended.signal });
  try {
    return await session.platform.readOwnMenu(document, found.item, session.actEnv(ended.signal));
  } finally {
    clearTimeout(timer);
    end();
  }
}
