import { beforeEach, describe, expect, test } from 'vitest';
import { itemRef, type ItemRef } from '../../../lib/domain/item';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { destroyContent } from '../../../lib/evidence/destroy-content';
import { copiesLeft, tickCopy } from '../../../lib/evidence/destroyed';
import { stageDraft } from '../../../lib/evidence/draft';
import { saveFlow } from '../../../lib/evidence/flows';
import { storeForbiddenNote } from '../../../lib/evidence/forbidden';
import { noteHolds, notesWithSteps, tickStep } from '../../../lib/evidence/forbidden-life';
import { isLockedRecord, lockedIds, stateOfStore, storedOf } from '../../../lib/evidence/forbidden-lock';
import { itemKey } from '../../../lib/domain/item-key';
import { forgetItem } from '../../../lib/evidence/forget-item';
import { sealDraft } from '../../../lib/evidence/seal';
import { verifyChain } from '../../../lib/evidence/chain';
import { appendJournal } from '../../../lib/evidence/journal';
import { copyState, recordsWithoutCopy } from '../../../lib/second-copy/copy-state';
import { aFlow } from '../removal/practice-host';
import { aDatabase, seal } from './a-database';
import { aDraft } from './a-draft';

const AT = '2026-11-23T10:00:00.000Z';
let db: EvidenceDatabase;
beforeEach(() => {
  db = aDatabase().db;
});

const note = (itemId: string | null): Promise<{ noteId: string }> =>
  storeForbiddenNote(db, {
    platform: 'facebook',
    pageUrl: 'https://www.facebook.com/x',
    permalink: null,
    itemId,
    postId: '9',
    parentId: null,
    registeredAccountId: null,
    operator: 'Klara Lind',
    knownAt: AT,
  });

const refTo = (id: string, kind: ItemRef['kind'] = 'comment'): ItemRef => ({
  platform: 'facebook',
  kind,
  id,
  postId: '90',
  parentId: null,
  handle: '',
});

const forget = (ref: ItemRef): Promise<number> => forgetItem(db, itemKey(ref), { ref, pictures: [] });

describe('what was captured of an item whose ground forbids capture', () => {
  test('is deleted from others’ captures too, as a reply and as a parent; the rest stays', async () => {
    // Each capture holds reply 92 and post 90.
    const draft = aDraft({ itemId: '91' });
    await stageDraft(db, draft);
    expect(await forget(refTo('93', 'reply'))).toBe(0);
    expect(await forget(refTo('92', 'reply'))).toBe(1);
    await stageDraft(db, draft);
    expect(await forget(itemRef.parse(draft.part.item.context[0]?.ref))).toBe(1);
    expect([await db.drafts.count(), await db.draftBytes.count()]).toEqual([0, 0]);
  });

  test('is not sealed by a context that had read it before it was deleted', async () => {
    const draft = aDraft({ itemId: '91' });
    await stageDraft(db, draft);
    const { subtle } = crypto;
    const forgetting = new Proxy(subtle, {
      get: (target, name: keyof SubtleCrypto) =>
        name === 'sign'
          ? async (...given: Parameters<SubtleCrypto['sign']>) => {
              await forget(refTo('92', 'reply'));
              return target.sign(...given);
            }
          : target[name].bind(target),
    });
    await expect(sealDraft(db, draft.id, {}, { now: () => new Date(AT), subtle: forgetting })).rejects.toThrow(
      'no draft',
    );
    expect([await db.records.count(), await db.bytes.count(), await db.journal.count()]).toEqual([0, 0, 0]);
  });

  test('is deleted with its bytes, its stamps and its flow’s state; others stay', async () => {
    const mine = { ...aDraft(), itemKey: 'facebook:comment:1' };
    const others = { ...aDraft(), itemKey: 'facebook:comment:2' };
    await stageDraft(db, mine, { stamp: true });
    await stageDraft(db, others, { stamp: true });
    await saveFlow(
      db,
      aFlow(mine.id, {
        textSha256: 'a'.repeat(64),
        phase: 'confirm-missing',
        missing: [{ artifact: 'bild', reason: 'bild: scontent.xx.fbcdn.net/x.png (403)' }],
      }),
    );
    expect(await forget(refTo('1'))).toBe(1);
    expect((await db.drafts.toArray()).map(({ id }) => id)).toEqual([others.id]);
    expect(new Set((await db.draftBytes.toArray()).map(({ draftId }) => draftId))).toEqual(new Set([others.id]));
    expect((await db.stamps.toArray()).map(({ recordId }) => recordId)).toEqual([others.id]);
    expect((await db.flows.get(mine.id))?.flow).toMatchObject({
      phase: 'ended',
      outcome: 'capture-failed',
      missing: [],
      textSha256: null,
      message: null,
    });
    expect(JSON.stringify(await db.flows.toArray())).not.toContain('fbcdn');
  });

  test('stays when it was already sealed: nothing can unseal it', async () => {
    const { id } = await seal(db, { itemId: '1' });
    await forget(refTo('1'));
    expect(await db.records.count()).toBe(1);
    expect(await db.bytes.where('recordId').equals(id).count()).toBeGreaterThan(0);
  });
});

describe('a record that was sealed before its ground was chosen', () => {
  test('is locked by the note, and already by the choice; other records are not', async () => {
    const [mine, others] = [await seal(db, { itemId: '1' }), await seal(db, { itemId: '2' })];
    const part = JSON.parse(new TextDecoder().decode((await db.sealed.get(mine.id))?.handling)) as {
      item: { ref: ItemRef };
    };
    expect(await isLockedRecord(db, mine.id)).toBe(false);
    expect(await isLockedRecord(db, mine.id, [part.item.ref])).toBe(true);
    await note(part.item.ref.id);
    expect(await isLockedRecord(db, mine.id)).toBe(true);
    expect(await isLockedRecord(db, others.id)).toBe(false);
    expect([...(await lockedIds(db))]).toEqual([mine.id]);
  });

  test('is counted for the official, with the places of its copies', async () => {
    const { id } = await seal(db, { itemId: '1' });
    const part = JSON.parse(new TextDecoder().decode((await db.sealed.get(id))?.handling)) as {
      item: { ref: ItemRef };
    };
    await db.copies.put({
      recordId: id,
      at: AT,
      kind: 'folder',
      place: 'Bevis/a.zip',
      bytes: 1,
      sha256: null,
      account: null,
    });
    expect(await storedOf(db, part.item.ref)).toEqual({
      kind: 'found',
      numbers: [1],
      drafts: 0,
      copies: ['Bevis/a.zip'],
    });
    expect(await storedOf(db, { ...part.item.ref, id: 'another' })).toEqual({ kind: 'none' });
  });
});

describe('the note', () => {
  test('is sealed by its hash in the journal, so a changed note is found', async () => {
    const { noteId } = await note('1');
    expect(await noteHolds(db, noteId)).toBe(true);
    await db.forbidden.update(noteId, {
      note: { ...(await db.forbidden.get(noteId))?.note, pageUrl: 'https://www.facebook.com/y' } as never,
    });
    expect(await noteHolds(db, noteId)).toBe(false);
    expect(await noteHolds(db, 'none')).toBe(false);
  });

  test('holds each step with its time and number, in rows of the one chain', async () => {
    const { noteId } = await note('1');
    await tickStep(db, noteId, { step: 'police', at: '2026-11-23T10:05:00.000Z', caseNumber: null }, 'Klara Lind');
    await tickStep(db, noteId, { step: 'police', at: '2026-11-23T11:00:00.000Z', caseNumber: 'K123-26' }, 'Klara Lind');
    const [row] = await notesWithSteps(db);
    expect(row?.ticks).toEqual([
      { step: 'address', at: AT, caseNumber: null },
      { step: 'police', at: '2026-11-23T10:05:00.000Z', caseNumber: 'K123-26' },
    ]);
    const rows = await db.journal.toArray();
    expect(rows.map(({ kind, data }) => [kind, data['noteId'], data['step'], data['caseNumber']])).toEqual([
      ['forbidden-image', noteId, 'address', null],
      ['forbidden-image', noteId, 'police', null],
      ['forbidden-image', noteId, 'police', 'K123-26'],
    ]);
    expect((await verifyChain(db)).kind).toBe('intact');
    await expect(tickStep(db, 'none', { step: 'police', at: AT, caseNumber: null }, null)).rejects.toThrow('no note');
  });
});

describe('what the search finds stored of an item', () => {
  const AN_ITEM: ItemRef = { platform: 'facebook', kind: 'comment', id: '1', postId: '90', parentId: null, handle: '' };
  const reply = (id: string): ItemRef => ({ ...AN_ITEM, kind: 'reply', id, parentId: '91' });
  const destroy = (recordId: string): Promise<string> =>
    destroyContent(db, {
      recordId,
      path: null,
      reason: 'forbidden-picture',
      reasonText: '',
      decidedBy: 'Karin Jurist',
      operator: null,
    });

  test('covers records that show it beside another item, drafts, and exported files', async () => {
    const { id } = await seal(db, { itemId: '1' });
    await stageDraft(db, aDraft({ itemId: '5' }));
    await appendJournal(db, { kind: 'copied', recordId: id, operator: null, data: { place: 'Bevis/a.zip' }, at: AT });
    await appendJournal(db, { kind: 'exported', recordId: id, operator: null, data: { fileName: 'b.zip' }, at: AT });
    expect(await storedOf(db, reply('92'))).toEqual({
      kind: 'found',
      numbers: [1],
      drafts: 1,
      copies: ['Bevis/a.zip', 'b.zip'],
    });
  });

  test('is unknown for an item without an id, and while a record cannot be read', async () => {
    expect(await storedOf(db, { ...AN_ITEM, id: null })).toEqual({ kind: 'unknown' });
    const { id } = await seal(db, { itemId: '7' });
    await db.sealed.put({ id, handling: new Uint8Array([123]) });
    expect(await storedOf(db, AN_ITEM)).toEqual({ kind: 'unknown' });
  });

  test('names the exported files after the content is destroyed, until somebody has deleted them', async () => {
    const { id } = await seal(db, { itemId: '1' });
    await appendJournal(db, { kind: 'copied', recordId: id, operator: null, data: { place: 'Bevis/a.zip' }, at: AT });
    expect(await copiesLeft(db)).toEqual([]);
    let state = await stateOfStore(db);
    expect(await destroy(id)).toBe('destroyed');
    expect(await stateOfStore(db)).not.toBe(state);
    expect(await storedOf(db, AN_ITEM)).toEqual({ kind: 'found', numbers: [], drafts: 0, copies: ['Bevis/a.zip'] });
    // The tombstone does not mention a reply in it, so the reply may be in that file.
    expect(await storedOf(db, reply('92'))).toMatchObject({ kind: 'found', copies: ['Bevis/a.zip'] });
    expect(await copiesLeft(db)).toEqual([
      { recordId: id, seq: 1, name: 'Bevis/a.zip', kind: 'copy', at: AT, forbidden: true },
    ]);
    state = await stateOfStore(db);
    await tickCopy(db, { recordId: id, name: 'Bevis/a.zip' }, 'Eva', new Date(AT));
    expect(await stateOfStore(db)).not.toBe(state);
    expect(await copiesLeft(db)).toEqual([]);
    expect(await storedOf(db, AN_ITEM)).toEqual({ kind: 'none' });
    expect((await verifyChain(db)).kind).toBe('intact');
  });

  test('does not count as a missing copy: destroyed content has nothing to copy', async () => {
    const [{ id }, other] = [await seal(db, { itemId: '1' }), await seal(db, { itemId: '2' })];
    await destroy(id);
    expect((await copyState(db)).missing).toBe(1);
    expect(await recordsWithoutCopy(db, null)).toEqual([other.id]);
  });
});
