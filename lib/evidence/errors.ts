/**
 * What can go wrong with the store, as a word. `quota`: no room left. `write`, `read`: the store answered with an error
 * or with something else than was asked for. `durability`: the browser did not promise to write through to the disk.
 * `noted`: it holds an item that must never be saved.
 */
export type EvidenceErrorKind = 'quota' | 'write' | 'read' | 'durability' | 'noted';

export class EvidenceError extends Error {
  override readonly name = 'EvidenceError';
  constructor(
    readonly kind: EvidenceErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Dexie wraps the browser's error: the quota's name may stand on the
 * error itself, on `inner`, or in an AbortError's message.
 */
function isQuota(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, message, inner } = error as { name?: unknown; message?: unknown; inner?: unknown };
  return (
    name === 'QuotaExceededError' ||
    (typeof message === 'string' && message.includes('QuotaExceeded')) ||
    isQuota(inner)
  );
}

/** The error as one of ours; ours pass unchanged. */
export function asEvidenceError(error: unknown, kind: 'write' | 'read'): EvidenceError {
  if (error instanceof EvidenceError) return error;
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new EvidenceError(isQuota(error) ? 'quota' : kind, message, { cause: error });
}
