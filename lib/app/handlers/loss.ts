/** What is missing in the archive, as the settings ask for it, and the official's word that work goes on. */
import type { ChainsLost } from '../../../lib/domain/chain-heads';
import { acknowledgeLoss } from '../../../lib/evidence/acknowledge-loss';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { compareHeads } from '../../../lib/evidence/remembered-heads';
import type { Handlers } from '../../../lib/messaging/server';
import { acknowledgeFolder, beginAnew, isByFolder } from '../../../lib/second-copy/acknowledge-folder';
import { besideLock } from '../../../lib/second-copy/copy-lock';
import { lookAtFolder } from '../../../lib/second-copy/look-at-folder';
import { headsMemory } from '../../../lib/settings/heads-memory';
import { readSettings } from '../../../lib/settings/store';
import { changeSettings } from '../settings/change-settings';
import { forgetHealth } from '../health/read-health';
import { dateOf, realClock, type Clock } from '../../util/clock';

export function lossHandlers(
  db: EvidenceDatabase,
  clock: Clock = realClock,
): Pick<Handlers, 'loss.read' | 'loss.acknowledge'> {
  return {
    'loss.read': async () => ({ lost: await whatIsLost(db) }),
    'loss.acknowledge': async ({ lost }) => {
      const outcome = await besideLock(() => acknowledge(db, lost, clock));
      forgetHealth();
      return { outcome };
    },
  };
}

/** What the browser remembers first: a folder that knows of no more is acknowledged with it. */
async function whatIsLost(db: EvidenceDatabase): Promise<ChainsLost | null> {
  const state = await compareHeads(db, headsMemory);
  if (state.kind !== 'holds') return state;
  return (await lookAtFolder(db, (await readSettings()).installationId)).lost;
}

async function acknowledge(db: EvidenceDatabase, lost: ChainsLost, clock: Clock): Promise<'acknowledged' | 'changed'> {
  const { operator, installationId } = await readSettings();
  const env = { operator: operator.name || null, now: () => dateOf(clock) };
  const outcome = isByFolder(lost)
    ? await acknowledgeFolder(db, installationId, lost, env)
    : await acknowledgeLoss(db, headsMemory, lost, env);
  if (outcome === 'acknowledged' && lost.kind !== 'unreadable')
    await beginAnew(db, installationId, lost.remembered, () =>
      changeSettings(db, () => ({ installationId: crypto.randomUUID() }), {}, clock),
    );
  return outcome;
}
