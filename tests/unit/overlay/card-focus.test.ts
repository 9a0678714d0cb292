// @vitest-environment jsdom
/** When the page is pressed or the card hidden for the record, the focus still counts as the card's. */
import { beforeEach, describe, expect, it } from 'vitest';
import { extension, install } from '../background/an-extension';
import { cardHost, showCardWithFocus } from './card-with-focus';
import { press } from './trusted-press';

install();
const { cardHasFocus, prepareCard, hideCard, isCardShown, showCard } =
  await import('../../../lib/overlay/features/card-frame');
const { holdCardFocus } = await import('../../../lib/overlay/features/hold-card-focus');

const asked: string[] = [];
extension.background = (message) => {
  asked.push((message as { kind: string }).kind);
  return { ok: true, value: {} };
};
const onPage = (): HTMLElement => document.querySelector('#on-page') as HTMLElement;

const escape = (isTrusted = true): boolean => press('keydown', 'Escape', isTrusted);

beforeEach(() => {
  hideCard();
  press('keydown');
  document.body.innerHTML = '<button id="on-page">Visa alla svar</button>';
  showCardWithFocus({ prepareCard, showCard });
  asked.length = 0;
});

describe('Escape during a capture', () => {
  it('closes the card, though a button of the page has been given the focus', async () => {
    const letGo = holdCardFocus();
    onPage().focus();
    expect(escape()).toBe(true);
    expect(isCardShown()).toBe(false);
    await expect.poll(() => asked).toContain('card.close');
    letGo();
    expect(isCardShown()).toBe(false);
  });

  it('is left to the page where a script made it, where the card had no focus, and once the official is on the page', () => {
    const letGo = holdCardFocus();
    onPage().focus();
    expect(escape(false)).toBe(false);
    expect(press('keydown', 'a')).toBe(false);
    press('pointerdown');
    expect(escape()).toBe(false);
    letGo();
    const letGoAgain = holdCardFocus();
    expect(escape()).toBe(false);
    letGoAgain();
    expect(isCardShown()).toBe(true);
    expect(asked).not.toContain('card.close');
  });

  it('is left to the page again afterwards', () => {
    holdCardFocus()();
    onPage().focus();
    expect(escape()).toBe(false);
  });
});

describe('the focus after a capture', () => {
  const focused = (): boolean => document.activeElement === cardHost();

  it('goes back to the card after the last item’s capture', () => {
    const letGo = holdCardFocus();
    const letOtherGo = holdCardFocus();
    onPage().focus();
    letGo();
    letGo();
    expect(focused()).toBe(false);
    letOtherGo();
    expect(focused()).toBe(true);
  });

  it('stays where the official has gone meanwhile', () => {
    const letGo = holdCardFocus();
    onPage().focus();
    press('pointerdown');
    letGo();
    expect(document.activeElement).toBe(onPage());
  });

  it('goes to the card of another item that was opened meanwhile', () => {
    const letGo = holdCardFocus();
    press('pointerdown');
    hideCard();
    showCard(null);
    onPage().focus();
    expect(press('keydown', 'a')).toBe(false);
    letGo();
    expect(focused()).toBe(true);
  });

  it('is left to a card that is about to take it itself: a key pressed during the hand-over may be lost', () => {
    const letGo = holdCardFocus();
    hideCard();
    showCard(null);
    onPage().focus();
    const opening = new AbortController();
    void cardHasFocus(opening.signal);
    letGo();
    expect(document.activeElement).toBe(onPage());
    opening.abort();
  });

  it('goes to the card that has been pressed again', () => {
    const letGo = holdCardFocus();
    onPage().focus();
    press('pointerdown');
    cardHost().focus();
    window.dispatchEvent(new Event('blur'));
    onPage().focus();
    expect(escape()).toBe(true);
    letGo();
  });

  it('stays on the page that the official reached with Tab, pressed in the card', () => {
    const letGo = holdCardFocus();
    onPage().focus();
    press('keyup', 'Tab');
    letGo();
    expect(document.activeElement).toBe(onPage());
  });

  it('goes back though Tab was pressed where our own press had put the focus', () => {
    const letGo = holdCardFocus();
    onPage().focus();
    press('keydown', 'Tab');
    press('keyup', 'Tab');
    letGo();
    expect(focused()).toBe(true);
  });
});
