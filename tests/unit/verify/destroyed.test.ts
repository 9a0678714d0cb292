/** A package from an archive in which a file was destroyed: it verifies, it says so, and nobody can fake that. */
import { describe, expect, test } from 'vitest';
import { toBase64 } from '../../../lib/util/base64';
import { canonicalBytes } from '../../../lib/evidence/canonical';
import { destroyContent } from '../../../lib/evidence/destroy-content';
import { rowHash } from '../../../lib/evidence/row-hash';
import type { JournalRow } from '../../../lib/domain/journal';
import { packageStream } from '../../../lib/export/package-stream';
import { wholeFile } from '../../../lib/export/whole-file';
import { aboutLines, verdictOf } from '../../../lib/verify/report-words';
import { verifyPackage } from '../../../lib/verify/verify-package';
import { knownBySchema } from '../../../lib/verify/known-by-schema';
import type { PackageFile } from '../../../lib/verify/report';
import { sha256 } from '../../../lib/domain/sha256';
import { bytesOf, picture } from '../evidence/a-draft';
import { aPackage, unpackedFiles, verifyZip, type APackage } from './a-package';

const AT = new Date('2026-11-24T09:00:00.000Z');
const env = { now: () => AT, subtle: crypto.subtle };
const files = [
  picture('bild.png'),
  { path: 'text.txt', mime: 'text/plain', role: 'text' as const, bytes: bytesOf('ord') },
];

async function withoutPicture(path = 'bild.png'): Promise<APackage> {
  const { db, id } = await aPackage({ files });
  const outcome = await destroyContent(
    db,
    { recordId: id, path, reason: 'other', reasonText: 'Fel person.', decidedBy: 'Karin Jurist', operator: 'Eva' },
    env,
  );
  expect(outcome).toBe('destroyed');
  return { db, id, zip: (await wholeFile(await packageStream(db, id, { ...env, version: '0.1.0' }))).blob };
}

const SAID = 'Filen bild.png är förstörd 2026-11-24 10:00:00, av Eva, därför att: Fel person. Beslut: Karin Jurist.';
const textIn = (all: PackageFile[], name: string): string =>
  new TextDecoder().decode(all.find(({ path }) => path.endsWith(name))?.bytes);

describe('a package whose picture was destroyed', () => {
  test('holds and says what was destroyed, when, by whom and why: the check, LÄS-MIG and the page to read', async () => {
    const { zip } = await withoutPicture();
    const report = await verifyZip(zip);
    expect(report.faults).toEqual([]);
    expect(report).toMatchObject({ kind: 'intact', destroyed: [SAID] });
    expect(verdictOf(report)).toMatchObject({
      heading: 'Det som finns kvar stämmer.',
      words: expect.stringContaining(SAID) as string,
    });
    expect(report.parts.find(({ id }) => id === 'files')?.words).toBe(
      'De 1 sparade filerna är de som förseglades. 1 är förstörda, och det är signerat.',
    );
    expect(aboutLines(report).length).toBeGreaterThan(3);
    const all = await unpackedFiles(zip);
    expect(all.some(({ path }) => path.endsWith('bild.png'))).toBe(false);
    expect(textIn(all, 'LÄS-MIG.txt')).toContain(SAID);
    expect(textIn(all, 'LÄS-MIG.txt')).toContain('(FÖRSTÖRD, finns inte här)');
    expect(textIn(all, 'innehall.html')).toContain(SAID);
  });

  test('a whole record that was destroyed makes no package', async () => {
    const { db, id } = await withoutPicture();
    const request = {
      recordId: id,
      path: null,
      reason: 'other',
      reasonText: 'x',
      decidedBy: 'K',
      operator: null,
    } as const;
    expect(await destroyContent(db, request, env)).toBe('destroyed');
    await expect(packageStream(db, id, { ...env, version: '0.1.0' })).rejects.toThrow('destroyed');
  });
});

/** Rewritten by somebody who can change every list in the package but has no key of the archive. */
async function rewritten(zip: Blob, change: (rows: JournalRow[]) => Promise<JournalRow[]>): Promise<string> {
  const all = await unpackedFiles(zip);
  const rows = await change(JSON.parse(textIn(all, 'data/journal.json')) as JournalRow[]);
  const put = (name: string, text: string): void => {
    for (const file of all) if (file.path.endsWith(name)) file.bytes = bytesOf(text);
  };
  put('data/journal.json', `${JSON.stringify(rows, null, 1)}\n`);
  const inside = (path: string): string => path.slice(path.indexOf('/') + 1);
  const lines = await Promise.all(
    all
      .filter(({ path }) => inside(path).startsWith('data/'))
      .map(async ({ path, bytes }) => `${await sha256(bytes)}  ${inside(path)}\n`),
  );
  put('/manifest-sha256.txt', lines.join(''));
  const report = await verifyPackage(all, { subtle: crypto.subtle, known: knownBySchema });
  return report.faults
    .filter(({ part }) => part === 'files')
    .map(({ reason }) => reason)
    .join(' ');
}

const again = async (row: JournalRow): Promise<JournalRow> => ({ ...row, hash: await rowHash(row) });

describe('a picture that somebody took out of a package', () => {
  test('is noticed, with an unsigned row about it', async () => {
    const { zip } = await withoutPicture();
    expect(
      await rewritten(zip, (rows) =>
        Promise.all(
          rows.map((row) =>
            row.kind === 'destroyed'
              ? again({ ...row, data: { ...row.data, signature: btoa('none') } })
              : Promise.resolve(row),
          ),
        ),
      ),
    ).toMatch(/bild\.png saknas.*Signaturen på raden om förstörda uppgifter stämmer inte/);
  });

  test('is noticed, with a row signed by the forger’s own key', async () => {
    const { zip } = await withoutPicture();
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, true, ['sign', 'verify']);
    const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
    expect(
      await rewritten(zip, (rows) =>
        Promise.all(
          rows.map(async (row) => {
            if (row.kind !== 'destroyed') return row;
            const bytes = canonicalBytes(row.data['tombstone']);
            const raw = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-384' }, pair.privateKey, bytes);
            const signature = toBase64(new Uint8Array(raw));
            const key = { keyId: await sha256(spki), publicKey: toBase64(spki), signature };
            return again({ ...row, data: { ...row.data, ...key } });
          }),
        ),
      ),
    ).toMatch(/bild\.png saknas.*annan nyckel än handlingen/);
  });

  test('is noticed without any row, and with an unreadable one', async () => {
    const { zip } = await withoutPicture();
    expect(await rewritten(zip, (rows) => Promise.resolve(rows.filter(({ kind }) => kind !== 'destroyed')))).toMatch(
      /bild\.png saknas/,
    );
    expect(
      await rewritten(zip, (rows) =>
        Promise.all(rows.map((row) => (row.kind === 'destroyed' ? again({ ...row, data: {} }) : Promise.resolve(row)))),
      ),
    ).toMatch(/bild\.png saknas.*går inte att läsa/);
  });

  test('that is there although its tombstone says it is gone is reported', async () => {
    const { zip } = await withoutPicture();
    const all = await unpackedFiles(zip);
    const top = all[0]?.path.split('/')[0] ?? '';
    const report = await verifyPackage([...all, { path: `${top}/data/bild.png`, bytes: bytesOf('x') }], {
      subtle: crypto.subtle,
      known: knownBySchema,
    });
    expect(report.faults.map(({ reason }) => reason).join(' ')).toContain('ska vara förstörd, men finns med');
  });
});
