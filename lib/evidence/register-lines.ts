/** The register's history in the store: lines are added, and never changed or taken away. */
import { inOrder, registerLine, type RegisterLine } from '../register/line';
import type { EvidenceDatabase } from './database';
import { readTransaction, writeTransaction } from './transaction';

/**
 * Of every account that has any, in the order in which they were written. Null where what lies there has another form:
 * it is not read as no history, and takes no other account's with it.
 *
 * @throws EvidenceError `read`
 */
export async function registerLinesByAccount(db: EvidenceDatabase): Promise<Map<string, RegisterLine[] | null>> {
  const rows = await readTransaction(db, [db.registerLines], () => db.registerLines.toArray());
  const byAccount = Map.groupBy(rows, ({ accountId }) => accountId);
  return new Map([...byAccount].map(([accountId, lines]) => [accountId, readLines(lines)]));
}

function readLines(rows: unknown[]): RegisterLine[] | null {
  const read = registerLine.array().safeParse(rows);
  if (!read.success) console.error('Uppsikt register', read.error);
  return read.success ? inOrder(read.data) : null;
}

/**
 * @param refusalOf asked with what stands there, in the same transaction; anything but null keeps the line out
 * @returns why it was kept out, or null
 * @throws EvidenceError when it could not be stored, also where its id is taken
 */
export async function addRegisterLine<R>(
  db: EvidenceDatabase,
  line: RegisterLine,
  refusalOf: (before: RegisterLine[]) => R | null,
): Promise<R | null> {
  const row = registerLine.parse(line);
  return writeTransaction(db, [db.registerLines], async () => {
    const refused = refusalOf(inOrder(registerLine.array().parse(await stored(db, line.accountId))));
    if (refused === null) await db.registerLines.add(row);
    return refused;
  });
}

/**
 * What the background tells by itself, all of it or nothing. What stood there before is not asked, so that a history
 * that cannot be read keeps nobody from changing the register.
 *
 * @throws EvidenceError when it could not be stored
 */
export async function addRegisterLines(db: EvidenceDatabase, lines: readonly RegisterLine[]): Promise<void> {
  const rows = lines.map((line) => registerLine.parse(line));
  if (rows.length > 0) await writeTransaction(db, [db.registerLines], () => db.registerLines.bulkAdd(rows));
}

const stored = (db: EvidenceDatabase, accountId: string): Promise<RegisterLine[]> =>
  db.registerLines.where('accountId').equals(accountId).toArray();
