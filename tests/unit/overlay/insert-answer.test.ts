// @vitest-environment jsdom
/** From the card to the page's box: the focus moves with the text, and the key that pressed does not act there. */
import { beforeEach, expect, it } from 'vitest';
import { facebookPage } from '../../commands/setup/practice-register';
import type { Insertion } from '../../../lib/domain/insertion';
import type { ItemRef } from '../../../lib/domain/item';
import type { InsertEnv, Platform } from '../../../lib/platforms/contract';
import { install } from '../background/an-extension';
import { aSession } from './a-session';
import { cardHost, showCardWithFocus } from './card-with-focus';

install();
const { hideCard, isCardShown, prepareCard, showCard } = await import('../../../lib/overlay/features/card-frame');
const { insertAnswer, noteBoxAtOpening } = await import('../../../lib/overlay/features/insert-answer');

const box = (): HTMLElement => document.querySelector('#box') as HTMLElement;
let ended: Insertion['kind'];
let given: InsertEnv | undefined;
let answered: ItemRef | null;
const platform = {
  relocate: (_root: Document, ref: ItemRef) =>
    ref.id === 'here'
      ? { kind: 'found', item: { element: box(), anchor: box(), ref }, copies: 1 }
      : { kind: 'absent', trace: '' },
  insertText: (_root: Document, _text: string, env: InsertEnv) => {
    given = env;
    box().focus();
    return Promise.resolve({ kind: ended, trace: '' });
  },
} as unknown as Platform;
const insert = (isOnCard = true, more: { stays?: boolean } = {}) =>
  insertAnswer({ text: 'Hej!', answered, isOnCard, ...more }, aSession(platform, facebookPage));

/** A key as our takers hear it (trusted-press), with whether it is held. @returns whether it was kept from the page */
function key(type: string, repeat = false, which = 'Enter'): boolean {
  const event: unknown = Object.create(new KeyboardEvent('keydown'), {
    type: { value: type },
    key: { value: which },
    repeat: { value: repeat },
    isTrusted: { value: true },
    preventDefault: { value: () => undefined },
    stopImmediatePropagation: { value: () => undefined },
  });
  const { uppsiktTakers } = globalThis as { uppsiktTakers?: Set<(heard: Event) => boolean> };
  return [...(uppsiktTakers ?? [])].some((taker) => taker(event as Event));
}

beforeEach(() => {
  hideCard();
  key('keydown');
  document.body.innerHTML = '<button id="opener">Bedöm</button><div id="box" tabindex="0"></div>';
  showCardWithFocus({ prepareCard, showCard: () => showCard(document.querySelector('#opener')) });
  [ended, given, answered] = ['inserted', undefined, null];
});

it('closes the card, and the official continues in the box', async () => {
  expect(await insert()).toMatchObject({ kind: 'inserted' });
  expect(isCardShown()).toBe(false);
  expect(document.activeElement).toBe(box());
  expect(given?.isCursorAway).toBe(true);
});

it.each(['refused', 'uncertain'] as const)('leaves the card with the focus where the box has %s', async (kind) => {
  ended = kind;
  await insert();
  expect(isCardShown()).toBe(true);
  expect(document.activeElement).toBe(cardHost());
  expect(key('keydown', true)).toBe(false);
});

it('leaves a card that has more to ask, and gives it the focus back', async () => {
  expect(await insert(true, { stays: true })).toMatchObject({ kind: 'inserted' });
  expect(isCardShown()).toBe(true);
  expect(document.activeElement).toBe(cardHost());
  expect(key('keydown', true)).toBe(false);
});

it('keeps the held key that pressed from the box, until it is released or another is pressed', async () => {
  await insert();
  expect([key('keydown', true), key('keypress'), key('keydown', true), key('keyup'), key('keydown')]).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
  showCardWithFocus({ prepareCard, showCard });
  await insert();
  expect([key('keydown'), key('keydown', true)]).toEqual([false, false]);
});

it('keeps it also where the key before it is released after the press', async () => {
  await insert();
  expect([key('keyup', false, 'Tab'), key('keydown', true), key('keyup')]).toEqual([false, true, true]);
});

it('leaves a card that was opened while the text was on its way', async () => {
  const asked = insert();
  showCard(document.querySelector('#opener'));
  expect(await asked).toMatchObject({ kind: 'inserted' });
  expect(isCardShown()).toBe(true);
});

it('does not touch a card that did not ask, nor the key', async () => {
  await insert(false);
  expect(isCardShown()).toBe(true);
  expect(key('keydown', true)).toBe(false);
});

it('returns the box that had the cursor when the panel opened, over the page or in the card', async () => {
  document.body.insertAdjacentHTML(
    'beforeend',
    '<div id="one" contenteditable="true" tabindex="0">ord</div>' +
      '<div id="two" contenteditable="true" tabindex="0"></div>',
  );
  const at = (id: string): HTMLElement => document.querySelector(`#${id}`) as HTMLElement;
  at('two').focus();
  await noteBoxAtOpening();
  at('one').focus();
  await insert(false);
  expect(given?.boxAtOpening).toBe(at('two'));
  cardHost().focus();
  // A browser leaves it there; jsdom moves it along.
  document.getSelection()?.collapse(at('one').firstChild, 1);
  await noteBoxAtOpening();
  await insert(false);
  expect(given?.boxAtOpening).toBe(at('one'));
  box().focus();
  await noteBoxAtOpening();
  await insert(false);
  expect(given?.boxAtOpening).toBeUndefined();
});

it('returns the answered item in its current place; where it is gone nothing is inserted', async () => {
  const of = (id: string): ItemRef => ({
    platform: 'facebook',
    kind: 'comment',
    id,
    postId: null,
    parentId: null,
    handle: 'x',
  });
  answered = of('here');
  expect(await insert()).toMatchObject({ kind: 'inserted' });
  expect(given?.answered?.element).toBe(box());
  [given, answered] = [undefined, of('gone')];
  expect(await insert()).toMatchObject({ kind: 'item-gone' });
  expect(given).toBeUndefined();
});
