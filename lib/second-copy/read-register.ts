/** What the register lists: every record, with its file if this folder holds one, and where the chains end. */
import { groundMeasure } from '../domain/decision';
import { secrecyIn } from '../domain/secrecy';
import type { EvidenceDatabase } from '../evidence/database';
import type { CopyRow, RecordRow } from '../evidence/schema';
import { readTransaction } from '../evidence/transaction';
import type { ChainHeads } from '../export/contract';
import { chainHeads } from '../export/package/chain-heads';
import { maskName } from '../records/mask';
import { subjectOf } from '../records/masked';
import { shortOf, type RegisterLine, type SharedRegister } from './shared-register';

export type { RegisterLine };

export interface RegisterPlace {
  kind: CopyRow['kind'];
  folder: string;
  /** Copies older than this (ISO 8601) are in another folder of the same name. Null if that is impossible. */
  since: string | null;
  /**
   * The official's identity is protected, and this role replaces the name. No other name is written, because it is not
   * known whose it is. Absent: names are written.
   */
  onlyRole?: string | undefined;
}

/** A line with the computer it belongs to, since each computer has its own numbering. */
export type ListedLine = RegisterLine & {
  computer?: string;
  /** The file was looked for and is not in the folder. */
  absent?: true;
};

export interface Register {
  madeAt: string;
  lines: ListedLine[];
  heads: ChainHeads;
  /**
   * The other installations that write to the same folder, and where their chains ended. Their lines are in `lines`.
   */
  others: Pick<SharedRegister, 'installation' | 'madeAt' | 'heads'>[];
}

/** This installation's own records, newest first. */
export async function readRegister(
  db: EvidenceDatabase,
  place: RegisterPlace,
  installation: string,
  now: Date,
): Promise<Register> {
  const computer = shortOf(installation);
  return {
    madeAt: now.toISOString(),
    lines: (await ownLines(db, place)).map((line) => ({ ...line, computer })),
    heads: await chainHeads(db),
    others: [],
  };
}

/** Our register as the other installations read it. */
export async function shareRegister(
  db: EvidenceDatabase,
  place: RegisterPlace,
  installation: string,
  now: Date,
): Promise<SharedRegister> {
  return {
    schema: 'uppsikt-register/1',
    installation,
    madeAt: now.toISOString(),
    heads: await chainHeads(db),
    lines: (await ownLines(db, place)).map(shared),
  };
}

function shared({ measure, ...line }: RegisterLine): SharedRegister['lines'][number] {
  const parsed = groundMeasure.nullable().safeParse(measure);
  return parsed.success ? { ...line, measure: parsed.data } : line;
}

async function ownLines(db: EvidenceDatabase, place: RegisterPlace): Promise<RegisterLine[]> {
  const { records, copies, sealings, notes } = await readTransaction(
    db,
    [db.records, db.copies, db.journal],
    async () => ({
      records: await db.records.orderBy('seq').reverse().toArray(),
      copies: await db.copies.toArray(),
      sealings: await db.journal.where('kind').equals('sealed').toArray(),
      notes: await db.journal.where('kind').equals('note').sortBy('seq'),
    }),
  );
  const copiesHere = new Map(copies.filter((copy) => liesIn(copy, place)).map((copy) => [copy.recordId, copy]));
  const by = new Map(sealings.map(({ recordId, operator }) => [recordId, operator]));
  const notesByRecord = Map.groupBy(notes, ({ recordId }) => recordId);
  return records.map((row): RegisterLine => {
    const copy = copiesHere.get(row.id);
    const later = secrecyIn(notesByRecord.get(row.id) ?? []);
    const subject = subjectOf(row, { later })?.slice(0, 300);
    return {
      seq: row.seq,
      fileName: copy === undefined ? null : fileNameOf(copy),
      sealedAt: row.sealedAt,
      platform: row.platform,
      account: copy?.account ?? null,
      ...authorOf(row, subject),
      ground: row.groundLabel,
      ...(row.measure === undefined ? {} : { measure: row.measure }),
      ...(row.entry === undefined ? {} : { entry: row.entry }),
      state: row.state,
      id: row.id,
      manifestHash: row.manifestHash,
      zipSha256: copy?.sha256 ?? null,
      by: namedIn(place, by.get(row.id) ?? null),
      itemKey: row.itemKey,
    };
  });
}

const namedIn = ({ onlyRole }: RegisterPlace, name: string | null): string | null =>
  onlyRole === undefined || name?.trim() === onlyRole.trim() ? name : null;

/** For a record that may be secret, not even the author's initials are shown. */
const authorOf = (row: RecordRow, subject: string | undefined): Pick<RegisterLine, 'author' | 'subject'> =>
  subject === undefined
    ? { author: row.author === null ? null : maskName(row.author.slice(0, 300)) }
    : { author: null, subject };

export const liesIn = (copy: CopyRow, { kind, folder, since }: RegisterPlace): boolean =>
  copy.kind === kind && copy.place === `${folder}/${fileNameOf(copy)}` && (since === null || copy.at >= since);

const fileNameOf = ({ place }: CopyRow): string => place.slice(place.lastIndexOf('/') + 1);
