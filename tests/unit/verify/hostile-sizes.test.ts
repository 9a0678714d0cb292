/**
 * A package made by somebody else may hold any amount of anything. No size here is near a limit of ours. Each took
 * minutes or days with a reader slower than linear, and ends at once with a linear one.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyStamp } from '../../../lib/time-stamps/verify-stamp';
import { knownBySchema } from '../../../lib/verify/known-by-schema';
import type { PackageFile, PackageReport } from '../../../lib/verify/report';
import { verifyPackage } from '../../../lib/verify/verify-package';
import { mendBag } from '../../soak/mend-bag';
import { aPackage, unpackedFiles } from './a-package';

const text = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);
const wordsOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

let files: Map<string, Uint8Array<ArrayBuffer>>;
let top: string;
beforeAll(async () => {
  files = new Map(
    (await unpackedFiles((await aPackage({ stamps: true })).zip)).map(({ path, bytes }) => [path, bytes]),
  );
  top = `${[...files.keys()][0]?.split('/')[0] ?? ''}/`;
});

const listOf = (changed: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): PackageFile[] =>
  [...changed].map(([path, bytes]) => ({ path, bytes }));
const check = (changed: Map<string, Uint8Array<ArrayBuffer>>): Promise<PackageReport> =>
  verifyPackage(listOf(changed), { subtle: crypto.subtle, known: knownBySchema });
const withInfo = (change: (info: string) => string): Map<string, Uint8Array<ArrayBuffer>> =>
  new Map(files).set(`${top}bag-info.txt`, text(change(wordsOf(files.get(`${top}bag-info.txt`)))));
const BLANKS = ' \t'.repeat(1_000_000);
const reasons = ({ faults }: PackageReport): string => faults.map(({ reason }) => reason).join('\n');

describe('a package of hostile size', () => {
  it('is judged although bag-info.txt has a line of two million blanks', async () => {
    const report = await check(
      withInfo((info) => info.replace(/External-Identifier: .*/, `External-Identifier: a${BLANKS}b`)),
    );
    expect(reasons(report)).toContain('nämner en annan handling');
  });

  it('is judged although the sum of bytes is followed by two million blanks, or there are as many line breaks', async () => {
    const blanks = await check(
      withInfo((info) => info.replace(/Payload-Oxum: .*/, `Payload-Oxum:${BLANKS}1${BLANKS}2`)),
    );
    expect(reasons(blanks)).toContain('Antalet filer och byte stämmer inte');
    const breaks = await check(
      withInfo((info) => info.replace(/Payload-Oxum: .*/, `Payload-Oxum:${'\n'.repeat(2_000_000)}`)),
    );
    expect(reasons(breaks)).toContain('Antalet filer och byte stämmer inte');
  });

  it('still reads a field whose value has blanks around it', async () => {
    const padded = withInfo((info) => info.replace(/^(External-Identifier|Payload-Oxum): (.*)$/gm, '$1:  \t$2 \r'));
    // The change is the only fault: both values were read.
    expect(reasons(await check(padded))).toBe('Filen bag-info.txt har ändrats.');
  });

  it('is called broken in words when hundreds of thousands of journal rows cannot be read', async () => {
    const rows = `[${Array.from({ length: 300_000 }, () => '0').join(',')}]`;
    const report = await check(mendBag(new Map(files).set(`${top}data/journal.json`, text(rows)), top));
    expect(reasons(report)).toContain('Journalens 1:a rad går inte att läsa.');
  });

  it('is called broken when its key is a file of millions of lines', async () => {
    const pem = `-----BEGIN PUBLIC KEY-----\n${'AAAA\n'.repeat(4_000_000)}-----END PUBLIC KEY-----\n`;
    const report = await check(mendBag(new Map(files).set(`${top}data/public-key.pem`, text(pem)), top));
    expect(reasons(report)).toContain('Filen data/public-key.pem går inte att läsa.');
  });
});

it('a time stamp of thirty megabytes is not even read', async () => {
  const stamp = new Uint8Array(30_000_000).fill(0x5b);
  // SEQUENCE { SEQUENCE { INTEGER of thirty megabytes } }: the library would print that number in decimal.
  stamp.set([0x30, 0x84, ...bigEndian(stamp.length - 6), 0x30, 0x84, ...bigEndian(stamp.length - 12)]);
  stamp.set([0x02, 0x84, ...bigEndian(stamp.length - 18)], 12);
  expect(await verifyStamp(stamp, { sha256: '0'.repeat(64) })).toMatchObject({
    kind: 'broken',
    detail: expect.stringContaining('more than') as string,
  });
});
const bigEndian = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >> shift) & 0xff);

describe('a check that is given up', () => {
  /** How many hashes were made in total when the check is cancelled after `after` of them. */
  async function sumsWhenGivenUpAfter(after: number): Promise<{ made: number; ended: string }> {
    const stop = new AbortController();
    let made = 0;
    const subtle = new Proxy(crypto.subtle, {
      get: (target, name: keyof SubtleCrypto) =>
        name !== 'digest'
          ? (target[name] as (...args: unknown[]) => unknown).bind(target)
          : async (...args: Parameters<SubtleCrypto['digest']>) => {
              made += 1;
              if (made === after) stop.abort(new Error('given up'));
              return target.digest(...args);
            },
    });
    const rows = JSON.parse(wordsOf(files.get(`${top}data/journal.json`))) as unknown[];
    const many = text(JSON.stringify(Array.from({ length: 2_000 }, () => rows[0])));
    const ended = await verifyPackage(listOf(mendBag(new Map(files).set(`${top}data/journal.json`, many), top)), {
      subtle,
      known: knownBySchema,
      signal: stop.signal,
    }).then(
      () => 'judged',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    return { made, ended };
  }

  it.each([3, 500, 1_500])(
    'ends within one more sum, among the files and among the journal’s rows (%i)',
    async (after) => {
      expect(await sumsWhenGivenUpAfter(after)).toEqual({ made: after, ended: 'given up' });
    },
  );
});
