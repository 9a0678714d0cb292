import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { bytesThere } from '../../commands/setup/bytes-there';

const folder = mkdtempSync(join(tmpdir(), 'uppsikt-bytes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('reads the file, and treats a download renamed meanwhile as not there yet', () => {
  writeFileSync(join(folder, 'paket.zip'), 'PK');
  expect(bytesThere(join(folder, 'paket.zip'))?.toString()).toBe('PK');
  expect(bytesThere(join(folder, 'Unconfirmed 1.crdownload'))).toBeUndefined();
  expect(bytesThere(folder)).toBeUndefined();
});
