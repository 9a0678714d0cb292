/**
 * What replaces destroyed content: what it was, why, who decided, who did it and when. Signed, and stored in the
 * journal row. Uses no schema library, because the package's verifier page reads tombstones too.
 */
import { isRecord } from '../util/is-record';

/** `forbidden-picture`: nobody may possess it (law-and-records 1.9), and nothing about it is told. */
export type DestroyReason = 'forbidden-picture' | 'other';

/** A file of the record that has been destroyed. `sha256`: null where the law does not let the hash be kept. */
export interface DestroyedFile {
  path: string;
  sha256: string | null;
}

export interface Tombstone {
  schema: 'uppsikt-forstord/1';
  recordId: string;
  /** SHA-256 (hex) of handling.json, which the chain still covers. */
  manifestHash: string;
  /** `record`: the text and every file. `file`: only the files listed. */
  what: 'record' | 'file';
  /** Empty for a forbidden picture. */
  files: DestroyedFile[];
  reason: DestroyReason;
  /** The official's own words; null for a forbidden picture, where the reason is enough. */
  reasonText: string | null;
  decidedBy: string;
  operator: string | null;
  /** ISO 8601, UTC. */
  at: string;
  /** The list's row as it remains, without author and text; null when only files were destroyed. */
  kept: { [column: string]: unknown } | null;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);

/** Undefined when the value does not have the shape of a tombstone. */
export function tombstoneOf(value: unknown): Tombstone | undefined {
  if (!isRecord(value) || value.schema !== 'uppsikt-forstord/1') return undefined;
  const { recordId, manifestHash, what, files, reason, reasonText, decidedBy, operator, at, kept } = value;
  const texts = [recordId, manifestHash, decidedBy, at].every(isText);
  if (!texts || !isTextOrNull(reasonText) || !isTextOrNull(operator)) return undefined;
  if ((what !== 'record' && what !== 'file') || (reason !== 'forbidden-picture' && reason !== 'other'))
    return undefined;
  if (!Array.isArray(files) || !files.every(isFile)) return undefined;
  if (what === 'record' ? !isRecord(kept) : kept !== null) return undefined;
  return value as unknown as Tombstone;
}

const isFile = (value: unknown): value is DestroyedFile =>
  isRecord(value) && isText(value.path) && isTextOrNull(value.sha256);

/** Roles of files whose text is also in handling.json, and of the list that time stamps depend on. */
const TELLING: ReadonlySet<string> = new Set(['text', 'html', 'structure', 'context']);

/** Whether a file can be destroyed alone. Not a text file: handling.json would still tell its content. */
export const mayGoAlone = ({ role }: { role: string }): boolean => !TELLING.has(role);

/** A file outside the browser, written before the content was destroyed. */
export interface CopyLeft {
  recordId: string;
  /** The record's number in the archive. */
  seq: number;
  /** As the official knows it: folder and name, or the name it was exported under. */
  name: string;
  kind: 'copy' | 'export';
  /** When it was written; ISO 8601, UTC. */
  at: string;
  /** It may hold a forbidden picture and must not be opened. */
  forbidden: boolean;
}
