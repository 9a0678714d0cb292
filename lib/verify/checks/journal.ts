/**
 * journal.json: the record's own rows of the archive's single journal. Rows of other records come between them and are
 * not in the package, so a row can be compared with the one before only when both are here.
 */
import { GENESIS } from '../../domain/genesis';
import type { JournalRow } from '../../domain/journal';
import { rowHash } from '../../evidence/row-hash';
import type { Fault, PartReport } from '../report';
import { fault, partReport, textOf, type Bag, type Stoppable } from './context';
import { asCount, asList, asObject, asText, at, parsed } from './json';
import type { SealedView } from './sealed';

const PATH = 'data/journal.json';

export interface JournalReading {
  part: PartReport;
  /** Every row with the right shape, in the order of the file. */
  rows: JournalRow[];
  /** Row kinds from a newer version. */
  unknown: string[];
}

export async function checkJournal(
  { files }: Bag,
  sealed: SealedView | undefined,
  kinds: ReadonlySet<string>,
  env: Stoppable,
): Promise<JournalReading> {
  const text = textOf(files.get(PATH));
  const value = text === undefined ? undefined : asList(parsed(text)?.value);
  if (!files.has(PATH)) return nothing('Filen data/journal.json saknas.');
  if (value === undefined) return nothing('Filen data/journal.json går inte att läsa.');
  const unread: Fault[] = [];
  const rows: JournalRow[] = [];
  for (const [index, one] of value.entries()) {
    const row = asRow(one);
    if (row === undefined) unread.push(fault('journal', PATH, `Journalens ${index + 1}:a rad går inte att läsa.`));
    else rows.push(row);
  }
  const wrong = await rowFaults(rows, sealed?.id, env);
  const faults = [...unread, ...wrong, ...(sealed === undefined ? [] : sealFaults(rows, sealed))];
  const words =
    `Journalens ${rows.length} rader är oförändrade och står i rätt ordning, ` +
    'och raden om förseglingen gäller den här handlingen.';
  return {
    part: partReport('journal', words, faults),
    rows,
    unknown: [...new Set(rows.filter((row) => !kinds.has(row.kind)).map((row) => `journal: ${row.kind}`))],
  };
}

const nothing = (reason: string): JournalReading => ({
  part: partReport('journal', '', [fault('journal', PATH, reason)]),
  rows: [],
  unknown: [],
});

/**
 * Checks the shape only. A kind that this version does not know comes from a newer version, and its row can be checked
 * all the same.
 */
function asRow(value: unknown): JournalRow | undefined {
  const row = asObject(value);
  const [seq, when, kind, data] = [asCount(row?.seq), asText(row?.at), asText(row?.kind), asObject(row?.data)];
  const [prevHash, hash] = [asText(row?.prevHash), asText(row?.hash)];
  const wordOrNull = (one: unknown): one is string | null => one === null || typeof one === 'string';
  if (
    row === undefined ||
    seq === undefined ||
    when === undefined ||
    kind === undefined ||
    data === undefined ||
    prevHash === undefined ||
    hash === undefined
  )
    return undefined;
  const { recordId, operator } = row;
  if (!wordOrNull(recordId) || !wordOrNull(operator) || Object.keys(row).length !== 8) return undefined;
  return {
    seq,
    at: when,
    kind: kind as JournalRow['kind'],
    recordId,
    operator,
    data: data as JournalRow['data'],
    prevHash,
    hash,
  };
}

async function rowFaults(
  rows: JournalRow[],
  recordId: string | undefined,
  { subtle, signal }: Stoppable,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  const say = (reason: string): number => faults.push(fault('journal', PATH, reason));
  for (const [index, row] of rows.entries()) {
    signal?.throwIfAborted();
    const before = rows[index - 1];
    if (!(await holds(row, subtle))) say(`Rad ${row.seq} i journalen har ändrats.`);
    if (recordId !== undefined && row.recordId !== recordId)
      say(`Rad ${row.seq} i journalen gäller en annan handling.`);
    if (row.seq === 1 && row.prevHash !== GENESIS) say('Rad 1 i journalen börjar inte kedjan.');
    if (before === undefined) continue;
    if (row.seq <= before.seq) say(`Rad ${row.seq} i journalen står på fel plats, efter rad ${before.seq}.`);
    else if (row.seq === before.seq + 1 && row.prevHash !== before.hash)
      say(`Rad ${row.seq} i journalen passar inte ihop med raden före.`);
  }
  return faults;
}

async function holds(row: JournalRow, subtle: SubtleCrypto): Promise<boolean> {
  try {
    return (await rowHash(row, subtle)) === row.hash;
  } catch {
    return false;
  }
}

function sealFaults(rows: JournalRow[], sealed: SealedView): Fault[] {
  const seals = rows.filter((row) => row.kind === 'sealed');
  const [row] = seals;
  if (row === undefined) return [fault('journal', PATH, 'Journalens rad om förseglingen saknas.')];
  if (seals.length > 1) return [fault('journal', PATH, 'Journalen har flera rader om förseglingen.')];
  const { data } = row;
  if (data.manifestHash !== sealed.manifestHash)
    return [
      fault(
        'journal',
        'data/handling.json',
        'Handlingen är inte den som journalen säger förseglades. ' +
          'Antingen handling.json eller journal.json har ändrats.',
      ),
    ];
  if (data.seq !== sealed.seq || data.prevHash !== sealed.prevHash || data.state !== sealed.state)
    return [fault('journal', PATH, 'Journalens rad om förseglingen stämmer inte med handlingen.')];
  return [];
}

/** When the record was sealed, by the clock of the computer that sealed it. */
export const sealedAtOf = (rows: JournalRow[]): string | null =>
  asText(
    at(
      rows.find((row) => row.kind === 'sealed'),
      'at',
    ),
  ) ?? null;
