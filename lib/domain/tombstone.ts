/**
 * What stands in the place of content that was destroyed: what it was, why, who decided, who did it and when. Signed,
 * and kept in the journal's row. Without a schema library: the package's verifier page reads them too.
 */
import { isRecord } from '../util/is-record';

/** `forbidden-picture`: nobody may have it (law-and-records 1.9); nothing of what it was is told. */
export type DestroyReason = 'forbidden-picture' | 'other';

/** The record's own file that is gone; its hash where the law lets one be kept. */
export interface DestroyedFile {
  path: string;
  sha256: string | null;
}

export interface Tombstone {
  schema: 'uppsikt-forstord/1';
  recordId: string;
  /** SHA-256 (hex) of handling.json, which the chain goes on holding. */
  manifestHash: string;
  /** `record`: the words and every file. `file`: the files named, and nothing else. */
  what: 'record' | 'file';
  /** Empty for a forbidden picture. */
  files: DestroyedFile[];
  reason: DestroyReason;
  /** The official's own words; null for a forbidden picture, where the reason says all. */
  reasonText: string | null;
  decidedBy: string;
  operator: string | null;
  /** ISO 8601, UTC. */
  at: string;
  /** The list's row as it stands afterwards, without author and words; null when a file alone is gone. */
  kept: { [column: string]: unknown } | null;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);

/** Undefined when it has not the shape of one. */
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

/** Files whose words stand in handling.json too, and the list that time stamps lean on. */
const TELLING: ReadonlySet<string> = new Set(['text', 'html', 'structure', 'context']);

/** Pictures and the like: of a text file handling.json would go on telling what was in it. */
export const mayGoAlone = ({ role }: { role: string }): boolean => !TELLING.has(role);

/** A file outside the browser that was written before the content was destroyed. */
export interface CopyLeft {
  recordId: string;
  /** Its number in the archive. */
  seq: number;
  /** As an official would look for it: folder and name, or the name that it was exported under. */
  name: string;
  kind: 'copy' | 'export';
  /** When it was written; ISO 8601, UTC. */
  at: string;
  /** It may hold a forbidden picture: it is not to be opened. */
  forbidden: boolean;
}
