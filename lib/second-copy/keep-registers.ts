/**
 * Writes the registers and the folder's list: once when a series of saves pauses, rather than once per record. A copy
 * that they do not list yet is marked as such in its own row, in the transaction that journals it. If the worker is
 * stopped in between, the mark remains and the next worker writes them.
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

/** Milliseconds without a new copy. Must be short: an idle worker is stopped after thirty seconds. */
const PAUSE = 8_000;
/**
 * Milliseconds. Colleagues in the same folder read there what has been handled, so an official who never pauses must
 * still be listed.
 */
const LONGEST_WAIT = 60_000;

export interface RegisterKeeper {
  /** Call when a copy has ended. */
  atPause(): void;
  /** Writes now what is waiting, with the chain log. Never rejects: what could not be written keeps waiting. */
  catchUp(): Promise<void>;
  /**
   * Writes the registers because the record's line has changed, whether or not a copy is waiting. Runs beside the
   * copies.
   */
  writeAnew(recordId: string): Promise<void>;
}

/** @param underWay records this worker is copying now: their line may still be missing in the chain log */
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
      // One check for both locks: at most worker starts nothing is waiting.
      if (!(await doesWait(db, env).catch(() => false))) return;
      // One lock after the other, never nested: a copy must not wait for a register.
      await env.lock(() => catchUpChain(env)).catch(() => undefined);
      await now();
    },
    writeAnew: (recordId) => now(recordId),
    atPause: () => {
      turn += 1;
      const ownTurn = turn;
      waitsSince ??= env.now().getTime();
      const isPause = (): boolean => ownTurn === turn && underWay.size === 0;
      const isLate = (): boolean => waitsSince !== null && env.now().getTime() - waitsSince >= LONGEST_WAIT;
      void env.wait(PAUSE).then(() => (isPause() || isLate() ? now() : undefined));
    },
  };
}

const doesWait = async (db: EvidenceDatabase, env: CopyEnv): Promise<boolean> =>
  (await env.settings()).secondCopy.kind !== 'off' && (await unlisted(db)).length > 0;

/** Adds missing lines: a worker may have been stopped between a copy's row and its line in the chain log. */
async function catchUpChain(env: CopyEnv): Promise<void> {
  const { secondCopy, installationId } = await env.settings();
  // A log that does not fit is reported when the registers are written.
  if (secondCopy.kind === 'folder') await env.staging.keepChain(installationId);
}

async function keepUp(
  db: EvidenceDatabase,
  env: CopyEnv,
  underWay: ReadonlyMap<string, unknown>,
  changed?: string,
): Promise<void> {
  const { secondCopy, operator, installationId, signature } = await env.settings();
  if (secondCopy.kind === 'off') return;
  // The mark also covers the line in the chain log. A record being copied may lack that line, so it keeps its mark
  // until the pause after its own copy.
  const waiting = (await unlisted(db)).filter(({ recordId }) => !underWay.has(recordId));
  const recordId = waiting.at(-1)?.recordId ?? changed;
  if (recordId === undefined) return;
  try {
    const place = await placeOf(db, secondCopy);
    const named = signature.protectedIdentity ? { ...place, onlyRole: operator.role } : place;
    await writeRegisters(db, named, installationId, env);
  } catch (error) {
    // While the archive lacks something, all records keep waiting. Always reporting it for the first one means it is
    // journalled once.
    const about = (isLost(error) ? waiting[0]?.recordId : undefined) ?? recordId;
    await tellBeside({ db, recordId: about, env, operator: operator.name || null }, error);
    if (waitsOn(secondCopy.kind, error)) return;
  }
  await markListed(db, waiting);
}

/**
 * Whether to keep the marks and try again automatically. Yes for a folder: a retry asks the official nothing, and
 * permission that is missing in the morning is given later in the day. No for downloads, where each try might ask where
 * to save, and not if the folder holds something other than what we wrote, which a retry cannot repair. In both cases
 * the next save writes them. Yes for an archive that lacks something: no download is started, so nobody is asked.
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

/** Oldest first. Reads all rows and filters here: a filter in the store needs a cursor, which is many times slower. */
const unlisted = async (db: EvidenceDatabase): Promise<CopyRow[]> =>
  (await readTransaction(db, [db.copies], () => db.copies.orderBy('at').toArray())).filter(
    (row) => row.unlisted !== undefined,
  );

/** Skips rows that were copied or judged again meanwhile: the registers may have been read before that. */
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
