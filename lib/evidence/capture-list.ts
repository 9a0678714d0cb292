/**
 * What the capture stamp is over: `fangst.sha256`, a captured file that lists the hash of every other captured file in
 * the format of `sha256sum`. It lies in the package, so a terminal checks both halves: `sha256sum -c
 * fangst.sha256` and `openssl ts -verify -data fangst.sha256`.
 */
import type { CapturedFile } from '../domain/evidence';
import { sha256 } from '../domain/sha256';

export const CAPTURE_LIST = 'fangst.sha256';

/** @param files the captured files as staged; paths as they will stand under data/ in the package */
export async function captureList(
  files: CapturedFile[],
  subtle: SubtleCrypto = crypto.subtle,
): Promise<{ file: CapturedFile; sha256: string }> {
  const lines: string[] = [];
  // By code point, as `sort` does with LC_ALL=C: the same files always give the same bytes.
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
