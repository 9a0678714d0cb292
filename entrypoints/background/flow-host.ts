/** Where flows run: gives the host-free flow its page, evidence, clock and locks, and tells card and page how it goes. */
import { browser } from '../../lib/browser';
import type { Flow } from '../../lib/domain/flow';
import type { EvidenceDatabase } from '../../lib/evidence/database';
import { getFlow, unfinishedFlows } from '../../lib/evidence/flows';
import { ask } from '../../lib/messaging/page-commander';
import type { FlowEnv, PagePort } from '../../lib/removal/environment';
import { goneCheck, runFlow } from '../../lib/removal/flow';
import { recoverFlow } from '../../lib/removal/recover';
import { wordsFor } from '../../lib/removal/words';
import { realClock } from '../../lib/platforms/dom/real-clock';
import { manifests } from '../../lib/platforms/manifests';
import { packInForce } from '../../lib/guidelines/packs';
import { cardOf, changeCard } from './cards';
import { evidenceGateway, type Judgement } from './evidence-gateway';
import { official } from './official';

/** Flows that run in this very worker. All other unfinished ones were left behind by a killed one. */
const running = new Set<string>();

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
    .finally(() => running.delete(flow.id));
}

/**
 * Looks after flows that a killed worker or browser left. Sealing is finished at once; a gone-check waits until the item's page is open.
 *
 * @param visited a tab whose content script has just started, or null at the worker's start.
 */
export async function recover(db: EvidenceDatabase, visited: { tabId: number; url: string } | null): Promise<void> {
  for (const flow of await unfinishedFlows(db)) {
    if (running.has(flow.id)) continue;
    running.add(flow.id);
    try {
      const tabId = await tabShowing(flow, visited);
      await recoverFlow({ ...flow, tabId: tabId ?? flow.tabId }, tabId !== null, envFor(db, { ...flow, tabId }, null));
    } catch (error) {
      console.error('Uppsikt recovery', error);
    } finally {
      running.delete(flow.id);
    }
  }
}

/** A second look at an ended flow, asked for by the official. */
export async function checkAgain(db: EvidenceDatabase, flowId: string): Promise<void> {
  const flow = await getFlow(db, flowId);
  if (flow === undefined || running.has(flowId) || flow.phase === 'capturing') return;
  await goneCheck(flow, envFor(db, flow, null), flow.outcome === 'done-by-hand' || flow.act?.kind !== 'pressed');
}

function envFor(db: EvidenceDatabase, flow: Flow, judgement: Judgement | null): FlowEnv {
  const howToSwitch = judgement?.card.howToSwitchAccount ?? '';
  return {
    page: pagePort(flow.tabId),
    evidence: evidenceGateway(db, judgement),
    official,
    clock: realClock,
    lock: async (name, wait, work) => navigator.locks.request(name, wait ? {} : { ifAvailable: true }, async (lock) => (lock === null ? undefined : work())),
    changed: tell,
    say: (word, at) => wordsFor(word, at, paramsOf(at, howToSwitch)),
  };
}

function pagePort(tabId: number | null): PagePort {
  const tab = (): number => {
    if (tabId === null) throw new Error('the page is not open');
    return tabId;
  };
  return {
    readAccount: async (ref) => (await ask(tab(), 'account.read', { ref }, 5_000)).classification,
    compare: (ref) => ask(tab(), 'item.compare', { ref }, 10_000),
    remove: (ref) => ask(tab(), 'item.remove', { ref }, 60_000),
    pointAt: async (ref, flowId) => void (await ask(tab(), 'item.point-at', { ref, flowId }, 10_000)),
    goneCheck: (ref) => ask(tab(), 'item.gone-check', { ref }, 90_000),
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
  void cardOf(tabId).then(async (card) => {
    if (card !== null && (card.flow === null || card.flow.id === flow.id)) await changeCard(tabId, (current) => ({ ...current, flow }));
  });
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

const samePage = (flow: Flow, url: string): boolean => withoutHash(flow.pageUrl) === withoutHash(url);
const withoutHash = (url: string): string => url.replace(/#.*$/, '').replace(/\/$/, '');
