/**
 * Where the second copy is made ready: wherever there is a document (an offscreen page in Chrome and Edge, the
 * background page in Firefox), since the downloads API needs an address that only a document can make, and a folder's
 * handle can be stored but not sent. The bytes stay here; only names and numbers travel.
 */
import type { EvidenceDatabase } from '../evidence/database';
import { sha256 } from '../domain/sha256';
import { findRecord } from '../evidence/store';
import type { ChainHeads, ExportEnv } from '../export/contract';
import { packageStream } from '../export/package-stream';
import { wholeFile } from '../export/whole-file';
import { CopyError } from './copy-error';
import { saveInFolder } from './folder';
import { readRegister, shareRegister, type RegisterPlace } from './read-register';
import { registerCsv } from './register-csv';
import { registerHtml } from './register-html';
import { handledBy, othersIn, registerFileOf, type ColleagueHandling, type SharedRegister } from './shared-register';

/** A file that lies ready on the desk, asked for by its token. */
export interface Ready {
  token: string;
  fileName: string;
  bytes: number;
  /** SHA-256 (hex). */
  sha256: string;
}

export interface Packed extends Ready {
  heads: ChainHeads;
  /** The registered account, for the register. */
  account: string | null;
}

export interface Desk {
  /** @throws CopyError `damaged` when the record does not verify; then nothing is copied. */
  pack(recordId: string): Promise<Packed>;
  /** The readable register, with the others' lines where several share the folder, and our own lines for them. */
  register(place: RegisterPlace, installation: string): Promise<Ready[]>;
  /**
   * What colleagues who share the folder have done with an item; empty where no folder is picked or it cannot be read.
   */
  colleagues(itemKey: string, installation: string): Promise<ColleagueHandling[]>;
  /** Writes into the folder that the official picked, reads back and compares. @throws CopyError */
  saveInFolder(token: string): Promise<void>;
  /** An address for the downloads API. */
  addressOf(token: string): Promise<string>;
  /** Forgets the file and its address. */
  drop(token: string): Promise<void>;
}

export function makeDesk(db: EvidenceDatabase, env: ExportEnv): Desk {
  const files = makeReadyFiles(env.subtle);
  return {
    pack: async (recordId) => {
      const made = await wholeFile(await packageStream(db, recordId, env));
      if (made.integrity.kind === 'broken') throw new CopyError('damaged', made.integrity.part);
      return {
        ...files.add(made.fileName, made.blob, made.sha256),
        heads: made.heads,
        account: await accountOf(db, recordId),
      };
    },
    register: (place, installation) => addRegister(files, place, { db, env, installation }),
    colleagues: async (itemKey, installation) => handledBy(await others(db, installation), itemKey),
    saveInFolder: async (token) => {
      const { fileName, blob, sha256: hash } = files.get(token);
      const row = await db.handles.get('second-copy');
      if (row === undefined) throw new CopyError('no-folder', 'no folder has been picked');
      await saveInFolder(row.handle, { fileName, blob, sha256: hash });
    },
    addressOf: (token) => Promise.resolve(files.addressOf(token)),
    drop: (token) => Promise.resolve(files.drop(token)),
  };
}

interface ReadyFile {
  fileName: string;
  blob: Blob;
  sha256: string;
  address?: string;
}

/** The files that lie ready, by their tokens. */
interface ReadyFiles {
  add(fileName: string, blob: Blob, hash: string): Ready;
  addText(fileName: string, type: string, text: string): Promise<Ready>;
  /** @throws CopyError `write` */
  get(token: string): ReadyFile;
  addressOf(token: string): string;
  drop(token: string): void;
}

function makeReadyFiles(subtle: SubtleCrypto): ReadyFiles {
  const files = new Map<string, ReadyFile>();
  const add: ReadyFiles['add'] = (fileName, blob, hash) => {
    const token = crypto.randomUUID();
    files.set(token, { fileName, blob, sha256: hash });
    return { token, fileName, bytes: blob.size, sha256: hash };
  };
  const get: ReadyFiles['get'] = (token) => {
    const file = files.get(token);
    // Another worker's file: its desk was put away meanwhile.
    if (file === undefined) throw new CopyError('write', 'the file is no longer on the desk');
    return file;
  };
  return {
    add,
    addText: async (fileName, type, text) => {
      const bytes = new TextEncoder().encode(text);
      return add(fileName, new Blob([bytes], { type }), await sha256(bytes, subtle));
    },
    get,
    addressOf: (token) => {
      const file = get(token);
      file.address ??= URL.createObjectURL(file.blob);
      return file.address;
    },
    drop: (token) => {
      const address = files.get(token)?.address;
      if (address !== undefined) URL.revokeObjectURL(address);
      files.delete(token);
    },
  };
}

async function addRegister(
  files: ReadyFiles,
  place: RegisterPlace,
  { db, env, installation }: { db: EvidenceDatabase; env: ExportEnv; installation: string },
): Promise<Ready[]> {
  const register = await readRegister(
    db,
    place,
    env.now(),
    place.kind === 'folder' ? await others(db, installation) : [],
  );
  const readable = [
    await files.addText('register.html', 'text/html', registerHtml(register)),
    await files.addText('register.csv', 'text/csv', registerCsv(register)),
  ];
  if (place.kind !== 'folder') return readable;
  return [
    await files.addText(
      registerFileOf(installation),
      'application/json',
      JSON.stringify(await shareRegister(db, place, installation, env.now())),
    ),
    ...readable,
  ];
}

/** A folder that cannot be read now (no leave, a share that is away) has no others: that hinders nothing. */
async function others(db: EvidenceDatabase, installation: string): Promise<SharedRegister[]> {
  const row = await db.handles.get('second-copy');
  const leave = await row?.handle.queryPermission({ mode: 'readwrite' }).catch(() => undefined);
  return row === undefined || leave !== 'granted' ? [] : othersIn(row.handle, installation).catch(() => []);
}

async function accountOf(db: EvidenceDatabase, recordId: string): Promise<string | null> {
  const found = await findRecord(db, recordId);
  return found?.part.source.registeredAccountName ?? null;
}
