import { describe, expect, it } from 'vitest';
import { NOT_ASKED } from '../../../lib/assessment/secrecy';
import { buildHandDraft, type HandFacts } from '../../../lib/by-hand/build-hand-draft';
import { faultsOf, isoOf, type HandForm } from '../../../lib/by-hand/form';
import { PICTURE_LIMITS, pictureKind, takePicture, type HandPicture } from '../../../lib/by-hand/picture-file';
import { serviceOf } from '../../../lib/by-hand/services';
import { sha256 } from '../../../lib/domain/sha256';
import { stageDraft } from '../../../lib/evidence/draft';
import { verifyRecord } from '../../../lib/evidence/integrity';
import { sealDraft } from '../../../lib/evidence/seal';
import { findRecord } from '../../../lib/evidence/store';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { byHandTable } from '../../../lib/i18n/by-hand';
import { emptySettings } from '../../../lib/settings/schema';
import { aDatabase } from '../evidence/a-database';
import { aDraft } from '../evidence/a-draft';
import { lix } from '../i18n/lix';

const form: HandForm = {
  service: 'messenger',
  serviceName: '',
  kind: 'message',
  address: 'appen på telefonen',
  author: 'Kalle',
  postedAt: 'igår',
  text: 'hej',
  textFrom: 'typed',
  registeredId: '',
};
const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(values);
const PNG = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1);
const text = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);

describe('what an official fills in by hand', () => {
  it.each<[string, Partial<HandForm>, number, object]>([
    ['all is there', {}, 0, {}],
    ['nobody is named', { author: ' ' }, 0, { author: 'required' }],
    ['no time', { postedAt: '' }, 0, { postedAt: 'required' }],
    ['an address that is half', { address: 'https://' }, 0, { address: 'not-an-address' }],
    ['an address that could run', { address: 'javascript:alert(1)' }, 0, { address: 'not-an-address' }],
    ['another service without its name', { service: 'other' }, 0, { serviceName: 'required' }],
    ['neither text nor picture', { text: '' }, 0, { text: 'text-or-picture' }],
    ['a picture and no text', { text: '' }, 1, {}],
  ])('%s', (_what, changes, pictures, faults) => {
    expect(faultsOf({ ...form, ...changes }, pictures)).toEqual(faults);
  });

  it('keeps a time as it was shown, and reads only a whole date as one', () => {
    expect(isoOf('2 tim')).toBeNull();
    expect(isoOf('2026-02-30 10:00')).toBeNull();
    expect(isoOf('2026-11-23 14:05')).toBe(new Date(2026, 10, 23, 14, 5).toISOString());
  });

  it('suggests the service by the address', () => {
    expect(
      [
        'https://www.messenger.com/t/1',
        'https://business.facebook.com/x',
        'https://www.instagram.com/p/1',
        'https://x.com/a',
        'https://www.linkedin.com/feed',
        'https://example.org',
        'nix',
      ].map((address) => serviceOf(address).id),
    ).toEqual(['messenger', 'business-suite', 'instagram', 'x', 'linkedin', 'other', 'other']);
    expect(serviceOf('https://evilx.com').id).toBe('other');
  });
});

describe('a picture added by hand', () => {
  it('is recognised by its bytes and never by its name', () => {
    expect(pictureKind(PNG)?.mime).toBe('image/png');
    expect(pictureKind(bytes(0xff, 0xd8, 0xff, 0xe0))?.mime).toBe('image/jpeg');
    expect(pictureKind(text('RIFF....WEBPVP8 '))?.mime).toBe('image/webp');
    for (const other of [text('<svg onload="alert(1)">'), text('GIF89a'), text('%PDF-1.7'), bytes()])
      expect(pictureKind(other)).toBeUndefined();
  });

  it('is refused in words when it is empty, too large, too many or no picture', () => {
    const many = Array.from({ length: PICTURE_LIMITS.files }, (): HandPicture => ({
      mime: 'image/png',
      ending: 'png',
      name: 'a',
      bytes: PNG,
    }));
    expect(takePicture('a.png', bytes(), [])).toBe('empty');
    expect(takePicture('a.png', text('x'), [])).toBe('not-a-picture');
    expect(takePicture('a.png', PNG, many)).toBe('too-many');
    expect(takePicture('a.png', new Uint8Array(PICTURE_LIMITS.fileBytes + 1), [])).toBe('too-large');
    expect(takePicture('a.png', PNG, [])).toMatchObject({ mime: 'image/png', bytes: PNG });
  });
});

describe('the record', () => {
  const facts = (changes: Partial<HandFacts> = {}): HandFacts => ({
    id: uuid7(),
    form,
    decision: aDraft().part.decision,
    secrecy: NOT_ASKED,
    pagePicture: null,
    pictures: [{ mime: 'image/png', ending: 'png', name: 'IMG.png', bytes: PNG }],
    settings: emptySettings('i1'),
    environment: aDraft().part.capture.environment,
    clockCheck: { reason: 'datorns klocka' },
    openedAt: '2026-11-24T10:00:00.000Z',
    savedAt: '2026-11-24T10:01:00.000Z',
    ...changes,
  });

  it('is sealed and verified like any other, says that it was added by hand, and keeps the picture unchanged', async () => {
    const { db } = aDatabase();
    const draft = await buildHandDraft(facts(), sha256);
    await stageDraft(db, draft);
    await sealDraft(db, draft.id);
    expect((await verifyRecord(db, draft.id)).kind).toBe('intact');
    const found = await findRecord(db, draft.id);
    expect(found?.row).toMatchObject({ entry: 'by-hand', platform: 'messenger', state: 'complete' });
    expect(found?.part.entry?.reason).toContain('Handläggaren har själv skrivit');
    expect(found?.part.artifacts.find(({ role }) => role === 'imported')?.sha256).toBe(await sha256(PNG));
    expect(found?.part.reading.fields.map(({ strategy }) => strategy)).toEqual([
      'by-hand',
      'by-hand',
      'by-hand',
      'by-hand',
    ]);
  });

  it('says that it has no picture', async () => {
    expect((await buildHandDraft(facts({ pictures: [] }), sha256)).missing).toEqual([
      { artifact: 'bild', reason: 'ingen bild lades in' },
    ]);
  });
});

it('the page speaks plain Swedish (LIX 40 or less), with English beside it', () => {
  const places = (words: string): string[] => (words.match(/\{\w+\}/g) ?? []).sort();
  for (const { sv, en } of Object.values(byHandTable)) expect(places(en)).toEqual(places(sv));
  expect(lix(Object.values(byHandTable).map(({ sv }) => sv))).toBeLessThanOrEqual(40);
});
