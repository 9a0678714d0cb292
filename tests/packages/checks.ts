/** Runs third-party programs and our own verifier on one package. Each returns a fault in words, or undefined. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { followReadMe } from './follow-read-me';
import { knownBySchema } from '../../lib/verify/known-by-schema';
import { verifyPackage } from '../../lib/verify/verify-package';
import { readZip } from '../../lib/verify/zip/read-zip';

const run = promisify(execFile);
const tools = resolve(import.meta.dirname, '../../../shared/tools');

async function said(
  program: string,
  args: string[],
  cwd?: string,
): Promise<{ fault: string | undefined; output: string }> {
  try {
    const { stdout, stderr } = await run(program, args, {
      cwd,
      maxBuffer: 50_000_000,
      env: { ...process.env, PYTHONUTF8: '1', LC_ALL: 'C.UTF-8' },
    });
    return { fault: undefined, output: stdout + stderr };
  } catch (error) {
    const { stdout = '', stderr = '', message = '' } = error as { stdout?: string; stderr?: string; message?: string };
    return { fault: `${stdout}${stderr}`.trim().slice(-600) || message, output: stdout + stderr };
  }
}

export interface Packed {
  zip: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** The folder it was unpacked to, which contains bagit.txt. */
  top: string;
  /** Path of the authority's root, obtained from the authority itself; null: there are no stamps. */
  ca: string | null;
}

const ts =
  (over: string, token: string) =>
  async ({ top, ca }: Packed): Promise<string | undefined> => {
    if (ca === null)
      return existsSync(join(top, `data/${token}`)) ? `${token} is there, and none was asked for` : undefined;
    const { fault, output } = await said(
      'openssl',
      [
        'ts',
        '-verify',
        '-data',
        `data/${over}`,
        '-in',
        `data/${token}`,
        '-CAfile',
        ca,
        '-untrusted',
        'data/tidsstampel-kedja.pem',
      ],
      top,
    );
    return fault ?? (output.includes('Verification: OK') ? undefined : output);
  };

export const CHECKS: Record<string, (packed: Packed) => Promise<string | undefined>> = {
  'check-bag': async ({ zip, top }) => (await said('python3', [join(tools, 'check-bag'), zip, top])).fault,
  'unzip -t': async ({ zip }) => (await said('unzip', ['-tq', zip])).fault,
  'sha256sum -c': async ({ top }) =>
    (await said('sha256sum', ['-c', '--quiet', '--strict', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], top))
      .fault,
  'openssl dgst': async ({ top }) =>
    (
      await said(
        'openssl',
        ['dgst', '-sha384', '-verify', 'data/public-key.pem', '-signature', 'data/handling.sig', 'data/handling.json'],
        top,
      )
    ).fault,
  'openssl ts, seal': ts('handling.json', 'handling.tsr'),
  'openssl ts, capture': ts('fangst.sha256', 'fangst.tsr'),
  'LÄS-MIG, its lines': ({ top }) => Promise.resolve(followReadMe(top).fault),
  'our verifier': async ({ bytes }) => {
    const { files, faults } = await readZip(new Blob([bytes]));
    const report = await verifyPackage(files, { subtle: crypto.subtle, known: knownBySchema }, faults);
    return report.kind === 'intact'
      ? undefined
      : `${report.kind}: ${report.faults.map((one) => one.reason).join(' ') || report.unknown.join(', ')}`;
  },
};

/** Why a check cannot run here, or undefined. */
export async function absent(check: string): Promise<string | undefined> {
  if (check === 'check-bag' && !existsSync(join(tools, 'check-bag')))
    return 'the validator beside the project is not there';
  const [program = '', args] =
    check === 'check-bag'
      ? ['python3', ['--version']]
      : check === 'our verifier'
        ? ['true', []]
        : check.startsWith('LÄS-MIG')
          ? ['openssl', ['version']]
          : check === 'unzip -t'
            ? ['unzip', ['-v']]
            : [check.split(' ')[0], [check.startsWith('openssl') ? 'version' : '--version']];
  return (await said(program, args)).fault === undefined ? undefined : `${program} is not installed`;
}

/** Runs check-pdfa on many files at once. `absent`: the validator or its Java is not installed. */
export async function checkPdfs(pdfs: string[]): Promise<{ absent: string } | { faults: Map<string, string> }> {
  const tool = join(tools, 'check-pdfa');
  if (!existsSync(tool)) return { absent: 'the validator beside the project is not there' };
  // Two at a time: the smallest machine has two cores, and each run starts its own Java.
  const halves = [pdfs.filter((_, index) => index % 2 === 0), pdfs.filter((_, index) => index % 2 === 1)].filter(
    (half) => half.length > 0,
  );
  const outputs = await Promise.all(halves.map((half) => said(tool, half)));
  const text = outputs.map((one) => one.output).join('\n');
  if (/is missing; see the head/.test(text))
    return { absent: text.trim().split('\n')[0] ?? 'Java or PDFBox Preflight is not installed' };
  return {
    faults: new Map(
      pdfs
        .filter((pdf) => !text.includes(`${pdf}: valid PDF/A-1b`))
        .map((pdf) => [pdf, text.split('\n').find((line) => line.startsWith(pdf)) ?? 'no answer']),
    ),
  };
}
