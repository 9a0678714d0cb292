/**
 * Which item an entry of YouTube's menus is about, by what the page says of it. A missing sign does not mean that it is
 * about no item.
 */
import { expect, it } from 'vitest';
import { readPress } from '../../../lib/platforms/youtube/native-press';
import { answerEvent, questionEvent } from '../../../lib/platforms/page-data/protocol';
import { idOf, threadHtml, watchPage } from './page';

const entryOf = (label: string, said: object | null) => {
  const root = watchPage('');
  root.body.insertAdjacentHTML(
    'beforeend',
    `<ytd-menu-popup-renderer><ytd-menu-service-item-renderer>${label}</ytd-menu-service-item-renderer>` +
      '</ytd-menu-popup-renderer>',
  );
  root.addEventListener(questionEvent, (event) => {
    const { nonce } = JSON.parse((event as CustomEvent<string>).detail) as { nonce: string };
    const detail = JSON.stringify({ nonce, value: said === null ? null : [{ text: label, commentIds: [], ...said }] });
    const view = root.defaultView as unknown as typeof globalThis;
    root.dispatchEvent(new view.CustomEvent(answerEvent, { detail }));
  });
  const entry = root.querySelector('ytd-menu-service-item-renderer') as Element;
  return readPress(root, entry, { learnt: null, lastMenu: null });
};

it.each([
  ['the video’s own', 'Spara', { iconType: 'PLAYLIST_ADD' }, true],
  ['one that names a comment that does not stand here', 'Spara', { iconType: null, commentIds: ['Ugx9'] }, true],
  ['one that the page says nothing of', 'Spara', null, false],
  ['one without a picture', 'Spara', { iconType: null }, false],
  ['one whose words take away', 'Ta bort', { iconType: 'PLAYLIST_ADD' }, false],
  ['one whose picture takes away', 'Spara', { iconType: 'DELETE' }, false],
])('%s', (_what, label, said, elsewhere) => {
  expect(entryOf(label, said)).toMatchObject({ kind: 'entry', item: null, elsewhere });
});

it.each([
  ['Ta bort', 'delete'],
  ['Dölj användaren', 'hide-user'],
  ['Godkänn', null],
  ['Svara', null],
])('a button at a comment, outside of any menu, that says %s is %s', (label, intention) => {
  const id = idOf('first');
  const root = watchPage(threadHtml({ id, text: 'Köp nu' }));
  const button = root.createElement('button');
  button.setAttribute('aria-label', label);
  const read = () => readPress(root, button, { learnt: null, lastMenu: null });
  root.querySelector('ytd-comment-view-model')?.append(button);
  expect(read()).toMatchObject(
    intention === null ? { kind: 'none' } : { kind: 'entry', intention, item: { ref: { id } } },
  );
  root.body.append(button);
  expect(read().kind).toBe('none');
});

it.each([
  ['the element around the button', '<ytcp-button aria-label="Ta bort"><button></button></ytcp-button>', 'button'],
  [
    'two elements around',
    '<ytcp-button label="Ta bort"><ytcp-button-shape><button></button></ytcp-button-shape></ytcp-button>',
    'button',
  ],
  [
    'what is pressed beside the button inside',
    '<ytcp-button aria-label="Ta bort"><button></button></ytcp-button>',
    'ytcp-button',
  ],
  ['the button inside', '<ytcp-button><button aria-label="Ta bort"></button></ytcp-button>', 'ytcp-button'],
  [
    'a picture in it',
    '<ytcp-icon-button aria-label="Ta bort"><button><span id="picture"></span></button></ytcp-icon-button>',
    '#picture',
  ],
])('a label that is only on %s is judged', (_where, html, pressed) => {
  const id = idOf('first');
  const root = watchPage(threadHtml({ id, text: 'Köp nu' }));
  const comment = root.querySelector('ytd-comment-view-model') as Element;
  comment.insertAdjacentHTML('beforeend', `<div id="tried">${html}</div>`);
  const target = comment.querySelector(`#tried ${pressed}`) as Element;
  expect(readPress(root, target, { learnt: null, lastMenu: null })).toMatchObject({
    kind: 'entry',
    intention: 'delete',
    item: { ref: { id } },
  });
});

it.each(['Dölj', 'Hide', 'Dölj svar', 'Dölj 3 svar', 'Hide replies', 'Visa mindre', 'Show less'])(
  '%s at a comment only folds it, and is ignored',
  (label) => {
    const root = watchPage(threadHtml({ id: idOf('first'), text: 'Köp nu' }));
    const comment = root.querySelector('ytd-comment-view-model') as Element;
    comment.insertAdjacentHTML('beforeend', `<ytcp-button id="fold"><button>${label}</button></ytcp-button>`);
    const target = comment.querySelector('#fold button') as Element;
    expect(readPress(root, target, { learnt: null, lastMenu: null })).toMatchObject({ kind: 'none' });
  },
);

it('a row of buttons means none of them', () => {
  const root = watchPage(threadHtml({ id: idOf('first'), text: 'Köp nu' }));
  const comment = root.querySelector('ytd-comment-view-model') as Element;
  const row = '<ytcp-button id="row" aria-label="Ta bort"><button></button><button>Svara</button></ytcp-button>';
  comment.insertAdjacentHTML('beforeend', row);
  for (const target of comment.querySelectorAll('#row button'))
    expect(readPress(root, target, { learnt: null, lastMenu: null })).toMatchObject({ kind: 'none' });
});

it('an entry that was pressed before is read by its label at the press; its current label belongs to another menu', () => {
  const root = watchPage(threadHtml({ id: idOf('first'), text: 'Köp nu' }));
  root.body.insertAdjacentHTML(
    'beforeend',
    '<ytd-menu-popup-renderer><ytd-menu-service-item-renderer>Ta bort</ytd-menu-service-item-renderer>' +
      '</ytd-menu-popup-renderer>',
  );
  const entry = root.querySelector('ytd-menu-service-item-renderer') as Element;
  const read = (said: string) =>
    readPress(root, entry, { learnt: null, lastMenu: null, past: { said: [said, ''], path: [entry] } });
  expect(read('Rapportera')).toMatchObject({ kind: 'entry', intention: 'report' });
  expect(read('Dölj användaren från kanalen')).toMatchObject({ kind: 'entry', intention: 'hide-user', item: null });
  expect(read('').kind).toBe('none');
});

it('a button that was pressed before is read by its label and its ancestors at the press', () => {
  const id = idOf('first');
  const root = watchPage(threadHtml({ id, text: 'Köp nu' }));
  const comment = root.querySelector('ytd-comment-view-model') as Element;
  comment.insertAdjacentHTML('beforeend', '<button aria-label="Ta bort"></button>');
  const button = comment.querySelector('button[aria-label="Ta bort"]') as Element;
  const path = [button, comment, ...(comment.parentElement === null ? [] : [comment.parentElement])];
  const read = (said: string) =>
    readPress(root, button, { learnt: null, lastMenu: null, past: { said: ['', said], path } });
  expect(read('Godkänn').kind).toBe('none');
  expect(read('Ta bort')).toMatchObject({ kind: 'entry', intention: 'delete', item: { ref: { id } } });
  comment.remove();
  expect(read('Ta bort')).toMatchObject({ kind: 'entry', intention: 'delete', item: { ref: { id } } });
});
