/** tests/README.md names a test for each attack that was tried on the promises, and those tests exist. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './source-files';

const TRIES =
  'R1 R2 C1 C2 C3 C4 F DRAFT G1 G2 Y2 YT1 YT2 K1 K2 T1 A1 O1 P1 I1 M1 U1 U2 U3 REG FILE V1 V1b V2 S1 S2 DB LOSS';

const section = /^## The tries$(.*?)^## /ms.exec(readFileSync(join(root, 'tests/README.md'), 'utf8'))?.[1] ?? '';
const rows = [...section.matchAll(/^\| (?!try |---)(.+?) \| .+? \| (.+?) \|$/gm)].map(([, tries = '', files = '']) => ({
  tries: tries.split(', '),
  files: [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
}));

test('every attack has exactly one line', () => {
  expect(rows.flatMap(({ tries }) => tries).toSorted()).toEqual(TRIES.split(' ').toSorted());
});

test.each(rows.map(({ tries, files }) => [tries.join(', '), files] as const))(
  'the tests of %s are there',
  (_tries, files) => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(join(root, 'tests', file)))).toEqual([]);
  },
);
