/**
 * What must hold after every run, whatever was killed. Checked against the platform's own truth, against what the
 * official had read, and against the bare store.
 */
import type { Act, ActKind, PracticePlatform } from '../simulator/world';
import { promisedBy, type Shown } from './shown';
import { chainFaults, faultsOf, handlingOf, type Store } from '../commands/setup/read-store';

export interface Breaches {
  /** Comments removed or hidden without sealed, verifiable evidence. */
  goneWithoutEvidence: string[];
  /** Comments removed or hidden without a copy that was confirmed before and whose bytes are still as written. */
  goneWithoutCopy: string[];
  /** Records reported as saved, to the official or by the store itself, that are missing or do not verify. */
  lost: string[];
  /** Comments removed or hidden that nobody chose. */
  wrongRemoved: string[];
  /** Interrupted flows that are not told to anybody. */
  untold: string[];
  /** Records, files or chains that do not verify. */
  broken: string[];
}

export const noBreaches = (): Breaches => ({
  goneWithoutEvidence: [],
  goneWithoutCopy: [],
  lost: [],
  wrongRemoved: [],
  untold: [],
  broken: [],
});
export const countOf = (breaches: Breaches): number =>
  Object.values(breaches).reduce((sum, list: string[]) => sum + list.length, 0);

/** Acts that take something away from readers of the page. */
const TAKES_AWAY: ReadonlySet<ActKind> = new Set([
  'delete',
  'hide',
  'spam',
  'trash',
  'ban',
  'hide-user',
  'comments-off',
]);

/**
 * @param acts everything the platform recorded
 * @param chosen ids that an official chose to remove or hide in this run
 * @param copies the files in the folder of second copies, by `folder/name`; null where the plan has switched copies off
 */
export function breachesOf(
  store: Store,
  acts: readonly Act[],
  chosen: ReadonlySet<string>,
  copies: ReadonlyMap<string, string> | null = null,
): Breaches {
  const breaches = noBreaches();
  for (const { platform, id, at } of acts.filter(({ act }) => TAKES_AWAY.has(act))) {
    if (!chosen.has(id)) breaches.wrongRemoved.push(`${platform} ${id}`);
    const fault = evidenceFault(store, platform, id, at);
    if (fault !== undefined) breaches.goneWithoutEvidence.push(`${platform} ${id}: ${fault}`);
    const copyFault = copies === null ? undefined : missingCopy(store, platform, id, at, copies);
    if (copyFault !== undefined) breaches.goneWithoutCopy.push(`${platform} ${id}: ${copyFault}`);
  }
  for (const flow of store.flows) {
    // Ended, or waiting for its page with words for the official.
    const settled = flow.phase === 'ended' || (flow.phase === 'gone-check' && !flow.told);
    if (!settled || flow.message === null)
      breaches.untold.push(`${flow.itemKey} stands in ${flow.phase} without words`);
  }
  for (const { evidenceId, itemKey } of store.flows) {
    if (evidenceId !== null && faultsOf(store, evidenceId).length > 0)
      breaches.lost.push(`${itemKey}: ${faultsOf(store, evidenceId).join('; ')}`);
  }
  breaches.broken.push(...store.records.flatMap(({ id }) => faultsOf(store, id)), ...chainFaults(store));
  return breaches;
}

function evidenceFault(store: Store, platform: PracticePlatform, id: string, removedAt: string): string | undefined {
  const records = store.records.filter(({ itemKey }) => itemKey === `${platform}:comment:${id}`);
  if (records.length === 0) return 'there is no record';
  const sound = records.filter(
    (record) => faultsOf(store, record.id).length === 0 && handlingOf(store, record.id).item.ref.id === id,
  );
  if (sound.length === 0) return 'no record of it holds';
  const sealed = store.journal
    .filter((row) => row.kind === 'sealed' && sound.some((record) => record.id === row.recordId))
    .map(({ at }) => at)
    .sort();
  return sealed[0] !== undefined && sealed[0] <= removedAt
    ? undefined
    : `sealed ${sealed[0] ?? 'never'}, removed ${removedAt}`;
}

/** Compares what an official had been told of one item before the kill with the store and the copies afterwards. */
export function brokenPromises(
  store: Store,
  shown: Shown,
  itemRecords: readonly string[],
  copies: ReadonlyMap<string, string> | null,
): string[] {
  const promised = promisedBy(shown);
  const words = JSON.stringify(shown.words.slice(0, 120));
  const sound = itemRecords.filter((id) => faultsOf(store, id).length === 0);
  const faults: string[] = [];
  if (promised.record && sound.length === 0)
    faults.push(`${words} (${JSON.stringify(shown.steps)}) was shown, and no record of it holds`);
  const isCopied = store.journal.some(
    (row) =>
      row.kind === 'copied' &&
      sound.includes(row.recordId ?? '') &&
      copies?.get(placeOf(row.data)) === row.data['written'],
  );
  if (promised.copy && copies !== null && !isCopied) faults.push(`${words} was shown, and no copy of it is there`);
  return faults;
}

/** The journal row is not enough: the file itself is checked. */
const placeOf = (data: Record<string, unknown>): string => (typeof data['place'] === 'string' ? data['place'] : '');

function missingCopy(
  store: Store,
  platform: PracticePlatform,
  id: string,
  removedAt: string,
  copies: ReadonlyMap<string, string>,
): string | undefined {
  const ids = new Set(
    store.records.filter(({ itemKey }) => itemKey === `${platform}:comment:${id}`).map((record) => record.id),
  );
  const confirmed = store.journal.filter(
    (row) => row.kind === 'copied' && ids.has(row.recordId ?? '') && row.at <= removedAt,
  );
  if (confirmed.length === 0) return 'no copy was confirmed before';
  const isIntact = confirmed.some(({ data }) => copies.get(placeOf(data)) === data['written']);
  return isIntact
    ? undefined
    : `the copy is not there as it was written: ${confirmed.map(({ data }) => placeOf(data)).join(', ')}`;
}
