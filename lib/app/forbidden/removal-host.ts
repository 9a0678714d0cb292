/**
 * Runs removals without capture: gives the host-independent flow its page, note and clock, and reports its progress to
 * the card and the page.
 */
import { bareReading } from '../../capture/covering/bare-reading';
import { inPageTurn } from '../../capture/page-turn';
import type { Uncaptured } from '../../domain/forbidden';
import type { ItemRef } from '../../domain/item';
import type { EvidenceDatabase } from '../../evidence/database';
import { noteHolds, saveUncaptured, unfinishedUncaptured } from '../../evidence/forbidden-life';
import { appendJournal } from '../../evidence/journal';
import { ask } from '../../messaging/page-commander';
import { isPageBusy } from '../../removal/end-flow';
import { lookInTurn, recoverUncaptured, removeUncaptured, type UncapturedEnv } from '../../removal/remove-uncaptured';
import { isoOf, realClock, type Clock } from '../../util/clock';
import { bringDrivers } from '../page/bring-drivers';
import { lastPress } from '../page/page-port';
import { answer, official } from '../removal/pending-decisions';
import { isSameAddress } from '../../domain/same-address';
import { tellTab } from '../under-way/tell-flow';
import { untilItAnswers } from '../page/until-it-answers';
import { coverOnPage } from './cover-page';
import { operator, showRoute } from './route';
import { running, waiting } from './running';
import { noteUncaptured } from './uncaptured-lines';
import { ProblemError } from '../../problems/problem-error';

/**
 * Milliseconds for menu, dialog and result together. The page stops by itself after this, so that nothing is pressed
 * after the flow has given up.
 */
const LONGEST_ACT = 50_000;

export function startUncaptured(
  db: EvidenceDatabase,
  { noteId, ref, pageUrl, tabId }: { noteId: string; ref: ItemRef; pageUrl: string; tabId: number },
  clock: Clock = realClock,
): void {
  const at = isoOf(clock);
  const start: Uncaptured = {
    noteId,
    ref,
    pageUrl,
    tabId,
    phase: 'checking',
    act: null,
    gone: null,
    outcome: null,
    startedAt: at,
    updatedAt: at,
  };
  once(noteId, () => removeUncaptured(start, envFor(db, tabId, clock)));
}

/** Milliseconds. Short, because the official is waiting and may press again. */
const SECOND_LOOK = 10_000;

/**
 * Checks the page on the official's request, for a removal that waits for the official or has ended. If the page stays
 * busy, an ended removal keeps its last result, and the official is told.
 */
export async function checkUncaptured(
  db: EvidenceDatabase,
  removal: Uncaptured,
  tabId: number,
  clock: Clock = realClock,
): Promise<void> {
  const { noteId } = removal;
  if (answer.resolve(noteId, 'check-again') || running.has(noteId)) return;
  running.add(noteId);
  try {
    await lookInTurn({ ...removal, tabId }, envFor(db, tabId, clock), { patience: SECOND_LOOK });
  } catch (error) {
    throw isPageBusy(error) ? new ProblemError('page-busy-now') : error;
  } finally {
    running.delete(noteId);
  }
}

/**
 * Recovers after a killed worker. Only the check remains, done where the item's page is open. A removal that waits for
 * the official is also checked when its page is reloaded, because the pointer is gone with the old page and nothing
 * else would report it.
 *
 * @param visited a tab whose content script has just started, or null at the worker's start
 */
export async function recoverAllUncaptured(
  db: EvidenceDatabase,
  visited: { tabId: number; url: string } | null,
  clock: Clock = realClock,
): Promise<void> {
  const unfinished = await unfinishedUncaptured(db);
  const here = (left: Uncaptured): boolean => visited !== null && isSameAddress(left.pageUrl, visited.url);
  if (visited !== null && unfinished.some(here)) await untilItAnswers(visited.tabId, clock);
  for (const left of unfinished) {
    const isHere = visited !== null && here(left);
    // The old page may still be open in another tab, with its pointer.
    if (isHere && left.tabId === visited.tabId && answer.resolve(left.noteId, 'check-again')) continue;
    once(left.noteId, () =>
      recoverUncaptured(
        { ...left, tabId: isHere ? visited.tabId : left.tabId },
        isHere,
        envFor(db, isHere ? visited.tabId : null, clock),
      ),
    );
  }
}

function once(noteId: string, work: () => Promise<unknown>): void {
  if (running.has(noteId)) return;
  running.add(noteId);
  void work()
    .catch((error: unknown) => console.error('Uppsikt uncaptured', error))
    .finally(() => running.delete(noteId));
}

function envFor(db: EvidenceDatabase, tabId: number | null, clock: Clock): UncapturedEnv {
  const tab = (): number => {
    if (tabId === null) throw new Error('the page is not open');
    return tabId;
  };
  return {
    page: {
      readAccount: async (ref) => (await ask(tab(), 'account.read', { ref }, 5_000)).classification,
      remove: async (ref) => {
        // Whatever the outcome, nothing of the item is visible meanwhile.
        await coverOnPage(tab(), { refs: [ref], pictures: [] }).catch(() => undefined);
        await bringDrivers(tab());
        return ask(
          tab(),
          'item.remove-unread',
          { ref, notAfter: clock.now() + LONGEST_ACT, lastPress: await lastPress() },
          LONGEST_ACT + 5_000,
        );
      },
      pointAt: async (ref, noteId) =>
        void (await ask(
          tab(),
          'item.point-at',
          { ref, act: 'delete', flowId: noteId, unread: true, stood: null },
          10_000,
        )),
      goneCheck: async (ref, since) => {
        // Without the drivers a reloaded page answers 'unknown', never 'gone'.
        await bringDrivers(tab());
        return ask(tab(), 'item.seen', { ref, act: 'delete', since }, 90_000);
      },
    },
    note: {
      holds: (noteId) => noteHolds(db, noteId),
      save: (state) => saveUncaptured(db, state),
      journal: async (noteId, kind, data) =>
        void (await appendJournal(db, {
          kind,
          recordId: null,
          operator: await operator(),
          data: { noteId, ...data },
          at: isoOf(clock),
        })),
    },
    official: { doneByHand: (noteId) => official.doneByHand({ id: noteId }) },
    now: () => clock.now(),
    wait: (milliseconds) => clock.wait(milliseconds),
    lock: async (name, work) =>
      navigator.locks.request(name, { ifAvailable: true }, async (lock) => (lock === null ? undefined : work())),
    turn: (at, work, wait) => {
      const waits = (isWaiting: boolean): void => {
        waiting[isWaiting ? 'add' : 'delete'](at.noteId);
        tell(db, at, tabId);
      };
      return inPageTurn(tab(), work, at.phase === 'ended' ? wait : { ...wait, waits });
    },
    changed: (state) => tell(db, state, tabId),
  };
}

/** Reports the state to the removal's card, and to the tab's list of ongoing flows for when its card is not shown. */
function tell(db: EvidenceDatabase, state: Uncaptured, tabId: number | null): void {
  const { noteId: id, phase, ref } = state;
  const noted = noteUncaptured(state).catch((error: unknown) => console.error('Uppsikt under way', error));
  void showRoute(db, {
    tabId: tabId ?? -1,
    reading: bareReading(ref, { kind: 'unknown', keys: [], name: null, trace: '' }),
  }).catch(() => undefined);
  if (tabId !== null)
    void noted.then(() => tellTab(db, tabId, { id, phase: phase === 'ended' ? 'ended' : 'removing' }));
}
