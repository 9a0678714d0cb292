/** The register's history in the store: lines are added, never changed or deleted. */
import { inOrder, registerLine, type RegisterLine } from '../register/line';
import type { EvidenceDatabase } from './database';
import { readTransaction, writeTransaction } from './transaction';

/**
 * All accounts with lines, in the order written. Null for an account whose lines have an unknown form: it must not
 * count as no history, and does not affect other accounts.
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
 * Adds a line, unless it is refused.
 *
 * @param refusalOf called with the account's lines, in the same transaction; any result but null refuses the line
 * @returns why it was refused, or null
 * @throws EvidenceError when it could not be stored, also when its id is taken
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
 * Adds the background's own lines, all or none. Existing lines are not checked, so that an unreadable history does not
 * block changes to the register.
 *
 * @throws EvidenceError when it could not be stored
 */
export async function addRegisterLines(db: EvidenceDatabase, lines: readonly RegisterLine[]): Promise<void> {
  const rows = lines.map((line) => registerLine.parse(line));
  if (rows.length > 0) await writeTransaction(db, [db.registerLines], () => db.registerLines.bulkAdd(rows));
}

const stored = (db: EvidenceDatabase, accountId: string): Promise<RegisterLine[]> =>
  db.registerLines.where('accountId').equals(accountId).toArray();
