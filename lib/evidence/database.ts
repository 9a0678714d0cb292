/**
 * The evidence store, in the extension's own origin. Every write goes through `writeTransaction`, which makes the
 * browser flush to disk: IndexedDB durability has been `relaxed` by default since Chromium 121 (shared design, evidence
 * section 5).
 */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { HeadsMemory } from '../domain/chain-heads';
import type { JournalRow } from '../domain/journal';
import {
  versions,
  type BytesRow,
  type CopyRow,
  type DraftBytesRow,
  type DraftRow,
  type FlowRow,
  type ForbiddenRow,
  type HandleRow,
  type HandOverRow,
  type HeadRow,
  type KeyRow,
  type ProbeRow,
  type QuestionRow,
  type RecordRow,
  type RegisterLineRow,
  type RoundMarkRow,
  type RoundRow,
  type SealedRow,
  type SnapshotNotTakenRow,
  type StampRow,
} from './schema';

/** One write transaction, as the browser reports it. `durability` is undefined in browsers that do not report it. */
export interface WriteReport {
  durability: string | undefined;
  tables: string[];
}

export interface EvidenceDatabaseOptions {
  /** An IndexedDB to use instead of the global one, for tests. */
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
  /** Called for each write transaction, before anything is written in it. */
  onWriteTransaction?: (report: WriteReport) => void;
  /** Remembers the chain heads outside the store. Set it in every context that writes to the journal. */
  memory?: HeadsMemory;
}

/** @example const db = new EvidenceDatabase(); await stageDraft(db, draft); await sealDraft(db, draft.id); */
export class EvidenceDatabase extends Dexie {
  declare records: EntityTable<RecordRow, 'id'>;
  declare sealed: EntityTable<SealedRow, 'id'>;
  declare bytes: Table<BytesRow, [string, string]>;
  declare journal: EntityTable<JournalRow, 'seq'>;
  declare heads: EntityTable<HeadRow, 'chain'>;
  declare flows: EntityTable<FlowRow, 'id'>;
  declare drafts: EntityTable<DraftRow, 'id'>;
  declare draftBytes: Table<DraftBytesRow, [string, string]>;
  declare keys: EntityTable<KeyRow, 'keyId'>;
  declare forbidden: EntityTable<ForbiddenRow, 'id'>;
  declare probes: EntityTable<ProbeRow, 'id'>;
  declare stamps: EntityTable<StampRow, 'id'>;
  declare handles: EntityTable<HandleRow, 'id'>;
  declare copies: EntityTable<CopyRow, 'recordId'>;
  declare questions: EntityTable<QuestionRow, 'itemKey'>;
  declare rounds: EntityTable<RoundRow, 'id'>;
  declare roundMarks: EntityTable<RoundMarkRow, 'accountId'>;
  declare handOvers: Table<HandOverRow, string>;
  declare snapshotsNotTaken: EntityTable<SnapshotNotTakenRow, 'id'>;
  declare registerLines: EntityTable<RegisterLineRow, 'id'>;

  readonly onWriteTransaction: ((report: WriteReport) => void) | undefined;
  readonly memory: HeadsMemory | undefined;

  constructor(name = 'uppsikt', options: EvidenceDatabaseOptions = {}) {
    const { onWriteTransaction, memory, ...others } = options;
    // No cache: a read must come from the store, not from Dexie's memory of what was written.
    super(name, { ...others, chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.onWriteTransaction = onWriteTransaction;
    this.memory = memory;
    for (const [at, tables] of versions.entries()) this.version(at + 1).stores(tables);
  }
}
