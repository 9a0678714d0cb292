/**
 * The card acts only after it has been visible for half a second, and for a key also focused. Choosing does not depend
 * on this.
 */
import { expect, it } from 'vitest';
import { awakeAfter, type Awake } from '../../../lib/card-opening/awake';

function aCard(): { card: Awake; pass: (milliseconds: number) => void } {
  let time = 0;
  return { card: awakeAfter(() => time), pass: (milliseconds) => void (time += milliseconds) };
}

it('sleeps until it has been seen and focused for half a second', () => {
  const { card, pass } = aCard();
  pass(10_000);
  expect(card.mayAct('key')).toBe('unseen');
  card.sight('seen');
  card.focus(true);
  pass(499);
  expect(card.mayAct('key')).toBe('asleep');
  pass(1);
  expect(card.mayAct('key')).toBe('yes');
});

it('a key right after the page moved the focus to the card does not act; a pointer brings its own focus', () => {
  const { card, pass } = aCard();
  card.sight('seen');
  pass(60_000);
  card.focus(true);
  expect(card.mayAct('key')).toBe('asleep');
  expect(card.mayAct('pointer')).toBe('yes');
  pass(500);
  card.focus(true);
  expect(card.mayAct('key')).toBe('yes');
  card.focus(false);
  expect(card.mayAct('key')).toBe('asleep');
});

it('a card that appears under the pointer ignores a press meant for something else', () => {
  const { card, pass } = aCard();
  card.sight('seen');
  pass(300);
  expect(card.mayAct('pointer')).toBe('asleep');
});

it('covering or fading it for a moment restarts the half second', () => {
  const { card, pass } = aCard();
  card.sight('seen');
  card.focus(true);
  pass(1_000);
  card.sight('unseen');
  expect(card.mayAct('key')).toBe('unseen');
  expect(card.mayAct('pointer')).toBe('unseen');
  card.sight('seen');
  expect(card.mayAct('key')).toBe('asleep');
  expect(card.mayAct('pointer')).toBe('asleep');
  pass(500);
  expect(card.mayAct('key')).toBe('yes');
});

it('so does showing another item', () => {
  const { card, pass } = aCard();
  card.sight('seen');
  card.focus(true);
  pass(1_000);
  card.anew();
  expect(card.mayAct('key')).toBe('asleep');
  expect(card.mayAct('pointer')).toBe('asleep');
});

it('in a browser that cannot report visibility, the outside look decides and the half second remains', () => {
  const { card, pass } = aCard();
  card.sight('unknown');
  card.focus(true);
  expect(card.mayAct('key')).toBe('asleep');
  pass(500);
  expect(card.mayAct('key')).toBe('yes');
});
