/** Runs flows: gives the host-independent flow its page, evidence, clock and locks. */
import { inPageTurn } from '../../capture/page-turn';
import type { Flow } from '../../domain/flow';
import type { EvidenceDatabase } from '../../evidence/database';
import { destroyedWhole } from '../../evidence/destroyed';
import { getFlow, unfinishedFlows } from '../../evidence/flows';
import type { ByHand, FlowEnv } from '../../removal/environment';
import { runFlow } from '../../removal/flow';
import { isPageBusy } from '../../removal/end-flow';
import { endAsSaid, lookAfter, wasByHand } from '../../removal/perform';
import { endsWithALook, recoverFlow } from '../../removal/recover';
import { asToldLater, outcomeOfDestroyed, wordsFor } from '../../removal/words';
import { realClock, type Clock } from '../../util/clock';
import { manifests } from '../../platforms/manifests';
import { packInForce } from '../../guidelines/packs';
import { evidenceGateway, type Judgement } from './evidence-gateway';
import { freshBlockers } from '../health/removal-blockers';
import { answer, official } from './pending-decisions';
import { samePage, tabShowing, type Visited } from './tab-showing';
import { pagePort } from '../page/page-port';
import { secondCopies } from '../copies/second-copies';
import { tellFlow, waitsOf } from '../under-way/tell-flow';
import { untilItAnswers } from '../page/until-it-answers';
import { browserTabs, type Tabs } from '../ports/tabs';
import { ProblemError } from '../../problems/problem-error';
import { inTurn } from '../../util/in-turn';

/** Flows that this worker is running. Any other unfinished flow was left by a stopped worker. */
const running = new Set<string>();
export const isAnyRunning = (): boolean => running.size > 0;
export const isRunning = (flowId: string): boolean => running.has(flowId);

/**
 * The running flows that may press, with the tab they act in. A recovered flow is not among them, since it is only
 * checked.
 */
const acting = new Map<string, number | null>();
/** Whether this worker acts in that tab for the flow. */
export const isActing = (flowId: string, tabId: number): boolean => acting.get(flowId) === tabId;

/** The flow that each item has in this worker. A second press must not replace it on the card, nor its Ångra. */
const begun = new Map<string, string>();

/** Reserves the item for this flow, synchronously. Returns the flow that already has it, if any. */
export function reserve(flow: Flow): string | undefined {
  const key = `${flow.tabId ?? ''} ${flow.itemKey}`;
  const already = begun.get(key);
  if (already === undefined) begun.set(key, flow.id);
  return already;
}

export function release(flow: Flow): void {
  const key = `${flow.tabId ?? ''} ${flow.itemKey}`;
  if (begun.get(key) === flow.id) begun.delete(key);
}

/** @param judgement null when the evidence is already sealed */
export function start(
  db: EvidenceDatabase,
  flow: Flow,
  judgement: Judgement | null,
  howToSwitch = judgement?.card.howToSwitchAccount ?? '',
  clock: Clock = realClock,
): void {
  running.add(flow.id);
  acting.set(flow.id, flow.tabId);
  void runFlow(flow, envFor(db, flow, judgement, { howToSwitch, clock }))
    .then((ended) => {
      if (ended === undefined)
        tellFlow(db, {
          ...flow,
          phase: 'ended',
          outcome: 'interrupted',
          word: undefined,
          message: wordsFor('busy', flow, paramsOf(flow, howToSwitch)),
        });
    })
    .catch((error: unknown) => {
      // The store refused even the phase. The card must not go on showing a flow in progress.
      tellFlow(db, {
        ...flow,
        phase: 'ended',
        outcome: 'store-failed',
        word: undefined,
        message: wordsFor('store-failed', flow, paramsOf(flow, howToSwitch)),
      });
      console.error('Uppsikt flow', error);
    })
    .finally(() => {
      running.delete(flow.id);
      acting.delete(flow.id);
      release(flow);
    });
}

/**
 * Serialises recoveries. Otherwise the recovery at the worker's start, which sees no page yet, could hold a flow while
 * the visit that could end it passes by.
 */
const recoveries = inTurn();

/**
 * Recovers flows that a stopped worker or browser left. Sealing is finished at once. A gone-check waits until the
 * item's page is open.
 *
 * @param visited null at the worker's start
 */
export const recover = (
  db: EvidenceDatabase,
  visited: Visited | null,
  clock: Clock = realClock,
  tabs: Pick<Tabs, 'openAt'> = browserTabs,
): Promise<void> => recoveries(() => recoverAll(db, visited, { clock, tabs }));

async function recoverAll(
  db: EvidenceDatabase,
  visited: Visited | null,
  { clock, tabs }: { clock: Clock; tabs: Pick<Tabs, 'openAt'> },
): Promise<void> {
  const left = await unfinishedFlows(db).catch((error: unknown) => {
    console.error('Uppsikt recovery', error);
    return [];
  });
  for (const flow of left) {
    if (running.has(flow.id)) await lookInstead(flow, visited, clock);
    else await recoverOne(db, flow.id, (found) => tabShowing(found, visited, tabs), clock);
  }
}

/**
 * Checks a flow that waits for the official when its page is reloaded: the pointer is gone with the old page, and
 * nothing else would report it. In another tab the old page may still be open, with its pointer.
 */
async function lookInstead(flow: Flow, visited: Visited | null, clock: Clock): Promise<void> {
  if (visited === null || flow.phase !== 'assisted' || flow.tabId !== visited.tabId || !samePage(flow, visited.url))
    return;
  if ((await untilItAnswers(visited.tabId, clock)) === 'answers') answer.resolve(flow.id, 'check-again');
}

/**
 * The pointer's tab was closed, so the official's press can no longer be seen. The flow ends with what can be known,
 * and is checked at the next visit.
 */
export async function lookAfterClosed(db: EvidenceDatabase, tabId: number): Promise<void> {
  const left = await unfinishedFlows(db).catch(() => []);
  for (const flow of left)
    if (flow.phase === 'assisted' && flow.tabId === tabId && running.has(flow.id))
      answer.resolve(flow.id, 'check-again');
}

/**
 * The official opened the item's card where the item is now: a flow that was left is recovered there, whatever the
 * page's address.
 */
export const recoverHere = (
  db: EvidenceDatabase,
  flowId: string,
  tabId: number,
  clock: Clock = realClock,
): Promise<void> => recoveries(() => recoverOne(db, flowId, () => Promise.resolve(tabId), clock));

async function recoverOne(
  db: EvidenceDatabase,
  flowId: string,
  findTab: (flow: Flow) => Promise<number | null>,
  clock: Clock,
): Promise<void> {
  if (running.has(flowId)) return;
  running.add(flowId);
  try {
    // Read now, not from the list: it may have ended since.
    const flow = await getFlow(db, flowId);
    if (flow === undefined || flow.phase === 'ended') return;
    const found = await findTab(flow);
    // A page that does not answer cannot be checked. The check waits for the next visit.
    const isSilent = found !== null && endsWithALook(flow) && (await untilItAnswers(found, clock)) === 'silent';
    const tabId = isSilent ? null : found;
    const env = await envForOld(db, { ...flow, tabId }, clock);
    await recoverFlow({ ...flow, tabId: tabId ?? flow.tabId }, tabId !== null, env);
  } catch (error) {
    console.error('Uppsikt recovery', error);
  } finally {
    running.delete(flowId);
  }
}

/** Milliseconds. Short, because the official is waiting and may press again. */
const SECOND_LOOK = 10_000;

/** Checks an ended flow again on the official's request. */
export async function checkAgain(
  db: EvidenceDatabase,
  flowId: string,
  said: ByHand = 'check',
  clock: Clock = realClock,
): Promise<void> {
  if (running.has(flowId)) {
    // A check is already running. But the official's word 'removed' would be lost, so it is refused.
    if (said === 'removed') throw new ProblemError('page-busy-look');
    return;
  }
  running.add(flowId);
  try {
    const known = await getFlow(db, flowId);
    // An item may be called gone only when its evidence is sealed and somebody may have pressed.
    if (known === undefined || known.evidenceId === null || !MAY_LOOK_AGAIN.has(known.outcome ?? known.phase)) return;
    const flow = asToldLater(known);
    const destroyed = await isDestroyed(db, flow);
    const env = envFor(db, flow, null, { destroyed, clock });
    // 'page-busy-look' says that the evidence is saved, which is wrong after its destruction.
    const busy = destroyed ? 'page-busy-now' : 'page-busy-look';
    const word = flow.outcome === 'said-removed' ? 'removed' : said;
    // If the page stays busy the earlier result stands, and the official is told.
    await env
      .turn(flow, () => lookAfter(flow, env, wasByHand(flow), { said: () => word }), { patience: SECOND_LOOK })
      .catch(async (error: unknown) => {
        if (!isPageBusy(error)) throw error;
        if ((await endAsSaid(flow, said, env)) === undefined) throw new ProblemError(busy);
      });
  } finally {
    running.delete(flowId);
  }
}

const MAY_LOOK_AGAIN: ReadonlySet<string> = new Set([
  'assisted',
  'gone-check',
  'still-present',
  'unknown',
  'removed',
  'trashed',
  'hidden',
  'user-hidden',
  'banned',
  'marked-spam',
  'comments-off',
  'comments-on',
  'shown-again',
  'still-hidden',
  'came-back',
  'done-by-hand',
  'said-removed',
  'interrupted',
  'changed-since-saved',
]);

/** @param judgement null when the evidence is already sealed */
function envFor(
  db: EvidenceDatabase,
  flow: Flow,
  judgement: Judgement | null,
  {
    howToSwitch = '',
    destroyed = false,
    clock = realClock,
  }: { howToSwitch?: string; destroyed?: boolean; clock?: Clock } = {},
): FlowEnv {
  return {
    page: pagePort(flow.tabId, clock),
    evidence: evidenceGateway(db, judgement, clock),
    copies: secondCopies(db, clock),
    reasonsAgainst: async () => (await freshBlockers(db, flow.tabId, clock)).map(({ id }) => id),
    official,
    clock,
    lock: async (name, work) =>
      navigator.locks.request(name, { ifAvailable: true }, async (lock) => (lock === null ? undefined : work())),
    // Without a tab nothing of the flow is on a page, and the page port throws.
    turn: (at, work, wait) =>
      flow.tabId === null
        ? work()
        : inPageTurn(flow.tabId, work, at.phase === 'ended' ? wait : { ...wait, waits: waitsOf(db, at) }),
    changed: (at) => tellFlow(db, at),
    say: (word, at) => wordsFor(word, at, { ...paramsOf(at, howToSwitch), destroyed }),
  };
}

/** For an older flow: its evidence may have been destroyed since, and must then not be called saved. */
export const envForOld = async (db: EvidenceDatabase, flow: Flow, clock: Clock = realClock): Promise<FlowEnv> =>
  envFor(db, flow, null, { destroyed: await isDestroyed(db, flow), clock });

const isDestroyed = async (db: EvidenceDatabase, { evidenceId }: Flow): Promise<boolean> =>
  evidenceId !== null && (await destroyedWhole(db)).has(evidenceId);

/** An ended flow as a reopened card shows it. Destroying the evidence also deleted the flow's message. */
export async function withWordsOfNow(db: EvidenceDatabase, flow: Flow): Promise<Flow> {
  if (flow.phase !== 'ended' || flow.outcome === null || !(await isDestroyed(db, flow)))
    return flow.told ? asToldLater(flow) : flow;
  return { ...flow, message: outcomeOfDestroyed(flow.outcome) };
}

const paramsOf = (flow: Flow, howToSwitch: string): { platform: string; howToSwitch: string; quote: string } => ({
  platform: manifests.find((manifest) => manifest.id === flow.platform)?.name ?? flow.platform,
  howToSwitch,
  quote: packInForce().sentences.privateAccount.quote,
});
