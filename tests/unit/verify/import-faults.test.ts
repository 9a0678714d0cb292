/**
 * Files that somebody may give the archive to check: from a future version, truncated, swollen, or made to write
 * outside the folder.
 */
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { Refused } from '../../../lib/verify/report';
import { ZIP_LIMITS } from '../../../lib/verify/zip/entries';
import { readZip } from '../../../lib/verify/zip/read-zip';
import { zipOf } from '../../soak/mutate';
import type { Files } from '../../soak/mend-bag';
import { newerPackages } from '../../soak/newer';
import { aPackage, unpackedFiles, verifyZip } from './a-package';

const MIB = 1024 * 1024;
const blobOf = (bytes: Uint8Array<ArrayBuffer> | Buffer): Blob => new Blob([new Uint8Array(bytes)]);
const refusal = (zip: Blob): Promise<string> =>
  readZip(zip).then(
    () => 'read',
    (error: unknown) => (error instanceof Refused ? error.reason : `another error: ${String(error)}`),
  );

let files: Files;
let top: string;
let whole: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  files = new Map((await unpackedFiles((await aPackage()).zip)).map(({ path, bytes }) => [path, bytes]));
  const first = [...files.keys()][0] ?? '';
  top = first.slice(0, first.indexOf('/') + 1);
  whole = zipOf(files);
});

/** Rewrites the central directory of a ZIP. */
const patched = (change: (view: DataView, list: number, end: number) => void): Blob => {
  const copy = whole.slice();
  const buffer = Buffer.from(copy.buffer);
  change(
    new DataView(copy.buffer),
    buffer.indexOf('PK\u0001\u0002', 0, 'latin1'),
    buffer.lastIndexOf('PK\u0005\u0006', undefined, 'latin1'),
  );
  return blobOf(copy);
};

describe('a package from a newer version', () => {
  it.each([0, 1, 2, 3])(
    'is called newer, with what is unknown by its name, and neither well nor broken (%i)',
    async (which) => {
      const newer = newerPackages(files, top)[which];
      if (newer === undefined) throw new Error('there is no such package');
      const report = await verifyZip(blobOf(zipOf(await newer.apply())));
      expect(report.faults).toEqual([]);
      expect(report.kind).toBe('newer');
      expect(report.unknown.join(' ')).toContain(newer.names);
    },
  );

  it.each([4, 5])('is broken all the same when it was changed afterwards (%i)', async (which) => {
    const newer = newerPackages(files, top)[which];
    if (newer === undefined) throw new Error('there is no such package');
    const report = await verifyZip(blobOf(zipOf(await newer.apply())));
    expect(report.kind).toBe('broken');
    expect(report.faults.map(({ path, reason }) => `${path ?? ''} ${reason}`).join(' ')).toContain(newer.names);
  });

  it('leaves what it cannot judge unjudged: another schema is not read as this one', async () => {
    const report = await verifyZip(blobOf(zipOf(await (newerPackages(files, top)[0]?.apply() ?? files))));
    expect(report.about).toBeNull();
    expect(report.parts.filter(({ state }) => state === 'not-judged').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['files', 'journal', 'signature', 'stamps']),
    );
  });
});

describe('a ZIP that swells', () => {
  it('is refused by the number of its files, before anything is unpacked', async () => {
    const many = zipSync(
      Object.fromEntries(
        Array.from({ length: ZIP_LIMITS.files + 1 }, (_, index) => [`${top}data/${index}.txt`, new Uint8Array(0)]),
      ),
      { level: 0 },
    );
    expect(await refusal(blobOf(new Uint8Array(many)))).toBe(
      `ZIP-filen har ${ZIP_LIMITS.files + 1} filer. Ett paket har som mest ${ZIP_LIMITS.files}. Den har inte ` +
        'packats upp.',
    );
  });

  it('is refused by what it says that it becomes: over 512 MiB, however little lies in it', async () => {
    // Deflated, so that the sizes may differ. The ZIP itself is large enough that the ratio is not what stops it.
    const body = new Uint8Array(3 * MIB);
    for (let at = 0; at < body.length; at += 65_536)
      crypto.getRandomValues(body.subarray(at, Math.min(body.length, at + 65_536)));
    const zip = new Uint8Array(zipSync({ [`${top}data/bomb.bin`]: body }, { level: 0 }));
    const list = Buffer.from(zip.buffer).lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
    new DataView(zip.buffer).setUint16(list + 10, 8, true);
    new DataView(zip.buffer).setUint32(list + 24, 513 * MIB, true);
    expect(await refusal(blobOf(zip))).toBe(
      'ZIP-filen skulle bli 513 MB när den packas upp. Det är inget vanligt paket. Den har inte packats upp.',
    );
  });

  it('is refused by how many times its own size it becomes', async () => {
    expect(
      await refusal(blobOf(new Uint8Array(zipSync({ [`${top}bomb.txt`]: new Uint8Array(8 * MIB) }, { level: 1 })))),
    ).toContain('inget vanligt paket');
  });

  it('never unpacks more of a file than its list promised', async () => {
    const zip = new Uint8Array(
      zipSync({ [`${top}data/a.txt`]: new TextEncoder().encode('a'.repeat(5_000)) }, { level: 9 }),
    );
    const list = Buffer.from(zip.buffer).lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
    new DataView(zip.buffer).setUint32(list + 24, 100, true);
    const { files: read, faults } = await readZip(blobOf(zip));
    expect(read).toEqual([]);
    expect(faults[0]?.reason).toContain('går inte att packa upp');
  });

  it('is refused when its parts overlap', async () => {
    const zip = patched((view, list) => {
      const [first, name] = [list, view.getUint16(list + 28, true)];
      const second = first + 46 + name + view.getUint16(first + 30, true) + view.getUint16(first + 32, true);
      view.setUint32(second + 42, view.getUint32(first + 42, true), true);
    });
    expect(await refusal(zip)).toMatch(/ligger på varandra|säger olika saker/);
  });
});

describe('a ZIP that is not whole', () => {
  it('is called truncated wherever it was cut', async () => {
    for (const length of [whole.length - 1, whole.length - 20, Math.floor(whole.length / 2), 100, 40])
      expect(`${length}: ${await refusal(blobOf(whole.slice(0, length)))}`).toContain('avkortad');
  });

  it('is called no ZIP when nothing of one is left', async () => {
    for (const bytes of [new Uint8Array(0), whole.slice(0, 2), new TextEncoder().encode('<html>Logga in</html>')])
      expect(await refusal(blobOf(bytes))).toContain('ingen ZIP-fil');
  });

  it('is called damaged, or larger than any package, when its list lies', async () => {
    expect(await refusal(patched((view, _list, end) => view.setUint16(end + 10, 0xffff, true)))).toMatch(
      /delad i flera|större än/,
    );
    expect(await refusal(patched((view, list) => view.setUint16(list + 28, 60_000, true)))).toContain('skadad');
  });
});

describe('names that leave the package', () => {
  it.each([
    '../ond.txt',
    `../../ond.txt`,
    '/etc/ond.txt',
    'C:/ond.txt',
    '..\\ond.txt',
    'data/./ond.txt',
    'data//ond.txt',
    'data/ond\u0000.txt',
    'data/ond.txt.',
  ])('%j is refused and nothing is unpacked', async (name) => {
    expect(
      await refusal(
        blobOf(new Uint8Array(zipSync({ ...Object.fromEntries(files), [name]: new Uint8Array(3) }, { level: 0 }))),
      ),
    ).toMatch(/Den har inte packats upp|har inte packats upp|Det går inte att veta/);
  });

  it('a link to another place is refused', async () => {
    expect(await refusal(patched((view, list) => view.setUint32(list + 38, (0o120777 << 16) >>> 0, true)))).toContain(
      'är en länk till en annan plats',
    );
  });
});
