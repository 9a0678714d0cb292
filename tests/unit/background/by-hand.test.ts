/**
 * Evidence by hand: sealed only when it was staged, proved by reading it back. No picture is taken of what must never
 * be saved.
 */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HAND_KEY } from '../../../lib/by-hand/build-hand-draft';
import { EvidenceDatabase } from '../../../lib/evidence/database';
import { stageDraft } from '../../../lib/evidence/draft';
import { storeForbiddenNote } from '../../../lib/evidence/forbidden';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { aDraft } from '../evidence/a-draft';
import { aPage } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { finishHandDrafts, handHandlers } = await import('../../../lib/app/handlers/by-hand');
const { forbiddenHandlers } = await import('../../../lib/app/handlers/forbidden');
const { isNotedPage } = await import('../../../lib/pages/by-hand/save-hand');
const { takePagePicture } = await import('../../../lib/pages/by-hand/take-page-picture');

const asker = { sender: 'page' as const, tabId: 99, url: '' };
const address = 'https://www.facebook.com/x';
const note = (db: EvidenceDatabase, changes: { itemId?: string | null; pageUrl?: string } = {}): Promise<unknown> =>
  storeForbiddenNote(db, {
    platform: 'facebook',
    pageUrl: address,
    permalink: null,
    itemId: '1',
    postId: '9',
    parentId: null,
    registeredAccountId: null,
    operator: null,
    knownAt: '2026-11-23T10:00:00.000Z',
    ...changes,
  });

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
});

describe('the seal by hand', () => {
  const staged = async (db: EvidenceDatabase, itemKey = HAND_KEY): Promise<string> => {
    const id = uuid7();
    await stageDraft(db, { ...aDraft({ id }), itemKey: `${itemKey}${id}` });
    return id;
  };
  const seal = (db: EvidenceDatabase, draftId: string) => handHandlers(db)['hand.seal']({ draftId }, asker);

  it('is reported with its number when it reads back whole', async () => {
    const { db } = aDatabase();
    expect(await seal(db, await staged(db))).toMatchObject({ kind: 'sealed', seq: 1 });
  });

  it('is reported together with an archive that differs from what is remembered', async () => {
    const memory = { read: () => Promise.reject(new Error('no storage')), write: () => Promise.resolve() };
    const db = new EvidenceDatabase('lost-by-hand', { memory });
    expect(await seal(db, await staged(db))).toMatchObject({ kind: 'sealed', archiveLost: true });
  });

  it('is not reported as sealed when a file reads back differently, and no copy is made', async () => {
    const { db } = aDatabase();
    const id = await staged(db);
    // The disk returns other bytes than those that were hashed.
    db.bytes.hook('creating', (_key, row) => {
      if (row.path === 'text.txt') row.bytes = new TextEncoder().encode('något annat');
    });
    expect(await seal(db, id)).toEqual({ kind: 'broken', part: 'text.txt' });
    expect((await db.journal.toArray()).map(({ kind }) => kind)).not.toContain('copied');
  });

  it('takes only drafts that were added by hand: the card’s captures have their own path', async () => {
    const { db } = aDatabase();
    await expect(seal(db, await staged(db, 'facebook:comment:'))).rejects.toThrow('nothing is staged');
    await expect(seal(db, uuid7())).rejects.toThrow('nothing is staged');
    expect(await db.records.count()).toBe(0);
  });
});

describe('a draft by hand that was left staged', () => {
  const stagedAt = async (db: EvidenceDatabase, pageUrl: string): Promise<string> => {
    const draft = aDraft();
    const { part } = draft;
    await stageDraft(db, {
      ...draft,
      itemKey: `${HAND_KEY}${draft.id}`,
      part: {
        ...part,
        source: { ...part.source, pageUrl },
        entry: { kind: 'by-hand', reason: 'test' },
        item: { ...part.item, ref: { ...part.item.ref, id: null }, context: [], replies: [] },
      },
    });
    return draft.id;
  };
  /** As an earlier version left it: storing the note did not delete the draft. */
  const noteBeside = (db: EvidenceDatabase): Promise<unknown> =>
    db.forbidden.add({
      id: uuid7(),
      knownAt: '2026-11-23T10:00:00.000Z',
      note: {
        platform: 'Tjänsten',
        pageUrl: 'https://example.org/a',
        permalink: null,
        itemId: null,
        postId: null,
        parentId: null,
        registeredAccountId: null,
        operator: null,
        knownAt: '2026-11-23T10:00:00.000Z',
      },
    });

  it('is sealed at the next start; one that has a note is not, and blocks no other', async () => {
    const { db } = aDatabase();
    const [noted, other] = [await stagedAt(db, 'https://example.org/a#1'), await stagedAt(db, 'https://example.org/b')];
    await noteBeside(db);
    await finishHandDrafts(db);
    expect((await db.records.toArray()).map(({ id }) => id)).toEqual([other]);
    expect(await db.drafts.get(noted)).toBeUndefined();
    expect(await db.draftBytes.count()).toBe(0);
  });

  it('is refused with the note when the official asks for the seal', async () => {
    const { db } = aDatabase();
    const draftId = await stagedAt(db, 'https://example.org/a');
    await noteBeside(db);
    await expect(handHandlers(db)['hand.seal']({ draftId }, asker)).rejects.toThrow('noted');
    expect(await db.records.count()).toBe(0);
  });
});

describe('a picture of the page by hand', () => {
  /** The background's answers about the tab, one for each request. */
  function shields(...said: string[]): void {
    const left = [...said];
    extension.background = (message) =>
      (message as { kind: string }).kind === 'hand.shield'
        ? { ok: true, value: { shield: left.shift() ?? 'none' } }
        : undefined;
  }
  const dropped = vi.fn<() => void>();
  beforeEach(() => {
    dropped.mockClear();
    Object.assign(globalThis, {
      createImageBitmap: () => Promise.resolve({ width: 10, height: 10, close: dropped }),
      fetch: () => Promise.resolve(new Response(new Blob(['png']))),
    });
  });

  it('is taken where nothing needs a cover', async () => {
    shields('none', 'safe');
    expect(await takePagePicture(1)).toMatchObject({ width: 10, url: address });
    expect(extension.frames).toBe(1);
  });

  it('is not taken where something that must never be saved would show, or where that is unknown', async () => {
    shields('unsafe');
    expect(await takePagePicture(1)).toHaveProperty('failed');
    extension.background = () => undefined;
    expect(await takePagePicture(1)).toHaveProperty('failed');
    expect(extension.frames).toBe(0);
  });

  it('is thrown away when such an item came into view while the picture was taken', async () => {
    shields('safe', 'unsafe');
    expect(await takePagePicture(1)).toHaveProperty('failed');
    expect([extension.frames, dropped.mock.calls.length]).toEqual([1, 1]);
  });

  it('is never taken of an address that has a note, also with a fragment', async () => {
    const store = new EvidenceDatabase();
    await note(store, { pageUrl: 'https://example.org/a#1' });
    expect(await isNotedPage('https://example.org/a')).toBe(true);
    expect(await isNotedPage('https://example.org/a#2')).toBe(true);
    expect(await isNotedPage('https://example.org/b')).toBe(false);
  });
});

describe('whether a screenshot of a tab is allowed', () => {
  const shield = async (db: EvidenceDatabase): Promise<string> =>
    (await forbiddenHandlers(db)['hand.shield']({ tabId: 1 }, asker)).shield;

  it('follows the page’s answer when something of the platform has a note', async () => {
    const { db } = aDatabase();
    expect(await shield(db)).toBe('none');
    await note(db);
    extension.pages.set(1, aPage());
    expect(await shield(db)).toBe('safe');
  });

  it('is refused when the page does not answer', async () => {
    const { db } = aDatabase();
    await note(db);
    expect(await shield(db)).toBe('unsafe');
  });
});
