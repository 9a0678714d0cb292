/** 'Lär in menyn' in the background: what is kept, what is refused, and whose menu is opened. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import type { MenuLook } from '../../../lib/domain/menu-reading';
import { isAnswerTo } from '../../../lib/platforms/youtube/labels';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { HandClock } from '../removal/hand-clock';
import { aCard, flowOf, TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { labelHandlers } = await import('../../../lib/app/handlers/labels');
const { pageHandlers } = await import('../../../lib/app/handlers/page');
const { cardOf, setCard } = await import('../../../lib/app/cards/card-sessions');
const { readSettings } = await import('../../../lib/settings/store');

const asker = { sender: 'page' as const, tabId: TAB, url: '' };
let db: EvidenceDatabase;
const on = () => labelHandlers(db);
const fb = { platform: 'facebook' as const, language: 'sv' };
const rows = async (kind: string) => (await db.journal.toArray()).filter((row) => row.kind === kind);
const byAuthor = (name: string) => {
  const card = aCard();
  return { ...card, reading: { ...card.reading, author: { ...card.reading.author, name } } };
};

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  db = aDatabase().db;
});

describe('a taught label', () => {
  it('names nobody: the author’s name becomes a placeholder in acts about a person, and is refused elsewhere', async () => {
    await setCard(TAB, byAuthor('Kalle Testsson'));
    await on()['labels.learn']({ ...fb, entries: { ban: ['Blockera Kalle Testsson'] } }, asker);
    await expect(
      Promise.resolve(on()['labels.learn']({ ...fb, entries: { delete: ['Ta bort', 'Ta bort kalle'] } }, asker)),
    ).rejects.toThrow('taught-names-a-person');
    expect((await readSettings()).learnt.map(({ entries }) => entries)).toEqual([{ ban: ['Blockera {name}'] }]);
    expect(JSON.stringify(await db.journal.toArray())).not.toContain('Kalle');
  });

  it('keeps its meaning: a label that removes confirms nothing milder, and a label that cancels confirms nothing', async () => {
    for (const entries of [{ 'confirm-hide': ['Ta bort'] }, { 'confirm-delete': ['avbryt'] }, { hide: ['Radera'] }])
      await expect(Promise.resolve(on()['labels.learn']({ ...fb, entries }, asker))).rejects.toThrow(
        'taught-means-another',
      );
    const youtube = [{ ...fb, platform: 'youtube' as const, entries: { 'confirm-hide-user': ['Remove'] } }];
    await expect(Promise.resolve(on()['labels.import']({ menus: youtube }, asker))).rejects.toThrow(
      'taught-means-another',
    );
    await on()['labels.learn']({ ...fb, entries: { 'confirm-delete': ['Flytta'], 'confirm-hide': ['Ja'] } }, asker);
    expect((await readSettings()).learnt).toHaveLength(1);
  });

  it('that is a plain yes confirms any act, also where the question’s text is unknown; one that names an act is refused', async () => {
    const youtube = { platform: 'youtube' as const, language: 'sv' };
    const acts = ['spam', 'unhide', 'comments-off', 'comments-on', 'ban'] as const;
    const entries = Object.fromEntries(acts.map((act) => [`confirm-${act}`, ['Ja']]));
    await on()['labels.learn']({ ...youtube, entries }, asker);
    const [learnt = null] = (await readSettings()).learnt;
    for (const act of acts) {
      expect([act, isAnswerTo(act, 'Ja', 'sv', learnt, null)]).toEqual([act, true]);
      for (const words of ['Ja, ta bort', 'Ta bort', 'Nej', 'Radera permanent'])
        await expect(
          Promise.resolve(on()['labels.learn']({ ...youtube, entries: { [`confirm-${act}`]: [words] } }, asker)),
        ).rejects.toThrow('taught-means-another');
    }
  });

  it('from a file is checked again, all or nothing, and gets its rows', async () => {
    await on()['labels.learn']({ ...fb, entries: { hide: ['Göm'], delete: ['Släng'] } }, asker);
    const menus = [
      { ...fb, entries: { delete: ['Kasta'] } },
      { platform: 'youtube' as const, language: 'sv', entries: { delete: ['Kasta'] } },
    ];
    await expect(
      Promise.resolve(
        on()['labels.import']({ menus: [...menus, { ...fb, entries: { hide: ['Göm Kalle Testsson'] } }] }, asker),
      ),
    ).rejects.toThrow('taught-names-a-person');
    expect((await readSettings()).learnt.map(({ entries }) => entries)).toEqual([{ hide: ['Göm'], delete: ['Släng'] }]);
    await on()['labels.import']({ menus }, asker);
    expect((await readSettings()).learnt.map(({ platform, entries }) => [platform, entries])).toEqual([
      ['facebook', { hide: ['Göm'], delete: ['Kasta'] }],
      ['youtube', { delete: ['Kasta'] }],
    ]);
    expect((await rows('settings-changed')).map(({ data }) => data['fields'])).toEqual([['learnt'], ['learnt']]);
    expect((await rows('labels-learnt')).map(({ data }) => data['from'])).toEqual(['official', 'file', 'file']);
  });
});

describe('a label that is forgotten', () => {
  it('is one label, with the row of a changed setting', async () => {
    await on()['labels.learn']({ ...fb, entries: { hide: ['Göm'], delete: ['Släng', 'Kasta'] } }, asker);
    await on()['labels.forget']({ ...fb, intention: 'delete', words: 'Släng' }, asker);
    await on()['labels.forget']({ ...fb, platform: 'youtube', intention: 'hide', words: 'Göm' }, asker);
    expect((await readSettings()).learnt.map(({ entries }) => entries)).toEqual([{ hide: ['Göm'], delete: ['Kasta'] }]);
    await on()['labels.forget']({ ...fb, intention: 'delete', words: 'Kasta' }, asker);
    await on()['labels.forget']({ ...fb, intention: 'hide', words: 'Göm' }, asker);
    expect((await readSettings()).learnt).toEqual([]);
    expect((await rows('settings-changed')).map(({ data }) => data['fields'])).toHaveLength(4);
  });
});

/** The popup asks, and the open card answers this. */
async function askedToShow(said: 'shown' | 'busy' | 'saving') {
  const before = (await cardOf(TAB))?.learning;
  const shown = on()['menu.show']({ tabId: TAB }, asker);
  await vi.waitUntil(async () => (await cardOf(TAB))?.learning !== before);
  const card = await cardOf(TAB);
  await on()['menu.shown']({ openedAt: card?.openedAt ?? '', learning: card?.learning ?? 0, said }, asker);
  return shown;
}

describe('the card’s menu', () => {
  const menu = { language: 'sv', entries: [], presses: [], questions: [] };
  const answering = (look: MenuLook): void =>
    void extension.pages.set(TAB, (command) => (command === 'menu.open' ? look : {}));

  it('is read for the item that is open, and stands on its card', async () => {
    await setCard(TAB, aCard());
    answering({ kind: 'read', menu, isShut: true });
    expect(await on()['menu.open']({}, asker)).toEqual({ said: 'read' });
    expect((await cardOf(TAB))?.menu).toEqual(menu);
    answering({ kind: 'read', menu, isShut: false });
    expect(await on()['menu.open']({}, asker)).toEqual({ said: 'left-open' });
  });

  it('is left to the official to open where we could not, and to nobody under another account', async () => {
    await setCard(TAB, aCard());
    answering({ kind: 'not-read', why: 'not-opened', trace: '' });
    expect(await on()['menu.open']({}, asker)).toEqual({ said: 'open-yourself' });
    expect(extension.asked.filter((each) => each.includes('menu.teach'))).toHaveLength(1);
    answering({ kind: 'not-read', why: 'account', trace: '' });
    expect(await on()['menu.open']({}, asker)).toEqual({ said: 'account' });
    expect(extension.asked.filter((each) => each.includes('menu.teach'))).toHaveLength(1);
  });

  it('is not opened without an open item, nor for what must not be saved', async () => {
    expect(await on()['menu.open']({}, asker)).toEqual({ said: 'item' });
    await setCard(TAB, {
      ...aCard(),
      forbidden: { noteId: null, ticks: [], removal: null, stored: { kind: 'unknown' } },
    });
    expect(await on()['menu.open']({}, asker)).toEqual({ said: 'covered' });
    expect(extension.asked).toEqual([]);
  });

  it('is shown from the popup on the open card, and nowhere else', async () => {
    expect(await on()['menu.show']({ tabId: TAB }, asker)).toEqual({ said: 'no-item' });
    await setCard(TAB, aCard());
    expect(await askedToShow('shown')).toEqual({ said: 'shown' });
    await askedToShow('shown');
    expect((await cardOf(TAB))?.learning).toBe(2);
  });

  it('is not reported as shown where the card says no, and does not come later', async () => {
    await setCard(TAB, aCard());
    for (const said of ['saving', 'busy'] as const) {
      expect(await askedToShow(said)).toEqual({ said });
      expect((await cardOf(TAB))?.learning).toBeUndefined();
    }
  });

  it('is not reported as shown where no card answers; another card’s answer, or an older one, does not count', async () => {
    await setCard(TAB, aCard());
    const clock = new HandClock();
    const shown = labelHandlers(db, clock)['menu.show']({ tabId: TAB }, asker);
    await vi.waitUntil(async () => (await cardOf(TAB))?.learning === 1);
    const { openedAt } = aCard();
    await on()['menu.shown']({ openedAt: 'another', learning: 1, said: 'shown' }, asker);
    await on()['menu.shown']({ openedAt, learning: 0, said: 'shown' }, asker);
    await on()['menu.shown']({ openedAt, learning: 1, said: 'shown' }, { ...asker, tabId: TAB + 1 });
    await clock.pass(1_500);
    expect(await shown).toEqual({ said: 'silent' });
    expect((await cardOf(TAB))?.learning).toBeUndefined();
  });

  it('is not shown on a card that cannot show it, neither now nor later', async () => {
    for (const taken of [
      { flow: flowOf('f1', { phase: 'ended' }) },
      { forbidden: { noteId: null, ticks: [], removal: null, stored: { kind: 'unknown' as const } } },
    ]) {
      await setCard(TAB, { ...aCard(), ...taken });
      expect(await on()['menu.show']({ tabId: TAB }, asker)).toEqual({ said: 'busy' });
      expect((await cardOf(TAB))?.learning).toBeUndefined();
    }
  });

  it('that the official opened is shown on the card that asked for it, and on no later one', async () => {
    const read = (openedAt: string) => pageHandlers(db)['menu.read']({ openedAt, menu }, asker);
    await setCard(TAB, aCard());
    const { openedAt } = aCard();
    const told: unknown[] = [];
    extension.pages.set(TAB, (_command, request) => (told.push(request), {}));
    await on()['menu.teach']({}, asker);
    expect(told).toContainEqual({ ref: aCard().reading.ref, openedAt });
    await read('2026-01-01T00:00:00.000Z');
    expect((await cardOf(TAB))?.menu).toBeNull();
    await read(openedAt);
    await read(openedAt);
    expect(await cardOf(TAB)).toMatchObject({ menu, menusRead: 2 });
  });
});
