/** Who the page says that one is, before the thread that an item stands in. */
import { classify } from '../../accounts/classify';
import type { RegisteredAccount } from '../../domain/account';
import type { ItemRef } from '../../domain/item';
import { itemKey } from '../../domain/item-key';
import type { PageCommands } from '../../messaging/page-commands';
import type { Relocation } from '../../platforms/contract';
import type { Session } from '../session';

/**
 * For an act or a record: an item that stands in no registered thread is nobody's to remove, whoever one is; nor is one
 * the municipality by signs that are all of an earlier moment.
 *
 * @param mustBeLive whether a sign must be of this moment
 */
export function accountFor(session: Session, ref: ItemRef, mustBeLive = true): PageCommands['account.read']['reply'] {
  const found = session.platform.relocate(document, ref);
  const thread = threadOf(session, ref, found);
  const read = accountIn(session, thread);
  if (read.account.kind === 'acting' && read.account.live !== true && mustBeLive)
    return {
      ...read,
      classification: { state: 'unknown', name: null, reason: 'no sign of the account is of now', notOfNow: true },
    };
  if (found.kind !== 'found' || thread !== null) return read;
  return {
    ...read,
    classification: { state: 'unknown', name: null, reason: 'the item stands in no registered thread' },
  };
}

/** Whoever's thread it is. */
export function accountIn(session: Session, thread: RegisteredAccount | null): PageCommands['account.read']['reply'] {
  const account = session.platform.readAccount(document, document.cookie);
  return { account, classification: classify(account, session.register, thread) };
}

/** By page view, and gone with it. */
const lastSeenIn = new WeakMap<Session, Map<string, RegisteredAccount | null>>();

/**
 * What is gone stood in the thread that it was last seen in, since a feed holds several owners; else the page view's.
 */
function threadOf(session: Session, ref: ItemRef, found: Relocation): RegisteredAccount | null {
  const known = lastSeenIn.get(session) ?? new Map<string, RegisteredAccount | null>();
  lastSeenIn.set(session, known);
  if (found.kind === 'found') known.set(itemKey(ref), session.registeredOf(found.item));
  const thread = known.get(itemKey(ref));
  return thread === undefined ? session.thread : thread;
}
