/** What must hold after every run, whatever was killed: asked of the platform's own truth and of the bare store. */
import type { PracticePlatform, Removal } from '../simulator/world';
import { chainFaults, faultsOf, handlingOf, type Store } from '../commands/setup/read-store';

export interface Breaches {
  /** Comments gone without sealed, verifiable evidence. */
  goneWithoutEvidence: string[];
  /** Comments removed that nobody chose. */
  wrongRemoved: string[];
  /** Interrupted flows that nobody is told of. */
  untold: string[];
  /** Records, files or chains that do not hold. */
  broken: string[];
}

export const noBreaches = (): Breaches => ({ goneWithoutEvidence: [], wrongRemoved: [], untold: [], broken: [] });
export const countOf = (breaches: Breaches): number => Object.values(breaches).reduce((sum, list: string[]) => sum + list.length, 0);

/** @param chosen ids that an official chose to remove in this run */
export function breachesOf(store: Store, removed: readonly Removal[], chosen: ReadonlySet<string>): Breaches {
  const breaches = noBreaches();
  for (const { platform, id, at } of removed) {
    if (!chosen.has(id)) breaches.wrongRemoved.push(`${platform} ${id}`);
    const fault = evidenceFault(store, platform, id, at);
    if (fault !== undefined) breaches.goneWithoutEvidence.push(`${platform} ${id}: ${fault}`);
  }
  for (const flow of store.flows) {
    // Ended, or waiting for its page and with words for the official.
    const settled = flow.phase === 'ended' || (flow.phase === 'gone-check' && !flow.told);
    if (!settled || flow.message === null) breaches.untold.push(`${flow.itemKey} stands in ${flow.phase} without words`);
  }
  breaches.broken.push(...store.records.flatMap(({ id }) => faultsOf(store, id)), ...chainFaults(store));
  return breaches;
}

function evidenceFault(store: Store, platform: PracticePlatform, id: string, removedAt: string): string | undefined {
  const records = store.records.filter(({ itemKey }) => itemKey === `${platform}:comment:${id}`);
  if (records.length === 0) return 'there is no record';
  const sound = records.filter((record) => faultsOf(store, record.id).length === 0 && handlingOf(store, record.id).item.ref.id === id);
  if (sound.length === 0) return 'no record of it holds';
  const sealed = store.journal.filter((row) => row.kind === 'sealed' && sound.some((record) => record.id === row.recordId)).map(({ at }) => at).sort();
  return sealed[0] !== undefined && sealed[0] <= removedAt ? undefined : `sealed ${sealed[0] ?? 'never'}, removed ${removedAt}`;
}
