/**
 * Somebody who knows BagIt and has read LÄS-MIG.txt changes a package and corrects every list. Anyone who follows the
 * text must notice. The signed handling is the part that a forger cannot make again.
 */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followReadMe, linesOf } from '../packages/follow-read-me';
import { mendBag, type Files } from '../soak/mend-bag';
import { bytesOf, picture } from '../unit/evidence/a-draft';
import { aPackage, unpackedFiles } from '../unit/verify/a-package';

const runs = (program: string, argument: string): boolean => {
  try {
    execFileSync(program, [argument], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
};
const able = runs('openssl', 'version') && runs('sha256sum', '--version') && runs('bash', '--version');
/** PowerShell's command: `pwsh` for newer versions, `powershell` for older ones on Windows. */
const powershell = ['pwsh', 'powershell'].find((name) => runs(name, '-Help'));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function aPng(shade: number): Uint8Array<ArrayBuffer> {
  const image = new PNG({ width: 3, height: 3 });
  image.data.fill(shade);
  return new Uint8Array(PNG.sync.write(image));
}

/** A different picture from the captured one. */
const FORGED = aPng(99);
/** Written by the comment's author beforehand: the forged picture's sum, surrounded by a whole entry. */
const TEXT = [
  `Hej! Mitt ärendenummer är ${sha256(FORGED)}, kan ni titta?`,
  `"path":"bild.png","role":"screen","sha256":"${sha256(FORGED)}"`,
  `\\"path":"bild.png","role":"screen","sha256":"${sha256(FORGED)}"`,
].join('\n');
const REPLY_PICTURE = 'original-svar-1-bild-1.png';

let folder: string;
let files: Files;
let top: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'uppsikt-motpart-'));
  const { zip } = await aPackage({
    text: TEXT,
    files: [
      picture('bild.png', 'captureVisibleTab'),
      { path: 'text.txt', mime: 'text/plain', role: 'text', bytes: bytesOf(TEXT) },
      { path: REPLY_PICTURE, mime: 'image/png', role: 'media', bytes: aPng(7) },
    ],
  });
  files = new Map((await unpackedFiles(zip)).map(({ path, bytes }) => [path, bytes]));
  top = `${[...files.keys()][0]?.split('/')[0] ?? ''}/`;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function laidOut(name: string, changed: Files): string {
  for (const [path, bytes] of mendBag(changed, top)) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), bytes);
  }
  return join(folder, name, top);
}
const at = (path: string): Uint8Array<ArrayBuffer> => files.get(`${top}data/${path}`) ?? bytesOf('');
const exchanged = (...pairs: [string, Uint8Array<ArrayBuffer>][]): Files =>
  new Map([
    ...files,
    ...pairs.map(([path, bytes]): [string, Uint8Array<ArrayBuffer>] => [`${top}data/${path}`, bytes]),
  ]);
const readMe = (): string => new TextDecoder().decode(at('LÄS-MIG.txt'));
const everyFileLine = (computer: string): string =>
  linesOf(readMe()).find(({ command, label }) => label.startsWith(computer) && command.includes('"sha256"'))?.command ??
  '';

describe.skipIf(!able)('LÄS-MIG.txt against a forger who corrects every list', () => {
  it.each(['sh', 'bash'] as const)('an untouched package passes every line in %s', (shell) => {
    expect(followReadMe(laidOut('whole', files), undefined, shell).fault).toBeUndefined();
  });

  it.each(['sh', 'bash'] as const)(
    'a picture whose sum its writer put into the comment is not signed (%s)',
    (shell) => {
      const forged = laidOut('sum in comment', exchanged(['bild.png', FORGED]));
      expect(followReadMe(forged, undefined, shell).fault).toMatch(/data\/bild\.png: FAILED/);
    },
  );

  it.each(['sh', 'bash'] as const)('two signed pictures that swapped names are not the signed ones (%s)', (shell) => {
    const swapped = laidOut('swapped', exchanged(['bild.png', at(REPLY_PICTURE)], [REPLY_PICTURE, at('bild.png')]));
    expect(followReadMe(swapped, undefined, shell).fault).toMatch(/data\/bild\.png: FAILED/);
  });

  it('a missing signed picture is noticed, also when LÄS-MIG.txt no longer names it', () => {
    const fewer = exchanged(['LÄS-MIG.txt', bytesOf(readMe().replace(/^- original-svar-1.*\n/m, ''))]);
    fewer.delete(`${top}data/${REPLY_PICTURE}`);
    expect(followReadMe(laidOut('fewer', fewer)).fault).toContain(`${REPLY_PICTURE}: FAILED open or read`);
  });

  it('an added picture is never in the answer, whatever its name', () => {
    // These names occur within quotation marks in the signed file, so a plain text search would find them.
    const names = ['ny-bild.png', 'x","role":"screen', `y\nsignerad: bild.png`];
    const more = laidOut('more', exchanged(...names.map((name): [string, Uint8Array<ArrayBuffer>] => [name, FORGED])));
    const said = execFileSync('bash', ['-c', everyFileLine('Linux')], { cwd: more, encoding: 'utf8' });
    expect(said.trim().split('\n').toSorted()).toEqual(
      ['bild.png', REPLY_PICTURE, 'text.txt'].map((path) => `data/${path}: OK`).toSorted(),
    );
  });
});

describe.skipIf(!able)('the other computers’ lines of LÄS-MIG.txt', () => {
  it.skipIf(!runs('shasum', '--version'))('the line for Mac gives the same answers', () => {
    const run = (cwd: string): string => {
      try {
        return execFileSync('bash', ['-c', everyFileLine('Mac')], { cwd, encoding: 'utf8', stdio: 'pipe' });
      } catch (error) {
        return (error as { stdout: string }).stdout;
      }
    };
    expect(run(laidOut('whole', files)).match(/: OK$/gm)).toHaveLength(3);
    expect(run(laidOut('sum in comment', exchanged(['bild.png', FORGED])))).toMatch(/^data\/bild\.png: FAILED/m);
  });

  it('the line for PowerShell, run there, finds the same forgeries', ({ skip }) => {
    if (powershell === undefined) skip('neither pwsh nor powershell can be run here');
    const run = (cwd: string): string[] =>
      execFileSync(powershell ?? '', ['-NoProfile', '-NonInteractive', '-Command', everyFileLine('Windows')], {
        cwd,
        encoding: 'utf8',
      })
        .trim()
        // PowerShell prints its own path separator on every computer.
        .split(/\r?\n/)
        .map((line) => line.replaceAll('\\', '/'))
        .toSorted();
    const [screen, reply, words] = ['bild.png', REPLY_PICTURE, 'text.txt'].map((path) => `data/${path}`);
    expect(run(laidOut('whole', files))).toEqual([`${screen}: OK`, `${reply}: OK`, `${words}: OK`]);
    expect(run(laidOut('sum in comment', exchanged(['bild.png', FORGED])))).toContain(`${screen}: FEL`);
    const swapped = exchanged(['bild.png', at(REPLY_PICTURE)], [REPLY_PICTURE, at('bild.png')]);
    expect(run(laidOut('swapped', swapped))).toEqual([`${screen}: FEL`, `${reply}: FEL`, `${words}: OK`]);
    const fewer = exchanged();
    fewer.delete(`${top}data/${REPLY_PICTURE}`);
    expect(run(laidOut('fewer', fewer))).toContain(`${reply}: FEL`);
    expect(run(laidOut('more', exchanged(['ny-bild.png', FORGED])))).toHaveLength(3);
  });

  it('the line for PowerShell takes name and sum from the same entry', () => {
    const line = everyFileLine('Windows');
    const pattern = /\[regex\]::Matches\(.*?, '(.+?)'\)/.exec(line)?.[1] ?? '';
    const found = [...new TextDecoder().decode(at('handling.json')).matchAll(new RegExp(pattern, 'g'))];
    expect(new Map(found.map(([, path, sum]) => [path, sum]))).toEqual(
      new Map(['bild.png', 'text.txt', REPLY_PICTURE].map((path) => [path, sha256(at(path))])),
    );
    // It hashes the file of that name and compares with the sum in the same entry; a missing file is an error.
    expect(line).toContain('$fil = "data\\$($_.Groups[1].Value)"; $sum = $_.Groups[2].Value');
    expect(line).toContain(
      'if ((Test-Path -LiteralPath $fil) -and (Get-FileHash -Algorithm SHA256 -LiteralPath $fil).Hash -eq $sum)',
    );
  });
});
