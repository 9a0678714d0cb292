/** What the archive has lost, for the settings, and the official's decision to continue without it. */
import type { ChainsLost } from '../../domain/chain-heads';
import { acknowledgeLoss } from '../../evidence/acknowledge-loss';
import type { EvidenceDatabase } from '../../evidence/database';
import { compareHeads } from '../../evidence/remembered-heads';
import type { Handlers } from '../../messaging/server';
import { acknowledgeFolder, beginAnew, isByFolder } from '../../second-copy/acknowledge-folder';
import { besideLock } from '../../second-copy/copy-lock';
import { lookAtFolder } from '../../second-copy/look-at-folder';
import { headsMemory } from '../../settings/heads-memory';
import { readSettings } from '../../settings/store';
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

/** Compares with the browser's own memory first. A folder that knows no more is acknowledged together with it. */
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
