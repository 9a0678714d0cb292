// @vitest-environment jsdom
/**
 * An official presses in the platform's menu before the guards have loaded on the page: the press waits for them, opens
 * the card if it takes something away, and otherwise goes on to the platform.
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

describe.each(['mouse', 'key', 'tool'] as const)('pressed by %s before the guards have loaded', (by) => {
  it('what takes a comment away waits, and opens the card once they have', async () => {
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

  it('what takes nothing away goes on to the platform once they have', async () => {
    stage.scripts.holdEarlyPresses(session());
    press(menu());
    expect(press(entry(words.entries.report), by)).toBe(true);
    stage.scripts.nativeWatch(session());
    await settle();
    expect(stage.page.clicked).toEqual(['menu', 'entry report']);
    expect(asked('card.open')).toEqual([]);
  });
});

describe('before the guards have loaded', () => {
  it('a menu that was opened is remembered: its entry is known to be about that comment', async () => {
    press(menu());
    // As on YouTube, whose menu button does not say that it is open.
    menu().removeAttribute('aria-expanded');
    stage.scripts.nativeWatch(session());
    expect(press(entry(words.entries.delete))).toBe(true);
    await settle();
    expect(asked('card.open')).toMatchObject([{ wanted: 'delete', reading: { ref: { id: COMMENT } } }]);
  });

  it('everything except menu entries is pressed as usual', () => {
    stage.scripts.holdEarlyPresses(session());
    expect(press(menu())).toBe(false);
    expect(press(document.body)).toBe(false);
  });

  it('an untrusted press is ignored', () => {
    stage.scripts.holdEarlyPresses(session());
    press(menu());
    expect(press(entry(words.entries.delete), 'mouse', false)).toBe(false);
  });

  it('a press that is released elsewhere is no press', async () => {
    stage.scripts.holdEarlyPresses(session());
    press(menu());
    press(entry(words.entries.delete), 'mouse', true, () => entry(words.entries.delete).remove());
    stage.scripts.nativeWatch(session());
    await settle();
    expect([stage.page.clicked, asked('card.open')]).toEqual([['menu'], []]);
  });

  it.each(['delete', 'report'] as const)(
    'a press on %s that is under way when the guards load is judged',
    async (which) => {
      stage.scripts.holdEarlyPresses(session());
      press(menu());
      const on = entry(words.entries[which]);
      const meanwhile = (): void => stage.scripts.nativeWatch(session());
      press(on, 'mouse', true, meanwhile);
      await settle();
      expect(stage.page.clicked).toEqual(which === 'delete' ? ['menu'] : ['menu', 'entry report']);
      expect(asked('card.open')).toHaveLength(which === 'delete' ? 1 : 0);
    },
  );

  it.each(['delete', 'report'] as const)(
    'a press that moves on to something else does not count as %s',
    async (which) => {
      stage.scripts.holdEarlyPresses(session());
      press(menu());
      expect(press(entry(words.entries[which]))).toBe(true);
      heard(document.body, KeyboardEvent, 'keydown', { key: 'Escape' });
      stage.scripts.nativeWatch(session());
      await settle();
      expect([stage.page.clicked, asked('card.open')]).toEqual([['menu'], []]);
    },
  );

  it('an entry whose menu has been closed since is not pressed again', async () => {
    stage.scripts.holdEarlyPresses(session());
    press(menu());
    const on = entry(words.entries.report);
    expect(press(on)).toBe(true);
    on.closest('[role="menu"]')?.setAttribute('hidden', '');
    stage.scripts.nativeWatch(session());
    await settle();
    expect(stage.page.clicked).toEqual(['menu']);
  });

  it('the wait ends: the press is reported as not heard, and the next one goes to the platform', async () => {
    stage.scripts.holdEarlyPresses(session());
    press(menu());
    expect(press(entry(words.entries.delete))).toBe(true);
    await settle(stage.scripts.LONGEST_EARLY_HOLD);
    expect(document.querySelectorAll('uppsikt-notice')).toHaveLength(1);
    expect(press(entry(words.entries.delete))).toBe(false);
    expect(stage.page.clicked).toEqual(['menu', 'entry delete']);
  });

  it('a page view that ends holds nothing any longer', () => {
    stage.scripts.holdEarlyPresses(session());
    press(menu());
    stage.stop.abort();
    expect(press(entry(words.entries.delete))).toBe(false);
  });
});

describe('a button beside a comment, pressed before the guards have loaded', () => {
  let reached: string[];
  function buttonBeside(label: string): Element {
    comment().element.insertAdjacentHTML('beforeend', `<div role="button" id="beside">${label}</div>`);
    const button = document.getElementById('beside') as Element;
    button.addEventListener('click', () => reached.push(button.textContent));
    return button;
  }
  beforeEach(() => void (reached = []));

  it.each([
    ['Dölj', 'hide'],
    ['Ta bort', 'delete'],
  ] as const)('%s waits, with a notice, and opens the card once they have', async (label, act) => {
    stage.scripts.holdEarlyPresses(session());
    expect(press(buttonBeside(label))).toBe(true);
    await settle(500);
    expect(document.querySelectorAll('uppsikt-notice')).toHaveLength(1);
    stage.scripts.nativeWatch(session());
    await settle();
    expect(reached).toEqual([]);
    expect(asked('card.open')).toMatchObject([{ wanted: act, reading: { ref: { id: COMMENT } } }]);
    expect(asked('native.went-before')).toEqual([]);
  });

  it('goes on to the platform once they have, if it takes nothing away', async () => {
    stage.scripts.holdEarlyPresses(session());
    expect(press(buttonBeside('Stäng av ljud'))).toBe(true);
    stage.scripts.nativeWatch(session());
    await settle();
    expect([reached, asked('card.open')]).toEqual([['Stäng av ljud'], []]);
  });

  it.each(['Svara', 'Gilla', 'Visa mindre'])('%s is pressed as usual', (label) => {
    stage.scripts.holdEarlyPresses(session());
    expect(press(buttonBeside(label))).toBe(false);
  });

  it('is pressed as usual in a thread that is not registered', () => {
    stage.scripts.holdEarlyPresses({ ...session(), registeredOf: () => null });
    expect(press(buttonBeside('Dölj'))).toBe(false);
  });
});

it('where the guards have loaded nothing is held for them', () => {
  stage.scripts.arrive('guards', () => undefined);
  stage.scripts.holdEarlyPresses(session());
  press(menu());
  expect(press(entry(words.entries.delete))).toBe(false);
});
