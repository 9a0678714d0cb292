/**
 * What can go wrong with the store. `quota`: no space left. `write`, `read`: the store failed, or answered something
 * unexpected. `durability`: the browser did not promise to flush to disk. `noted`: the data holds an item that must
 * never be saved.
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
 * Dexie wraps the browser's error. The quota error's name may be on the error itself, on `inner`, or in the message of
 * an AbortError.
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

/** Converts any error to an EvidenceError; an EvidenceError passes unchanged. */
export function asEvidenceError(error: unknown, kind: 'write' | 'read'): EvidenceError {
  if (error instanceof EvidenceError) return error;
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new EvidenceError(isQuota(error) ? 'quota' : kind, message, { cause: error });
}
