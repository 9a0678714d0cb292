/** Reads the account in use from what is visible, without opening any menu. */
import { classify } from '../../accounts/classify';
import type { Classification, RegisteredAccount } from '../../domain/account';
import type { Session } from '../session';

/** If the adapter throws, nothing was read: the state is `unknown`, never the last state seen. */
export function glanceAtAccount(session: Session, thread: RegisteredAccount | null): Classification {
  try {
    return classify(session.platform.readAccount(document, document.cookie, 'glance'), session.register, thread);
  } catch (error) {
    return { state: 'unknown', name: null, reason: error instanceof Error ? error.message : 'reading failed' };
  }
}
