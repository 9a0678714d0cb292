/** Which account the page says is in use, judged for the thread of an item. */
import { classify } from '../../accounts/classify';
import type { RegisteredAccount } from '../../domain/account';
import type { ItemRef } from '../../domain/item';
import { itemKey } from '../../domain/item-key';
import type { PageCommands } from '../../messaging/page-commands';
import type { Relocation } from '../../platforms/contract';
import type { Session } from '../session';

/**
 * The account for an act or a record. An item in no registered thread may not be removed under any account. The account
 * also does not count as the municipality's if every sign of it is stale.
 *
 * @param mustBeLive whether at least one sign must be current
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

/** The account as judged for the given thread, registered or not. */
export function accountIn(session: Session, thread: RegisteredAccount | null): PageCommands['account.read']['reply'] {
  const account = session.platform.readAccount(document, document.cookie);
  return { account, classification: classify(account, session.register, thread) };
}

/** Per page view; released with it. */
const lastSeenIn = new WeakMap<Session, Map<string, RegisteredAccount | null>>();

/**
 * An item that is gone belongs to the thread it was last seen in, because a feed holds several owners. If it was never
 * seen, the page view's thread is used.
 */
function threadOf(session: Session, ref: ItemRef, found: Relocation): RegisteredAccount | null {
  const known = lastSeenIn.get(session) ?? new Map<string, RegisteredAccount | null>();
  lastSeenIn.set(session, known);
  if (found.kind === 'found') known.set(itemKey(ref), session.registeredOf(found.item));
  const thread = known.get(itemKey(ref));
  return thread === undefined ? session.thread : thread;
}
