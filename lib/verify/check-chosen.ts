/** Reads a chosen package and checks it. */
import type { Chosen } from './package-input';
import { Refused, type PackageFile, type PackageReport } from './report';
import { verifyPackage, type VerifyEnv } from './verify-package';
import { ZIP_LIMITS } from './zip/entries';
import { readZip } from './zip/read-zip';

/** @throws Refused when nothing can be checked; the signal's reason when aborted */
export async function checkChosen(chosen: Chosen, env: VerifyEnv): Promise<PackageReport> {
  if (chosen.kind === 'folder') return verifyPackage(await readFolder(chosen.files, env.signal), env);
  const { files, faults } = await readZip(chosen.file, env.signal === undefined ? {} : { signal: env.signal });
  return verifyPackage(files, env, faults);
}

async function readFolder(
  chosen: { path: string; file: Blob }[],
  signal: AbortSignal | undefined,
): Promise<PackageFile[]> {
  const total = chosen.reduce((sum, { file }) => sum + file.size, 0);
  if (chosen.length > ZIP_LIMITS.files || total > ZIP_LIMITS.bytes)
    throw new Refused('Mappen är större än något paket. Välj mappen där bagit.txt ligger.');
  const files: PackageFile[] = [];
  for (const { path, file } of chosen) {
    signal?.throwIfAborted();
    files.push({ path, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  return files;
}
