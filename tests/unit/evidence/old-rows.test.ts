/** List rows from an earlier version still verify. */
import { expect, it } from 'vitest';
import { verifyRecord } from '../../../lib/evidence/integrity';
import type { RecordRow } from '../../../lib/evidence/schema';
import { aDatabase, seal } from './a-database';

it('a row with the field for what was left that day, no longer read, is intact', async () => {
  const { db } = aDatabase();
  const { id } = await seal(db);
  const intact = await verifyRecord(db, id);
  const row = await db.records.get(id);
  const old = { ...row, completion: { due: '2026-11-24', parts: ['notice'] } };
  await db.records.put(old as unknown as RecordRow);
  expect(await db.records.get(id)).toHaveProperty('completion');
  expect(await verifyRecord(db, id)).toEqual(intact);
  expect(intact.kind).toBe('intact');
});
