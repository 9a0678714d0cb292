/** The removals as they stand, saved before each step: a killed worker is resumed from here, never from memory. */
import { actOf, flow as flowShape, type Flow, type FlowPhase } from '../domain/flow';
import type { EvidenceDatabase } from './database';
import { asEvidenceError } from './errors';
import type { FlowRow } from './tables/flows';
import { readTransaction, writeTransaction } from './transaction';

/**
 * The mark of Ångra stays, whatever the flow that is saved knows of it.
 *
 * @throws EvidenceError when it could not be saved; the step must not begin then.
 */
export async function saveFlow(db: EvidenceDatabase, flow: Flow): Promise<void> {
  await put(db, flow, () => true);
}

/**
 * Saves a step that leads to a press, unless Ångra stands by now. One transaction looks and writes, so that an Ångra is
 * either seen here or answered 'too-late'.
 *
 * @throws EvidenceError when it could not be saved; the step must not begin then.
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
    const undoneAt = before?.undoneAt;
    await db.flows.put(rowOf(undoneAt === undefined ? read.data : { ...read.data, undoneAt }));
    return true;
  });
}

const rowOf = (flow: Flow): FlowRow => {
  const { id, itemKey, phase, told, updatedAt } = flow;
  return { id, itemKey, phase, told: told ? 1 : 0, updatedAt, flow };
};

/** From here on something may have been pressed. */
const MAY_HAVE_PRESSED: ReadonlySet<FlowPhase> = new Set(['removing', 'assisted', 'gone-check', 'ended']);

/**
 * The official's Ångra, kept until the flow has ended.
 *
 * @param at ISO 8601
 * @returns `undone`: nothing has been pressed and nothing will be. `too-late`: something may have been pressed.
 */
export async function undoFlow(db: EvidenceDatabase, id: string, at: string): Promise<'undone' | 'too-late'> {
  return writeTransaction(db, [db.flows], async () => {
    const flow = (await db.flows.get(id))?.flow;
    if (flow === undefined || actOf(flow) === null) return 'too-late';
    if (flow.undoneAt !== undefined) return 'undone';
    if (MAY_HAVE_PRESSED.has(flow.phase)) return 'too-late';
    await db.flows.put(rowOf({ ...flow, undoneAt: at }));
    return 'undone';
  });
}

/**
 * When the official pressed by hand, kept for whoever looks afterwards. Only of a flow that waits for that, or that was
 * cut off and waits for the look.
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

/** All that have not ended: running, or left by a killed worker. */
export async function unfinishedFlows(db: EvidenceDatabase): Promise<Flow[]> {
  return byTime(await readTransaction(db, [db.flows], () => db.flows.where('phase').notEqual('ended').toArray()));
}

/** The item's flows, newest last. */
export async function flowsForItem(db: EvidenceDatabase, itemKey: string): Promise<Flow[]> {
  return byTime(await readTransaction(db, [db.flows], () => db.flows.where('itemKey').equals(itemKey).toArray()));
}

/** The same of many items at once; those that were never handled are not in it. */
export async function flowsForItems(db: EvidenceDatabase, itemKeys: string[]): Promise<Map<string, Flow[]>> {
  const rows = await readTransaction(db, [db.flows], () => db.flows.where('itemKey').anyOf(itemKeys).toArray());
  return Map.groupBy(byTime(rows), ({ itemKey }) => itemKey);
}

/**
 * Flows that were cut off and that the official has not been told of yet: ended untold,
 * or waiting for their page so that the gone-check can look.
 */
export async function interruptedUntold(db: EvidenceDatabase): Promise<Flow[]> {
  return (await untoldFlows(db)).filter(
    (flow) => flow.phase === 'ended' || (flow.phase === 'gone-check' && flow.message !== null),
  );
}

/** Whatever the official has not been told of: running, waiting, or ended. */
export async function untoldFlows(db: EvidenceDatabase): Promise<Flow[]> {
  return byTime(await readTransaction(db, [db.flows], () => db.flows.where('told').equals(0).toArray()));
}

/**
 * The official has been told how it ended. Nothing is changed of one that has not ended yet.
 *
 * @returns the flow; undefined where the store has none
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
 * One platform's that were saved last, newest first. A row that cannot be read is left out.
 *
 * @param since none that was saved before then; ISO 8601
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
