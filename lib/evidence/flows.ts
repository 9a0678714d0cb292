/**
 * The removal flows in the store, saved before each step. A flow is resumed from here after a kill, never from memory.
 */
import { actOf, flow as flowShape, type Flow, type FlowPhase, type Press } from '../domain/flow';
import type { ItemRef } from '../domain/item';
import { itemKeys } from '../domain/item-key';
import type { EvidenceDatabase } from './database';
import { asEvidenceError } from './errors';
import type { FlowRow } from './schema';
import { readTransaction, writeTransaction } from './transaction';

/**
 * Saves the flow. The store's own marks of Ångra and of the presses are kept, whatever the given flow says of them.
 *
 * @throws EvidenceError when it could not be saved; the step must not begin then
 */
export async function saveFlow(db: EvidenceDatabase, flow: Flow): Promise<void> {
  await put(db, flow, () => true);
}

/**
 * Saves a step that leads to a press, unless Ångra is marked. One transaction checks and writes, so that an Ångra is
 * either seen here or answered 'too-late'.
 *
 * @throws EvidenceError when it could not be saved; the step must not begin then
 */
export async function beginUnlessUndone(db: EvidenceDatabase, flow: Flow): Promise<'begun' | 'undone'> {
  return (await put(db, flow, (before) => before?.undoneAt === undefined)) ? 'begun' : 'undone';
}

async function put(db: EvidenceDatabase, flow: Flow, may: (before: Flow | undefined) => boolean): Promise<boolean> {
  const read = flowShape.safeParse(flow);
  if (!read.success) throw asEvidenceError(read.error, 'write');
  return writeTransaction(db, [db.flows], async () => {
    const before = (await db.flows.get(read.data.id))?.flow;
    if (!may(before)) return false;
    await db.flows.put(rowOf({ ...read.data, ...marksOf(before) }));
    return true;
  });
}

/** The fields of a flow that only the store knows for certain. */
const marksOf = ({ undoneAt, pressing }: Pick<Flow, 'undoneAt' | 'pressing'> = {}): Partial<Flow> => ({
  ...(undoneAt === undefined ? {} : { undoneAt }),
  ...(pressing === undefined ? {} : { pressing }),
});

/** The worker's flow with the current marks of Ångra and of the presses. */
export const withMarks = async (db: EvidenceDatabase, flow: Flow): Promise<Flow> => ({
  ...flow,
  ...marksOf(await getFlow(db, flow.id)),
});

const rowOf = (flow: Flow): FlowRow => {
  const { id, itemKey, phase, told, updatedAt } = flow;
  return { id, itemKey, phase, told: told ? 1 : 0, updatedAt, flow };
};

/** In these phases a press that removes may have been made, by Uppsikt or by hand. */
const MAY_HAVE_PRESSED: ReadonlySet<FlowPhase> = new Set(['assisted', 'gone-check', 'ended']);

/**
 * `waits`: the menu's entry has been pressed. Whether that was enough or a question follows is known in a moment, so
 * ask again.
 */
export type Undone = 'undone' | 'too-late' | 'waits';

/**
 * Marks the official's Ångra, which stays until the flow has ended. Asking again returns the current answer.
 *
 * @param at ISO 8601
 * @returns `undone`: no press that removes has been made, and none will be. `too-late`: one may have been made.
 */
export async function undoFlow(db: EvidenceDatabase, id: string, at: string): Promise<Undone> {
  return writeTransaction(db, [db.flows], async () => {
    const flow = (await db.flows.get(id))?.flow;
    if (flow === undefined || actOf(flow) === null) return 'too-late';
    if (flow.undoneAt !== undefined) return whenMarked(flow);
    if (MAY_HAVE_PRESSED.has(flow.phase)) return 'too-late';
    // A flow from an earlier version does not store how far it came, so assume the last press.
    if (flow.phase === 'removing' && (flow.pressing ?? 'answer') === 'answer') return 'too-late';
    const marked = { ...flow, undoneAt: at };
    await db.flows.put(rowOf(marked));
    return whenMarked(marked);
  });
}

function whenMarked({ pressing, phase, outcome }: Flow): Undone {
  if (pressing === undefined || pressing === 'none') return 'undone';
  if (phase !== 'ended') return 'waits';
  return outcome === 'undone' ? 'undone' : 'too-late';
}

/**
 * Called before each press that may remove. It shares one transaction with Ångra: if Ångra is marked, nothing is
 * pressed. If the press begins first, Ångra is answered by the result of the press.
 *
 * @returns `over`: the flow is past its presses, so nothing is pressed for it
 * @throws EvidenceError when it could not be stored; nothing may be pressed then
 */
export async function beginPress(db: EvidenceDatabase, id: string, press: Press): Promise<'begun' | 'undone' | 'over'> {
  return writeTransaction(db, [db.flows], async () => {
    const flow = (await db.flows.get(id))?.flow;
    if (flow?.phase !== 'removing') return 'over';
    if (flow.undoneAt !== undefined) return 'undone';
    await db.flows.put(rowOf({ ...flow, pressing: press }));
    return 'begun';
  });
}

/**
 * Stores when the official pressed by hand, for the look afterwards. Only for a flow that waits for that press, or that
 * was cut off and waits for the look.
 *
 * @param at ISO 8601
 */
export async function noteHandPress(db: EvidenceDatabase, id: string, at: string): Promise<void> {
  await writeTransaction(db, [db.flows], async () => {
    const flow = (await db.flows.get(id))?.flow;
    if (flow === undefined || flow.act === null || (flow.phase !== 'assisted' && flow.phase !== 'gone-check')) return;
    await db.flows.put(rowOf({ ...flow, act: { ...flow.act, pressedAt: at } }));
  });
}

export async function getFlow(db: EvidenceDatabase, id: string): Promise<Flow | undefined> {
  return (await readTransaction(db, [db.flows], () => db.flows.get(id)))?.flow;
}

/** All flows that have not ended: running, or left by a killed worker. */
export async function unfinishedFlows(db: EvidenceDatabase): Promise<Flow[]> {
  return byTime(await readTransaction(db, [db.flows], () => db.flows.where('phase').notEqual('ended').toArray()));
}

/** The item's flows, newest last. */
export async function flowsForItem(db: EvidenceDatabase, itemKey: string): Promise<Flow[]> {
  return byTime(await readTransaction(db, [db.flows], () => db.flows.where('itemKey').equals(itemKey).toArray()));
}

/** The flows of an item under any of its ids, in order of time. */
export async function flowsForRef(db: EvidenceDatabase, ref: ItemRef): Promise<Flow[]> {
  const keys = itemKeys(ref);
  return byTime(await readTransaction(db, [db.flows], () => db.flows.where('itemKey').anyOf(keys).toArray()));
}

/** The flows of many items, by item key. Items that were never handled are left out. */
export async function flowsForItems(db: EvidenceDatabase, itemKeys: string[]): Promise<Map<string, Flow[]>> {
  const rows = await readTransaction(db, [db.flows], () => db.flows.where('itemKey').anyOf(itemKeys).toArray());
  return Map.groupBy(byTime(rows), ({ itemKey }) => itemKey);
}

/**
 * Flows that were cut off and that the official has not been told about: ended, or waiting for their page so that the
 * gone-check can look.
 */
export async function interruptedUntold(db: EvidenceDatabase): Promise<Flow[]> {
  return (await untoldFlows(db)).filter(
    (flow) => flow.phase === 'ended' || (flow.phase === 'gone-check' && flow.message !== null),
  );
}

/** Every flow that the official has not been told about: running, waiting or ended. */
export async function untoldFlows(db: EvidenceDatabase): Promise<Flow[]> {
  return byTime(await readTransaction(db, [db.flows], () => db.flows.where('told').equals(0).toArray()));
}

/**
 * Marks that the official has been told how the flow ended. A flow that has not ended is left unchanged.
 *
 * @returns the flow; undefined when the store has none
 */
export async function markTold(db: EvidenceDatabase, id: string): Promise<Flow | undefined> {
  return writeTransaction(db, [db.flows], async () => {
    const flow = (await db.flows.get(id))?.flow;
    if (flow?.phase !== 'ended') return flow;
    const told = { ...flow, told: true };
    await db.flows.put(rowOf(told));
    return told;
  });
}

/**
 * The flows of one platform that were saved last, newest first. Rows that cannot be read are left out.
 *
 * @param since leave out flows saved before this time; ISO 8601
 */
export async function lastFlows(
  db: EvidenceDatabase,
  { platform, since, many }: { platform: Flow['platform']; since: string; many: number },
): Promise<Flow[]> {
  const rows = await readTransaction(db, [db.flows], () =>
    db.flows
      .where('updatedAt')
      .aboveOrEqual(since)
      .reverse()
      .filter((row) => readable(row)?.platform === platform)
      .limit(many)
      .toArray(),
  );
  return rows.flatMap((row) => readable(row) ?? []);
}

const readable = ({ flow }: FlowRow): Flow | undefined => flowShape.safeParse(flow).data;

const byTime = (rows: FlowRow[]): Flow[] =>
  rows.map((row) => row.flow).sort((a, b) => a.updatedAt.localeCompare(b.updatedAt));
