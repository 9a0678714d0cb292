/** Which account stands on the page, seen at a glance: no menu is opened for it. */
import { classify } from '../../accounts/classify';
import type { Classification, RegisteredAccount } from '../../domain/account';
import type { Session } from '../session';

/** An adapter that throws has read nothing: that is `unknown`, never the last state it saw. */
export function glanceAtAccount(session: Session, thread: RegisteredAccount | null): Classification {
  try {
    return classify(session.platform.readAccount(document, document.cookie, 'glance'), session.register, thread);
  } catch (error) {
    return { state: 'unknown', name: null, reason: error instanceof Error ? error.message : 'reading failed' };
  }
}
