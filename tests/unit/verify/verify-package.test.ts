import { describe, expect, it } from 'vitest';
import { aPackage, verifyZip } from './a-package';

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
