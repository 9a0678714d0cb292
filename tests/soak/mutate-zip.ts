/** Changes to the ZIP itself: cut, encrypted, oversized, or with names that lead outside it. */
import { zipSync } from 'fflate';
import type { Subject } from './package-edits';
import type { Random } from './random';

interface ZipMutation {
  kind: string;
  names: string;
  zip: Uint8Array<ArrayBuffer>;
}

const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

export function zipMutations(whole: Uint8Array<ArrayBuffer>, { files, top }: Subject, random: Random): ZipMutation[] {
  const strange = (path: string): Uint8Array<ArrayBuffer> =>
    own(zipSync({ ...Object.fromEntries(files), [path]: new Uint8Array(3) }, { level: 0 }));
  const list = Buffer.from(whole).lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
  const patched = (at: number, value: number): Uint8Array<ArrayBuffer> =>
    whole.map((byte, index) => (index === at ? value : byte));
  const middle = random.between(100, whole.length - 200);
  const inData = Buffer.from(whole).indexOf('"uppsikt-handling/1"');
  return [
    { kind: 'ZIP cut short at the end', names: 'avkortad', zip: whole.slice(0, whole.length - random.between(1, 20)) },
    { kind: 'ZIP cut short in the middle', names: 'avkortad', zip: whole.slice(0, middle) },
    { kind: 'one byte of a file inside the ZIP', names: 'data/handling.json', zip: patched(inData + 3, 0x41) },
    { kind: 'ZIP locked with a password', names: 'lösenord', zip: patched(list + 8, (whole[list + 8] ?? 0) | 1) },
    { kind: 'ZIP with a name that leaves it', names: 'utanför paketet', zip: strange(`${top}../../ond.txt`) },
    { kind: 'ZIP with an absolute name', names: 'plats på datorn', zip: strange('/etc/ond.txt') },
    { kind: 'ZIP with a backslash in a name', names: 'snedstreck', zip: strange('..\\ond.txt') },
    { kind: 'ZIP with the same name twice', names: 'två filer', zip: strange(`${top}DATA/Handling.json`) },
    {
      kind: 'ZIP that swells',
      names: 'inget vanligt paket',
      zip: own(
        zipSync(
          {
            [`${top}bagit.txt`]: files.get(`${top}bagit.txt`) ?? new Uint8Array(1),
            [`${top}data/bomb.txt`]: new Uint8Array(16 * 1024 * 1024),
          },
          { level: 9 },
        ),
      ),
    },
    { kind: 'not a ZIP', names: 'ingen ZIP-fil', zip: own(new TextEncoder().encode('detta är ingen ZIP-fil')) },
  ];
}
