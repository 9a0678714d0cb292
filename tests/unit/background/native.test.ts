/**
 * The way through to the platform's own button, and what is told of it afterwards, in the background: journalled first,
 * only for registered pages, and never for what must not be saved.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import type { CardState, Request } from '../../../lib/messaging/protocol';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { storeForbiddenNote } from '../../../lib/evidence/forbidden';
import { saveFlow } from '../../../lib/evidence/flows';
import { journalOfRecord } from '../../../lib/evidence/store';
import { listLosses } from '../../../lib/evidence/without-evidence';
import { nativeRowWords } from '../../../lib/i18n/losses';
import { facebookPage, practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase, seal } from '../evidence/a-database';
import { HandClock } from '../removal/hand-clock';
import { aCard, flowOf, ref, TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { nativeHandlers } = await import('../../../lib/app/handlers/native');
const { cardOf, setCard } = await import('../../../lib/app/cards/card-sessions');

const START = Date.UTC(2026, 10, 24, 10);
const PAGE = 'https://www.facebook.com/x';
const card = { sender: 'page' as const, tabId: TAB, url: 'card' };
const content = { sender: 'content' as const, tabId: TAB, url: PAGE };
const vanished: Request<'item.vanished'> = {
  ref,
  act: 'delete',
  own: true,
  seen: 'gone',
  registeredId: facebookPage.id,
};

let db: EvidenceDatabase;
let clock: HandClock;
let stands: 'shown' | 'hidden' | 'unseen';
/** The `since` of each `item.stands`: the page must have been loaded after it. */
let sinces: string[];
/** Subjects of the journal's rows at the time the page was asked to let presses through. */
let writtenBefore: unknown[];
const abouts = async (): Promise<unknown[]> => (await db.journal.toArray()).map(({ data }) => data.about);

beforeEach(() => {
  ({ db } = aDatabase());
  extension.forget();
  extension.local.set('settings', practiceSettings());
  writtenBefore = [];
  stands = 'shown';
  sinces = [];
  clock = new HandClock(START);
  extension.pages.set(TAB, async (command, payload) => {
    if (command === 'native.allow') writtenBefore = await abouts();
    if (command === 'item.stands') sinces.push((payload as { since: string }).since);
    return command === 'item.stands' ? { stands } : {};
  });
});

const pass = async (changes: Partial<CardState> = {}): Promise<void> => {
  await setCard(TAB, aCard({ wanted: 'hide', pressed: 'Dölj', ...changes }));
  await nativeHandlers(db, clock)['native.pass']({}, card);
};
const tell = (changes: Partial<typeof vanished> = {}) =>
  nativeHandlers(db, clock)['item.vanished']({ ...vanished, ...changes }, content);
const noteForbidden = () =>
  storeForbiddenNote(db, {
    platform: 'facebook',
    pageUrl: PAGE,
    permalink: null,
    itemId: ref.id,
    postId: ref.postId,
    parentId: null,
    registeredAccountId: facebookPage.id,
    operator: 'Eva',
    knownAt: '2026-11-23T12:00:05.000Z',
  });
const allowed = (): boolean => extension.asked.some((asked) => asked.includes('native.allow'));

describe('an act that reached the platform before it could be judged', () => {
  const press: Request<'native.came-to-nothing'> = {
    ref,
    act: 'hide',
    registeredId: facebookPage.id,
    pressedAt: START - 4_000,
  };
  const address = 'https://www.facebook.com/before';
  const before = (changes: Partial<Request<'native.went-before'>> = {}) =>
    nativeHandlers(db, clock)['native.went-before']({ ...press, address, ...changes }, content);
  const cameToNothing = (changes: Partial<typeof press> = {}) =>
    nativeHandlers(db, clock)['native.came-to-nothing']({ ...press, act: 'delete', ...changes }, content);

  it('is journalled as past Uppsikt, with who, and waits for an explanation', async () => {
    await before();
    expect(await db.journal.toArray()).toMatchObject([
      {
        kind: 'note',
        at: new Date(START).toISOString(),
        operator: practiceSettings().operator.name,
        data: {
          about: 'native-passed',
          act: 'hide',
          itemKey: 'facebook:comment:1',
          pressedAt: new Date(START - 4_000).toISOString(),
        },
      },
    ]);
    expect(await listLosses(db)).toMatchObject([{ about: 'native-passed', explanation: null }]);
  });

  it('names the address of the press, also where the tab has moved on since', async () => {
    await before();
    expect(await listLosses(db)).toMatchObject([{ pageUrl: address }]);
  });

  it.each(['https://www.youtube.com/watch?v=1', 'https://example.org/'])(
    'does not accept a page’s claim of an address elsewhere (%s)',
    async (elsewhere) => {
      await before({ address: elsewhere });
      expect(await listLosses(db)).toMatchObject([{ pageUrl: PAGE }]);
    },
  );

  it('is not listed once it is known to have come to nothing, and its record says so', async () => {
    const { id } = await seal(db, { itemId: '1' });
    await before({ act: 'delete' });
    await cameToNothing();
    expect(await listLosses(db)).toEqual([]);
    expect((await journalOfRecord(db, id)).slice(-2).map((row) => nativeRowWords(row, 'en'))).toEqual([
      'Went on the page without Uppsikt: Remove. Logged in as: An unknown account',
      'The press came to nothing: the item stood there still.',
    ]);
  });

  it.each<[string, Partial<typeof press>]>([
    ['another press', { pressedAt: START - 3_000 }],
    ['another act', { act: 'trash' }],
    ['another item', { ref: { ...ref, id: '2' } }],
    ['a page that is not registered', { registeredId: 'another' }],
  ])('stays listed where only %s came to nothing', async (_what, changes) => {
    await before({ act: 'delete' });
    await cameToNothing(changes);
    expect(await listLosses(db)).toMatchObject([{ about: 'native-passed', act: 'delete' }]);
  });

  it('leaves the way through waiting for its explanation', async () => {
    await before({ act: 'delete' });
    await pass({ wanted: 'delete' });
    await cameToNothing();
    expect(await listLosses(db)).toMatchObject([{ about: 'native-passed', act: 'delete' }]);
    expect((await listLosses(db))[0]?.pressedAt).toBeUndefined();
  });

  it('is replaced by its result once that has been seen', async () => {
    await before();
    await tell({ act: 'hide', seen: 'hidden' });
    expect(await listLosses(db)).toMatchObject([{ about: 'removed-without-evidence', act: 'hide', seen: 'hidden' }]);
  });

  it('is not journalled for a page that is not registered, nor for what must not be saved', async () => {
    await before({ registeredId: 'another' });
    await noteForbidden();
    await before();
    expect((await abouts()).filter((about) => about === 'native-passed')).toEqual([]);
  });
});

describe('the way through to the platform', () => {
  it('is journalled before the page is let through, without the menu entry’s words, and the card closes', async () => {
    await pass();
    expect(writtenBefore).toEqual(['native-passed']);
    expect(await db.journal.toArray()).toMatchObject([
      { kind: 'note', recordId: null, data: { about: 'native-passed', act: 'hide', itemKey: 'facebook:comment:1' } },
    ]);
    expect(JSON.stringify(await db.journal.toArray())).not.toContain('Dölj');
    expect(await cardOf(TAB)).toBeNull();
  });

  it('leaves the card of an item that was opened meanwhile', async () => {
    const later = aCard({ openedAt: '2026-11-24T10:00:09.000Z' });
    extension.pages.set(TAB, async (command) => {
      if (command === 'native.allow') await setCard(TAB, later);
      return {};
    });
    await pass();
    expect(await cardOf(TAB)).toMatchObject({ openedAt: later.openedAt });
    expect(extension.asked.some((asked) => asked.includes('card.hide'))).toBe(false);
  });

  it('is refused where it could not be journalled', async () => {
    db.close();
    const passed = pass().then(
      () => 'passed',
      () => 'refused',
    );
    expect(await passed).toBe('refused');
    expect(allowed()).toBe(false);
    expect(await cardOf(TAB)).not.toBeNull();
  });

  it('stands on the record of an item that has one', async () => {
    const { id } = await seal(db, { itemId: '1' });
    await saveFlow(db, flowOf('f', { evidenceId: id, phase: 'ended', outcome: 'saved-only' }));
    await pass({ wanted: undefined });
    expect((await journalOfRecord(db, id)).at(-1)?.data).toMatchObject({ about: 'native-passed', act: null });
  });
});

describe('an act without Uppsikt', () => {
  it.each(['gone', 'hidden'] as const)('waits for an explanation when it is %s', async (seen) => {
    await tell({ seen });
    expect(await listLosses(db)).toMatchObject([{ about: 'removed-without-evidence', seen, explanation: null }]);
  });

  it.each([null, 'somebody-elses'])(
    'is not journalled for a thread that is not registered (%s)',
    async (registeredId) => {
      await tell({ registeredId });
      expect(await abouts()).toEqual([]);
    },
  );

  it('is not journalled for what must not be saved', async () => {
    await noteForbidden();
    await tell();
    expect(await abouts()).not.toContain('removed-without-evidence');
  });

  it('names who pressed, and nobody where nobody here did', async () => {
    await tell();
    await tell({ own: false, ref: { ...ref, id: '2' } });
    expect((await listLosses(db)).map(({ about, operator }) => [about, operator])).toEqual([
      ['vanished', null],
      ['removed-without-evidence', practiceSettings().operator.name],
    ]);
  });
});

describe('an item that went past Uppsikt and is seen again on a visited page', () => {
  const later = (): Promise<void> => clock.pass(1_000);
  const visit = () =>
    nativeHandlers(db, clock)['items.visited']({ itemKeys: ['facebook:comment:1', 'facebook:comment:3'] }, content);

  it('is told as back once, and its record says so', async () => {
    const { id } = await seal(db, { itemId: '1' });
    await tell({ act: null, own: false });
    await later();
    expect((await visit()).back).toEqual(['facebook:comment:1']);
    expect(sinces).toEqual([new Date(START).toISOString()]);
    expect((await journalOfRecord(db, id)).at(-1)).toMatchObject({
      kind: 'gone-check',
      data: { kind: 'back', when: 'visit' },
    });
    expect((await visit()).back).toEqual([]);
  });

  it.each(['hidden', 'unseen'] as const)('is not told where it is %s at that moment', async (how) => {
    const { id } = await seal(db, { itemId: '1' });
    await tell();
    await later();
    stands = how;
    expect((await visit()).back).toEqual([]);
    expect((await journalOfRecord(db, id)).at(-1)?.kind).toBe('note');
  });

  it('is not told where it has gone after the page told of it', async () => {
    await seal(db, { itemId: '1' });
    await later();
    await tell();
    clock = new HandClock(START);
    expect((await visit()).back).toEqual([]);
  });

  it('is told once where two windows ask at the same time', async () => {
    const { id } = await seal(db, { itemId: '1' });
    await tell();
    await later();
    await Promise.all([visit(), visit()]);
    expect((await journalOfRecord(db, id)).filter(({ kind }) => kind === 'gone-check')).toHaveLength(1);
  });

  it('is not told where it was only hidden, nor of an item that nothing has happened to', async () => {
    await seal(db, { itemId: '1' });
    await seal(db, { itemId: '3' });
    await tell({ act: 'hide', seen: 'hidden' });
    await later();
    expect((await visit()).back).toEqual([]);
    await tell({ act: 'hide', seen: 'gone' });
    await later();
    expect((await visit()).back).toEqual([]);
  });
});
