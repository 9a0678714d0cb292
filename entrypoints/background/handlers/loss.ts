/** What is missing in the archive, as the settings ask for it, and the official's word that work goes on. */
import { acknowledgeLoss } from '../../../lib/evidence/acknowledge-loss';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { compareHeads } from '../../../lib/evidence/remembered-heads';
import type { Handlers } from '../../../lib/messaging/server';
import { headsMemory } from '../../../lib/settings/heads-memory';
import { readSettings } from '../../../lib/settings/store';
import { forgetHealth } from '../health/read-health';

export function lossHandlers(db: EvidenceDatabase): Pick<Handlers, 'loss.read' | 'loss.acknowledge'> {
  return {
    'loss.read': async () => {
      const state = await compareHeads(db, headsMemory);
      return { lost: state.kind === 'holds' ? null : state };
    },
    'loss.acknowledge': async ({ lost }) => {
      const { operator } = await readSettings();
      const now = () => new Date();
      const outcome = await acknowledgeLoss(db, headsMemory, lost, { operator: operator.name || null, now });
      forgetHealth();
      return { outcome };
    },
  };
}
