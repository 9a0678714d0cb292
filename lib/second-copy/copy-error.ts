/**
 * Why a copy could not be made.
 * - `permission`: the browser has withdrawn the permission to write to the folder.
 * - `no-folder`: no folder is remembered.
 * - `offline`: the folder cannot be reached.
 * - `quota`: no space left.
 * - `refused`: the download was blocked.
 * - `changed`: what was read back differs from what was written.
 * - `damaged`: the record itself does not verify, so it is not copied.
 * - `slow`: no answer in time.
 * - `write`: any other failed write.
 * - `chain-shorter`, `chain-different`: our chain log in the folder has less than, or something other than, what was
 *   written there.
 * - `chain-lost`: the archive lacks something it once had, so no file beside the copies is overwritten.
 */
import { z } from '../zod';

export const copyReason = z.enum([
  'permission',
  'no-folder',
  'offline',
  'quota',
  'refused',
  'changed',
  'damaged',
  'slow',
  'write',
  'chain-shorter',
  'chain-different',
  'chain-lost',
]);
export type CopyReason = z.infer<typeof copyReason>;

export class CopyError extends Error {
  override readonly name = 'CopyError';
  constructor(
    readonly reason: CopyReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** By the error names in the File System specification. Any other error is a failed write. */
const REASONS: Record<string, CopyReason> = {
  NotAllowedError: 'permission',
  SecurityError: 'permission',
  NotFoundError: 'offline',
  NetworkError: 'offline',
  InvalidStateError: 'offline',
  NotReadableError: 'offline',
  TimeoutError: 'slow',
  QuotaExceededError: 'quota',
};

export function asCopyError(error: unknown): CopyError {
  if (error instanceof CopyError) return error;
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  return new CopyError(
    REASONS[name] ?? 'write',
    error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    { cause: error },
  );
}
