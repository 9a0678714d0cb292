/** What is kept of an answer while it is written, and what is shown of the answered item. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { saveFlow } from '../../../lib/evidence/flows';
import type { Insertion } from '../../../lib/domain/insertion';
import { itemKey } from '../../../lib/domain/item-key';
import { facebookPage, practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { aCard, flowOf, reading, ref, TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { answeringHandlers } = await import('../../../lib/app/handlers/answering');
const { answerOnPage } = await import('../../../lib/app/handlers/answer-on-page');
const { forbiddenHandlers } = await import('../../../lib/app/handlers/forbidden');
const { listKeptLinks } = await import('../../../lib/evidence/kept-links');
const { cardOf, setCard } = await import('../../../lib/app/cards/card-sessions');

const asker = { sender: 'page' as const, tabId: TAB, url: '' };
const KEY = itemKey(ref);
let db: EvidenceDatabase;
let inserted: Insertion | { error: string };
const on = () => answeringHandlers(db);
const read = () => on()['answer.read']({ tabId: TAB }, asker);
const keep = (text: string, item = KEY) => on()['answer.draft']({ accountId: facebookPage.id, item, text }, asker);
const card = (words: string) => aCard({ reading: reading(words, { ref }) });

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  db = aDatabase().db;
  inserted = { kind: 'inserted', trace: '' };
  extension.pages.set(TAB, (command) => {
    if (command === 'answer.insert') return inserted;
    if (command === 'item.cover') return { covered: 1, shield: 'safe', pictures: [] };
    if (command !== 'page.owner') return {};
    return {
      owner: { kind: 'known', keys: facebookPage.ownerKeys, name: facebookPage.name, trace: '' },
      account: { kind: 'acting', id: '1', name: 'x', signals: [], trace: '' },
      classification: { state: 'municipality', name: 'x', reason: '' },
    };
  });
});

describe('an official answers', () => {
  it('sees the card’s item, which is remembered after the card is closed', async () => {
    await setCard(TAB, card('När öppnar badet?'));
    const before = await read();
    expect(before).toMatchObject({
      account: { id: facebookPage.id },
      item: { key: KEY, ref, name: { words: 'När öppnar badet?' } },
      signature: 'Klara, Kommunikationsenheten, Österåkers kommun',
    });
    await answerOnPage(TAB);
    expect((await read()).item).toEqual(before.item);
  });

  it('with the platform’s own reply: the card closes first, then the item’s reply box has the focus', async () => {
    await setCard(TAB, card('När öppnar badet?'));
    const asked: [string, unknown][] = [];
    extension.pages.set(TAB, (command, request) => void asked.push([command, request]));
    await answerOnPage(TAB);
    expect(asked.filter(([command]) => command !== 'flow.show')).toEqual([
      ['card.hide', {}],
      ['reply.focus', { ref }],
    ]);
  });

  it('finds the draft again until it is emptied', async () => {
    await setCard(TAB, card('När öppnar badet?'));
    await keep('Vi svarar');
    await keep('Badet är öppet', 'new-post');
    expect((await read()).drafts).toEqual({ [KEY]: 'Vi svarar', 'new-post': 'Badet är öppet' });
    await keep('');
    expect((await read()).drafts).toEqual({ 'new-post': 'Badet är öppet' });
  });

  it('may keep a link that the guideline asks about, and the reason is journalled', async () => {
    const link = { accountId: facebookPage.id, address: 'tradera.com', reason: 'Evenemanget säljs där' };
    await on()['answer.keep-link'](link, asker);
    expect(await db.journal.toArray()).toMatchObject([
      { kind: 'note', recordId: null, operator: 'Klara Lind', data: { about: 'link-kept', ...link } },
    ]);
    expect(await listKeptLinks(db)).toMatchObject([{ ...link, operator: 'Klara Lind' }]);
  });

  it('is told how an insertion ended; a page that does not answer has not taken the text', async () => {
    const insert = () => on()['answer.insert']({ tabId: TAB, text: 'Hej!', answered: ref }, asker);
    expect(await insert()).toEqual({ kind: 'inserted' });
    inserted = { error: 'x' };
    expect(await insert()).toEqual({ kind: 'no-page' });
    extension.pages.delete(TAB);
    expect(await insert()).toEqual({ kind: 'no-page' });
  });
});

describe('an answer in the card', () => {
  const frame = { id: 'x', frameId: 7 };
  const inCard = { ...asker, frame };
  const commands = (): [string, unknown][] => {
    const asked: [string, unknown][] = [];
    const before = extension.pages.get(TAB);
    extension.pages.set(TAB, (command, request) => {
      asked.push([command, request]);
      return before?.(command, request);
    });
    return asked;
  };

  it('the item and the account come from the card: the page is asked nothing, and the answered item is kept', async () => {
    await setCard(TAB, card('När öppnar badet?'));
    const asked = commands();
    expect(await on()['answer.read']({ tabId: TAB }, inCard)).toMatchObject({
      account: { id: card('').registered.id },
      item: { key: KEY },
    });
    expect(asked.map(([command]) => command)).not.toContain('page.owner');
    // Only where the cursor stands is asked of the page.
    await expect.poll(() => asked.map(([command]) => command)).toContain('answer.opened');
    await setCard(TAB, null);
    expect((await read()).item?.key).toBe(KEY);
  });

  it('the card closes once the box has taken the text, and stays where it has not', async () => {
    await setCard(TAB, card('När öppnar badet?'));
    const asked = commands();
    const insert = () => on()['answer.insert']({ tabId: TAB, text: 'Hej!', answered: ref }, inCard);
    inserted = { kind: 'refused', trace: '' };
    expect(await insert()).toEqual({ kind: 'refused' });
    expect(await cardOf(TAB)).not.toBeNull();
    inserted = { kind: 'inserted', trace: '' };
    expect(await insert()).toEqual({ kind: 'inserted' });
    expect(await cardOf(TAB)).toBeNull();
    expect(asked.filter(([command]) => command === 'answer.insert').map(([, request]) => request)).toEqual([
      { text: 'Hej!', answered: ref, isOnCard: true },
      { text: 'Hej!', answered: ref, isOnCard: true },
    ]);
  });

  it('a card that has more to ask stays open', async () => {
    await setCard(TAB, card('När öppnar badet?'));
    const asked = commands();
    const request = { tabId: TAB, text: 'Hej!', answered: ref, stays: true };
    expect(await on()['answer.insert'](request, inCard)).toEqual({ kind: 'inserted' });
    expect(await cardOf(TAB)).not.toBeNull();
    expect(asked).toContainEqual(['answer.insert', { text: 'Hej!', answered: ref, isOnCard: true, stays: true }]);
  });

  it('a card that was opened while the text was on its way stays open', async () => {
    await setCard(TAB, card('När öppnar badet?'));
    const next = { ...card('När stänger badet?'), openedAt: '2026-06-09T10:00:00.000Z' };
    extension.pages.set(TAB, async (command) => {
      if (command !== 'answer.insert') return {};
      await setCard(TAB, next);
      return inserted;
    });
    expect(await on()['answer.insert']({ tabId: TAB, text: 'Hej!', answered: ref }, inCard)).toEqual({
      kind: 'inserted',
    });
    expect((await cardOf(TAB))?.openedAt).toBe(next.openedAt);
  });

  it('a card asks and writes only for its own tab', async () => {
    const asked = commands();
    const other = { ...inCard, tabId: TAB + 1 };
    await expect(on()['answer.read']({ tabId: TAB }, other)).rejects.toThrow('another tab');
    await expect(on()['answer.insert']({ tabId: TAB, text: 'Hej!', answered: ref }, other)).rejects.toThrow(
      'another tab',
    );
    expect(asked).toEqual([]);
  });
});

describe('the answered item', () => {
  it('personal data cannot be read', async () => {
    await setCard(TAB, card('Ring Siv, 070-174 06 05'));
    expect((await read()).item?.name?.words).toBe('Ring Siv, ███-███ ██ ██');
  });

  it('neither name nor text is shown once the item may be secret', async () => {
    await setCard(TAB, card('Min granne är sjuk'));
    await saveFlow(db, flowOf('f1', { ref, itemKey: KEY, mayBeSecret: true }));
    const { name } = (await read()).item ?? {};
    expect(name?.words).not.toContain('granne');
    expect(name?.author).toMatch(/^(.?█+ ?)*$/);
  });

  it('nothing is kept once the item must not be saved: neither who answers nor the draft', async () => {
    await setCard(TAB, card('x'));
    await answerOnPage(TAB);
    await keep('Du skrev x');
    await setCard(TAB, card('x'));
    await forbiddenHandlers(db)['image.cover']({ unsure: false }, asker);
    const state = await read();
    expect([state.item, state.drafts[KEY]]).toEqual([null, undefined]);
    expect([...extension.session.keys()].filter((key) => /^(draft|answered):/.test(key))).toEqual([]);
  });
});
