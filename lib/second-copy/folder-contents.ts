/// <reference types="wicg-file-system-access" />
/** What is in a shared folder: the registers that can be read, and all files by name. */
import { sharedRegister, type SharedRegister } from './shared-register';

export interface FolderContents {
  registers: { fileName: string; register: SharedRegister }[];
  /** Registers that could not be read: being written now, from a newer version, too large, or not ours. */
  unreadable: string[];
  /** Every file name, including files that are not ours. Sorted. */
  names: string[];
}

const REGISTER_FILE = /^register-[0-9a-z]{1,8}\.json$/;
const MOST_FILES = 50;
const MOST_BYTES = 32 * 1024 * 1024;

/** @throws what the folder throws if it cannot be listed */
export async function readFolder(folder: FileSystemDirectoryHandle): Promise<FolderContents> {
  const found: FolderContents = { registers: [], unreadable: [], names: [] };
  for await (const entry of folder.values()) {
    if (entry.kind !== 'file') continue;
    found.names.push(entry.name);
    if (!REGISTER_FILE.test(entry.name)) continue;
    const register =
      found.registers.length < MOST_FILES ? await readRegisterFile(entry).catch(() => undefined) : undefined;
    if (register === undefined) found.unreadable.push(entry.name);
    else found.registers.push({ fileName: entry.name, register });
  }
  found.names.sort();
  return found;
}

export async function readRegisterFile(entry: FileSystemFileHandle): Promise<SharedRegister | undefined> {
  const file = await entry.getFile();
  if (file.size > MOST_BYTES) return undefined;
  const parsed = sharedRegister.safeParse(JSON.parse(await file.text()));
  return parsed.success ? parsed.data : undefined;
}
