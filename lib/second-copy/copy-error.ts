/**
 * Why a copy could not be made, as a word. `permission`: the browser has taken back the permission to write in the
 * folder. `no-folder`: none is remembered. `offline`: the folder cannot be reached. `refused`: the download was not let
 * through. `changed`: what was read back is not what was written. `damaged`: the record itself does not verify, so
 * there is nothing worth copying. `slow`: no answer in time. `chain-shorter`, `chain-different`: what lies in the
 * folder of our chains is less, or something else, than what was written there. `chain-lost`: the archive lacks what it
 * once had, so nothing beside the copies is written over.
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

/** By the names that the File System specification gives; whatever else goes wrong is a failed write. */
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
