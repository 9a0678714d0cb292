import { readFileSync } from 'node:fs';

/**
 * Undefined when the file has gone since its folder was listed: the browser downloads under a temporary name and
 * renames the file at the end.
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
