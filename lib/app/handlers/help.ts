/** Messages of the help page and the popup about the guideline. */
import type { EvidenceDatabase } from '../../evidence/database';
import type { Handlers } from '../../messaging/server';
import { dateOf, realClock, type Clock } from '../../util/clock';
import { listReceipts, signReceipt } from '../help/sign-receipt';

export function helpHandlers(
  db: EvidenceDatabase,
  clock: Clock = realClock,
): Pick<Handlers, 'receipt.list' | 'receipt.sign'> {
  return {
    'receipt.list': listReceipts,
    'receipt.sign': async ({ sha256 }) => {
      await signReceipt(db, sha256, dateOf(clock));
      return {};
    },
  };
}
