/**
 * 'Lär in menyn' before anything has failed: the item's own menu is opened, read and closed again, by the same hands
 * and under the same conditions as an act. Nothing in it is pressed. Only for the municipality's eyes, and never on
 * what is covered.
 */
import type { ItemRef } from '../../domain/item';
import type { MenuLook } from '../../domain/menu-reading';
import type { Session } from '../session';
import { askAccount } from './asked-account';
import { isCovered } from './cover';
import { holdCardFocus, isCardFocusHeld } from './hold-card-focus';

/** Milliseconds for all of it. */
const PATIENCE = 15_000;

/**
 * The document's and no page view's: an open menu is in a picture of the next view too. Gone after PATIENCE at the
 * latest.
 */
let reading: Promise<unknown> | undefined;

/** Resolves when no menu lies open to be read: it would be in the picture, and its item is scrolled to. */
export async function noMenuIsRead(): Promise<void> {
  await reading;
}

type WhyNot = Extract<MenuLook, { kind: 'not-read' }>['why'];
const not = (why: WhyNot, trace: string): MenuLook => ({ kind: 'not-read', why, trace });

/**
 * Not while an item is captured, nor is one captured meanwhile. The menu's button takes the focus: the official, who
 * pressed in the card, goes on there, unless they have gone over to the page.
 *
 * @param isMunicipality asked once the platform has said who one is, in the turn in which the menu is opened
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
