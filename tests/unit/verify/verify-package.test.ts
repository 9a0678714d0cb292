import { describe, expect, it } from 'vitest';
import { mendBag } from '../../soak/mend-bag';
import { zipOf } from '../../soak/mutate';
import { aPackage, unpackedFiles, verifyZip } from './a-package';

describe('a package as it was exported', () => {
  it('holds in every part', async () => {
    const { zip, id } = await aPackage();
    const report = await verifyZip(zip);
    expect(report.faults).toEqual([]);
    expect(report).toMatchObject({ kind: 'intact', about: { id, seq: 2 }, unknown: [] });
    expect(report.parts.map(({ id: part, state }) => `${part} ${state}`)).toEqual([
      'zip holds',
      'bag holds',
      'payload holds',
      'tags holds',
      'sealed holds',
      'files holds',
      'journal holds',
      'signature holds',
      'stamps absent',
    ]);
  });
});

const encode = (text: string, bits: 8 | 16): Uint8Array<ArrayBuffer> =>
  new Uint8Array(bits === 8 ? Buffer.from(text, 'latin1') : Buffer.from(`\ufeff${text}`, 'utf16le'));

/** Without a stored text file: the text is then written at export, and no hash of it is sealed. */
const noText = { path: 'bild.txt', mime: 'text/plain', role: 'text' as const, bytes: encode('bild', 8) };

describe('the text beside the record', () => {
  it.each([
    ['in another code page', encode('Ett helt annat påstående', 8)],
    ['in two bytes a letter', encode('Ett helt annat påstående', 16)],
    ['as UTF-8', new TextEncoder().encode('Ett helt annat påstående')],
  ])('cannot be replaced, written %s, with rebuilt lists', async (_how, other) => {
    const files = new Map(
      (await unpackedFiles((await aPackage({ files: [noText] })).zip)).map(({ path, bytes }) => [path, bytes] as const),
    );
    const path = [...files.keys()].find((each) => each.endsWith('/data/text.txt')) ?? '';
    const top = path.slice(0, path.indexOf('/') + 1);
    expect(await verifyZip(new Blob([zipOf(mendBag(files, top))]))).toMatchObject({ kind: 'intact' });
    const forged = mendBag(new Map([...files, [path, other]]), top);
    const report = await verifyZip(new Blob([zipOf(forged)]));
    expect(report.faults).toMatchObject([{ part: 'files', path: 'data/text.txt' }]);
    expect(report.kind).toBe('broken');
  });
});
