import { describe, expect, it } from 'vitest';
import { bulkExport, type BulkExportEnv } from '../../../lib/export/bulk-export';
import { aDatabase, seal } from '../evidence/a-database';
import { unpackedFiles, verifyZip } from '../verify/a-package';

const env = (more: Partial<BulkExportEnv> = {}): BulkExportEnv => ({
  now: () => new Date('2026-11-24T09:00:00.000Z'),
  subtle: crypto.subtle,
  version: '0.1.0',
  ...more,
});

describe('an archivist is given several records at once', () => {
  it('holds each as a whole package, reports progress, and names the one that cannot be read', async () => {
    const { db } = aDatabase();
    const ids = [await seal(db, { itemId: '1' }), await seal(db, { itemId: '2' }), await seal(db, { itemId: '3' })].map(
      ({ id }) => id,
    );
    await db.sealed.delete(ids[1] ?? '');
    const shares: number[] = [];
    const all = bulkExport(db, ids, env({ onProgress: ({ share }) => shares.push(share) }));
    const files = await unpackedFiles(await new Response(all.stream).blob());
    expect(all.packed.map(({ seq }) => seq)).toEqual([1, 3]);
    expect(all.leftOut).toMatchObject([{ id: ids[1], seq: 2 }]);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    const zips = files.filter(({ path }) => path.endsWith('.zip'));
    // Record 3 says that the record before it is gone; its package is still whole.
    expect(await Promise.all(zips.map(async ({ bytes }) => (await verifyZip(new Blob([bytes]))).kind))).toEqual([
      'intact',
      'intact',
    ]);
    const sums = await Promise.all(
      zips.map(async ({ bytes }) => Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')),
    );
    expect(all.packed.map(({ sha256 }) => sha256)).toEqual(sums);
    const words = (name: string): string =>
      new TextDecoder().decode(files.find(({ path }) => path.endsWith(name))?.bytes);
    expect(words('LÄS-MIG.txt')).toContain('DETTA KOM INTE MED:\n- Nummer 2:');
    expect(words('innehall.csv')).toContain(`3;${all.packed[1]?.fileName};`);
  });

  it('stops at once when it is cancelled', async () => {
    const { db } = aDatabase();
    const { id } = await seal(db, { itemId: '1' });
    const control = new AbortController();
    const all = bulkExport(
      db,
      [id, id],
      env({ signal: control.signal, onProgress: () => control.abort(new Error('avbruten')) }),
    );
    await expect(all.stream.pipeTo(new WritableStream())).rejects.toThrow('avbruten');
    expect(all.packed).toEqual([]);
  });
});
