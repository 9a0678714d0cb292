/** Crisis mode, from the popup and the settings. */
import type { EvidenceDatabase } from '../../evidence/database';
import type { Handlers } from '../../messaging/server';
import { realClock, type Clock } from '../../util/clock';
import { endCrisis, readCrisis, startCrisis } from '../crisis/crisis';

type CrisisKinds = 'crisis.read' | 'crisis.start' | 'crisis.end';

export function crisisHandlers(db: EvidenceDatabase, clock: Clock = realClock): Pick<Handlers, CrisisKinds> {
  return {
    'crisis.read': () => readCrisis(clock.now()),
    'crisis.start': async (decided) => ({ said: await startCrisis(db, decided, clock) }),
    'crisis.end': async () => ({ said: await endCrisis(db, clock) }),
  };
}
