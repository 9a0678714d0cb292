/**
 * Prepares the second copy. Runs where there is a document (an offscreen page in Chrome and Edge, the background page
 * in Firefox), because only a document can create the blob URL that the downloads API needs, and a folder handle can be
 * stored but not sent. The bytes stay here; only names and numbers travel.
 */
import type { EvidenceDatabase } from '../evidence/database';
import { sha256 } from '../domain/sha256';
import { findRecord } from '../evidence/store';
import type { ChainHeads, ExportEnv } from '../export/contract';
import { packageStream } from '../export/package-stream';
import { wholeFile } from '../export/whole-file';
import { chainLog, lastDay } from './chain-log';
import { CopyError } from './copy-error';
import { lookInFolder, saveInFolder, type FileState } from './folder';
import { readFolder } from './folder-contents';
import { keepChain, keepFolder, pickedRow, saveText } from './keep-folder';
import { oneWriter } from './one-writer';
import { readRegister, type RegisterPlace } from './read-register';
import { registerCsv } from './register-csv';
import { registerHtml } from './register-html';
import { handledBy, othersOf, type ColleagueHandling, type SharedRegister } from './shared-register';

/** A staged file, referred to by its token. */
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

interface CopyToFind {
  fileName: string;
  bytes: number;
  /** SHA-256 (hex). */
  sha256: string;
}

export interface PackageStaging {
  /** @throws CopyError `damaged` if the record does not verify; then nothing is copied */
  pack(recordId: string): Promise<Packed>;
  /**
   * For downloads: the last day of this installation's chain log, and its own readable register.
   *
   * @param name the suffix of their file names
   */
  register(place: RegisterPlace, installation: string, name: string): Promise<Ready[]>;
  /** What colleagues who share the folder have done with an item. Empty if no folder is picked or it cannot be read. */
  colleagues(itemKeys: readonly string[], installation: string): Promise<ColleagueHandling[]>;
  /** Updates our own chain log. @throws CopyError `chain-shorter`, `chain-different` if it is not what we wrote */
  keepChain(installation: string): Promise<void>;
  /**
   * Updates our own register in the picked folder, and the list of everything in it.
   *
   * @throws CopyError `chain-shorter`, `chain-different` if our own files there are not what we wrote
   */
  keepFolder(place: RegisterPlace, installation: string): Promise<void>;
  /** Whether exactly these bytes are in that folder. @throws CopyError if it cannot be read */
  look(copy: CopyToFind): Promise<FileState>;
  /** Writes to the picked folder, reads back and compares. @throws CopyError */
  saveInFolder(token: string): Promise<void>;
  /** Writes a text file of ours beside the packages, reads back and compares. @throws CopyError */
  saveText(file: { fileName: string; text: string }): Promise<void>;
  /** A blob URL for the downloads API. */
  addressOf(token: string): Promise<string>;
  /** Forgets the file and revokes its URL. */
  drop(token: string): Promise<void>;
}

export function makePackageStaging(db: EvidenceDatabase, env: ExportEnv): PackageStaging {
  const files = makeReadyFiles(env.subtle);
  // Separate queues: the chain log must not wait for the registers, which may be slow.
  const [chainWriter, folderWriter] = [oneWriter(), oneWriter()];
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
    register: (place, installation, name) => addRegister(files, place, { db, env, installation, name }),
    colleagues: async (itemKeys, installation) => handledBy(await others(db, installation), itemKeys),
    keepChain: (installation) => chainWriter(() => keepChain({ db, env, installation })),
    keepFolder: (place, installation) =>
      folderWriter(() => keepFolder({ db, env, place, installation, underWay: () => files.names() })),
    look: async (copy) => lookInFolder((await pickedRow(db)).handle, copy),
    saveInFolder: async (token) => {
      const { fileName, blob, sha256: hash } = files.get(token);
      await saveInFolder((await pickedRow(db)).handle, { fileName, blob, sha256: hash });
    },
    saveText: async ({ fileName, text }) => saveText((await pickedRow(db)).handle, fileName, text, env),
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

/** The staged files by token. */
interface ReadyFiles {
  names(): string[];
  add(fileName: string, blob: Blob, hash: string): Ready;
  addText(fileName: string, type: string, text: string): Promise<Ready>;
  /** @throws CopyError `write` if it is no longer staged */
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
    // The file belongs to an earlier worker, and its staging document has been closed.
    if (file === undefined) throw new CopyError('write', 'the file is no longer staged');
    return file;
  };
  return {
    names: () => [...files.values()].map(({ fileName }) => fileName),
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
  { db, env, installation, name }: { db: EvidenceDatabase; env: ExportEnv; installation: string; name: string },
): Promise<Ready[]> {
  const chain = lastDay(await chainLog(db));
  const register = await readRegister(db, place, installation, env.now());
  const csvName = `register-${name}.csv`;
  return [
    // First, so that the chain heads are saved even if the browser refuses the HTML page.
    ...(chain === null ? [] : [await files.addText(`kedjor-${name}-${chain.day}.txt`, 'text/plain', chain.lines)]),
    await files.addText(`register-${name}.html`, 'text/html', registerHtml(register, csvName)),
    await files.addText(csvName, 'text/csv', registerCsv(register)),
  ];
}

/**
 * The colleagues' registers. Empty if the folder cannot be read now (no permission, an offline share), since this must
 * not block anything.
 */
async function others(db: EvidenceDatabase, installation: string): Promise<SharedRegister[]> {
  const row = await db.handles.get('second-copy');
  const permission = await row?.handle.queryPermission({ mode: 'readwrite' }).catch(() => undefined);
  return row === undefined || permission !== 'granted'
    ? []
    : readFolder(row.handle).then(
        ({ registers }) => othersOf(registers, installation),
        () => [],
      );
}

async function accountOf(db: EvidenceDatabase, recordId: string): Promise<string | null> {
  const found = await findRecord(db, recordId);
  return found?.part.source.registeredAccountName ?? null;
}
