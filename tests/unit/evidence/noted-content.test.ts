/** No content of a noted item is stored, however it arrives: staged before the note, recovered, or added by hand. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { EvidenceDraft, ForbiddenImageNote } from '../../../lib/domain/evidence';
import { pictureMark } from '../../../lib/domain/picture-mark';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { stageDraft } from '../../../lib/evidence/draft';
import { saveFlow } from '../../../lib/evidence/flows';
import { storeForbiddenNote } from '../../../lib/evidence/forbidden';
import { isLockedRecord } from '../../../lib/evidence/forbidden-lock';
import { forgetItem } from '../../../lib/evidence/forget-item';
import { sealDraft } from '../../../lib/evidence/seal';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { aFlow } from '../removal/practice-host';
import { aDatabase } from './a-database';
import { aDraft, bytesOf } from './a-draft';

let db: EvidenceDatabase;
beforeEach(() => {
  db = aDatabase().db;
});

const note = (changes: Partial<ForbiddenImageNote> = {}): ForbiddenImageNote => ({
  platform: 'facebook',
  pageUrl: 'https://www.facebook.com/elsewhere',
  permalink: null,
  itemId: '91',
  postId: '90',
  parentId: null,
  registeredAccountId: null,
  operator: null,
  knownAt: '2026-11-23T12:00:00.000Z',
  ...changes,
});

type Item = EvidenceDraft['part']['item'];
/** The thread of `aDraft`: post 90, the captured reply 91, and reply 92 below it. */
function draftWith(item: Partial<Item> = {}, changes: Partial<EvidenceDraft['part']> = {}): EvidenceDraft {
  const draft = aDraft();
  return { ...draft, part: { ...draft.part, ...changes, item: { ...draft.part.item, ...item } } };
}
const withPicture = (url: string): Item['media'] => [
  { kind: 'image', url, alt: null, mime: null, bytes: null, sha256: null, captured: false, reason: null },
];
const nameless = (): Item['ref'] => ({ ...aDraft().part.item.ref, id: null, handle: 'y3' });
const address = 'https://scontent.xx.fbcdn.net/v/t39/482_1234567890123_n.jpg?oh=1&oe=2';
const text = { path: 'text.txt', mime: 'text/plain', role: 'text' as const, bytes: bytesOf('x') };

/** A draft, and a note that must stop it. */
const met: [string, () => EvidenceDraft, Partial<ForbiddenImageNote>][] = [
  ['is the item itself', aDraft, {}],
  ['stands above it', postAbove, { itemId: '90', postId: '90' }],
  ['stands below it', aDraft, { itemId: '92', parentId: '91' }],
  [
    'is a post that the page calls by another of its ids',
    () =>
      draftWith({
        context: aDraft().part.item.context.map((each) => ({
          ...each,
          ref: { ...each.ref, kind: 'post', id: '90', aliases: ['90', 'pfbid0A'] },
        })),
      }),
    { itemId: 'pfbid0A', postId: 'pfbid0A' },
  ],
  [
    'is known by its picture alone, whose address is signed anew',
    () => draftWith({ media: withPicture(address) }),
    { itemId: '777', pictures: [pictureMark(address.replace('oh=1', 'oh=7')) ?? ''] },
  ],
  [
    'has no id and stands on the same page, as this one does',
    () => ({ ...draftWith({ ref: nameless() }), files: [text] }),
    { itemId: null, pageUrl: 'https://www.facebook.com/osterakerskommun#here' },
  ],
  [
    'has no id and may be seen in a picture of its page',
    aDraft,
    { itemId: null, pageUrl: 'https://www.facebook.com/osterakerskommun' },
  ],
];

/** Evidence by hand for this address, without pictures. */
function byHand(pageUrl: string, files = [text]): EvidenceDraft {
  const draft = aDraft({ files });
  const item: Item = { ...draft.part.item, ref: { ...nameless(), handle: 'by-hand' }, context: [], replies: [] };
  return {
    ...draft,
    itemKey: `by-hand:${draft.id}`,
    part: {
      ...draft.part,
      item,
      source: { ...draft.part.source, pageUrl },
      entry: { kind: 'by-hand', reason: 'test' },
    },
  };
}
const here = 'https://www.facebook.com/osterakerskommun/posts/90';
const metByHand: typeof met = [
  ['is named by its address', () => byHand(`${here}?comment_id=91`), {}],
  ['has this link', () => byHand('https://fb.example/s/1/'), { permalink: 'https://fb.example/s/1' }],
  [
    'has no id and its address',
    () => byHand('https://example.org/a'),
    { itemId: null, pageUrl: 'https://example.org/a' },
  ],
  [
    'was noted on this address, of which it holds a picture',
    () =>
      byHand('https://example.org/a', aDraft().files.map((file) => ({ ...file, role: 'screen' as const })) as never),
    { itemId: '1', pageUrl: 'https://example.org/a' },
  ],
];

const nothingIsKept = async (): Promise<void> => {
  for (const table of [db.drafts, db.draftBytes, db.stamps, db.records, db.sealed, db.bytes])
    expect([table.name, await table.count()]).toEqual([table.name, 0]);
};

describe.each([...met, ...metByHand])('what is noted %s', (_how, draft, changes) => {
  test('is not staged', async () => {
    await storeForbiddenNote(db, note(changes));
    await expect(stageDraft(db, draft(), { stamp: true })).rejects.toMatchObject({ kind: 'noted' });
    await nothingIsKept();
  });

  test('takes with it what was staged before, in the same transaction', async () => {
    const staged = draft();
    await stageDraft(db, staged, { stamp: true });
    await saveFlow(
      db,
      aFlow(staged.id, { phase: 'confirm-missing', missing: [{ artifact: 'bild', reason: 'bild: x.png (403)' }] }),
    );
    await storeForbiddenNote(db, note(changes));
    await nothingIsKept();
    expect((await db.flows.get(staged.id))?.flow).toMatchObject({ phase: 'ended', missing: [] });
    await expect(sealDraft(db, staged.id)).rejects.toThrow('no draft');
  });

  test('is not sealed from a draft left by an earlier version, and the draft is deleted', async () => {
    const staged = draft();
    await stageDraft(db, staged, { stamp: true });
    await db.forbidden.add({ id: uuid7(), knownAt: note().knownAt, note: note(changes) });
    await expect(sealDraft(db, staged.id)).rejects.toMatchObject({ kind: 'noted' });
    await nothingIsKept();
  });
});

describe('what is not noted', () => {
  test.each<[string, Partial<ForbiddenImageNote>, () => EvidenceDraft]>([
    ['another of the thread, that was left out of it', { itemId: '93', parentId: '91' }, aDraft],
    ['the post above it, that was left out of it', { itemId: '90', postId: '90' }, () => draftWith({ context: [] })],
    ['a comment whose number is the post’s', { itemId: '90', postId: '8' }, postAbove],
    ['one of another platform', { platform: 'youtube' }, aDraft],
    ['one with an id, on the same page', { itemId: '7', pageUrl: 'https://www.facebook.com/osterakerskommun' }, aDraft],
    ['one without an id, on another page', { itemId: null }, () => draftWith({ ref: nameless() })],
    [
      'one without an id on the page, of which no picture was taken',
      { itemId: null, pageUrl: 'https://www.facebook.com/osterakerskommun' },
      () => ({ ...aDraft(), files: [text] }),
    ],
    ['one by hand at another address', { pageUrl: 'https://example.org/b' }, () => byHand('https://example.org/a')],
    ['a sticker that many send', { itemId: '7', pictures: [pictureMark(address) ?? ''] }, withSticker],
  ])('is sealed beside %s', async (_what, changes, draft) => {
    await storeForbiddenNote(db, note(changes));
    const staged = draft();
    await stageDraft(db, staged);
    expect(await sealDraft(db, staged.id)).toMatchObject({ id: staged.id });
  });

  test('keeps its draft when another is noted', async () => {
    const staged = aDraft();
    await stageDraft(db, staged);
    await storeForbiddenNote(db, note({ itemId: '7' }));
    expect(await sealDraft(db, staged.id)).toMatchObject({ id: staged.id });
  });
});

function postAbove(): EvidenceDraft {
  return draftWith({
    context: aDraft().part.item.context.map((each) => ({ ...each, ref: { ...each.ref, kind: 'post' } })),
  });
}
function withSticker(): EvidenceDraft {
  return draftWith({ media: withPicture(address).map((each) => ({ ...each, kind: 'sticker' })) });
}

test('a choice that is not noted yet deletes every draft that holds the item', async () => {
  const staged = aDraft();
  await stageDraft(db, staged, { stamp: true });
  const below = staged.part.item.replies[0]?.ref;
  if (below === undefined) throw new Error('no reply');
  expect(await forgetItem(db, 'facebook:comment:92', { ref: below, pictures: [] })).toBe(1);
  await nothingIsKept();
});

test('a record that was sealed before is locked by any id and by the picture of what it holds', async () => {
  const staged = draftWith({ media: withPicture(address) });
  await stageDraft(db, staged);
  await sealDraft(db, staged.id);
  expect(await isLockedRecord(db, staged.id)).toBe(false);
  await storeForbiddenNote(db, note({ itemId: '777', aliases: ['777', '92'] }));
  expect(await isLockedRecord(db, staged.id)).toBe(true);
  await db.forbidden.clear();
  await storeForbiddenNote(db, note({ itemId: '777', pictures: [pictureMark(address) ?? ''] }));
  expect(await isLockedRecord(db, staged.id)).toBe(true);
});

describe('the identity of a picture’s address', () => {
  const base = 'https://scontent-arn2-1.xx.fbcdn.net/v/t39.30808-6/482_1234567890123_n.jpg';
  test.each([
    ['another signature', `${base}?_nc_cat=1&oh=00_b&oe=6`, true],
    [
      'another server and size',
      base.replace('arn2-1', 'cph2-1').replace('t39.30808-6/', 't39.30808-6/p320x320/'),
      true,
    ],
    ['another picture', base.replace('1234567890123', '1234567890124'), false],
  ])('is the same: %s', (_what, other, same) => {
    expect(pictureMark(other) === pictureMark(`${base}?oh=00_a`)).toBe(same);
  });

  test('is the same at every size that is asked for behind it', () => {
    const google = 'https://yt3.ggpht.com/AbCdEfGhIjKlMnOpQrSt';
    expect(pictureMark(`${google}=s640-c`)).toBe(pictureMark(`${google}=s88`));
  });

  test('tells short names apart by their paths', () => {
    expect(pictureMark('https://i.ytimg.com/vi/a/hqdefault.jpg')).not.toBe(
      pictureMark('https://i.ytimg.com/vi/b/hqdefault.jpg'),
    );
  });

  test('does not reveal the address, and is not made from addresses valid in one document only', () => {
    expect(pictureMark(base)).toMatch(/^[0-9a-f]{16}$/);
    for (const none of [null, '', 'nonsense', 'blob:https://www.facebook.com/1', 'data:image/png;base64,AA'])
      expect(pictureMark(none)).toBeNull();
  });
});
