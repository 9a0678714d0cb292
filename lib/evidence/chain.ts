/** Checks both chains as a whole: no journal row or record is changed, missing, added or out of place. */
import type { Integrity } from '../domain/integrity';
import { GENESIS, type JournalRow } from '../domain/journal';
import type { EvidenceDatabase } from './database';
import { rowHash } from './journal';
import { broken, intact } from './integrity-result';
import type { HeadRow } from './schema';
import { readTransaction } from './transaction';

const PAGE = 500;

/** Names the first break. */
export async function verifyChain(db: EvidenceDatabase, subtle: SubtleCrypto = crypto.subtle): Promise<Integrity> {
  const journal = await journalChain(db, subtle);
  if (journal.fault !== undefined) return journal.fault;
  return (await recordChain(db, journal.sealed)) ?? intact(['journal', 'kedja']);
}

interface JournalFindings {
  fault?: Integrity;
  /** What the journal says was sealed: manifest hash by record id. */
  sealed: Map<string, unknown>;
}

async function journalChain(db: EvidenceDatabase, subtle: SubtleCrypto): Promise<JournalFindings> {
  const sealed = new Map<string, unknown>();
  let last = { seq: 0, hash: GENESIS };
  for (;;) {
    const { rows, head } = await readTransaction(db, [db.journal, db.heads], async () => ({
      rows: await db.journal.where('seq').above(last.seq).limit(PAGE).toArray(),
      head: await db.heads.get('journal'),
    }));
    for (const row of rows) {
      const fault = await linkFault(row, last, subtle);
      if (fault !== undefined) return { fault, sealed };
      if (row.kind === 'sealed') sealed.set(row.recordId ?? '', row.data.manifestHash);
      last = row;
    }
    if (rows.length < PAGE) return { sealed, ...headFault('journal', last, head) };
  }
}

async function linkFault(
  row: JournalRow,
  before: { seq: number; hash: string },
  subtle: SubtleCrypto,
): Promise<Integrity | undefined> {
  if (row.seq !== before.seq + 1) return broken('journal', `Rad ${before.seq + 1} i journalen saknas.`);
  if (row.prevHash !== before.hash)
    return broken('journal', `Rad ${row.seq} i journalen passar inte ihop med raden före.`);
  return (await rowHash(row, subtle)) === row.hash
    ? undefined
    : broken('journal', `Rad ${row.seq} i journalen har ändrats.`);
}

function headFault(
  chain: HeadRow['chain'],
  last: { seq: number; hash: string },
  head: HeadRow | undefined,
): { fault?: Integrity } {
  const said = head ?? { seq: 0, hash: GENESIS };
  if (said.seq === last.seq && said.hash === last.hash) return {};
  const what = chain === 'journal' ? 'Journalens' : 'Arkivets';
  return {
    fault: broken(
      chain === 'journal' ? 'journal' : 'kedja',
      `${what} slut stämmer inte: rader har tagits bort eller lagts till.`,
    ),
  };
}

async function recordChain(db: EvidenceDatabase, sealed: Map<string, unknown>): Promise<Integrity | undefined> {
  const { rows, head } = await readTransaction(db, [db.records, db.heads], async () => ({
    rows: await db.records.orderBy('seq').toArray(),
    head: await db.heads.get('records'),
  }));
  let last = { seq: 0, hash: GENESIS };
  for (const row of rows) {
    if (row.seq !== last.seq + 1) return broken('kedja', `Handling nummer ${last.seq + 1} saknas i arkivet.`);
    if (row.prevHash !== last.hash)
      return broken('kedja', `Handling nummer ${row.seq} passar inte ihop med handlingen före.`);
    if (sealed.get(row.id) !== row.manifestHash)
      return broken('kedja', `Handling nummer ${row.seq} stämmer inte med journalens rad om förseglingen.`);
    sealed.delete(row.id);
    last = { seq: row.seq, hash: row.manifestHash };
  }
  if (sealed.size > 0) return broken('kedja', 'Journalen nämner en handling som inte finns i arkivet.');
  return headFault('records', last, head).fault;
}
