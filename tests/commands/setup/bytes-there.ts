import { readFileSync } from 'node:fs';

/**
 * Undefined where the file has gone since its folder was listed: the browser writes a download under another name and
 * renames it at its end.
 */
export function bytesThere(path: string): Buffer<ArrayBuffer> | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
      return undefined;
    throw error;
  }
}
