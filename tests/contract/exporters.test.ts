/** Reads back what every exporter writes. The package is also read by third-party programs. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendJournal } from '../../lib/evidence/journal';
import { exporters, getExporter } from '../../lib/export/registry';
import { wholeFile } from '../../lib/export/whole-file';
import type { Exported, ExportEnv } from '../../lib/export/contract';
import { knownBySchema } from '../../lib/verify/known-by-schema';
import { readZip } from '../../lib/verify/zip/read-zip';
import { verifyPackage } from '../../lib/verify/verify-package';
import { exportFonts } from '../commands/setup/export-fonts';
import { aDatabase, seal } from '../unit/evidence/a-database';
import { bytesOf, picture } from '../unit/evidence/a-draft';

const env: ExportEnv = {
  now: () => new Date('2026-11-23T13:00:00.000Z'),
  subtle: crypto.subtle,
  version: '0.1.0',
  fonts: exportFonts,
};
const hostile = '<script>alert(1)</script>\u202e<img src=x onerror=alert(2)> "&\' åäö 👩‍👩‍👧';
const folder = mkdtempSync(join(tmpdir(), 'uppsikt-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reason to skip a part, or undefined when the program is installed. */
function without(program: string, ...args: string[]): string | undefined {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return undefined;
  } catch {
    return `${program} is not installed`;
  }
}
const checkBag = resolve(import.meta.dirname, '../../../shared/tools/check-bag');
const noBagChecker = existsSync(checkBag)
  ? without('python3', '--version')
  : 'the validator beside the project is not there';
const checkPdfa = resolve(import.meta.dirname, '../../../shared/tools/check-pdfa');
const noPdfa = !existsSync(checkPdfa)
  ? 'the validator beside the project is not there'
  : existsSync('/usr/share/java/preflight.jar')
    ? without('java', '-version')
    : 'PDFBox Preflight is not installed';
const noUnzip = without('unzip', '-v');
const noOpenssl = without('openssl', 'version');
const noSums = without('sha256sum', '--version');
const noPython = without('python3', '--version');

let exported: Exported;
let id: string;
let zip: string;
let top: string;

beforeAll(async () => {
  const { db } = aDatabase();
  await seal(db, { itemId: '1' });
  const files = [
    picture('bild.png', 'captureVisibleTab'),
    picture('aterskapad-bild.png'),
    { path: 'struktur.html', mime: 'text/html;charset=utf-8', role: 'html' as const, bytes: bytesOf('<p>x</p>') },
  ];
  id = (
    await seal(db, {
      itemId: '2',
      text: hostile,
      files,
      missing: [{ artifact: 'svar', reason: 'Ett svar gick inte att läsa.' }],
    })
  ).id;
  await appendJournal(db, {
    kind: 'action',
    recordId: id,
    operator: 'Eva',
    data: { outcome: 'removed' },
    at: '2026-11-23T12:01:00.000Z',
  });
  exported = await wholeFile(await getExporter('bagit-package').exportRecord(db, id, env));
  zip = join(folder, exported.fileName);
  writeFileSync(zip, new Uint8Array(await exported.blob.arrayBuffer()));
  top = join(folder, exported.fileName.replace(/\.zip$/, ''));
  if (noPython === undefined)
    execFileSync('python3', ['-m', 'zipfile', '-e', zip, folder], { env: { ...process.env, PYTHONUTF8: '1' } });
});

const read = (path: string): string => readFileSync(join(top, path), 'utf8');

describe('exporters', () => {
  it('have unique ids and Swedish words', () => {
    expect(exporters.length).toBeGreaterThan(0);
    expect(new Set(exporters.map((one) => one.id)).size).toBe(exporters.length);
    for (const one of exporters) expect(one.label.sv).not.toBe('');
  });
});

describe('the package', () => {
  it('has a name that an archivist can read', () => {
    expect(exported.fileName).toMatch(/^uppsikt-2026-\d\d-\d\d-facebook-[0-9a-f]{8}\.zip$/);
    expect(exported.integrity.kind).toBe('intact');
  });

  it.skipIf(noBagChecker !== undefined)(
    `is a valid bag${noBagChecker === undefined ? '' : ` (skipped: ${noBagChecker})`}`,
    () => {
      expect(() => execFileSync('python3', [checkBag, zip, top], { stdio: 'pipe' })).not.toThrow();
      const damaged = join(folder, 'damaged.zip');
      const bytes = readFileSync(zip);
      // The sealed part is stored uncompressed in the archive; change one letter of a name.
      const at = bytes.indexOf('Adam Arg');
      bytes.write('E', at, 'latin1');
      writeFileSync(damaged, bytes);
      expect(() => execFileSync('python3', [checkBag, damaged], { stdio: 'pipe' })).toThrow(/Command failed/);
    },
  );

  it.skipIf(noUnzip !== undefined)(
    `is a sound ZIP in one folder${noUnzip === undefined ? '' : ` (skipped: ${noUnzip})`}`,
    () => {
      expect(execFileSync('unzip', ['-t', zip], { encoding: 'utf8' })).toContain('No errors detected');
    },
  );

  it.skipIf(noPython !== undefined)('says that its file names are UTF-8, and keeps all in one top folder', () => {
    const script =
      'import sys,zipfile,json;z=zipfile.ZipFile(sys.argv[1]);print(json.dumps([[i.filename,i.flag_bits>>11&1] ' +
      'for i in z.infolist()]))';
    const names = JSON.parse(execFileSync('python3', ['-c', script, zip], { encoding: 'utf8' })) as [string, number][];
    const base = exported.fileName.replace(/\.zip$/, '/');
    expect(names.every(([name, utf8]) => name.startsWith(base) && utf8 === 1)).toBe(true);
    expect(names.map(([name]) => name.slice(base.length)).sort()).toEqual(
      [
        'bag-info.txt',
        'bagit.txt',
        'manifest-sha256.txt',
        'tagmanifest-sha256.txt',
        ...[
          'LÄS-MIG.txt',
          'aterskapad-bild.png',
          'bild.png',
          'handling.json',
          'handling.pdf',
          'handling.sig',
          'innehall.html',
          'journal.json',
          'kedja.json',
          'public-key.pem',
          'struktur.html',
          'text.txt',
          'verifiera.html',
        ].map((name) => `data/${name}`),
      ].sort(),
    );
  });

  it.skipIf(noOpenssl !== undefined || noPython !== undefined)(
    'holds a signature that OpenSSL accepts, and refuses once a byte is changed' +
      (noOpenssl === undefined ? '' : ` (skipped: ${noOpenssl})`),
    () => {
      const verify = (file: string): string =>
        execFileSync(
          'openssl',
          [
            'dgst',
            '-sha384',
            '-verify',
            join(top, 'data/public-key.pem'),
            '-signature',
            join(top, 'data/handling.sig'),
            file,
          ],
          { encoding: 'utf8', stdio: 'pipe' },
        );
      expect(verify(join(top, 'data/handling.json'))).toContain('Verified OK');
      const other = join(folder, 'other.json');
      writeFileSync(other, `${read('data/handling.json')} `);
      expect(() => verify(other)).toThrow(/Verification failure|Command failed/);
    },
  );

  it.skipIf(noSums !== undefined || noPython !== undefined)(
    'can be checked with the commands that LÄS-MIG.txt names',
    () => {
      for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
        expect(execFileSync('sha256sum', ['-c', manifest], { cwd: top, encoding: 'utf8' })).not.toContain('FAILED');
        expect(read('data/LÄS-MIG.txt')).toContain(`sha256sum -c ${manifest}`);
      }
      expect(read('data/LÄS-MIG.txt')).toContain(
        'openssl dgst -sha384 -verify data/public-key.pem -signature data/handling.sig data/handling.json',
      );
    },
  );

  it.skipIf(noPython !== undefined)(
    'shows the comment as text, with nothing that runs and nothing that is fetched',
    () => {
      const page = read('data/innehall.html');
      expect(page).toContain("default-src 'none'");
      expect(page).not.toMatch(/<script|<img src=x|onerror=alert\(2\)>|\u202e/);
      expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;[U+202E]');
      expect(page).toContain('Återskapad bild, inte skärmdump');
      expect(page.match(/(?:src|href)="[^"]*"/g)).toEqual(['src="bild.png"', 'src="aterskapad-bild.png"']);
      expect(read('data/text.txt')).toBe(hostile);
    },
  );

  it.skipIf(noPython !== undefined)('says what it does not prove, and what is missing', () => {
    const words = read('data/LÄS-MIG.txt');
    expect(words).toContain('inte vem som skrev inlägget');
    expect(words).toContain('BEVISET ÄR INTE FULLSTÄNDIGT');
    expect(words).toContain('Ett svar gick inte att läsa.');
    expect(words.indexOf('SÅ KONTROLLERAR')).toBeLessThan(words.indexOf('VAD PAKETET VISAR'));
  });
});

describe('the package, checked further', () => {
  it('is found whole by our own verifier, and its length was known beforehand', async () => {
    const { files, faults } = await readZip(exported.blob);
    const report = await verifyPackage(files, { subtle: crypto.subtle, known: knownBySchema }, faults);
    expect(report.faults).toEqual([]);
    expect(report.kind).toBe('intact');
    expect(exported.blob.size).toBe(exported.bytesExpected);
    expect(exported.omissions).toEqual([]);
  });

  it.skipIf(noPython !== undefined)('carries the chain heads that the export row is given', () => {
    expect(JSON.parse(read('data/kedja.json'))).toMatchObject({ recordId: id, ...exported.heads });
    expect(exported.heads.records.seq).toBe(2);
  });

  it.skipIf(noPython !== undefined || noPdfa !== undefined)(
    `holds a PDF/A-1b${noPdfa === undefined ? '' : ` (skipped: ${noPdfa})`}`,
    () => {
      expect(execFileSync(checkPdfa, [join(top, 'data/handling.pdf')], { encoding: 'utf8' })).toContain(
        'valid PDF/A-1b',
      );
    },
  );

  it('is not made when the official cancels, and reports progress otherwise', async () => {
    const { db } = aDatabase();
    const record = await seal(db);
    const stop = new AbortController();
    stop.abort(new Error('cancelled'));
    await expect(
      getExporter('bagit-package').exportRecord(db, record.id, { ...env, signal: stop.signal }),
    ).rejects.toThrow('cancelled');
    const shares: number[] = [];
    await wholeFile(
      await getExporter('bagit-package').exportRecord(db, record.id, {
        ...env,
        onProgress: ({ share }) => void shares.push(share),
      }),
    );
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});

describe('a damaged record', () => {
  it('is still exported, with a warning in the package', async () => {
    const { db } = aDatabase();
    const record = await seal(db);
    await db.bytes.delete([record.id, 'bild.png']);
    const damaged = await wholeFile(await getExporter('bagit-package').exportRecord(db, record.id, env));
    expect(damaged.integrity).toMatchObject({ kind: 'broken', part: 'bild.png' });
    expect(Buffer.from(await damaged.blob.arrayBuffer()).toString('utf8')).toContain(
      'VARNING. Kontrollen hittade ett fel i "bild.png"',
    );
  });

  it('that has lost its sealed part is refused in words', async () => {
    const { db } = aDatabase();
    const record = await seal(db);
    await db.sealed.delete(record.id);
    await expect(getExporter('bagit-package').exportRecord(db, record.id, env)).rejects.toMatchObject({ kind: 'read' });
  });
});
