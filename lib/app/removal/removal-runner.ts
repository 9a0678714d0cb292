/**
 * Where flows run: gives the host-free flow its page, evidence, clock and locks.
 */
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

/** Flows that run in this very worker. All other unfinished ones were left behind by a killed one. */
const running = new Set<string>();
export const isAnyRunning = (): boolean => running.size > 0;
export const isRunning = (flowId: string): boolean => running.has(flowId);

/** Of these, those that may press: one that is recovered is only looked after. By flow, the tab that it acts in. */
const acting = new Map<string, number | null>();
/** Whether this worker acts in that tab for the flow. */
export const isActing = (flowId: string, tabId: number): boolean => acting.get(flowId) === tabId;

/** The item's flow that has begun in this worker: a second press must not take its place on the card, nor its Ångra. */
const begun = new Map<string, string>();

/** Takes the item for this flow, at once. Returns the flow that has it already, if any. */
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

/** @param judgement null where the evidence is sealed already */
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
      // The store refused even the phase; the card must not go on showing work.
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
 * One recovery at a time: the worker's start, which sees no page yet, must
 * not hold a flow while the visit that could end it passes by.
 */
const recoveries = inTurn();

/**
 * Looks after flows that a killed worker or browser left. Sealing is finished
 * at once; a gone-check waits until the item's page is open.
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
 * One that waits for the official's hand is looked at when its page is opened anew: what pointed there is gone with the
 * old page, and nobody else would tell. In another tab its old page may still be pointed at.
 */
async function lookInstead(flow: Flow, visited: Visited | null, clock: Clock): Promise<void> {
  if (visited === null || flow.phase !== 'assisted' || flow.tabId !== visited.tabId || !samePage(flow, visited.url))
    return;
  if ((await untilItAnswers(visited.tabId, clock)) === 'answers') answer.resolve(flow.id, 'check-again');
}

/**
 * Where it was pointed out the official's hand can no longer be seen: it ends with what can be known, and is looked
 * after at the next visit.
 */
export async function lookAfterClosed(db: EvidenceDatabase, tabId: number): Promise<void> {
  const left = await unfinishedFlows(db).catch(() => []);
  for (const flow of left)
    if (flow.phase === 'assisted' && flow.tabId === tabId && running.has(flow.id))
      answer.resolve(flow.id, 'check-again');
}

/**
 * The official has opened the item's card where it stands now: a flow that was left
 * behind is looked after there, whatever the page's address.
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
    // Read now and not from the list: it may have run, or been recovered, to its end since.
    const flow = await getFlow(db, flowId);
    if (flow === undefined || flow.phase === 'ended') return;
    const found = await findTab(flow);
    // A page that never comes to answer cannot be looked at: the look waits for its next visit.
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

/** Milliseconds: the official has pressed for it, and may press again. */
const SECOND_LOOK = 10_000;

/** A second look at an ended flow, asked for by the official. */
export async function checkAgain(
  db: EvidenceDatabase,
  flowId: string,
  said: ByHand = 'check',
  clock: Clock = realClock,
): Promise<void> {
  if (running.has(flowId)) {
    // A look that is asked for is under way; a word that nobody hears must not be taken for heard.
    if (said === 'removed') throw new ProblemError('page-busy-look');
    return;
  }
  running.add(flowId);
  try {
    const known = await getFlow(db, flowId);
    // Only of an item whose evidence is sealed may it be said that it
    // is gone, and only where somebody may have pressed.
    if (known === undefined || known.evidenceId === null || !MAY_LOOK_AGAIN.has(known.outcome ?? known.phase)) return;
    const flow = asToldLater(known);
    const destroyed = await isDestroyed(db, flow);
    const env = envFor(db, flow, null, { destroyed, clock });
    // The words of a look that did not come say that the evidence is saved.
    const busy = destroyed ? 'page-busy-now' : 'page-busy-look';
    const word = flow.outcome === 'said-removed' ? 'removed' : said;
    // Where the turn does not come what was seen before stands, and the official is told.
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

/** @param judgement null where the evidence is sealed already */
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
    // Without a tab nothing of it is on a page; the page port says so.
    turn: (at, work, wait) =>
      flow.tabId === null
        ? work()
        : inPageTurn(flow.tabId, work, at.phase === 'ended' ? wait : { ...wait, waits: waitsOf(db, at) }),
    changed: (at) => tellFlow(db, at),
    say: (word, at) => wordsFor(word, at, { ...paramsOf(at, howToSwitch), destroyed }),
  };
}

/** For a flow of an earlier time: what it sealed may have been destroyed since, and then it is not said to be saved. */
export const envForOld = async (db: EvidenceDatabase, flow: Flow, clock: Clock = realClock): Promise<FlowEnv> =>
  envFor(db, flow, null, { destroyed: await isDestroyed(db, flow), clock });

const isDestroyed = async (db: EvidenceDatabase, { evidenceId }: Flow): Promise<boolean> =>
  evidenceId !== null && (await destroyedWhole(db)).has(evidenceId);

/** An ended flow as a card opens it again: in destroying, the message that it had went too. */
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
