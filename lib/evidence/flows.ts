/** The removals as they stand, saved before each step: a killed worker is resumed from here, never from memory. */
import { actOf, flow as flowShape, type Flow, type FlowPhase, type Press } from '../domain/flow';
import type { EvidenceDatabase } from './database';
import { asEvidenceError } from './errors';
import type { FlowRow } from './schema';
import { readTransaction, writeTransaction } from './transaction';

/**
 * The mark of Ångra stays, and how far the presses have come, whatever the flow that is saved knows of them.
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
    await db.flows.put(rowOf({ ...read.data, ...marksOf(before) }));
    return true;
  });
}

/** What is known of Ångra and of the presses in the store alone. */
const marksOf = ({ undoneAt, pressing }: Pick<Flow, 'undoneAt' | 'pressing'> = {}): Partial<Flow> => ({
  ...(undoneAt === undefined ? {} : { undoneAt }),
  ...(pressing === undefined ? {} : { pressing }),
});

/** The flow as its worker knows it, with Ångra and the presses as they stand by now. */
export const withMarks = async (db: EvidenceDatabase, flow: Flow): Promise<Flow> => ({
  ...flow,
  ...marksOf(await getFlow(db, flow.id)),
});

const rowOf = (flow: Flow): FlowRow => {
  const { id, itemKey, phase, told, updatedAt } = flow;
  return { id, itemKey, phase, told: told ? 1 : 0, updatedAt, flow };
};

/** From here on something has been pressed that takes away, or a hand may have done so. */
const MAY_HAVE_PRESSED: ReadonlySet<FlowPhase> = new Set(['assisted', 'gone-check', 'ended']);

/**
 * `waits`: the menu's entry has been pressed. Whether that was enough, or asks first, is known in a moment: ask again.
 */
export type Undone = 'undone' | 'too-late' | 'waits';

/**
 * The official's Ångra, kept until the flow has ended. Asked again it gives the answer of now.
 *
 * @param at ISO 8601
 * @returns `undone`: nothing has been pressed that takes away and nothing will be. `too-late`: something may have been.
 */
export async function undoFlow(db: EvidenceDatabase, id: string, at: string): Promise<Undone> {
  return writeTransaction(db, [db.flows], async () => {
    const flow = (await db.flows.get(id))?.flow;
    if (flow === undefined || actOf(flow) === null) return 'too-late';
    if (flow.undoneAt !== undefined) return whenMarked(flow);
    if (MAY_HAVE_PRESSED.has(flow.phase)) return 'too-late';
    // Of an earlier version's flow nobody knows how far its driving has come.
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
 * Asked before each press that may take away, and in one transaction with Ångra: either that stands, and nothing is
 * pressed, or this does, and Ångra is answered by what becomes of the press.
 *
 * @returns `over`: the flow is not at its presses any more, and nothing is pressed for it
 * @throws EvidenceError when it could not be stored; nothing may be pressed then.
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
