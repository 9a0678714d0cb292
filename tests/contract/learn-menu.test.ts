/**
 * 'Lär in menyn' on both platforms: the item's own menu is opened, read and closed, and nothing in it is pressed. What
 * it reports is what a removal would press. Taught words never turn a known word into another act.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../lib/domain/act';
import type { MenuLook, MenuReading } from '../../lib/domain/menu-reading';
import type { FoundItem, LearntLabels } from '../../lib/platforms/contract';
import { bringDrivers } from '../../lib/platforms/dom/brought-driver';
import { drivers } from '../../lib/platforms/registry';
import { facebook } from '../../lib/platforms/facebook';
import { youtube } from '../../lib/platforms/youtube';
import { menuWordsIn } from '../simulator/facebook/menu-words';
import { loadPage } from '../commands/inspect/load-page';
import { envOf, get, idOf, pageThatAnswers, threadHtml, watchPage, withMenu, type Entry } from '../unit/youtube/page';
import { bringActsToLife, type ActingPage } from './facebook-acting-page';
import { anEnv } from './facebook-env';

bringDrivers(drivers);

function menuOf(look: MenuLook): MenuReading {
  if (look.kind !== 'read') throw new Error(look.trace);
  return look.menu;
}
const pressFor = ({ presses }: MenuReading, act: Act): string | null | undefined =>
  presses.find((each) => each.act === act)?.label;
const guesses = ({ entries }: MenuReading): unknown[] => entries.map(({ label, guess, by }) => [label, guess, by]);

describe('Facebook', () => {
  const html = readFileSync(join(import.meta.dirname, 'pages/facebook-post.html'), 'utf8');
  const words = menuWordsIn('sv', { menu: 'normal', labels: 'variant-1' });
  const strange = menuWordsIn('sv', { menu: 'unknown-labels', labels: 'variant-1' });
  const learnt = (entries: LearntLabels['entries']): LearntLabels => ({ language: 'sv', entries });

  function open(options: Parameters<typeof bringActsToLife>[3]): { root: Document; item: FoundItem; page: ActingPage } {
    const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
    const item = facebook.findItems(root).find(({ ref }) => ref.id === '9200000000000006') as FoundItem;
    const named = facebook.read(root, item).author.name ?? '';
    return { root, item, page: bringActsToLife(root, item.element, 'comment', { named, ...options }) };
  }

  it('reads the menu, closes it and presses nothing in it', async () => {
    const { root, item, page } = open({ words });
    const look = await facebook.readOwnMenu(root, item, anEnv());
    expect(look).toMatchObject({ kind: 'read', isShut: true });
    expect(page.clicked).toEqual(['menu']);
    expect(root.querySelector('[role="menu"]')).toBeNull();
    expect(item.element.isConnected).toBe(true);
  });

  it.each(['delete', 'hide', 'spam', 'ban'] as const)('names for %s the entry that a removal presses', async (act) => {
    const { root, item, page } = open({ words, asks: ['delete', 'ban'] });
    const label = pressFor(menuOf(await facebook.readOwnMenu(root, item, anEnv())), act);
    expect(await facebook.perform(root, item, act, anEnv())).toMatchObject({ kind: 'pressed' });
    const name = facebook.read(root, item).author.name ?? '';
    expect(label).toBe(words.entries[act].replaceAll('{name}', name).split('\n')[0]);
    expect(page.clicked[2]).toBe(`entry ${act}`);
  });

  it('reports that nothing would be pressed in unknown words, and what would once they are taught', async () => {
    const { root, item } = open({ words: strange });
    const menu = menuOf(await facebook.readOwnMenu(root, item, anEnv()));
    expect(menu.entries.every(({ guess, by }) => guess === null && by === 'unknown')).toBe(true);
    expect(menu.presses.every(({ label }) => label === null)).toBe(true);
    const removes = strange.entries.delete.split('\n')[0] ?? '';
    const taught = menuOf(await facebook.readOwnMenu(root, item, anEnv({ learnt: learnt({ delete: [removes] }) })));
    expect(pressFor(taught, 'delete')).toBe(removes);
    expect(guesses(taught)).toContainEqual([removes, 'delete', 'learnt']);
  });

  it('shows the buttons of an open dialog, without the author’s name', async () => {
    const { root, item } = open({ words: strange, asks: ['delete'] });
    const removes = strange.entries.delete.split('\n')[0] ?? '';
    const env = anEnv({ learnt: learnt({ delete: [removes] }) });
    expect(await facebook.perform(root, item, 'delete', env)).toMatchObject({ kind: 'assisted', step: 'confirm' });
    for (const dialog of root.querySelectorAll('[role="dialog"]')) dialog.remove();
    const { questions } = menuOf(await facebook.readOwnMenu(root, item, env));
    expect(questions.find(({ act }) => act === 'delete')).toMatchObject({
      buttons: ['Avbryt', strange.asks.delete[1]],
      press: null,
    });
  });

  it('does not hide with a word known to remove, whatever was taught', async () => {
    const removes = words.entries.delete.split('\n')[0] ?? '';
    const env = anEnv({ learnt: learnt({ hide: [removes, words.entries.delete] }) });
    const { root, item, page } = open({ words });
    expect(pressFor(menuOf(await facebook.readOwnMenu(root, item, env)), 'hide')).toBe('Dölj kommentar');
    expect(await facebook.perform(root, item, 'hide', env)).toMatchObject({ kind: 'pressed' });
    expect(page.clicked.filter((each) => each !== 'menu')).toEqual(['entry hide']);
  });

  const asking = (hide: string): Parameters<typeof open>[0] => ({
    words: { ...words, asks: { ...words.asks, hide: ['?', hide] } },
    asks: ['hide'],
  });
  it('does not confirm a milder act with a word known to remove or to cancel', async () => {
    const env = anEnv({ learnt: learnt({ 'confirm-hide': ['Ta bort', 'Avbryt'] }) });
    const { root, item, page } = open(asking('Ta bort'));
    expect(await facebook.perform(root, item, 'hide', env)).toMatchObject({ kind: 'assisted', step: 'confirm' });
    expect(page.clicked).not.toContain('confirm hide');
    for (const dialog of root.querySelectorAll('[role="dialog"]')) dialog.remove();
    const { questions } = menuOf(await facebook.readOwnMenu(root, item, env));
    expect(questions).toMatchObject([{ act: 'hide', press: null, others: ['Avbryt', 'Ta bort'] }]);
  });

  it('still knows its built-in words, whatever was taught', async () => {
    const env = anEnv({ learnt: learnt({ 'confirm-hide': ['Avbryt'], hide: ['Göm undan'] }) });
    const { root, item, page } = open(asking('Dölj'));
    expect(await facebook.perform(root, item, 'hide', env)).toMatchObject({ kind: 'pressed' });
    expect(page.clicked).toContain('confirm hide');
  });

  it('treats words as naming a person only where they hold the exact name', async () => {
    const comments = { ...words.entries, spam: 'Stäng av kommentering', ban: 'Blockera {name}' };
    const { root, item } = open({ words: { ...words, entries: comments } });
    const name = facebook.read(root, item).author.name ?? '';
    const menu = menuOf(await facebook.readOwnMenu(root, item, anEnv()));
    expect(guesses(menu)).toContainEqual(['Stäng av kommentering', null, 'unknown']);
    expect(guesses(menu)).toContainEqual([`Blockera ${name}`, 'ban', 'table']);
    const env = anEnv({ learnt: learnt({ 'comments-off': ['Stäng av kommentering'] }) });
    const taught = menuOf(await facebook.readOwnMenu(root, item, env));
    expect(guesses(taught)).toContainEqual(['Stäng av kommentering', 'comments-off', 'learnt']);
    const click = new (root.defaultView as unknown as typeof globalThis).MouseEvent('click', { bubbles: true });
    item.element.querySelector('[aria-haspopup="menu"]')?.dispatchEvent(click);
    // The owner of an already open menu is unknown.
    await expect.poll(() => root.querySelector('[role="menu"]')).not.toBeNull();
    const opened = (await facebook.readOpenMenu(root, anEnv())) as MenuReading;
    expect(guesses(opened)).toContainEqual([`Blockera ${name}`, null, 'unknown']);
    expect(pressFor(opened, 'ban')).toBeNull();
  });

  it('treats a name alone as no words at all', async () => {
    const { root, item, page } = open({ words: strange });
    const env = anEnv({ learnt: learnt({ delete: ['{name}'] }) });
    const menu = menuOf(await facebook.readOwnMenu(root, item, env));
    expect([pressFor(menu, 'delete'), menu.entries.map(({ guess }) => guess)]).toEqual([
      null,
      menu.entries.map(() => null),
    ]);
    expect(page.clicked).toEqual(['menu']);
  });

  it('opens nothing on an item without an id, and presses the button alone where Escape does not close', async () => {
    const { root, item, page } = open({ words });
    const nameless = { ...item, ref: { ...item.ref, id: null } };
    expect(await facebook.readOwnMenu(root, nameless, anEnv())).toMatchObject({ kind: 'not-read', why: 'not-opened' });
    expect(page.clicked).toEqual([]);
    root.addEventListener('keydown', (event) => event.stopImmediatePropagation(), { capture: true });
    const stubborn = await facebook.readOwnMenu(root, item, anEnv());
    expect(stubborn).toMatchObject({ kind: 'read', isShut: false });
    expect(new Set(page.clicked)).toEqual(new Set(['menu']));
  });
});

describe('YouTube', () => {
  const spam = idOf('Reklam');
  const remove: Entry = { label: 'Ta bort', icon: 'DELETE' };
  const hideUser: Entry = { label: 'Dölj användaren', icon: 'BLOCK' };
  const page = (): Document => watchPage(threadHtml({ id: spam, text: 'Köp nu' }));
  const readWith = async (entries: Entry[], learnt: LearntLabels | null = null) => {
    const root = page();
    const pressed = withMenu(root, spam, entries);
    const look = await youtube.readOwnMenu(root, get(root, spam), envOf(pageThatAnswers(root), learnt));
    return { root, pressed, look, menu: menuOf(look) };
  };

  it('reads the menu, closes it and presses nothing in it', async () => {
    const { root, pressed, look, menu } = await readWith([hideUser, remove, { label: 'Jotain' }]);
    expect(look).toMatchObject({ kind: 'read', isShut: true });
    expect(pressed).toEqual([]);
    expect(root.querySelector('ytd-menu-popup-renderer')).toBeNull();
    expect(guesses(menu)).toEqual([
      ['Dölj användaren', 'hide-user', 'icon-and-table'],
      ['Ta bort', 'delete', 'icon-and-table'],
      ['Jotain', null, 'unknown'],
    ]);
    expect([pressFor(menu, 'delete'), pressFor(menu, 'hide-user'), pressFor(menu, 'hide')]).toEqual([
      'Ta bort',
      'Dölj användaren',
      null,
    ]);
  });

  it('reports that an icon alone presses nothing, until its words are taught', async () => {
    const strange: Entry = { label: 'Poista', icon: 'DELETE' };
    const before = (await readWith([strange])).menu;
    expect([guesses(before), pressFor(before, 'delete')]).toEqual([[['Poista', 'delete', 'icon']], null]);
    const after = (await readWith([strange], { language: 'sv', entries: { delete: ['Poista'] } })).menu;
    expect([guesses(after), pressFor(after, 'delete')]).toEqual([[['Poista', 'delete', 'icon-and-learnt']], 'Poista']);
  });

  it('would press no entry that acts on another comment or whose icon contradicts it', async () => {
    const other = (await readWith([{ ...remove, acts: idOf('Annan') }])).menu;
    expect(pressFor(other, 'delete')).toBeNull();
    const against = (await readWith([{ label: 'Ta bort', icon: 'FLAG' }])).menu;
    expect([guesses(against), pressFor(against, 'delete')]).toEqual([[['Ta bort', null, 'against']], null]);
  });

  it('does not hide a user with a word known to remove, whatever was taught', async () => {
    const { menu } = await readWith([{ label: 'Ta bort' }], { language: 'sv', entries: { 'hide-user': ['Ta bort'] } });
    expect([pressFor(menu, 'hide-user'), pressFor(menu, 'delete')]).toEqual([null, 'Ta bort']);
  });

  it('shows the buttons of an open dialog', async () => {
    const root = page();
    withMenu(root, spam, [remove], { confirm: 'Jatka' });
    const env = envOf(pageThatAnswers(root));
    expect(await youtube.perform(root, get(root, spam), 'delete', env)).toMatchObject({ step: 'confirm' });
    root.querySelector('yt-confirm-dialog-renderer')?.remove();
    const { questions } = menuOf(await youtube.readOwnMenu(root, get(root, spam), env));
    expect(questions).toEqual([
      { act: 'delete', buttons: ['Avbryt', 'Jatka'], press: null, by: 'unknown', others: ['Avbryt'] },
    ]);
  });

  it('does not confirm a milder act with a word known to remove, whatever was taught', async () => {
    const root = page();
    const pressed = withMenu(root, spam, [hideUser], { confirm: 'Ta bort' });
    const learnt: LearntLabels = { language: 'sv', entries: { 'confirm-hide-user': ['Ta bort', 'Avbryt'] } };
    const env = envOf(pageThatAnswers(root), learnt);
    expect(await youtube.perform(root, get(root, spam), 'hide-user', env)).toMatchObject({ step: 'confirm' });
    expect(pressed).toEqual(['Dölj användaren']);
    root.querySelector('yt-confirm-dialog-renderer')?.remove();
    const { questions } = menuOf(await youtube.readOwnMenu(root, get(root, spam), env));
    expect(questions).toMatchObject([{ act: 'hide-user', press: null, others: ['Avbryt', 'Ta bort'] }]);
  });

  it('knows taught words that name the author, and nobody else', async () => {
    const learnt: LearntLabels = { language: 'sv', entries: { 'hide-user': ['Göm {name}'] } };
    const { menu } = await readWith([{ label: 'Göm @anna' }], learnt);
    expect([guesses(menu), pressFor(menu, 'hide-user')]).toEqual([[['Göm @anna', 'hide-user', 'learnt']], 'Göm @anna']);
    expect(pressFor((await readWith([{ label: 'Göm @berit' }], learnt)).menu, 'hide-user')).toBeNull();
  });

  it('reports nothing for a menu that closed while it was read, and sends no key to the page', async () => {
    const root = page();
    withMenu(root, spam, [remove]);
    const keys: string[] = [];
    root.addEventListener('keydown', ({ key }) => keys.push(key));
    const ask = (): Promise<null> => {
      root.querySelector('ytd-popup-container')?.replaceChildren();
      return Promise.resolve(null);
    };
    expect(await youtube.readOwnMenu(root, get(root, spam), envOf({ ask }))).toMatchObject({ kind: 'not-read' });
    expect(keys).toEqual([]);
  });
});
