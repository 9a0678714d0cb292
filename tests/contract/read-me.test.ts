/** Somebody with a terminal and none of our tools follows LÄS-MIG.txt line by line. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageStream } from '../../lib/export/package-stream';
import { captured, followReadMe, linesOf } from '../packages/follow-read-me';
import { practiceAuthority } from '../packages/practice-authority';
import { variedRecord } from '../packages/varied-record';
import { mendBag, type Files } from '../soak/mend-bag';
import { seeded } from '../soak/random';
import { aDatabase } from '../unit/evidence/a-database';
import { unpackedFiles } from '../unit/verify/a-package';

const absent = ['openssl version', 'sha256sum --version', 'sh -c true', 'find --version'].find((line) => {
  const [program = '', ...args] = line.split(' ');
  try {
    execFileSync(program, args, { stdio: 'pipe' });
    return false;
  } catch {
    return true;
  }
});

describe.skipIf(absent !== undefined)(
  `LÄS-MIG.txt, followed to the letter${absent === undefined ? '' : ` (skipped: ${absent} does not run here)`}`,
  () => {
    let folder: string;
    let files: Files;
    let top: string;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'uppsikt-las-mig-'));
      const { db } = aDatabase();
      const id = await variedRecord(db, 'long names', seeded(7), 1, practiceAuthority());
      const { stream } = await packageStream(db, id, {
        now: () => new Date(),
        subtle: crypto.subtle,
        version: '0.1.0',
      });
      files = new Map((await unpackedFiles(await new Response(stream).blob())).map(({ path, bytes }) => [path, bytes]));
      top = `${[...files.keys()][0]?.split('/')[0] ?? ''}/`;
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    function unpacked(name: string, changed: Files): string {
      for (const [path, bytes] of changed) {
        mkdirSync(dirname(join(folder, name, path)), { recursive: true });
        writeFileSync(join(folder, name, path), bytes);
      }
      return join(folder, name, top);
    }
    const text = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);
    const readMe = (): string => new TextDecoder().decode(files.get(`${top}data/LÄS-MIG.txt`));

    it('every line for Linux runs and answers as the text says: sums, signature, signed files, both stamps, key', () => {
      expect(followReadMe(unpacked('whole', files))).toEqual({ fault: undefined, ran: 9 });
      expect(captured(readMe())).toContain('bild.png');
    });

    it('gives lines for Mac and Windows too', () => {
      const labels = linesOf(readMe()).map(({ label }) => label);
      for (const computer of ['Linux', 'Mac', 'Git Bash', 'PowerShell']) expect(labels.join(' ')).toContain(computer);
    });

    it('reveals a replaced picture, also when the forger has corrected every list', () => {
      const forged = mendBag(new Map(files).set(`${top}data/bild.png`, text('en annan bild')), top);
      expect(followReadMe(unpacked('forged', forged)).fault).toMatch(/^grep[^]*data\/bild\.png: FAILED/);
      expect(
        followReadMe(unpacked('changed', new Map(files).set(`${top}data/bild.png`, text('en annan bild')))).fault,
      ).toMatch(/FAILED/);
    });

    it('reveals a changed handling by the signature and by the stamp', () => {
      const forged = unpacked('handling', mendBag(new Map(files).set(`${top}data/handling.json`, text('{}')), top));
      expect(followReadMe(forged).fault).toContain('openssl dgst -sha384 -verify');
      const stamp =
        linesOf(readMe()).find(
          ({ command }) => command.includes('-in data/handling.tsr') && command.includes('-verify'),
        )?.command ?? '';
      expect(() => execFileSync('sh', ['-c', stamp], { cwd: forged, stdio: 'pipe' })).toThrow(
        'message imprint mismatch',
      );
    });

    it('holds when the authority’s certificate has expired: asked as of the year 2061 without the stamp’s own time, openssl says no', () => {
      const fault =
        followReadMe(join(folder, 'whole', top), (command) => command.replace(/-attime \d+/, '-attime 2900000000'))
          .fault ?? '';
      expect(fault).toContain('openssl ts -verify');
      expect(fault).toContain('certificate has expired');
    });
  },
);
