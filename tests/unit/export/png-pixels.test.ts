/** Colours of each kind of PNG that a platform may serve, as shown on the white paper of a PDF. */
import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodePng } from '../../../lib/export/pdf/png-pixels';

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
interface Kind {
  width: number;
  depth: number;
  colour: number;
  clear?: number[];
}

/** One row, unfiltered unless its first byte says otherwise. */
function onePng({ width, depth, colour, clear }: Kind, row: number[], data = deflateSync(Buffer.from(row))) {
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, 1, depth, colour, 0, 0, 0]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', header),
      ...(clear === undefined ? [] : [chunk('tRNS', Buffer.from(clear))]),
      chunk('IDAT', data),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

const WHITE = [255, 255, 255];
const grey = { width: 2, depth: 8, colour: 0 };

test.each<[string, Kind, number[], number[]]>([
  ['black and white in bits', { width: 2, depth: 1, colour: 0 }, [0, 0b0100_0000], [0, 0, 0, ...WHITE]],
  ['sixteen levels of grey', { width: 2, depth: 4, colour: 0 }, [0, 0x3f], [51, 51, 51, ...WHITE]],
  ['sixteen bits of grey', { width: 1, depth: 16, colour: 0 }, [0, 0x80, 0x12], [128, 128, 128]],
  ['one grey that is clear', { ...grey, clear: [0, 7] }, [0, 7, 8], [...WHITE, 8, 8, 8]],
  ['grey that is half clear', { width: 1, depth: 8, colour: 4 }, [0, 0, 51], [204, 204, 204]],
])('one of %s keeps its colours', async (_kind, kind, row, rgb) => {
  expect([...((await decodePng(onePng(kind, row)))?.rgb ?? [])]).toEqual(rgb);
});

test.each([
  ['has a row by a filter that does not exist', onePng(grey, [5, 0, 0])],
  ['has fewer pixels than it says', onePng(grey, [0, 0])],
  ['is damaged within', onePng(grey, [], Buffer.from('damaged'))],
])('one that %s is not read', async (_how, bytes) => {
  expect(await decodePng(bytes)).toBeUndefined();
});

test('one that inflates far beyond its stated size is read only that far', async () => {
  const grows = onePng(grey, [], deflateSync(Buffer.alloc(1_000_000)));
  expect(await decodePng(grows)).toMatchObject({ width: 2, height: 1, rgb: new Uint8Array(6) });
});
