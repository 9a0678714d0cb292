/**
 * The evidence store, in the extension's own origin. Every write goes through `writeTransaction`, which sees to it that
 * the browser writes through to the disk: IndexedDB has been `relaxed` by
 * default since Chromium 121 (shared design, evidence section 5).
 */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { HeadsMemory } from '../domain/chain-heads';
import type { JournalRow } from '../domain/journal';
import { bytesSchema, type BytesRow } from './tables/bytes';
import { copiesSchema, type CopyRow } from './tables/copies';
import { draftBytesSchema, type DraftBytesRow } from './tables/draft-bytes';
import { draftsSchema, type DraftRow } from './tables/drafts';
import { flowsSchema, type FlowRow } from './tables/flows';
import { forbiddenSchema, type ForbiddenRow } from './tables/forbidden';
import { handOversSchema, type HandOverRow } from './tables/hand-overs';
import { handlesSchema, type HandleRow } from './tables/handles';
import { headsSchema, type HeadRow } from './tables/heads';
import { journalSchema } from './tables/journal';
import { keysSchema, type KeyRow } from './tables/keys';
import { probesSchema, type ProbeRow } from './tables/probes';
import { questionsSchema, type QuestionRow } from './tables/questions';
import { recordsSchema, type RecordRow } from './tables/records';
import { roundMarksSchema, roundsSchema, type RoundMarkRow, type RoundRow } from './tables/rounds';
import { sealedSchema, type SealedRow } from './tables/sealed';
import { stampsSchema, type StampRow } from './tables/stamps';

/** One write transaction, as the browser reports it. `durability` is undefined in a browser that does not say. */
export interface WriteReport {
  durability: string | undefined;
  tables: string[];
}

export interface EvidenceDatabaseOptions {
  /** Another IndexedDB than the environment's, for tests. */
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
  /** Told of each write transaction, before anything is written in it. */
  onWriteTransaction?: (report: WriteReport) => void;
  /** Where it is remembered how far the chains have come: for every context that writes to the journal. */
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

  readonly onWriteTransaction: ((report: WriteReport) => void) | undefined;
  readonly memory: HeadsMemory | undefined;

  constructor(name = 'uppsikt', options: EvidenceDatabaseOptions = {}) {
    const { onWriteTransaction, memory, ...others } = options;
    // No cache: what is read back must come from the store, not from Dexie's memory of what was written.
    super(name, { ...others, chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.onWriteTransaction = onWriteTransaction;
    this.memory = memory;
    this.version(1).stores({
      records: recordsSchema,
      sealed: sealedSchema,
      bytes: bytesSchema,
      journal: journalSchema,
      heads: headsSchema,
      flows: flowsSchema,
      drafts: draftsSchema,
      draftBytes: draftBytesSchema,
      keys: keysSchema,
      forbidden: forbiddenSchema,
      probes: probesSchema,
    });
    this.version(2).stores({ stamps: stampsSchema, handles: handlesSchema, copies: copiesSchema });
    this.version(3).stores({ questions: questionsSchema, rounds: roundsSchema, roundMarks: roundMarksSchema });
    this.version(4).stores({ handOvers: handOversSchema });
  }
}
