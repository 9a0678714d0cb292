/**
 * The card acts only after it has been seen, and for a key focused, for half a second; choosing is not asked here at
 * all.
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

it('a key right after the page has given the focus away is none of the card’s acts; a pointer brings its own focus', () => {
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

it('a card that is shown under the pointer takes no press of who was about to press something else', () => {
  const { card, pass } = aCard();
  card.sight('seen');
  pass(300);
  expect(card.mayAct('pointer')).toBe('asleep');
});

it('what covers or fades it for a moment makes it begin anew', () => {
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

it('so does another item in it', () => {
  const { card, pass } = aCard();
  card.sight('seen');
  card.focus(true);
  pass(1_000);
  card.anew();
  expect(card.mayAct('key')).toBe('asleep');
  expect(card.mayAct('pointer')).toBe('asleep');
});

it('a browser that does not say leaves the sight to the look from outside, and the half second stands', () => {
  const { card, pass } = aCard();
  card.sight('unknown');
  card.focus(true);
  expect(card.mayAct('key')).toBe('asleep');
  pass(500);
  expect(card.mayAct('key')).toBe('yes');
});
