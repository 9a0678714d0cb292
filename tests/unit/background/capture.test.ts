/** The background's capture: what is never read, never staged, and never sealed as something else than what was judged. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { storeForbiddenNote } from '../../../lib/evidence/forbidden';
import { uuid7 } from '../../../lib/evidence/uuid7';
import type { ItemRef, SeenMark } from '../../../lib/domain/item';
import type { UnseenChoice } from '../../../lib/domain/unseen';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { aCard, aPage, flowOf, judgementOf, reading, ref, reply, TAB, type PageChanges } from './a-card';
import { extension, install } from './an-extension';

install();
const { evidenceGateway } = await import('../../../entrypoints/background/evidence-gateway');
const { hold } = await import('../../../entrypoints/background/forbidden/held');
const { stopCapture } = await import('../../../entrypoints/background/forbidden/under-capture');

let db: EvidenceDatabase;
/** How many captures were ever staged, also those that were thrown away again. */
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
/** The item itself is noted, is chosen just now, or a reply below it is noted. */
const ways: [string, () => Promise<unknown>][] = [
  ['noted', () => note(ref)],
  ['chosen as one that must not be saved', () => hold(holding(ref))],
];

async function capture(page: PageChanges = {}, card = aCard(), id = uuid7(), unseen: UnseenChoice = 'leave') {
  extension.pages.set(TAB, aPage(page));
  return evidenceGateway(db, judgementOf(card)).capture(flowOf(id, { ref: card.reading.ref }), unseen);
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

describe('what was sealed', () => {
  it('is what the last looks compare with: author, pictures, links, replies, and how many the platform said', async () => {
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

describe('a picture that must never be saved', () => {
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

  it('keeps what stands around it out too: nothing is staged when a reply is noted while the thread is read', async () => {
    await expect(
      capture({ during: async (command) => (command === 'item.compare' ? void (await note(reply)) : undefined) }),
    ).rejects.toThrow('never captured');
    expect(staged).toBe(0);
  });

  it.each([
    ['it', ref],
    ['a reply in it', reply],
  ])('is thrown away when %s is chosen while it was being written', async (_what, chosen) => {
    db.drafts.hook('creating', () => {
      extension.session.set('held-forbidden', [holding(chosen)]);
    });
    await expect(capture()).rejects.toThrow('never captured');
    expect(staged).toBe(1);
    await nothingIsLeft();
  });

  it('ends a capture that is under way in the moment it is chosen, whatever the page still answers', async () => {
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

  it('leaves no words of it in what is remembered of its flow', async () => {
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

describe('pictures that the official had not seen', () => {
  const ADDRESS = 'https://scontent.xx.fbcdn.net/osedd.png';
  let fetched: string[] = [];
  beforeEach(() => {
    fetched = [];
    vi.stubGlobal('fetch', (address: URL | string) => {
      fetched.push(String(address));
      return Promise.resolve(new Response('bytes', { headers: { 'content-type': 'image/png' } }));
    });
    return () => vi.unstubAllGlobals();
  });
  /** A page whose word it is: one picture in the reply below the comment. */
  const withPicture = (seen?: SeenMark): PageChanges => ({
    replies: [
      reading('se bilden', {
        ref: reply,
        media: [{ kind: 'image', url: ADDRESS, alt: 'Osedd', ...(seen === undefined ? {} : { seen }) }],
      }),
    ],
  });
  const everythingStaged = async (): Promise<string> =>
    [
      JSON.stringify(await db.drafts.toArray()),
      ...(await db.draftBytes.toArray()).map(({ bytes }) => new TextDecoder().decode(bytes)),
    ].join('\n');

  it.each<SeenMark | undefined>(['no', undefined])(
    'are neither fetched nor named by address where the page says %s, and are counted as missing',
    async (seen) => {
      const { missing, unseen } = await capture(withPicture(seen));
      expect(fetched).toEqual([]);
      expect(await everythingStaged()).not.toMatch(/osedd/i);
      expect(missing).toContainEqual({ artifact: 'bilder i svar', reason: '1 bild i svar som inte har setts' });
      expect(unseen).toEqual({ item: { images: 0, films: 0 }, replies: { images: 1, films: 0 } });
    },
  );

  it('are kept where they were seen before the press', async () => {
    const { missing, unseen } = await capture(withPicture('before-press'));
    expect([fetched, unseen]).toEqual([[ADDRESS], undefined]);
    expect(missing.map(({ artifact }) => artifact)).toEqual(['bild']);
  });

  it('are settled by the page before it opens or scrolls anything', async () => {
    const requests: unknown[] = [];
    await capture({ ...withPicture('no'), during: () => undefined, heard: (each) => void requests.push(each) });
    expect(extension.asked[0]).toBe('1 pictures.settle');
    expect(requests[0]).toEqual({ command: 'pictures.settle', request: { ref, unseen: 'leave' } });
  });

  it('are taken along in place of the first capture when the official says so, and the record says that too', async () => {
    const id = uuid7();
    await capture(withPicture('no'), aCard(), id);
    const requests: unknown[] = [];
    const again = await capture(
      { ...withPicture('taken-along'), heard: (each) => void requests.push(each) },
      aCard(),
      id,
      'take-along',
    );
    expect(requests[0]).toEqual({ command: 'pictures.settle', request: { ref, unseen: 'take-along' } });
    expect(again.unseen).toBeUndefined();
    expect(await db.drafts.count()).toBe(1);
    const [draft] = await db.drafts.toArray();
    expect(draft?.part.item.replies[0]?.media[0]).toMatchObject({ seen: 'taken-along', captured: true, url: ADDRESS });
  });

  it('stop the capture where the page cannot say what was seen', async () => {
    await expect(
      capture({
        during: (command) => (command === 'pictures.settle' ? Promise.reject(new Error('old page')) : undefined),
      }),
    ).rejects.toThrow('old page');
    expect(extension.asked).not.toContain('1 item.capture');
    expect(staged).toBe(0);
  });
});

describe('what was judged is what is sealed', () => {
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

  it('nothing is staged when an element without an id shows somebody else by now', async () => {
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

  it('a text that was cut when it was judged may have grown', async () => {
    const cut = reading('köp', { text: { raw: 'köp', normalised: 'köp', truncated: true } });
    await capture({}, aCard({ reading: cut }));
    expect(staged).toBe(1);
  });

  it('the account that stands in the record is the one at the capture', async () => {
    await capture({ account: 'private' });
    expect((await db.drafts.toArray())[0]?.part.platformAccount).toMatchObject({
      state: 'private',
      id: null,
      name: null,
    });
  });
});
