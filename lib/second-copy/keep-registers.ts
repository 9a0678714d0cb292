/**
 * The registers and the folder's list: written once when a row of saves pauses, and not once for each record. A copy
 * that they do not name yet is marked so in its own row, in the transaction that tells of it: a worker that is stopped
 * between the two leaves the mark, and the next one writes them.
 */
import type { EvidenceDatabase } from '../evidence/database';
import type { CopyRow } from '../evidence/schema';
import { readTransaction, writeTransaction } from '../evidence/transaction';
import type { CopyEnv } from './copy-env';
import { asCopyError } from './copy-error';
import { nameAmongDownloads } from './name-among-downloads';
import { placeOf, putFile } from './put-file';
import type { RegisterPlace } from './read-register';
import { tellBeside } from './tell-copy';

/** Milliseconds without a new copy. A worker without work is stopped after thirty seconds. */
const PAUSE = 8_000;
/** A colleague in the same folder reads there what has been handled: one who never pauses is read of too. */
const LONGEST_WAIT = 60_000;

export interface RegisterKeeper {
  /** A copy has ended. */
  atPause(): void;
  /** Writes now what waits, with the chain log. Never rejects: what is not written waits on. */
  catchUp(): Promise<void>;
  /** The record's line is another one now: they are written whether or not a copy waits, beside the copies. */
  writeAnew(recordId: string): Promise<void>;
}

/** @param underWay records whose copy is being made by this worker: their line in the chain log may be missing yet */
export function makeRegisterKeeper(
  db: EvidenceDatabase,
  env: CopyEnv,
  underWay: ReadonlyMap<string, unknown>,
): RegisterKeeper {
  let turn = 0;
  let waitsSince: number | null = null;
  const now = (changed?: string): Promise<void> => {
    waitsSince = null;
    return env.registerLock(() => keepUp(db, env, underWay, changed)).catch(() => undefined);
  };
  return {
    catchUp: async () => {
      // One look for both: at most starts of a worker nothing waits.
      if (!(await doesWait(db, env).catch(() => false))) return;
      // One lock after the other, never the one within the other: a copy must not wait for a register.
      await env.lock(() => catchUpChain(env)).catch(() => undefined);
      await now();
    },
    writeAnew: (recordId) => now(recordId),
    atPause: () => {
      turn += 1;
      const mine = turn;
      waitsSince ??= env.now().getTime();
      const isPause = (): boolean => mine === turn && underWay.size === 0;
      const isLate = (): boolean => waitsSince !== null && env.now().getTime() - waitsSince >= LONGEST_WAIT;
      void env.wait(PAUSE).then(() => (isPause() || isLate() ? now() : undefined));
    },
  };
}

const doesWait = async (db: EvidenceDatabase, env: CopyEnv): Promise<boolean> =>
  (await env.settings()).secondCopy.kind !== 'off' && (await unlisted(db)).length > 0;

/** A worker may have been stopped between a copy's row and its line in the chain log. */
async function catchUpChain(env: CopyEnv): Promise<void> {
  const { secondCopy, installationId } = await env.settings();
  // What does not fit is told when the registers are written.
  if (secondCopy.kind === 'folder') await env.staging.keepChain(installationId);
}

async function keepUp(
  db: EvidenceDatabase,
  env: CopyEnv,
  underWay: ReadonlyMap<string, unknown>,
  changed?: string,
): Promise<void> {
  const { secondCopy, operator, installationId } = await env.settings();
  if (secondCopy.kind === 'off') return;
  // The mark stands for the line in the chain log, too: one that may lack it keeps its mark until its own copy's pause.
  const waiting = (await unlisted(db)).filter(({ recordId }) => !underWay.has(recordId));
  const recordId = waiting.at(-1)?.recordId ?? changed;
  if (recordId === undefined) return;
  try {
    await writeRegisters(db, await placeOf(db, secondCopy), installationId, env);
  } catch (error) {
    // As long as the archive lacks something all wait on: told at the first of them, it is told once.
    const about = (isLost(error) ? waiting[0]?.recordId : undefined) ?? recordId;
    await tellBeside({ db, recordId: about, env, operator: operator.name || null }, error);
    if (waitsOn(secondCopy.kind, error)) return;
  }
  await markListed(db, waiting);
}

/**
 * A folder is tried again by itself, which asks the official nothing: permission that is missing in the morning is
 * given in the course of the day. Not among the downloads, where each try might ask where to save; nor where the folder
 * is not what we wrote, which another try does not mend. There the next save writes them. An archive that lacks
 * something asks nobody: no file is begun.
 */
const waitsOn = (kind: CopyRow['kind'], error: unknown): boolean =>
  isLost(error) || (kind === 'folder' && !asCopyError(error).reason.startsWith('chain-'));

const isLost = (error: unknown): boolean => asCopyError(error).reason === 'chain-lost';

async function writeRegisters(
  db: EvidenceDatabase,
  place: RegisterPlace,
  installation: string,
  env: CopyEnv,
): Promise<void> {
  if (place.kind === 'folder') return env.staging.keepFolder(place, installation);
  const name = await nameAmongDownloads(db, installation);
  for (const file of await env.staging.register(place, installation, name)) {
    try {
      await putFile(file, place, true, env);
    } finally {
      await env.staging.drop(file.token).catch(() => undefined);
    }
  }
}

/** Oldest first. All rows at once: a cursor, which a filter in the store needs, takes many times as long. */
const unlisted = async (db: EvidenceDatabase): Promise<CopyRow[]> =>
  (await readTransaction(db, [db.copies], () => db.copies.orderBy('at').toArray())).filter(
    (row) => row.unlisted !== undefined,
  );

/** What was copied or judged again meanwhile waits on: the registers may have been read before it. */
const markListed = (db: EvidenceDatabase, written: CopyRow[]): Promise<void> =>
  writeTransaction(db, [db.copies], async () => {
    const now = await db.copies.bulkGet(written.map(({ recordId }) => recordId));
    await db.copies.bulkPut(
      written.flatMap(({ at, unlisted: mark }, index) => {
        const row = now[index];
        if (row?.at !== at || row.unlisted !== mark) return [];
        const { unlisted: _mark, ...listed } = row;
        return [listed];
      }),
    );
  });
