/**
 * Takes out what must not be kept: a record's words and files, or one file of it. The bytes go from store, drafts and
 * the flows' memory, and the journal gets a signed tombstone in their place, in ONE strict transaction: a worker that
 * is killed leaves either all of it or the tombstone. Hash, place in the chain and journal stay, so the chain still
 * holds.
 *
 * This is not disposal: disposal follows a period and its decision, this follows from a law that says that the content
 * must not be there. Files in folders are no part of the transaction: `deleteCopies` takes those
 * that it can reach, `copiesLeft` names the others.
 */
import type { SealedPart } from '../domain/evidence';
import type { Flow, FlowPhase } from '../domain/flow';
import { mayGoAlone, type DestroyedFile, type DestroyReason, type Tombstone } from '../domain/tombstone';
import { holdsOf } from '../records/holds';
import { z } from '../zod';
import { canonicalBytes } from './canonical';
import type { EvidenceDatabase } from './database';
import { removeDraft } from './draft';
import { EvidenceError } from './errors';
import { isLockedRecord } from './forbidden-lock';
import { writeWithJournal, type JournalEntry } from './journal';
import { parseHandling } from './record-row';
import { signatureIn } from './signature-in';
import { sign, signingKey, type KeyEnv } from './signing-key';
import type { KeyRow, RecordRow } from './schema';
import { goneIn } from './tombstone-in';
import { readTransaction } from './transaction';
import { markUnlisted } from './unlisted';
import { toBase64 } from '../util/base64';

export interface DestroyRequest {
  recordId: string;
  /** One file by its path; null for the words and every file. */
  path: string | null;
  reason: DestroyReason;
  /** The official's own words; not used for a forbidden picture. */
  reasonText: string;
  decidedBy: string;
  operator: string | null;
}

/**
 * `in-use`: a removal leans on it now. `held`: the police wait for it. `unreadable`: whether they do is not known.
 * `whole-only`: the words of handling.json would go on telling what was in that file.
 */
export type DestroyOutcome =
  | 'destroyed'
  | 'already'
  | 'no-record'
  | 'no-file'
  | 'no-reason'
  | 'whole-only'
  | 'held'
  | 'unreadable'
  | 'in-use';

class Refused extends Error {
  constructor(readonly outcome: Exclude<DestroyOutcome, 'destroyed'>) {
    super(outcome);
  }
}

const live: KeyEnv = { now: () => new Date(), subtle: crypto.subtle };

/**
 * @throws EvidenceError when it could not be written; then nothing was
 * @example if ((await destroyContent(db, request)) === 'destroyed') show(await copiesLeft(db));
 */
export async function destroyContent(
  db: EvidenceDatabase,
  request: DestroyRequest,
  env: KeyEnv = live,
): Promise<DestroyOutcome> {
  const tables = [db.records, db.sealed, db.bytes, db.drafts, db.draftBytes, db.stamps, db.flows, db.copies];
  try {
    await writeWithJournal(
      db,
      tables,
      async () => {
        const found = await look(db, request);
        const tombstone = tombstoneFor(found, request, env.now().toISOString());
        return {
          entries: [await entryFor(tombstone, await keyOf(db, found, env), env)],
          write: () => takeOut(db, found.row, tombstone),
        };
      },
      env.subtle,
    );
    return 'destroyed';
  } catch (error) {
    const cause = error instanceof EvidenceError ? error.cause : error;
    if (cause instanceof Refused) return cause.outcome;
    throw error;
  }
}

interface Found {
  row: RecordRow;
  /** Undefined when handling.json is damaged: it can be destroyed all the same when the law forbids it. */
  part: SealedPart | undefined;
  paths: string[];
  forbidden: boolean;
  keyId: string;
}

/** May it be destroyed at all? Nothing is read of the files but their names. */
async function look(db: EvidenceDatabase, { recordId, path, reason, ...said }: DestroyRequest): Promise<Found> {
  const { row, handling, keys, journalRows } = await readTransaction(
    db,
    [db.records, db.sealed, db.bytes, db.journal],
    async () => ({
      row: await db.records.get(recordId),
      handling: (await db.sealed.get(recordId))?.handling,
      keys: await db.bytes.where('recordId').equals(recordId).primaryKeys(),
      journalRows: await db.journal.where('recordId').equals(recordId).sortBy('seq'),
    }),
  );
  if (row === undefined) throw new Refused('no-record');
  const gone = goneIn(journalRows);
  if (gone.whole !== undefined || (path !== null && gone.files.has(path))) throw new Refused('already');
  const part = handling === undefined ? undefined : readable(handling);
  const forbidden = reason === 'forbidden-picture' || (await isLockedRecord(db, recordId));
  const paths = keys.map(([, name]) => name);
  if (path !== null && !paths.includes(path)) throw new Refused('no-file');
  if (said.decidedBy.trim() === '' || (!forbidden && said.reasonText.trim() === '')) throw new Refused('no-reason');
  if (path !== null && (forbidden || !standsAlone(path, part))) throw new Refused('whole-only');
  if (!forbidden) refuseHeld(part, journalRows);
  const keyId = signatureIn(journalRows)?.keyId ?? '';
  return { row, part, paths, forbidden, keyId };
}

/** A threat waits for the police; what the law forbids anybody to have waits for nobody. */
function refuseHeld(part: SealedPart | undefined, journalRows: Parameters<typeof holdsOf>[1]): void {
  if (part === undefined) throw new Refused('unreadable');
  if (holdsOf(part.decision, journalRows).length > 0) throw new Refused('held');
}

function standsAlone(path: string, part: SealedPart | undefined): boolean {
  const file = part?.artifacts.find((one) => one.path === path);
  return file !== undefined && mayGoAlone(file);
}

function readable(handling: Uint8Array): SealedPart | undefined {
  try {
    return parseHandling(handling);
  } catch {
    return undefined;
  }
}

function tombstoneFor({ row, part, paths, forbidden }: Found, request: DestroyRequest, at: string): Tombstone {
  const gone = request.path === null ? paths : [request.path];
  return {
    schema: 'uppsikt-forstord/1',
    recordId: row.id,
    manifestHash: row.manifestHash,
    what: request.path === null ? 'record' : 'file',
    files: forbidden ? [] : gone.map((path) => toldOf(path, part)),
    reason: forbidden ? 'forbidden-picture' : 'other',
    reasonText: forbidden ? null : request.reasonText.trim().slice(0, 1000),
    decidedBy: request.decidedBy.trim().slice(0, 200),
    operator: request.operator,
    at,
    kept: request.path === null ? { ...emptied(row) } : null,
  };
}

/** A picture's hash lets it be known again; a text's would let its words be guessed. */
function toldOf(path: string, part: SealedPart | undefined): DestroyedFile {
  const file = part?.artifacts.find((one) => one.path === path);
  return { path, sha256: file !== undefined && standsAlone(path, part) ? file.sha256 : null };
}

/** The public subject is the official's own words about it, and goes with the rest: lists have the neutral one then. */
const emptied = ({ publicSubject: _subject, ...row }: RecordRow): RecordRow => ({ ...row, author: null, excerpt: '' });

async function entryFor(tombstone: Tombstone, key: KeyRow, env: KeyEnv): Promise<JournalEntry> {
  const signature = await sign(key, canonicalBytes(tombstone), env.subtle);
  const { recordId, operator, at } = tombstone;
  return {
    kind: 'destroyed',
    recordId,
    operator,
    at,
    data: {
      tombstone: z.json().parse(tombstone),
      keyId: key.keyId,
      publicKey: toBase64(key.spki),
      signature: toBase64(signature),
    },
  };
}

/** The key that signed the record: a package has one, and whoever holds it compares. */
async function keyOf(db: EvidenceDatabase, { keyId }: Found, env: KeyEnv): Promise<KeyRow> {
  return (await readTransaction(db, [db.keys], () => db.keys.get(keyId))) ?? signingKey(db, env);
}

async function takeOut(db: EvidenceDatabase, row: RecordRow, tombstone: Tombstone): Promise<void> {
  const { id, itemKey } = row;
  // Begun while we looked: the removal read the evidence a moment ago.
  const flows = await db.flows.where('itemKey').equals(itemKey).toArray();
  if (flows.some(({ phase, flow }) => isOf(flow, id) && !AFTER_THE_PRESS.has(phase))) throw new Refused('in-use');
  // A copy that is made anew must not be taken for the one that still has it.
  const copy = await db.copies.get(id);
  await db.copies.delete(id);
  if (copy?.unlisted !== undefined) await markUnlisted(db, id);
  if (tombstone.what === 'file') {
    for (const { path } of tombstone.files) await db.bytes.delete([id, path]);
    return;
  }
  await db.records.put(emptied(row));
  await db.sealed.delete(id);
  await db.bytes.where('recordId').equals(id).delete();
  await db.stamps.where('recordId').equals(id).delete();
  await removeDraft(db, id);
  if (tombstone.reason === 'forbidden-picture') {
    const drafts = await db.drafts.where('itemKey').equals(itemKey).primaryKeys();
    for (const draft of drafts) await removeDraft(db, draft);
  }
  await db.flows
    .where('itemKey')
    .equals(itemKey)
    .modify((each) => {
      if (isOf(each.flow, id)) each.flow = { ...each.flow, missing: [], textSha256: null, message: null };
    });
}

/** A flow's capture becomes the record of the same id; it is told so a moment after the sealing. */
const isOf = ({ id, evidenceId }: Flow, recordId: string): boolean => (evidenceId ?? id) === recordId;

/** Until the press the evidence must be there; after it the platform alone says what became of the item. */
const AFTER_THE_PRESS: ReadonlySet<FlowPhase> = new Set(['gone-check', 'ended']);
