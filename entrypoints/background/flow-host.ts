/** Where flows run: gives the host-free flow its page, evidence, clock and locks, and tells card and page how it goes. */
import { browser } from '../../lib/browser';
import type { Flow } from '../../lib/domain/flow';
import { itemKey } from '../../lib/domain/item-key';
import type { EvidenceDatabase } from '../../lib/evidence/database';
import { getFlow, unfinishedFlows } from '../../lib/evidence/flows';
import { ask } from '../../lib/messaging/page-commander';
import type { FlowEnv, PagePort } from '../../lib/removal/environment';
import { goneCheck, runFlow } from '../../lib/removal/flow';
import { inTurn } from '../../lib/removal/in-turn';
import { recoverFlow } from '../../lib/removal/recover';
import { wordsFor } from '../../lib/removal/words';
import { realClock } from '../../lib/platforms/dom/real-clock';
import { manifests } from '../../lib/platforms/manifests';
import { packInForce } from '../../lib/guidelines/packs';
import { changeCard } from './cards';
import { evidenceGateway, type Judgement } from './evidence-gateway';
import { reasonsNow } from './health/against-removal';
import { official } from './official';
import { secondCopies } from './second-copies';

/** Flows that run in this very worker. All other unfinished ones were left behind by a killed one. */
const running = new Set<string>();
export const isRunning = (flowId: string): boolean => running.has(flowId);

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

export function start(db: EvidenceDatabase, flow: Flow, judgement: Judgement): void {
  running.add(flow.id);
  void runFlow(flow, envFor(db, flow, judgement))
    .then((ended) => {
      if (ended === undefined) tell({ ...flow, phase: 'ended', outcome: 'interrupted', message: wordsFor('busy', flow, paramsOf(flow, judgement.card.howToSwitchAccount)) });
    })
    .catch((error: unknown) => {
      // The store refused even the phase; the card must not go on showing work.
      tell({ ...flow, phase: 'ended', outcome: 'store-failed', message: wordsFor('store-failed', flow, paramsOf(flow, judgement.card.howToSwitchAccount)) });
      console.error('Uppsikt flow', error);
    })
    .finally(() => {
      running.delete(flow.id);
      release(flow);
    });
}

/** One recovery at a time: the worker's start, which sees no page yet, must not hold a flow while the visit that could end it passes by. */
const recoveries = inTurn();

/**
 * Looks after flows that a killed worker or browser left. Sealing is finished at once; a gone-check waits until the item's page is open.
 *
 * @param visited a tab whose content script has just started, or null at the worker's start.
 */
export const recover = (db: EvidenceDatabase, visited: { tabId: number; url: string } | null): Promise<void> => recoveries(() => recoverAll(db, visited));

async function recoverAll(db: EvidenceDatabase, visited: { tabId: number; url: string } | null): Promise<void> {
  const left = await unfinishedFlows(db).catch((error: unknown) => {
    console.error('Uppsikt recovery', error);
    return [];
  });
  for (const { id } of left) await recoverOne(db, id, (flow) => tabShowing(flow, visited));
}

/** The official has opened the item's card where it stands now: a flow that was left behind is looked after there, whatever the page's address. */
export const recoverHere = (db: EvidenceDatabase, flowId: string, tabId: number): Promise<void> =>
  recoveries(() => recoverOne(db, flowId, () => Promise.resolve(tabId)));

async function recoverOne(db: EvidenceDatabase, flowId: string, findTab: (flow: Flow) => Promise<number | null>): Promise<void> {
  if (running.has(flowId)) return;
  running.add(flowId);
  try {
    // Read now and not from the list: it may have run, or been recovered, to its end since.
    const flow = await getFlow(db, flowId);
    if (flow === undefined || flow.phase === 'ended') return;
    const tabId = await findTab(flow);
    await recoverFlow({ ...flow, tabId: tabId ?? flow.tabId }, tabId !== null, envFor(db, { ...flow, tabId }, null));
  } catch (error) {
    console.error('Uppsikt recovery', error);
  } finally {
    running.delete(flowId);
  }
}

/** A second look at an ended flow, asked for by the official. */
export async function checkAgain(db: EvidenceDatabase, flowId: string): Promise<void> {
  if (running.has(flowId)) return;
  running.add(flowId);
  try {
    const flow = await getFlow(db, flowId);
    // Only of an item whose evidence is sealed may it be said that it is gone, and only where somebody may have pressed.
    if (flow === undefined || flow.evidenceId === null || !MAY_LOOK_AGAIN.has(flow.outcome ?? flow.phase)) return;
    await goneCheck(flow, envFor(db, flow, null), flow.outcome === 'done-by-hand' || flow.act?.kind !== 'pressed');
  } finally {
    running.delete(flowId);
  }
}

const MAY_LOOK_AGAIN: ReadonlySet<string> = new Set(['assisted', 'gone-check', 'still-present', 'unknown', 'removed', 'done-by-hand', 'interrupted', 'changed-since-saved']);

function envFor(db: EvidenceDatabase, flow: Flow, judgement: Judgement | null): FlowEnv {
  const howToSwitch = judgement?.card.howToSwitchAccount ?? '';
  return {
    page: pagePort(flow.tabId),
    evidence: evidenceGateway(db, judgement),
    copies: secondCopies(db),
    reasonsAgainst: async () => (await reasonsNow(db, flow.tabId)).map(({ id }) => id),
    official,
    clock: realClock,
    lock: async (name, wait, work) => navigator.locks.request(name, wait ? {} : { ifAvailable: true }, async (lock) => (lock === null ? undefined : work())),
    changed: tell,
    say: (word, at) => wordsFor(word, at, paramsOf(at, howToSwitch)),
  };
}

/** Menu, dialog and result together; the page stops by itself then, so that nothing is pressed after the flow has given up. */
const LONGEST_ACT = 50_000;

function pagePort(tabId: number | null): PagePort {
  const tab = (): number => {
    if (tabId === null) throw new Error('the page is not open');
    return tabId;
  };
  return {
    readAccount: async (ref) => (await ask(tab(), 'account.read', { ref }, 5_000)).classification,
    compare: (ref) => ask(tab(), 'item.compare', { ref }, 10_000),
    remove: (ref, text) => ask(tab(), 'item.remove', { ref, text, notAfter: Date.now() + LONGEST_ACT }, LONGEST_ACT + 5_000),
    pointAt: async (ref, flowId) => void (await ask(tab(), 'item.point-at', { ref, flowId }, 10_000)),
    goneCheck: async (ref) => {
      // Without it a page that was opened anew says 'unknown', never 'gone'.
      await browser.scripting.executeScript({ target: { tabId: tab(), frameIds: [0] }, files: ['/look-through.js'] }).catch(() => undefined);
      return ask(tab(), 'item.gone-check', { ref }, 90_000);
    },
  };
}

const paramsOf = (flow: Flow, howToSwitch: string): { platform: string; howToSwitch: string; quote: string } => ({
  platform: manifests.find((manifest) => manifest.id === flow.platform)?.name ?? flow.platform,
  howToSwitch,
  quote: packInForce().sentences.privateAccount.quote,
});

function tell(flow: Flow): void {
  if (flow.tabId === null) return;
  const { tabId } = flow;
  // Another item's card may be open in the tab by now; this flow is none of its business.
  void changeCard(tabId, (card) => (itemKey(card.reading.ref) === flow.itemKey && (card.flow === null || card.flow.id === flow.id) ? { ...card, flow } : card)).catch(() => undefined);
  void ask(tabId, 'flow.show', { flow }, 3_000).catch(() => undefined);
}

/** The tab where the item's page is open now, if any. */
async function tabShowing(flow: Flow, visited: { tabId: number; url: string } | null): Promise<number | null> {
  if (visited !== null) return samePage(flow, visited.url) ? visited.tabId : null;
  const tabs = await browser.tabs.query({ url: manifests.flatMap((manifest) => manifest.matches) });
  for (const tab of tabs) {
    if (tab.id === undefined || tab.url === undefined || !samePage(flow, tab.url)) continue;
    const alive = await ask(tab.id, 'page.owner', {}, 2_000).then(() => true, () => false);
    if (alive) return tab.id;
  }
  return null;
}

export const isSameAddress = (one: string, other: string): boolean => withoutHash(one) === withoutHash(other);
const samePage = (flow: Flow, url: string): boolean => isSameAddress(flow.pageUrl, url);
const withoutHash = (url: string): string => url.replace(/#.*$/, '').replace(/\/$/, '');
