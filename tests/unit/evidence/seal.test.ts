import { describe, expect, it } from 'vitest';
import { GENESIS } from '../../../lib/domain/journal';
import { pendingDrafts, readDraft, stageDraft } from '../../../lib/evidence/draft';
import { verifyChain } from '../../../lib/evidence/chain';
import { verifyRecord } from '../../../lib/evidence/integrity';
import { appendJournal } from '../../../lib/evidence/journal';
import { sealDraft } from '../../../lib/evidence/seal';
import { findRecord, journalOfRecord } from '../../../lib/evidence/store';
import { storeForbiddenNote } from '../../../lib/evidence/forbidden';
import { probeStorage } from '../../../lib/evidence/storage-probe';
import { aDatabase, seal } from './a-database';
import { aDraft, bytesOf, picture } from './a-draft';

describe('the seal', () => {
  it('saves a comment as evidence that verifies when it is read back', async () => {
    const { db } = aDatabase();
    const { id, seq, state } = await seal(db);
    expect({ seq, state }).toEqual({ seq: 1, state: 'complete' });
    expect(await verifyRecord(db, id)).toEqual({
      kind: 'intact',
      checked: ['handling.json', 'bild.png', 'text.txt', 'kedja', 'journal', 'signatur'],
    });
    expect((await journalOfRecord(db, id)).map((row) => row.kind)).toEqual(['sealed', 'signed']);
    expect(await pendingDrafts(db)).toEqual([]);
  });

  it('chains each record to the one before', async () => {
    const { db } = aDatabase();
    const first = await seal(db);
    const second = await seal(db, { itemId: '93' });
    expect((await findRecord(db, first.id))?.row.prevHash).toBe(GENESIS);
    expect((await findRecord(db, second.id))?.row.prevHash).toBe(first.manifestHash);
    expect((await verifyChain(db)).kind).toBe('intact');
  });

  it('writes how each picture was made, with the hash of the file', async () => {
    const { db } = aDatabase();
    const { id } = await seal(db);
    const part = (await findRecord(db, id))?.part;
    expect(part?.capture.pixels).toHaveLength(1);
    expect(part?.capture.pixels[0]?.sha256).toBe(part?.artifacts[0]?.sha256);
  });

  it('is partial when something is missing, or when the text is cut off', async () => {
    const { db } = aDatabase();
    expect((await seal(db, { missing: [{ artifact: 'svar 3', reason: 'Gick inte att visa.' }] })).state).toBe(
      'partial',
    );
    const draft = aDraft();
    draft.part.item.text.truncated = true;
    await stageDraft(db, draft);
    expect((await sealDraft(db, draft.id)).state).toBe('partial');
  });

  it('seals a draft in memory as it would the stored one, and only while the store has it', async () => {
    const [{ db }, { db: other }] = [aDatabase(), aDatabase()];
    const draft = aDraft();
    const staged = await stageDraft(db, draft);
    await stageDraft(other, draft);
    const now = { now: () => new Date(0), subtle: crypto.subtle };
    const one = await sealDraft(db, draft.id, { staged }, now);
    expect(one).toEqual(await sealDraft(other, draft.id, {}, now));
    expect(await verifyRecord(db, draft.id)).toMatchObject({ kind: 'intact' });
    const next = await stageDraft(db, aDraft({ itemId: '93' }));
    await db.drafts.delete(next.id);
    await expect(sealDraft(db, next.id, { staged: next }, now)).rejects.toMatchObject({ kind: 'read' });
    expect(await db.records.count()).toBe(1);
  });

  it('finishes the sealing after the worker was killed between staging and sealing', async () => {
    const { db } = aDatabase();
    const draft = aDraft();
    await stageDraft(db, draft);
    expect(await pendingDrafts(db)).toEqual([{ id: draft.id, itemKey: draft.itemKey }]);
    const sealed = await sealDraft(db, draft.id);
    expect(await sealDraft(db, draft.id)).toEqual(sealed);
    expect(await db.records.count()).toBe(1);
  });

  it('seals at the same time from two places without losing the chain', async () => {
    const { db } = aDatabase();
    const drafts = Array.from({ length: 8 }, (_, index) => aDraft({ itemId: String(index) }));
    await Promise.all(drafts.map(async (draft) => stageDraft(db, draft)));
    await Promise.all([...drafts, ...drafts].map(async (draft) => sealDraft(db, draft.id)));
    expect(await db.records.count()).toBe(8);
    expect(await db.journal.count()).toBe(16);
    expect((await verifyChain(db)).kind).toBe('intact');
  });

  it('takes a comment with markup, bidi controls, half a surrogate pair, nothing, or 1 MB of text', async () => {
    const { db } = aDatabase();
    for (const text of ['<script>alert(1)</script>', '\u202eabc\u2066', '\ud83d half', '', 'å'.repeat(1_000_000)]) {
      const { id } = await seal(db, { text });
      expect((await verifyRecord(db, id)).kind).toBe('intact');
    }
  });

  it('signs with a key that cannot be exported', async () => {
    const { db } = aDatabase();
    await seal(db);
    const [key] = await db.keys.toArray();
    expect(key?.pair.privateKey.extractable).toBe(false);
    await seal(db, { itemId: '2' });
    expect(await db.keys.count()).toBe(1);
  });

  it('refuses paths that could leave the package, and the same path twice', async () => {
    const { db } = aDatabase();
    for (const path of ['../x.png', '/etc/x', 'a//b', 'handling.json', 'a\u202eb.png', 'c:\\x']) {
      await expect(stageDraft(db, aDraft({ files: [{ ...picture(), path }] }))).rejects.toMatchObject({
        kind: 'write',
      });
    }
    await expect(stageDraft(db, aDraft({ files: [picture(), picture()] }))).rejects.toMatchObject({ kind: 'write' });
    expect(await pendingDrafts(db)).toEqual([]);
  });

  it('stages the same draft again without leaving files of the first try', async () => {
    const { db } = aDatabase();
    const draft = aDraft();
    await stageDraft(db, draft);
    await stageDraft(db, {
      ...draft,
      files: [{ path: 'annan.txt', mime: 'text/plain', role: 'text', bytes: bytesOf('x') }],
    });
    expect((await readDraft(db, draft.id)).files.map((file) => file.path)).toEqual(['annan.txt']);
    expect(await db.draftBytes.count()).toBe(1);
  });
});

describe('every write of evidence', () => {
  it('is strict', async () => {
    const { db, writes } = aDatabase();
    const { id } = await seal(db);
    await appendJournal(db, { kind: 'viewed', recordId: id, operator: null, data: {}, at: new Date().toISOString() });
    const where = {
      pageUrl: 'https://www.facebook.com/x',
      permalink: null,
      itemId: '1',
      postId: null,
      parentId: null,
      registeredAccountId: null,
    };
    await storeForbiddenNote(db, { platform: 'facebook', ...where, operator: null, knownAt: new Date().toISOString() });
    expect(await probeStorage(db)).toMatchObject({ kind: 'works' });
    expect(writes.length).toBeGreaterThanOrEqual(6);
    expect(writes.filter((write) => write.durability !== 'strict')).toEqual([]);
  });

  it('is refused when the browser does not promise strictness', async () => {
    const { db } = aDatabase();
    await db.open();
    // Replaces the option that Dexie passes to the browser, as if somebody had changed it.
    Object.assign(db, {
      _options: { ...(db as unknown as { _options: object })._options, chromeTransactionDurability: 'relaxed' },
    });
    await expect(stageDraft(db, aDraft())).rejects.toMatchObject({ kind: 'durability' });
    expect(await db.drafts.count()).toBe(0);
  });

  it('leaves no partial write when the store fails midway', async () => {
    const { db } = aDatabase();
    const draft = aDraft();
    await stageDraft(db, draft);
    db.bytes.hook('creating', () => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    });
    await expect(sealDraft(db, draft.id)).rejects.toMatchObject({ kind: 'quota' });
    expect(await db.records.count()).toBe(0);
    expect(await db.journal.count()).toBe(0);
    expect(await pendingDrafts(db)).toHaveLength(1);
  });
});

describe('a suspected child abuse image', () => {
  const note = {
    platform: 'facebook',
    pageUrl: 'https://www.facebook.com/x',
    permalink: null,
    itemId: '1',
    postId: null,
    parentId: null,
    registeredAccountId: null,
    operator: null,
    knownAt: '2026-11-23T12:00:00.000Z',
  };

  it('leaves address, ids, time and operator, and nothing else', async () => {
    const { db } = aDatabase();
    await storeForbiddenNote(db, note);
    expect((await db.forbidden.toArray()).map((row) => row.note)).toEqual([note]);
    expect(await db.bytes.count()).toBe(0);
    expect((await verifyChain(db)).kind).toBe('intact');
  });

  it('is refused when anything more is included', async () => {
    const { db } = aDatabase();
    await expect(storeForbiddenNote(db, { ...note, text: 'no' } as typeof note)).rejects.toMatchObject({
      kind: 'write',
    });
    expect(await db.forbidden.count()).toBe(0);
    expect(await db.journal.count()).toBe(0);
  });
});
