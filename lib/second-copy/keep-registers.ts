/**
 * The registers and the folder's list: written once when a row of saves pauses, and not once for each record. A copy
 * that they do not name yet is marked so in its own row, in the transaction that tells of it: a worker that is stopped
 * between the two leaves the mark, and the next one writes them.
 */
import type { EvidenceDatabase } from '../evidence/database';
import type { CopyRow } from '../evidence/tables/copies';
import { readTransaction, writeTransaction } from '../evidence/transaction';
import type { CopyEnv } from './copy-env';
import { placeOf, putFile } from './put-file';
import type { RegisterPlace } from './read-register';
import { tellBeside } from './tell-copy';

/** Milliseconds without a new copy. A worker without work is stopped after thirty seconds. */
const PAUSE = 8_000;
/** A colleague in the same folder reads there what has been handled: one who never pauses is read of too. */
const LONGEST_WAIT = 60_000;

export interface RegisterKeeper {
  /** A copy has ended. @param isBusy whether another one is under way */
  atPause(isBusy: () => boolean): void;
  /**
   * Writes now what waits, with the chain log. Never rejects: what is not written nor told of waits on.
   *
   * @param changed a record whose line is another one now: they are written whether or not a copy waits
   */
  catchUp(changed?: string): Promise<void>;
}

export function makeRegisterKeeper(db: EvidenceDatabase, env: CopyEnv): RegisterKeeper {
  let turn = 0;
  let waitsSince: number | null = null;
  const now = (changed?: string): Promise<void> => {
    waitsSince = null;
    return env.registerLock(() => keepUp(db, env, changed)).catch(() => undefined);
  };
  return {
    catchUp: async (changed) => {
      // One lock after the other, never the one within the other: a copy must not wait for a register.
      await env.lock(() => catchUpChain(db, env)).catch(() => undefined);
      await now(changed);
    },
    atPause: (isBusy) => {
      turn += 1;
      const mine = turn;
      waitsSince ??= env.now().getTime();
      const isPause = (): boolean => mine === turn && !isBusy();
      const isLate = (): boolean => waitsSince !== null && env.now().getTime() - waitsSince >= LONGEST_WAIT;
      void env.wait(PAUSE).then(() => (isPause() || isLate() ? now() : undefined));
    },
  };
}

/** A worker may have been stopped between a copy's row and its line in the chain log. */
async function catchUpChain(db: EvidenceDatabase, env: CopyEnv): Promise<void> {
  const { secondCopy, installationId } = await env.settings();
  // What does not fit is told when the registers are written.
  if (secondCopy.kind === 'folder' && (await unlisted(db)).length > 0) await env.desk.keepChain(installationId);
}

async function keepUp(db: EvidenceDatabase, env: CopyEnv, changed?: string): Promise<void> {
  const waiting = await unlisted(db);
  const recordId = changed ?? waiting.at(-1)?.recordId;
  if (recordId === undefined) return;
  const { secondCopy, operator, installationId } = await env.settings();
  if (secondCopy.kind === 'off') return;
  try {
    await writeRegisters(await placeOf(db, secondCopy), installationId, env);
  } catch (error) {
    // Told, and tried again with the next save: not at every start of a worker, each of which might ask the official.
    await tellBeside({ db, recordId, env, operator: operator.name || null }, error);
  }
  await markListed(db, waiting);
}

async function writeRegisters(place: RegisterPlace, installation: string, env: CopyEnv): Promise<void> {
  if (place.kind === 'folder') return env.desk.keepFolder(place, installation);
  for (const file of await env.desk.register(place, installation)) {
    try {
      await putFile(file, place, true, env);
    } finally {
      await env.desk.drop(file.token).catch(() => undefined);
    }
  }
}

/** Oldest first. */
const unlisted = (db: EvidenceDatabase): Promise<CopyRow[]> =>
  readTransaction(db, [db.copies], () =>
    db.copies
      .orderBy('at')
      .filter((row) => row.unlisted !== undefined)
      .toArray(),
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
