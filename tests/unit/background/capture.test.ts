/** The background's capture: what is never read, what is never staged, and that the sealed item is the judged one. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { storeForbiddenNote } from '../../../lib/evidence/forbidden';
import { uuid7 } from '../../../lib/evidence/uuid7';
import type { ItemRef } from '../../../lib/domain/item';
import { markupDocument } from '../../../lib/domain/inert-markup';
import { pictureMark } from '../../../lib/domain/picture-mark';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { aCard, aPage, flowOf, judgementOf, reading, ref, reply, TAB, type PageChanges } from './a-card';
import { extension, install } from './an-extension';

install();
const { evidenceGateway } = await import('../../../lib/app/removal/evidence-gateway');
const { hold, letGo } = await import('../../../lib/app/forbidden/held');
const { stopCapture } = await import('../../../lib/app/forbidden/under-capture');

let db: EvidenceDatabase;
/** How many captures were ever staged, including those that were thrown away. */
let staged = 0;

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  db = aDatabase().db;
  staged = 0;
  db.drafts.hook('creating', () => {
    staged += 1;
  });
});

const note = ({ id, postId, parentId }: ItemRef): Promise<unknown> =>
  storeForbiddenNote(db, {
    platform: 'facebook',
    pageUrl: 'https://www.facebook.com/x',
    permalink: null,
    itemId: id,
    postId,
    parentId,
    registeredAccountId: null,
    operator: null,
    knownAt: '2026-11-23T10:00:00.000Z',
  });
const holding = (item: ItemRef) => ({
  ref: item,
  tabId: TAB,
  pageUrl: 'https://www.facebook.com/x',
  permalink: null,
  registeredId: 'r',
  knownAt: '2026-11-23T10:00:00.000Z',
  unsure: false,
  noteId: null,
});
/** The item itself has a note, or was just chosen as one that must not be saved. */
const ways: [string, () => Promise<unknown>][] = [
  ['noted', () => note(ref)],
  ['chosen as one that must not be saved', () => hold(holding(ref))],
];

async function capture(page: PageChanges = {}, card = aCard(), id = uuid7()) {
  extension.pages.set(TAB, aPage(page));
  return evidenceGateway(db, judgementOf(card)).capture(flowOf(id, { ref: card.reading.ref }), 'leave');
}

const nothingIsLeft = async (): Promise<void> => {
  for (const table of [db.records, db.sealed, db.bytes, db.drafts, db.draftBytes]) expect(await table.count()).toBe(0);
};

describe('an ordinary comment', () => {
  it('is read, staged and sealed', async () => {
    const id = uuid7();
    const { replies, missing } = await capture({}, aCard(), id);
    expect(replies).toBe(1);
    expect(missing.map(({ artifact }) => artifact)).toEqual(['bild']);
    expect(await evidenceGateway(db, null).seal(flowOf(id))).toEqual({ evidenceId: id });
    expect(await evidenceGateway(db, null).verify(id)).toEqual({ kind: 'intact' });
  });
});

describe('the sealed record', () => {
  it('is what the last looks compare with: author, pictures, links, replies, and the platform’s reply count', async () => {
    const id = uuid7();
    const seen = { kind: 'image' as const, alt: 'bild', seen: 'before-press' as const };
    const media = [{ ...seen, url: 'https://scontent.xx.fbcdn.net/v/1_n.jpg?oh=a' }];
    await capture({ captured: reading('köp nu', { media }) }, aCard(), id);
    await evidenceGateway(db, null).seal(flowOf(id));
    expect(await evidenceGateway(db, null).fingerprint(id)).toEqual({
      author: { name: 'Adam Arg', profileUrl: 'https://www.facebook.com/adam', id: null },
      pictures: [{ kind: 'image', address: '1_n.jpg' }],
      links: [],
      replies: [{ key: '2', text: 'bra jobbat', pictures: [], links: [] }],
      leftOut: 0,
      said: 1,
      unread: null,
    });
    await expect(evidenceGateway(db, null).fingerprint('unknown')).rejects.toThrow('record-missing');
  });
});

describe('an item that must never be saved', () => {
  it.each(ways)('is not read when it is %s before the press', async (_how, forbid) => {
    await forbid();
    await expect(capture()).rejects.toThrow('never captured');
    expect(extension.asked).toEqual([]);
    expect(staged).toBe(0);
  });

  it.each(ways)('is not staged when it is %s while it is read', async (_how, forbid) => {
    await expect(
      capture({ during: async (command) => (command === 'item.compare' ? void (await forbid()) : undefined) }),
    ).rejects.toThrow('never captured');
    expect(staged).toBe(0);
    await nothingIsLeft();
  });

  it('stops the staging of its surroundings when a reply gets a note while the thread is read', async () => {
    await expect(
      capture({ during: async (command) => (command === 'item.compare' ? void (await note(reply)) : undefined) }),
    ).rejects.toThrow('never captured');
    expect(staged).toBe(0);
  });

  it('stops the staging when one is chosen and another taken back: an equal count is not the same set', async () => {
    const [one, other] = [
      { ...ref, id: '77', handle: 'f77' },
      { ...ref, id: '78', handle: 'f78' },
    ];
    await hold(holding(one));
    const exchange = async (): Promise<void> => {
      await letGo(one, TAB);
      await hold(holding(other));
    };
    await expect(
      capture({ during: (command) => (command === 'item.compare' ? exchange() : undefined) }),
    ).rejects.toThrow('never captured');
    expect(staged).toBe(0);
  });

  it('counts as covered as before when a chosen item beside it gets its note', async () => {
    const one = { ...ref, id: '77', handle: 'f77' };
    await hold(holding(one));
    const noting = async (): Promise<void> => {
      await note(one);
      await letGo(one, TAB);
    };
    await capture({ during: (command) => (command === 'item.compare' ? noting() : undefined) });
    expect(staged).toBe(1);
  });

  it.each([
    ['it', ref],
    ['a reply in it', reply],
  ])('throws the capture away when %s is chosen during its write', async (_what, chosen) => {
    db.drafts.hook('creating', () => {
      extension.session.set('held-forbidden', [holding(chosen)]);
    });
    await expect(capture()).rejects.toThrow('never captured');
    expect(staged).toBe(1);
    await nothingIsLeft();
  });

  it('stops a running capture the moment it is chosen, whatever the page still answers', async () => {
    const work = capture({
      during: (command) => (command === 'item.capture' ? stopCapture(flowOf('x').itemKey) : undefined),
    });
    await expect(work).rejects.toThrow('forbids a capture');
    expect(staged).toBe(0);
  });

  it('beside the item is covered on the page before anything is read, and is not in what is staged', async () => {
    await note(reply);
    const id = uuid7();
    expect((await capture({}, aCard(), id)).replies).toBe(0);
    expect(extension.asked.indexOf('1 item.cover')).toBeLessThan(extension.asked.indexOf('1 item.capture'));
    const bytes = await db.draftBytes.toArray();
    expect(bytes.length).toBeGreaterThan(0);
    for (const { bytes: kept } of bytes) expect(new TextDecoder().decode(kept)).not.toContain('bra jobbat');
    expect(JSON.stringify(await db.drafts.toArray())).not.toContain('bra jobbat');
  });

  it('beside the item, and not covered by the page, is in no code and in no picture', async () => {
    await note(reply);
    const id = uuid7();
    const { missing } = await capture({}, aCard(), id);
    expect(missing.map(({ artifact }) => artifact)).toEqual(['struktur.html', 'bild']);
    expect(extension.asked).not.toContain('1 item.render');
    const html = (await db.draftBytes.toArray()).find(({ path }) => path === 'struktur.html');
    expect(new TextDecoder().decode(html?.bytes)).toBe(markupDocument(''));
  });

  it('beside the item throws the capture away when it is chosen while that is written', async () => {
    db.drafts.hook('creating', () => {
      extension.session.set('held-forbidden', [holding(reply)]);
    });
    await expect(capture()).rejects.toThrow('never captured');
    expect(staged).toBe(1);
    await nothingIsLeft();
  });

  it('is recognised by its picture under another id, and nothing of it is fetched', async () => {
    const url = 'https://scontent.xx.fbcdn.net/v/t39/482_1234567890123_n.jpg?oh=1';
    await storeForbiddenNote(db, {
      platform: 'facebook',
      pageUrl: 'https://www.facebook.com/x',
      permalink: null,
      itemId: '777',
      postId: '9',
      parentId: null,
      registeredAccountId: null,
      operator: null,
      knownAt: '2026-11-23T10:00:00.000Z',
      pictures: [pictureMark(url) ?? ''],
    });
    const shown = reading('köp nu', { media: [{ kind: 'image', url: `${url}2`, alt: null }] });
    await expect(capture({ captured: shown })).rejects.toThrow('never captured');
    expect(staged).toBe(0);
  });

  it('is reported as noted when its note deleted the staged capture before the seal', async () => {
    const id = uuid7();
    await capture({}, aCard(), id);
    await note(reply);
    await nothingIsLeft();
    await expect(evidenceGateway(db, null).seal(flowOf(id))).rejects.toMatchObject({ kind: 'noted' });
  });

  it('beside the item stops the capture where the page cannot cover it', async () => {
    await note(reply);
    extension.pages.set(
      TAB,
      aPage({ during: (command) => (command === 'item.cover' ? Promise.reject(new Error('gone')) : undefined) }),
    );
    await expect(evidenceGateway(db, judgementOf()).capture(flowOf(uuid7()), 'leave')).rejects.toThrow('item.cover');
    expect(extension.asked).not.toContain('1 item.capture');
    expect(staged).toBe(0);
  });

  it('leaves no text in its stored flow', async () => {
    await note(ref);
    const id = uuid7();
    await evidenceGateway(db, null).save(
      flowOf(id, {
        textSha256: 'a'.repeat(64),
        missing: [{ artifact: 'bild', reason: 'https://scontent.example/a.jpg' }],
      }),
    );
    expect((await db.flows.get(id))?.flow).toMatchObject({ missing: [], textSha256: null });
  });
});

describe('the sealed item is the judged one', () => {
  it.each<[string, PageChanges, string]>([
    [
      'the words were edited between the card and the press',
      { captured: reading('köp nu, 10 kr') },
      'when it was judged',
    ],
    ['the words are edited while they are captured', { wordsAfter: 'köp nu, 10 kr' }, 'while it was captured'],
    [
      'the page reads another comment',
      { captured: reading('köp nu', { ref: { ...ref, id: '77' } }) },
      'another item was read',
    ],
  ])('nothing is staged when %s', async (_what, page, words) => {
    await expect(capture(page)).rejects.toThrow(words);
    expect(staged).toBe(0);
  });

  it('nothing is staged when an element without an id now shows another author', async () => {
    const nameless = { ...ref, id: null };
    const other = reading('köp nu', {
      ref: nameless,
      author: { name: 'Bo', profileUrl: 'https://www.facebook.com/bo', id: null },
    });
    await expect(
      capture({ captured: other }, aCard({ reading: reading('köp nu', { ref: nameless }) })),
    ).rejects.toThrow('when it was judged');
    expect(staged).toBe(0);
  });

  it('a text that was cut when it was judged may be longer', async () => {
    const cut = reading('köp', { text: { raw: 'köp', normalised: 'köp', truncated: true } });
    await capture({}, aCard({ reading: cut }));
    expect(staged).toBe(1);
  });

  it('the record holds the account at the capture', async () => {
    await capture({ account: 'private' });
    expect((await db.drafts.toArray())[0]?.part.platformAccount).toMatchObject({
      state: 'private',
      id: null,
      name: null,
    });
  });
});
