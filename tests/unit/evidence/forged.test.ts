/**
 * A forger who knows the store's structure changes a record and recomputes every hash and chain. Each test shows one
 * defence that remains, alone.
 */
import { expect, it } from 'vitest';
import { GENESIS } from '../../../lib/domain/journal';
import { sha256 } from '../../../lib/domain/sha256';
import { canonicalBytes } from '../../../lib/evidence/canonical';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { verifyChain } from '../../../lib/evidence/chain';
import { verifyRecord } from '../../../lib/evidence/integrity';
import { rowHash } from '../../../lib/evidence/journal';
import { columnsOf, parseHandling } from '../../../lib/evidence/record-row';
import { aDatabase, seal } from './a-database';

/** Writes this hash into the journal and makes its chain whole again. */
async function rewriteJournal(db: EvidenceDatabase, manifestHash: string): Promise<void> {
  let prevHash = GENESIS;
  let last = 0;
  for (const row of await db.journal.orderBy('seq').toArray()) {
    const data = row.kind === 'sealed' ? { ...row.data, manifestHash } : row.data;
    const changed = { ...row, data, prevHash };
    prevHash = await rowHash(changed);
    last = row.seq;
    await db.journal.put({ ...changed, hash: prevHash });
  }
  await db.heads.put({ chain: 'journal', seq: last, hash: prevHash });
}

async function rewriteRecord(db: EvidenceDatabase, id: string, manifestHash: string): Promise<void> {
  await db.records.update(id, { manifestHash });
  await db.heads.put({ chain: 'records', seq: 1, hash: manifestHash });
  await rewriteJournal(db, manifestHash);
}

it('words replaced with all their hashes are found by the signature, which a forger cannot make', async () => {
  const { db } = aDatabase();
  const { id } = await seal(db);
  const part = parseHandling((await db.sealed.get(id))?.handling ?? new Uint8Array());
  const text = 'Tack för ett bra möte';
  const forged = { ...part, item: { ...part.item, text: { ...part.item.text, raw: text, normalised: text } } };
  const handling = canonicalBytes(forged);
  await db.sealed.put({ id, handling });
  await db.records.update(id, columnsOf(forged));
  await rewriteRecord(db, id, await sha256(handling));
  expect((await verifyChain(db)).kind).toBe('intact');
  expect(await verifyRecord(db, id)).toMatchObject({ kind: 'broken', part: 'signatur' });
});

it('a hash replaced everywhere is found by the sealed part itself', async () => {
  const { db } = aDatabase();
  const { id } = await seal(db);
  await rewriteRecord(db, id, 'f'.repeat(64));
  expect((await verifyChain(db)).kind).toBe('intact');
  expect(await verifyRecord(db, id)).toMatchObject({ kind: 'broken', part: 'handling.json' });
});
