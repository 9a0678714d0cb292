/** Handing over to a deputy, and taking over. */
import type { EvidenceDatabase } from '../../evidence/database';
import type { Handlers } from '../../messaging/server';
import { realClock, type Clock } from '../../util/clock';
import { makeHandOver } from '../hand-over/hand-over';
import { handOverEnv, type HandOverEnv } from '../hand-over/hand-over-env';
import { readHandOvers } from '../hand-over/read-hand-overs';
import { receiveHandOver } from '../hand-over/receive';
import { showDueCount } from '../questions/due-count';

type HandOverKinds = 'handover.read' | 'handover.make' | 'handover.receive';

export function handOverHandlers(
  db: EvidenceDatabase,
  clock: Clock = realClock,
  env: HandOverEnv = handOverEnv(db, clock),
): Pick<Handlers, HandOverKinds> {
  return {
    'handover.read': () => readHandOvers(db, clock.now()),
    'handover.make': () => makeHandOver(db, env),
    'handover.receive': async ({ text }) => {
      const received = await receiveHandOver(db, text, env);
      await showDueCount(db, clock).catch((error: unknown) => console.error('Uppsikt questions', error));
      return received;
    },
  };
}
