/** What must hold whatever operation of the store failed. Checked against the page's own truth and the bare store. */
import type { Flow } from '../../../lib/domain/flow';
import { chainFaults, faultsOf } from '../../commands/setup/read-store';
import type { BareStore } from '../bare-store';
import type { After } from './run';

export interface Faults {
  /** Gone from the page, or reported saved, without a record that verifies. */
  lost: string[];
  /** Removed before copy, intent and a sound record were in the store; or pressed by a recovery. */
  withoutEvidence: string[];
  /** A flow that has no end in words even after the restart. */
  untold: string[];
  /** What was told is not true, or the store's content does not verify. */
  untrue: string[];
}

export const noFaults = (): Faults => ({ lost: [], withoutEvidence: [], untold: [], untrue: [] });

const isFlow = (told: After['told']): told is Flow => typeof told === 'object' && 'phase' in told;

export function faultsAfter(after: After): Faults {
  const { act, stage, told, presses, end } = after;
  const { page, flowId } = stage;
  const faults = noFaults();
  const isGone = !page.comments.has('1');
  const isAway = isGone || page.hidden.has('1');
  const isSound = (store: BareStore, id: string): boolean => faultsOf(store, id).length === 0;

  const [press] = presses;
  if (after.pressedAtRecovery || (act.pressesNothing === true && press !== undefined))
    faults.withoutEvidence.push('the recovery pressed');
  if (isAway && !isSound(end, flowId)) faults.lost.push('away, and no record holds afterwards');
  if (isAway && press !== undefined) {
    if (!isSound(press.before, flowId)) faults.lost.push('away, and no record held before the press');
    faults.withoutEvidence.push(...missingBefore(press.before, flowId, isGone ? page.copies : null));
  }
  if (page.comments.get('2') !== 'bra jobbat') faults.lost.push('another comment is gone');
  if (presses.length > 1) faults.withoutEvidence.push(`pressed ${presses.length} times`);

  const reported = [...(isFlow(told) ? [told] : []), ...end.flows].flatMap(({ evidenceId }) => evidenceId ?? []);
  for (const id of new Set(reported)) if (!isSound(end, id)) faults.lost.push('reported saved, and does not hold');
  faults.untold.push(...untoldIn(after));
  faults.untrue.push(...untrueIn(after, isGone), ...after.again, ...chainFaults(end));
  for (const { id } of end.records) faults.untrue.push(...faultsOf(end, id));
  return faults;
}

/**
 * What was missing before the press: everything must be in the journal, and the copy's file in the folder.
 *
 * @param copies null where nothing is destroyed: a failed copy then stops nothing
 */
function missingBefore(store: BareStore, recordId: string, copies: ReadonlyMap<string, unknown> | null): string[] {
  const kinds = store.journal.filter((row) => row.recordId === recordId).map(({ kind }) => kind);
  return [
    ...(kinds.includes('sealed') ? [] : ['removed before it was sealed']),
    ...(copies === null || (kinds.includes('copied') && copies.has(`${recordId}.zip`))
      ? []
      : ['removed before it was copied']),
    ...(kinds.includes('intent') ? [] : ['removed without an intent']),
  ];
}

function untoldIn({ told, waiting, end, stage }: After): string[] {
  const words = (flow: Flow): boolean => flow.message !== null && flow.message !== '';
  const ended = (flow: Flow): boolean => flow.phase === 'ended' && flow.outcome !== null && words(flow);
  const waits = (flow: Flow): boolean => flow.phase === 'gone-check' && !flow.told && words(flow);
  return [
    ...waiting.flows
      .filter((flow) => !ended(flow) && !waits(flow))
      .map(({ phase }) => `stands in ${phase} without words after the restart`),
    ...end.flows.filter((flow) => !ended(flow)).map(({ phase }) => `stands in ${phase} with its page open`),
    ...(isFlow(told) && !ended(told) ? [`was answered in ${told.phase} without words`] : []),
    // If no flow is known, nothing may have been removed.
    ...(end.flows.length === 0 && !stage.page.comments.has('1') ? ['gone, and no flow is known'] : []),
  ];
}

function untrueIn({ told, end, stage }: After, isGone: boolean): string[] {
  const { page } = stage;
  const drafts = end.rows.filter(({ table }) => table === 'drafts').length;
  const isKept = drafts > 0 || end.records.length > 0;
  const said = [...(isFlow(told) ? [told] : []), ...end.flows];
  return [
    ...said
      .filter(({ outcome }) => (outcome === 'removed' || outcome === 'done-by-hand') && !isGone)
      .map(({ outcome }) => `${outcome ?? ''} was said, and it stands there`),
    ...said
      .filter(({ outcome }) => ['still-present', 'undone', 'saved-only'].includes(outcome ?? '') && isGone)
      .map(({ outcome }) => `${outcome ?? ''} was said, and it is gone`),
    ...(page.undoSaid === 'undone' && isGone ? ['Ångra was answered undone, and it is gone'] : []),
    ...(typeof told === 'object' && 'staged' in told && told.staged && !isKept
      ? ['staged was answered, and nothing is there']
      : []),
    ...(typeof told === 'object' && 'copied' in told && told.copied && !isCopied(end, page.copies)
      ? ['copied was answered, and it is not there']
      : []),
  ];
}

const isCopied = (store: BareStore, copies: ReadonlyMap<string, unknown>): boolean =>
  store.rows.some(({ table }) => table === 'copies') && copies.size > 0;
