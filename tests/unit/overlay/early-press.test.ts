// @vitest-environment jsdom
/**
 * An official presses in the platform's menu before what judges presses has come to the page: the press waits for it,
 * opens the card if it takes something away, and else goes on to the platform.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { heard, press } from './hand-on-page';
import {
  words,
  COMMENT,
  comment,
  menu,
  asked,
  settle,
  entry,
  session,
  stage,
  standsBeforeTheGuards,
} from './before-the-guards';

standsBeforeTheGuards();

describe.each(['mouse', 'key', 'tool'] as const)('pressed by %s before the guards have come', (by) => {
  it('what takes a comment away waits, and opens the card when they come', async () => {
    stage.scripts.holdEarlyPresses(session());
    press(menu());
    expect(press(entry(words.entries.delete), by)).toBe(true);
    await settle(2_000);
    expect([stage.page.clicked, asked('card.open')]).toEqual([['menu'], []]);
    stage.scripts.nativeWatch(session());
    await settle();
    expect(stage.page.clicked).toEqual(['menu']);
    expect(asked('card.open')).toMatchObject([{ wanted: 'delete', reading: { ref: { id: COMMENT } } }]);
  });

  it('what takes nothing away goes on to the platform when they come', async () => {
    stage.scripts.holdEarlyPresses(session());
    press(menu());
    expect(press(entry(words.entries.report), by)).toBe(true);
    stage.scripts.nativeWatch(session());
    await settle();
    expect(stage.page.clicked).toEqual(['menu', 'entry report']);
    expect(asked('card.open')).toEqual([]);
  });
});

describe('before the guards have come', () => {
  it('a menu was opened: its entry is known to be about that comment', async () => {
    press(menu());
    // As on YouTube, whose menu's button does not say that it is open.
    menu().removeAttribute('aria-expanded');
    stage.scripts.nativeWatch(session());
    expect(press(entry(words.entries.delete))).toBe(true);
    await settle();
    expect(asked('card.open')).toMatchObject([{ wanted: 'delete', reading: { ref: { id: COMMENT } } }]);
  });

  it('all but the menus’ entries are pressed as ever', () => {
    stage.scripts.holdEarlyPresses(session());
    expect(press(menu())).toBe(false);
    expect(press(document.body)).toBe(false);
  });

  it('what no hand pressed is none of ours', () => {
    stage.scripts.holdEarlyPresses(session());
    press(menu());
    expect(press(entry(words.entries.delete), 'mouse', false)).toBe(false);
  });

  it('a press that is let go of elsewhere is none', async () => {
    stage.scripts.holdEarlyPresses(session());
    press(menu());
    press(entry(words.entries.delete), 'mouse', true, () => entry(words.entries.delete).remove());
    stage.scripts.nativeWatch(session());
    await settle();
    expect([stage.page.clicked, asked('card.open')]).toEqual([['menu'], []]);
  });

  it.each(['delete', 'report'] as const)('a press on %s that is under way when they come is judged', async (which) => {
    stage.scripts.holdEarlyPresses(session());
    press(menu());
    const on = entry(words.entries[which]);
    const meanwhile = (): void => stage.scripts.nativeWatch(session());
    press(on, 'mouse', true, meanwhile);
    await settle();
    expect(stage.page.clicked).toEqual(which === 'delete' ? ['menu'] : ['menu', 'entry report']);
    expect(asked('card.open')).toHaveLength(which === 'delete' ? 1 : 0);
  });

  it.each(['delete', 'report'] as const)('whoever goes on to something else has not pressed %s', async (which) => {
    stage.scripts.holdEarlyPresses(session());
    press(menu());
    expect(press(entry(words.entries[which]))).toBe(true);
    heard(document.body, KeyboardEvent, 'keydown', { key: 'Escape' });
    stage.scripts.nativeWatch(session());
    await settle();
    expect([stage.page.clicked, asked('card.open')]).toEqual([['menu'], []]);
  });

  it('what is pressed in a menu that has been put away since is not pressed again', async () => {
    stage.scripts.holdEarlyPresses(session());
    press(menu());
    const on = entry(words.entries.report);
    expect(press(on)).toBe(true);
    on.closest('[role="menu"]')?.setAttribute('hidden', '');
    stage.scripts.nativeWatch(session());
    await settle();
    expect(stage.page.clicked).toEqual(['menu']);
  });

  it('nobody waits for ever: it is said that the press was not heard, and the next one is the platform’s', async () => {
    stage.scripts.holdEarlyPresses(session());
    press(menu());
    expect(press(entry(words.entries.delete))).toBe(true);
    await settle(stage.scripts.LONGEST_EARLY_HOLD);
    expect(document.querySelectorAll('uppsikt-notice')).toHaveLength(1);
    expect(press(entry(words.entries.delete))).toBe(false);
    expect(stage.page.clicked).toEqual(['menu', 'entry delete']);
  });

  it('a page view that ends holds nothing any more', () => {
    stage.scripts.holdEarlyPresses(session());
    press(menu());
    stage.stop.abort();
    expect(press(entry(words.entries.delete))).toBe(false);
  });
});

describe('a button beside a comment, pressed before the guards have come', () => {
  let reached: string[];
  function beside(label: string): Element {
    comment().element.insertAdjacentHTML('beforeend', `<div role="button" id="beside">${label}</div>`);
    const button = document.getElementById('beside') as Element;
    button.addEventListener('click', () => reached.push(button.textContent));
    return button;
  }
  beforeEach(() => void (reached = []));

  it.each([
    ['Dölj', 'hide'],
    ['Ta bort', 'delete'],
  ] as const)('%s waits, with words, and opens the card when they come', async (label, act) => {
    stage.scripts.holdEarlyPresses(session());
    expect(press(beside(label))).toBe(true);
    await settle(500);
    expect(document.querySelectorAll('uppsikt-notice')).toHaveLength(1);
    stage.scripts.nativeWatch(session());
    await settle();
    expect(reached).toEqual([]);
    expect(asked('card.open')).toMatchObject([{ wanted: act, reading: { ref: { id: COMMENT } } }]);
    expect(asked('native.went-before')).toEqual([]);
  });

  it('goes on to the platform when they come and it takes nothing away', async () => {
    stage.scripts.holdEarlyPresses(session());
    expect(press(beside('Stäng av ljud'))).toBe(true);
    stage.scripts.nativeWatch(session());
    await settle();
    expect([reached, asked('card.open')]).toEqual([['Stäng av ljud'], []]);
  });

  it.each(['Svara', 'Gilla', 'Visa mindre'])('%s is pressed as ever', (label) => {
    stage.scripts.holdEarlyPresses(session());
    expect(press(beside(label))).toBe(false);
  });

  it('in a thread of nobody’s that is registered it is pressed as ever', () => {
    stage.scripts.holdEarlyPresses({ ...session(), registeredOf: () => null });
    expect(press(beside('Dölj'))).toBe(false);
  });
});

it('where the guards stand already nothing is held for them', () => {
  stage.scripts.arrive('guards', () => undefined);
  stage.scripts.holdEarlyPresses(session());
  press(menu());
  expect(press(entry(words.entries.delete))).toBe(false);
});
