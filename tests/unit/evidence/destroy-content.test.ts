/** Content that must not be kept is destroyed whole or not at all, and what remains still verifies. */
import { beforeEach, describe, expect, test } from 'vitest';
import { verifyChain } from '../../../lib/evidence/chain';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { destroyContent, type DestroyRequest } from '../../../lib/evidence/destroy-content';
import { stageDraft } from '../../../lib/evidence/draft';
import { saveFlow } from '../../../lib/evidence/flows';
import { storeForbiddenNote } from '../../../lib/evidence/forbidden';
import { verifyAll, verifyRecord } from '../../../lib/evidence/integrity';
import { appendJournal } from '../../../lib/evidence/journal';
import { sealDraft } from '../../../lib/evidence/seal';
import { journalOfRecord, listRecords } from '../../../lib/evidence/store';
import { subjectOf } from '../../../lib/records/masked';
import { aFlow } from '../removal/practice-host';
import { aDatabase, seal } from './a-database';
import { aDraft, bytesOf, picture } from './a-draft';

const AT = '2026-11-24T09:00:00.000Z';
const env = { now: () => new Date(AT), subtle: crypto.subtle };
const WORDS = 'hemligaordet';
const PICTURE = 'bildensbytes';

let db: EvidenceDatabase;
let id: string;
beforeEach(async () => {
  db = aDatabase().db;
  await seal(db, { itemId: '1' });
  ({ id } = await seal(db, {
    itemId: '2',
    text: WORDS,
    files: [
      { ...picture('bild.png'), bytes: bytesOf(PICTURE) },
      picture('bild-2.png'),
      { path: 'text.txt', mime: 'text/plain', role: 'text', bytes: bytesOf(WORDS) },
    ],
  }));
  await seal(db, { itemId: '3' });
});

const request = (more: Partial<DestroyRequest> = {}): DestroyRequest => ({
  recordId: id,
  path: null,
  reason: 'other',
  reasonText: 'Handlingen har skyddade uppgifter om ett barn.',
  decidedBy: 'Karin Jurist',
  operator: 'Eva Handläggare',
  ...more,
});
const destroy = (more: Partial<DestroyRequest> = {}) => destroyContent(db, request(more), env);

/** Everything in the store as one text, bytes included: destroyed content must not occur in it. */
async function wholeStore(): Promise<string> {
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify(rows, (_key, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
  );
}

/** Hashes of the whole store, to check that nothing changed. */
const snapshot = async (): Promise<string> =>
  JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));

describe('the whole content of a record', () => {
  test('is gone from every table, and the archive still holds and says what happened', async () => {
    expect(await wholeStore()).toContain(WORDS);
    expect(await destroy()).toBe('destroyed');
    const left = await wholeStore();
    expect(left).not.toContain(WORDS);
    expect(left).not.toContain(PICTURE);
    expect(await verifyRecord(db, id)).toEqual({
      kind: 'destroyed',
      what: 'record',
      checked: ['förteckning', 'kedja', 'journal'],
      part: 'förstört',
      reason:
        'Innehållet är förstört 2026-11-24 10:00:00, av Eva Handläggare, därför att: ' +
        'Handlingen har skyddade uppgifter om ett barn. Beslut: Karin Jurist.',
    });
    expect((await verifyChain(db)).kind).toBe('intact');
    expect(await verifyAll(db)).toMatchObject({ checked: 3, broken: [], destroyed: [2], chain: { kind: 'intact' } });
    expect((await listRecords(db)).records.find((one) => one.id === id)).toMatchObject({ author: null, excerpt: '' });
    // The chain continues from it.
    await seal(db, { itemId: '4' });
    expect(await verifyAll(db)).toMatchObject({ checked: 4, broken: [], chain: { kind: 'intact' } });
  });

  test('goes with the official’s own words about it; lists and registers then show the neutral subject', async () => {
    const draft = aDraft({ itemId: '5' });
    const { secrecy } = draft.part;
    const judged = { ...secrecy, asked: true as const, marked: true, publicSubject: 'Uppgift om ordetisubjektet' };
    await stageDraft(db, { ...draft, part: { ...draft.part, secrecy: judged } });
    ({ id } = await sealDraft(db, draft.id));
    expect((await db.records.get(id))?.publicSubject).toBe('Uppgift om ordetisubjektet');
    expect(await destroy()).toBe('destroyed');
    expect(await wholeStore()).not.toContain('ordetisubjektet');
    expect(await verifyRecord(db, id)).toMatchObject({ kind: 'destroyed' });
    const row = await db.records.get(id);
    expect(row?.secret).toBe(true);
    expect(row && subjectOf(row, { later: null })).toMatch(/^Hot, Facebook, /);
  });

  test('goes with everything else kept of it: leftover drafts, waiting stamps, the flow’s state, the copy’s row', async () => {
    const key = (await db.records.get(id))?.itemKey ?? '';
    await stageDraft(db, { ...aDraft({ id, text: WORDS }), itemKey: key }, { stamp: true });
    await saveFlow(db, {
      ...aFlow('a-flow', { phase: 'ended', evidenceId: id, textSha256: 'a'.repeat(64), message: WORDS }),
      itemKey: key,
    });
    await db.copies.put({ ...copyRow, recordId: id });
    expect(await destroy()).toBe('destroyed');
    expect(await wholeStore()).not.toContain(WORDS);
    expect(await db.drafts.count()).toBe(0);
    expect(await db.stamps.where('recordId').equals(id).count()).toBe(0);
    expect(await db.copies.get(id)).toBeUndefined();
    expect((await db.flows.get('a-flow'))?.flow).toMatchObject({ textSha256: null, missing: [], message: null });
  });

  test('leaves the rewriting of the registers to the next copy', async () => {
    await db.copies.put({ ...copyRow, recordId: 'another' });
    await db.copies.put({ ...copyRow, recordId: id, unlisted: 1 });
    expect(await destroy()).toBe('destroyed');
    expect(await db.copies.toArray()).toEqual([{ ...copyRow, recordId: 'another', unlisted: 1 }]);
  });

  test('keeps the hashes of pictures, and never those of texts, which could be guessed', async () => {
    const hashes = (await verifiedArtifacts()).map(({ path, sha256 }) => [path, sha256] as const);
    await destroy();
    expect((await tombstone())['files']).toEqual([
      { path: 'bild-2.png', sha256: new Map(hashes).get('bild-2.png') },
      { path: 'bild.png', sha256: new Map(hashes).get('bild.png') },
      { path: 'text.txt', sha256: null },
    ]);
  });

  test('is not destroyed twice, and not without a reason and somebody who decided', async () => {
    expect(await destroy({ reasonText: ' ' })).toBe('no-reason');
    expect(await destroy({ decidedBy: '' })).toBe('no-reason');
    expect(await destroy({ recordId: 'another' })).toBe('no-record');
    expect(await destroy()).toBe('destroyed');
    expect(await destroy()).toBe('already');
    expect((await journalOfRecord(db, id)).filter(({ kind }) => kind === 'destroyed')).toHaveLength(1);
  });
});

const copyRow = { at: AT, kind: 'folder' as const, place: 'Bevis/a.zip', bytes: 1, sha256: null, account: null };
const verifiedArtifacts = async (): Promise<{ path: string; sha256: string }[]> =>
  (
    JSON.parse(new TextDecoder().decode((await db.sealed.get(id))?.handling)) as {
      artifacts: { path: string; sha256: string }[];
    }
  ).artifacts;
const tombstone = async (): Promise<Record<string, unknown>> =>
  (await journalOfRecord(db, id)).findLast(({ kind }) => kind === 'destroyed')?.data['tombstone'] as Record<
    string,
    unknown
  >;

describe('one file', () => {
  test('is gone; the words and the other files stay and hold', async () => {
    expect(await destroy({ path: 'bild.png' })).toBe('destroyed');
    expect(await wholeStore()).not.toContain(PICTURE);
    expect(await verifyRecord(db, id)).toMatchObject({
      kind: 'destroyed',
      what: 'file',
      checked: ['handling.json', 'bild-2.png', 'text.txt', 'kedja', 'journal', 'signatur'],
      reason: expect.stringContaining('Filen bild.png är förstörd 2026-11-24 10:00:00, av Eva Handläggare') as string,
    });
    expect((await verifyChain(db)).kind).toBe('intact');
    expect(await destroy({ path: 'bild.png' })).toBe('already');
    expect(await destroy({ path: 'bild-2.png' })).toBe('destroyed');
    expect(await destroy()).toBe('destroyed');
    expect(await verifyRecord(db, id)).toMatchObject({ kind: 'destroyed', what: 'record' });
  });

  test('is not enough when handling.json would still tell what was in it', async () => {
    expect(await destroy({ path: 'text.txt' })).toBe('whole-only');
    expect(await destroy({ path: 'bild.png', reason: 'forbidden-picture' })).toBe('whole-only');
    expect(await destroy({ path: 'none.png' })).toBe('no-file');
  });
});

describe('a forbidden picture', () => {
  test('leaves no hash, path, text or author', async () => {
    const hashes = (await verifiedArtifacts()).map(({ sha256 }) => sha256);
    expect(await destroy({ reason: 'forbidden-picture', reasonText: WORDS })).toBe('destroyed');
    const left = await wholeStore();
    for (const hash of hashes.filter((one) => one !== hashes[1])) expect(left).not.toContain(hash);
    expect(left).not.toContain(WORDS);
    expect(await tombstone()).toMatchObject({ files: [], reason: 'forbidden-picture', reasonText: null });
    expect((await verifyRecord(db, id)).kind).toBe('destroyed');
  });

  test('counts as one because it is noted, whatever reason is given, and every draft of the item goes too', async () => {
    await storeForbiddenNote(db, {
      platform: 'facebook',
      pageUrl: 'https://www.facebook.com/x',
      permalink: null,
      itemId: '2',
      postId: '90',
      parentId: null,
      registeredAccountId: null,
      operator: null,
      knownAt: AT,
    });
    const key = (await db.records.get(id))?.itemKey ?? '';
    await stageDraft(db, { ...aDraft({ text: WORDS }), itemKey: key });
    expect(await destroy({ reasonText: WORDS })).toBe('destroyed');
    expect(await tombstone()).toMatchObject({ files: [], reason: 'forbidden-picture', reasonText: null });
    expect(await wholeStore()).not.toContain(WORDS);
  });

  test('is destroyed also when its handling is damaged and unreadable', async () => {
    await db.sealed.put({ id, handling: bytesOf('{') });
    expect(await destroy()).toBe('unreadable');
    expect(await destroy({ reason: 'forbidden-picture' })).toBe('destroyed');
    expect((await verifyRecord(db, id)).kind).toBe('destroyed');
  });
});

describe('what is not destroyed', () => {
  test('a record held for the police, unless it must not be held at all', async () => {
    await appendJournal(db, {
      kind: 'hold',
      recordId: id,
      operator: null,
      data: { hold: 'polisanmälan', set: true },
      at: AT,
    });
    const before = await snapshot();
    expect(await destroy()).toBe('held');
    expect(await snapshot()).toBe(before);
    expect(await destroy({ reason: 'forbidden-picture' })).toBe('destroyed');
  });

  test.each(['sealing', 'copying', 'undo-window', 'intent', 'assisted'] as const)(
    'what a removal leans on while it is %s',
    async (phase) => {
      const key = (await db.records.get(id))?.itemKey ?? '';
      const evidenceId = phase === 'sealing' ? null : id;
      await saveFlow(db, { ...aFlow(phase === 'sealing' ? id : 'a-flow', { phase, evidenceId }), itemKey: key });
      const before = await snapshot();
      expect(await destroy()).toBe('in-use');
      expect(await destroy({ path: 'bild.png' })).toBe('in-use');
      expect(await snapshot()).toBe(before);
    },
  );
});

describe('a kill at any moment', () => {
  const tables = ['records', 'sealed', 'bytes', 'copies', 'flows', 'journal', 'heads'] as const;
  test.each(tables)('in the write to %s leaves everything as it was', async (name) => {
    const key = (await db.records.get(id))?.itemKey ?? '';
    await saveFlow(db, { ...aFlow('a-flow', { phase: 'ended', evidenceId: id }), itemKey: key });
    await db.copies.put({ ...copyRow, recordId: id });
    const before = await snapshot();
    const stop = (): never => {
      throw new Error('killed');
    };
    const hooked = db.table(name);
    hooked.hook('creating', stop);
    hooked.hook('updating', stop);
    hooked.hook('deleting', stop);
    await expect(destroy()).rejects.toThrow(/killed|AbortError/);
    for (const when of ['creating', 'updating', 'deleting'] as const) hooked.hook(when).unsubscribe(stop);
    expect(await snapshot()).toBe(before);
    expect((await verifyRecord(db, id)).kind).toBe('intact');
  });

  test('it is one strict transaction', async () => {
    const { db: other, writes } = aDatabase();
    const { id: mine } = await seal(other);
    writes.length = 0;
    await destroyContent(other, request({ recordId: mine }), env);
    expect(writes).toHaveLength(1);
    expect(writes[0]?.tables).toEqual(
      expect.arrayContaining(['records', 'sealed', 'bytes', 'drafts', 'draftBytes', 'copies', 'journal', 'heads']),
    );
  });
});
