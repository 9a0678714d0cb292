/**
 * The ongoing flows of each tab, kept beside the store: each flow's last reported state, the card it was started on,
 * and where its end has been seen. In storage.session, so that it survives a stopped worker and a reloaded page. What a
 * closed browser loses is in the store.
 */
import { browser } from '../../browser';
import { flow as flowShape, type Flow } from '../../domain/flow';
import type { ItemRef } from '../../domain/item';
import { secrecyIn } from '../../domain/secrecy';
import { isSameItem } from '../../domain/same-item';
import { linesOf, nameOf, type FlowLine, type ItemName, type KnownFlow } from '../../domain/under-way';
import type { EvidenceDatabase } from '../../evidence/database';
import { flowsForRef, getFlow, markTold, untoldFlows } from '../../evidence/flows';
import { findRecord, journalOfRecord } from '../../evidence/store';
import { secrecyText } from '../../i18n/secrecy';
import { cardState, type CardState } from '../../messaging/protocol';
import { maskName, preview } from '../../records/mask';
import { subjectOf } from '../../records/masked';
import { z } from '../../zod';
import { capturable } from '../forbidden/never-saved';
import { noteUncapturedVisit, setUncapturedTold, uncapturedNow } from '../forbidden/uncaptured-lines';
import { platformOf } from '../page/platform-of';
import { browserTabs, type Tabs } from '../ports/tabs';
import { isOlderThanEnd, toldEntries, toldShape, wasReadIn } from './told-entries';
import { inTurn } from '../../util/in-turn';

const entry = z.object({ flow: flowShape, ...toldShape });
type Entry = z.infer<typeof entry>;

const { all, put, drop: dropEntry } = toldEntries('flows', entry, ({ flow }) => flow.id);
const CARD = 'flow-card:';
const LISTED = 'listed-tabs';
const changes = inTurn();

/** Stores the current state, including an end that the store refused and that is known nowhere else. */
export const noteFlow = (flow: Flow): Promise<void> => changes(() => put({ flow, seenIn: null, away: false }));

/** Keeps the card that a flow was started on: another item may open in the tab before the flow ends. */
export const keepCard = (flowId: string, card: CardState): Promise<void> =>
  browser.storage.session
    .set({ [CARD + flowId]: { ...card, others: [] } })
    // On an error the flow continues, and its line has no name.
    .catch((error: unknown) => console.error('Uppsikt under way', error));

export async function keptCard(flowId: string): Promise<CardState | null> {
  const read = cardState.safeParse((await browser.storage.session.get(CARD + flowId))[CARD + flowId]);
  return read.success ? read.data : null;
}

/** For a flow that did not start, or is no longer shown. */
export const forgetKeptCard = (flowId: string): Promise<void> => browser.storage.session.remove(CARD + flowId);

/** The item's ground forbids keeping anything of it. */
export async function forgetKeptCards(ref: ItemRef): Promise<void> {
  for (const [key, value] of Object.entries(await browser.storage.session.get(null))) {
    if (!key.startsWith(CARD)) continue;
    const card = cardState.safeParse(value);
    // A card that cannot be read may be this item's, so it is removed.
    if (!card.success || isSameItem(card.data.reading.ref, ref)) await browser.storage.session.remove(key);
  }
}

/**
 * Marks the end as seen. A flow that has not ended is reported again at the next visit.
 *
 * @param seenIn the tab; null when not seen on a page
 * @param away the official has read and dismissed it, so it is not shown here again
 */
export const setTold = (db: EvidenceDatabase, flowId: string, seenIn: number | null, away: boolean): Promise<void> =>
  changes(async () => {
    if (await setUncapturedTold(db, flowId, seenIn, away)) return;
    const stored = await markTold(db, flowId);
    const known = (await all()).get(flowId);
    const flow = known?.flow ?? stored;
    if (flow === undefined) return;
    if (away && flow.phase === 'ended' && (stored ?? flow).phase === 'ended') await drop(flowId);
    else await put({ flow, seenIn: seenIn ?? known?.seenIn ?? null, away });
  });

/**
 * A page has opened. Ends that were read on the previous page are not shown again; flows that were only dismissed are.
 */
export const noteVisit = (db: EvidenceDatabase, tabId: number): Promise<void> =>
  changes(async () => {
    await noteUncapturedVisit(db, tabId);
    for (const each of (await all()).values()) {
      if (!wasReadIn(tabId, each.seenIn, each.flow.tabId) && !each.away) continue;
      if (each.flow.phase !== 'ended') await put({ ...each, seenIn: null, away: false });
      // An end that the store refused is known only here, and the store's earlier phase must not reappear.
      else if (await isOlderThanEnd(getFlow(db, each.flow.id))) await put({ ...each, away: true });
      else await drop(each.flow.id);
    }
  });

export async function linesIn(
  db: EvidenceDatabase,
  tabId: number,
  tabs: Pick<Tabs, 'addressOf'> = browserTabs,
): Promise<FlowLine[]> {
  const [url, flows, uncaptured] = await Promise.all([
    tabs.addressOf(tabId).catch(() => undefined),
    flowsNow(db),
    uncapturedNow(db),
  ]);
  const platform = platformOf(url);
  if (platform === undefined) return [];
  const known = await Promise.all(
    flows.map(async ({ flow, seenIn }): Promise<KnownFlow> => {
      const card = await keptCard(flow.id);
      const name = await nameIn(db, flow, card);
      return { flow, name, kept: card !== null && name !== null, seenIn };
    }),
  );
  const lines = linesOf(known, { tabId, platform }, uncaptured);
  if (lines.length > 0) await noteListed(tabId);
  return lines;
}

/** The tabs that have been sent lines. */
export async function tabsWithLines(): Promise<number[]> {
  const read = z.array(z.number()).safeParse((await browser.storage.session.get(LISTED))[LISTED]);
  return read.success ? read.data : [];
}

const noteListed = (tabId: number): Promise<void> =>
  changes(async () => {
    const tabs = await tabsWithLines();
    if (!tabs.includes(tabId)) await browser.storage.session.set({ [LISTED]: [...tabs, tabId] });
  });

/** One flow as the list shows it. */
export const flowNow = async (db: EvidenceDatabase, flowId: string): Promise<Flow | undefined> =>
  (await flowsNow(db)).find(({ flow }) => flow.id === flowId)?.flow ?? getFlow(db, flowId);

/** The store takes precedence, except for an end that it refused. */
async function flowsNow(db: EvidenceDatabase): Promise<Pick<Entry, 'flow' | 'seenIn'>[]> {
  const ours = await all();
  const stored = await untoldFlows(db).catch((error: unknown) => {
    console.error('Uppsikt under way', error);
    return [];
  });
  const now = new Map<string, Pick<Entry, 'flow' | 'seenIn'>>();
  for (const flow of stored) {
    const our = ours.get(flow.id);
    if (our?.away === true) continue;
    const isRefused = our?.flow.phase === 'ended' && flow.phase !== 'ended';
    now.set(flow.id, { flow: isRefused ? our.flow : flow, seenIn: our?.seenIn ?? null });
  }
  for (const [id, our] of ours) {
    if (now.has(id) || our.away) continue;
    const known = await getFlow(db, id).catch(() => undefined);
    // Its end was shown elsewhere meanwhile, or it was forgotten with its item.
    if (known?.told === true && our.seenIn === null) continue;
    now.set(id, { flow: known ?? our.flow, seenIn: our.seenIn });
  }
  return [...now.values()];
}

/** Null when the name is unknown or must not be shown. On an error nothing of the item is shown. */
async function nameIn(db: EvidenceDatabase, flow: Flow, card: CardState | null): Promise<ItemName | null> {
  try {
    if ((await capturable(db, flow)).kind === 'never') return null;
    const found = await namedBy(db, flow, card);
    if (found === null) return null;
    return (await isSecret(db, flow)) ? secretName(found.author) : shownName(found.author, found.text);
  } catch {
    return null;
  }
}

/** The name of an item that was read on the page, limited as `nameIn` limits a flow's, by all flows of the item. */
export async function nameToShow(
  db: EvidenceDatabase,
  { ref, pageUrl }: Pick<Flow, 'ref' | 'pageUrl'>,
  name: ItemName,
): Promise<ItemName | null> {
  if ((await capturable(db, { platform: ref.platform, ref, pageUrl })).kind === 'never') return null;
  for (const flow of await flowsForRef(db, ref)) if (await isSecret(db, flow)) return secretName(name.author);
  return name;
}

interface Named {
  author: string | null;
  text: string;
}

async function namedBy(db: EvidenceDatabase, flow: Flow, card: CardState | null): Promise<Named | null> {
  if (flow.evidenceId === null || (card !== null && flow.phase !== 'ended'))
    return card === null ? null : { author: card.reading.author.name, text: card.reading.text.normalised };
  // Not from the card, because the record's content may have been destroyed since.
  const item = (await findRecord(db, flow.evidenceId))?.part.item;
  return item === undefined ? null : { author: item.author.name, text: item.text.normalised };
}

/** As much as a line can show of a text, in UTF-16 code units. */
const SHOWN = 500;

const shownName = (author: string | null, text: string): ItemName => nameOf(author, preview(text, SHOWN));

/** Others may see the screen: for an item that may be secret the name is masked and the text is not shown. */
const secretName = (author: string | null): ItemName => ({
  ...nameOf(maskName(author ?? ''), ''),
  words: secrecyText('notShown'),
});

/** By its flow, its ground, or a later judgement. */
export async function isSecret(db: EvidenceDatabase, { evidenceId, mayBeSecret, route }: Flow): Promise<boolean> {
  const isAsked = mayBeSecret === true || route === 'secrecy';
  const row = evidenceId === null ? undefined : await db.records.get(evidenceId);
  if (row === undefined) return isAsked;
  const later = secrecyIn(await journalOfRecord(db, row.id));
  return subjectOf(row, { later, isAsked }) !== null;
}

async function drop(flowId: string): Promise<void> {
  await dropEntry(flowId);
  await forgetKeptCard(flowId);
}
