/** A press in Facebook's own menu is judged whoever it names, and whatever labels were taught. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { FoundItem } from '../../../lib/platforms/contract';
import { facebook } from '../../../lib/platforms/facebook';
import { nameOf } from '../../../lib/platforms/facebook/name-of';
import { readPress } from '../../../lib/platforms/facebook/native-press';
import { loadPage } from '../../commands/inspect/load-page';
import { bringActsToLife } from '../../contract/facebook-acting-page';
import { textRootsOf } from '../../../lib/platforms/facebook/text-of';
import { menuWordsIn } from '../../simulator/facebook/menu-words';

it.each([
  ['Blockera {name}', 'ban'],
  ['Radera', 'delete'],
])('%s is known as %s', async (words, act) => {
  const html = readFileSync(join(import.meta.dirname, '../../contract/pages/facebook-post.html'), 'utf8');
  const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
  const item = facebook.findItems(root).find(({ ref }) => ref.id === '9200000000000006') as FoundItem;
  const known = menuWordsIn('sv', { menu: 'normal', labels: 'variant-1' });
  const shown = { ...known, entries: { ...known.entries, [act]: words } };
  bringActsToLife(root, item.element, 'comment', { named: 'Kalle Testsson', words: shown });
  const click = new (root.defaultView as unknown as typeof globalThis).MouseEvent('click', { bubbles: true });
  item.element.querySelector('[aria-haspopup="menu"]')?.dispatchEvent(click);
  await expect.poll(() => root.querySelector('[role="menu"]')).not.toBeNull();
  const label = words.replace('{name}', 'Kalle Testsson');
  const entry = [...root.querySelectorAll('[role="menuitem"]')].find(({ textContent }) => textContent === label);
  const learnt = { language: 'sv', entries: { delete: ['Kasta'], ban: ['Ut'] } };
  expect(
    readPress(root, entry as Element, { learnt, lastMenu: item } as Parameters<typeof readPress>[2]),
  ).toMatchObject({
    kind: 'entry',
    intention: act,
  });
});

it('an entry of the page’s own open menu belongs to no item; without a known open menu its item is unknown', () => {
  const root = loadPage(
    '<div role="menu"><div role="menuitem">Radera</div></div>',
    'https://www.facebook.com/exempelkommun',
  );
  const read = () =>
    readPress(root, root.querySelector('[role="menuitem"]') as Element, { learnt: null, lastMenu: null });
  expect(read()).toMatchObject({ kind: 'entry', item: null, elsewhere: false });
  root.body.insertAdjacentHTML(
    'beforeend',
    '<div role="button" aria-haspopup="menu" aria-expanded="true">Sortera</div>',
  );
  expect(read()).toMatchObject({ kind: 'entry', item: null, elsewhere: true });
});

it('an entry of one of several menus that could be an item’s own is about that item; one of a menu with a text label is not', () => {
  const html = readFileSync(join(import.meta.dirname, '../../contract/pages/facebook-post.html'), 'utf8');
  const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
  const { element } = facebook.findItems(root).find(({ ref }) => ref.id === '9200000000000006') as FoundItem;
  root.body.insertAdjacentHTML('beforeend', '<div role="menu"><div role="menuitem">Radera</div></div>');
  const [own] = element.querySelectorAll('[aria-haspopup="menu"]');
  const read = (open: Element | undefined) => {
    for (const button of root.querySelectorAll('[aria-expanded]')) button.removeAttribute('aria-expanded');
    open?.setAttribute('aria-expanded', 'true');
    const entry = root.querySelector('[role="menuitem"]') as Element;
    return readPress(root, entry, { learnt: null, lastMenu: null });
  };
  own?.insertAdjacentHTML('afterend', '<div role="button" aria-haspopup="menu"></div>');
  expect(facebook.itemAt(root, element)?.ref.id).toBe('9200000000000006');
  for (const open of [own, own?.nextElementSibling ?? undefined])
    expect(read(open)).toMatchObject({ kind: 'entry', item: { ref: { id: '9200000000000006' } }, elsewhere: false });
  own?.insertAdjacentHTML('afterend', '<div role="button" aria-haspopup="menu">Sortera</div>');
  expect(read(own?.nextElementSibling ?? undefined)).toMatchObject({ kind: 'entry', item: null, elsewhere: true });
});

it('a button of a question is looked for only where a press by hand is awaited, and not where the dialog shows a post', () => {
  const html = readFileSync(join(import.meta.dirname, '../../contract/pages/facebook-post.html'), 'utf8');
  const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
  root.body.insertAdjacentHTML('beforeend', '<div role="dialog"><div role="button">Vidare</div></div>');
  const dialog = root.body.lastElementChild as Element;
  const read = (isAwaited: boolean) =>
    readPress(root, dialog.querySelector('[role="button"]') as Element, { learnt: null, lastMenu: null, isAwaited })
      .kind;
  expect([read(true), read(false)]).toEqual(['answer', 'none']);
  for (const { element } of facebook.findItems(root)) if (element.matches('[role="article"]')) dialog.append(element);
  expect(read(true)).toBe('none');
});

it.each([
  ['Dölj', 'hide'],
  ['Hide', 'hide'],
  ['Ta bort', 'delete'],
  ['Blockera {name}', 'ban'],
  ['Ban {name}', 'ban'],
  ['Blockera Någon Annan', null],
  ['Stäng av ljud', null],
  ['Visa kommentaren', null],
  ['Svara', null],
])('beside a comment, outside of any menu, %s is %s', (words, intention) => {
  const html = readFileSync(join(import.meta.dirname, '../../contract/pages/facebook-post.html'), 'utf8');
  const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
  const item = facebook.findItems(root).find(({ ref }) => ref.id === '9200000000000006') as FoundItem;
  const label = words.replace('{name}', nameOf(item) ?? 'nobody');
  const button = root.createElement('div');
  button.setAttribute('role', 'button');
  button.textContent = label;
  const read = () => readPress(root, button, { learnt: null, lastMenu: null });
  item.element.append(button);
  expect(read()).toMatchObject(
    intention === null ? { kind: 'none' } : { kind: 'entry', intention, item: { ref: { id: '9200000000000006' } } },
  );
  // The text being written there is the official's own.
  const form = root.createElement('form');
  item.element.append(form);
  form.append(button);
  expect(read().kind).toBe('none');
  root.body.append(button);
  expect(read().kind).toBe('none');
});

it.each([
  ['Dölj svar', ''],
  ['Dölj 3 svar', ''],
  ['Hide 3 replies', ''],
  ['Visa mindre', ''],
  ['See less', ''],
  ['Dölj', 'aria-expanded="true"'],
  ['Hide', 'aria-expanded="true"'],
])('%s at a comment only folds it, and is ignored', (words, attribute) => {
  const html = readFileSync(join(import.meta.dirname, '../../contract/pages/facebook-post.html'), 'utf8');
  const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
  const item = facebook.findItems(root).find(({ ref }) => ref.id === '9200000000000006') as FoundItem;
  item.element.insertAdjacentHTML('beforeend', `<div role="button" id="fold" ${attribute}>${words}</div>`);
  expect(readPress(root, root.querySelector('#fold') as Element, { learnt: null, lastMenu: null }).kind).toBe('none');
});

it('a button inside the comment’s text folds it, unless its label says that it takes away', () => {
  const html = readFileSync(join(import.meta.dirname, '../../contract/pages/facebook-post.html'), 'utf8');
  const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
  const item = facebook.findItems(root).find(({ ref }) => ref.id === '9200000000000006') as FoundItem;
  const [words] = textRootsOf(item);
  const button = root.createElement('div');
  button.setAttribute('role', 'button');
  words?.append(button);
  const read = (label: string) => {
    button.textContent = label;
    return readPress(root, button, { learnt: null, lastMenu: null });
  };
  expect([read('Dölj').kind, read('Hide').kind]).toEqual(['none', 'none']);
  expect(read('Ta bort')).toMatchObject({ kind: 'entry', intention: 'delete' });
});
