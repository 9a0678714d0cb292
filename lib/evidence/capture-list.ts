/**
 * The file that the capture stamp covers: `fangst.sha256` lists the hash of every other captured file in `sha256sum`
 * format. It is part of the package, so both halves can be checked in a terminal: `sha256sum -c fangst.sha256` and
 * `openssl ts -verify -data fangst.sha256`.
 */
import type { CapturedFile } from '../domain/evidence';
import { sha256 } from '../domain/sha256';

export const CAPTURE_LIST = 'fangst.sha256';

/** @param files the captured files as staged, with their paths under data/ in the package */
export async function captureList(
  files: CapturedFile[],
  subtle: SubtleCrypto = crypto.subtle,
): Promise<{ file: CapturedFile; sha256: string }> {
  const lines: string[] = [];
  // Sorted by code point, like `sort` with LC_ALL=C, so that the same files always give the same bytes.
  const byPath = files
    .filter(({ path }) => path !== CAPTURE_LIST)
    .sort((one, other) => (one.path < other.path ? -1 : 1));
  for (const { path, bytes } of byPath) lines.push(`${await sha256(bytes, subtle)}  ${path}\n`);
  const bytes = new TextEncoder().encode(lines.join(''));
  return {
    file: { path: CAPTURE_LIST, mime: 'text/plain;charset=utf-8', role: 'structure', bytes },
    sha256: await sha256(bytes, subtle),
  };
}
