/**
 * Destroys content that must not be kept: a record's text and files, or one file. The bytes are deleted from the store,
 * the drafts and the flows, and the journal gets a signed tombstone, in ONE strict transaction. A killed worker leaves
 * either everything or the tombstone. Hash, place in the chain and journal rows stay, so the chain still holds.
 *
 * This is not disposal. Disposal follows a retention period and its decision; this follows a law that forbids keeping
 * the content. Files in folders are outside the transaction: `deleteCopies` deletes those it can reach, and
 * `copiesLeft` lists the others.
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
  /** The path of one file; null for the text and every file. */
  path: string | null;
  reason: DestroyReason;
  /** The official's own words; not used for a forbidden picture. */
  reasonText: string;
  decidedBy: string;
  operator: string | null;
}

/**
 * `in-use`: a running removal relies on it. `held`: it is kept for the police. `unreadable`: whether it is held cannot
 * be read. `whole-only`: the text of handling.json would still tell what was in that file.
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
  /** Undefined when handling.json is damaged. Content that the law forbids can be destroyed all the same. */
  part: SealedPart | undefined;
  paths: string[];
  forbidden: boolean;
  keyId: string;
}

/** Checks whether the content may be destroyed. Reads only the names of the files. */
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

/** A record of a threat is kept for the police. Content that nobody may possess by law is destroyed even so. */
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
    files: forbidden ? [] : gone.map((path) => destroyedFile(path, part)),
    reason: forbidden ? 'forbidden-picture' : 'other',
    reasonText: forbidden ? null : request.reasonText.trim().slice(0, 1000),
    decidedBy: request.decidedBy.trim().slice(0, 200),
    operator: request.operator,
    at,
    kept: request.path === null ? { ...emptied(row) } : null,
  };
}

/** A picture's hash lets the picture be recognised. A text's hash would let the words be guessed, so it is left out. */
function destroyedFile(path: string, part: SealedPart | undefined): DestroyedFile {
  const file = part?.artifacts.find((one) => one.path === path);
  return { path, sha256: file !== undefined && standsAlone(path, part) ? file.sha256 : null };
}

/** The public subject is the official's own description, so it goes too. Lists then show the neutral one. */
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

/** The key that signed the record. A package has one key, and its reader compares. */
async function keyOf(db: EvidenceDatabase, { keyId }: Found, env: KeyEnv): Promise<KeyRow> {
  return (await readTransaction(db, [db.keys], () => db.keys.get(keyId))) ?? signingKey(db, env);
}

async function takeOut(db: EvidenceDatabase, row: RecordRow, tombstone: Tombstone): Promise<void> {
  const { id, itemKey } = row;
  // A flow that began while we looked has just read this evidence.
  const flows = await db.flows.where('itemKey').equals(itemKey).toArray();
  if (flows.some(({ phase, flow }) => isOf(flow, id) && !AFTER_THE_PRESS.has(phase))) throw new Refused('in-use');
  // Forget the copy: a copy made anew must not be taken for the one that still holds the content.
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

/** A flow's capture becomes the record of the same id. `evidenceId` is set a moment after the seal. */
const isOf = ({ id, evidenceId }: Flow, recordId: string): boolean => (evidenceId ?? id) === recordId;

/** Before the press the evidence must exist. After it, only the platform tells what happened to the item. */
const AFTER_THE_PRESS: ReadonlySet<FlowPhase> = new Set(['gone-check', 'ended']);
