/** Reports a flow's progress to its card, to the list of ongoing flows, and to its page. */
import type { Flow, FlowPhase } from '../../domain/flow';
import { itemKey } from '../../domain/item-key';
import type { FlowLine } from '../../domain/under-way';
import type { EvidenceDatabase } from '../../evidence/database';
import { ask } from '../../messaging/page-commander';
import { changeCard } from '../cards/card-sessions';
import { tellSaved } from './tell-saved';
import { linesIn, noteFlow, tabsWithLines } from './under-way';
import { untilItAnswers } from '../page/until-it-answers';
import { realClock, type Clock } from '../../util/clock';
import { inTurn } from '../../util/in-turn';

/**
 * Phases that are normally very short and need no input. They are reported only when they last, because reporting uses
 * the worker, the store and the page while the official waits for them.
 */
const BRIEF: ReadonlySet<FlowPhase> = new Set(['capturing', 'sealing', 'verifying']);
/** Milliseconds. */
const TOLD_AFTER = 100;
/** By flow: the report that is delayed. */
const later = new Map<string, AbortController>();

/** Serialises the lists, so that an older one does not replace a newer one. */
const lists = inTurn();

export function tellFlow(db: EvidenceDatabase, flow: Flow, clock: Clock = realClock): void {
  later.get(flow.id)?.abort();
  later.delete(flow.id);
  if (!BRIEF.has(flow.phase) || flow.waits === true) return tellNow(db, flow);
  const newer = new AbortController();
  later.set(flow.id, newer);
  clock.wait(TOLD_AFTER, newer.signal).then(
    () => {
      later.delete(flow.id);
      tellNow(db, flow);
    },
    () => undefined,
  );
}

function tellNow(db: EvidenceDatabase, flow: Flow): void {
  const noted = noteFlow(flow).catch((error: unknown) => console.error('Uppsikt under way', error));
  const { tabId } = flow;
  if (tabId === null) return;
  // Another item's card may be open in the tab by now. There this flow is a line in the list.
  void changeCard(tabId, (card) =>
    itemKey(card.reading.ref) === flow.itemKey && (card.flow === null || card.flow.id === flow.id)
      ? { ...card, flow }
      : card,
  ).catch(() => undefined);
  if (flow.phase === 'ended' && flow.evidenceId !== null)
    void tellSaved(db, flow.evidenceId).catch((error: unknown) => console.error('Uppsikt saved', error));
  void noted.then(() => tellTab(db, tabId, flow));
}

/** Reports a flow as waiting while something else uses the page. */
export const waitsOf =
  (db: EvidenceDatabase, flow: Flow) =>
  (isWaiting: boolean): void =>
    tellFlow(db, isWaiting ? { ...flow, waits: true } : flow);

/** Updates the tab's list on its card and on its page. */
export async function showUnderWay(db: EvidenceDatabase, tabId: number): Promise<void> {
  await listed(db, tabId, (lines) => void ask(tabId, 'flow.show', { flow: null, lines }, 3_000).catch(() => undefined));
}

/** Updates the list on the card only. */
export const listOnCard = (db: EvidenceDatabase, tabId: number): Promise<void> => listed(db, tabId, () => undefined);

/** In every tab that may show the item: its text must be removed from all. */
export async function showUnderWayEverywhere(db: EvidenceDatabase): Promise<void> {
  for (const tabId of await tabsWithLines()) await showUnderWay(db, tabId);
}

type Told = Pick<Flow, 'id' | 'phase'>;

/**
 * Reports a flow to its page. A page that has just loaded receives nothing before its session is open, so the end of a
 * flow is sent again after that.
 */
export async function tellTab(db: EvidenceDatabase, tabId: number, flow: Told): Promise<void> {
  if ((await shown(db, tabId, flow)) || flow.phase !== 'ended') return;
  if ((await untilItAnswers(tabId)) === 'answers') await shown(db, tabId, flow);
}

async function shown(db: EvidenceDatabase, tabId: number, { id, phase }: Told): Promise<boolean> {
  let asked: Promise<boolean> = Promise.resolve(false);
  await listed(db, tabId, (lines) => {
    asked = ask(tabId, 'flow.show', { flow: { id, phase }, lines }, 3_000).then(
      () => true,
      () => false,
    );
  });
  return asked;
}

/** Hands over the list in order, but does not wait for the page's answer. */
const listed = (db: EvidenceDatabase, tabId: number, give: (lines: FlowLine[]) => void): Promise<void> =>
  lists(async () => {
    const lines = await linesIn(db, tabId).catch((error: unknown) => {
      console.error('Uppsikt under way', error);
      return [];
    });
    give(lines);
    await changeCard(tabId, (card) =>
      JSON.stringify(card.others ?? []) === JSON.stringify(lines) ? card : { ...card, others: lines },
    ).catch(() => undefined);
  });
