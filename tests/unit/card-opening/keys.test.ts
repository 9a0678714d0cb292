import { describe, expect, it } from 'vitest';
import { isKept, isTaken, type Key } from '../../../lib/card-opening/first-keys';
import { KEYS_WITHIN, keyOrder } from '../../../lib/card-opening/key-order';
import { aClock } from './a-clock';

const key = (name: string, more: Partial<Key> = {}): Key => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  ...more,
});

describe('the keys that are taken from the page', () => {
  it.each(['7', 'j', 'K', ' ', 'ö', 'Enter', 'Escape', 'Tab', 'ArrowDown'])('%s is taken', (name) =>
    expect(isTaken(key(name))).toBe(true),
  );
  it.each(['F5', 'F12', 'Shift', 'Control', 'MediaPlayPause', 'AudioVolumeUp'])('%s is left to the browser', (name) =>
    expect(isTaken(key(name))).toBe(false),
  );
  it.each(['ctrlKey', 'metaKey', 'altKey'] as const)('nothing is taken with %s', (modifier) =>
    expect(isTaken(key('r', { [modifier]: true }))).toBe(false),
  );
  it('keeps characters and Enter, never a repeated or composing key', () => {
    expect(['7', 'n', 'Enter', 'Escape', 'Tab'].filter((name) => isKept(key(name)))).toEqual(['7', 'n', 'Enter']);
    expect(isKept(key('Enter', { repeat: true }))).toBe(false);
    expect(isKept(key('a', { isComposing: true }))).toBe(false);
  });
});

function aCard() {
  const clock = aClock();
  const played: string[] = [];
  const settled: string[] = [];
  const order = keyOrder({
    clock,
    play: async (name) => {
      await Promise.resolve();
      played.push(name);
    },
    settled: (opening) => settled.push(`${opening}:${played.join('')}`),
  });
  return { clock, played, settled, order };
}

describe('the order of the first keys', () => {
  it('is the page’s keys, then the card’s own, and then the card is ready', async () => {
    const { clock, order, settled } = aCard();
    order.drawn('a');
    expect(['j', 'n'].map((name) => order.own(name))).toEqual([true, true]);
    order.fromPage('a', ['7', 'j']);
    // Typed while the first keys are replayed.
    expect(order.own('!')).toBe(true);
    await clock.pass(0);
    expect(settled).toEqual(['a:7jjn!']);
    expect(order.own('x')).toBe(false);
  });

  it('holds when the page’s keys come before the card has drawn', async () => {
    const { clock, order, settled } = aCard();
    order.fromPage('a', ['7']);
    order.drawn('a');
    await clock.pass(0);
    expect(settled).toEqual(['a:7']);
  });

  it('takes the page’s keys once', async () => {
    const { clock, order, played } = aCard();
    order.drawn('a');
    order.fromPage('a', ['7']);
    order.fromPage('a', ['7']);
    await clock.pass(0);
    order.fromPage('a', ['7']);
    await clock.pass(0);
    expect(played).toEqual(['7']);
  });

  it('takes no keys from another opening, and replays none from the last one', async () => {
    const { clock, order, played, settled } = aCard();
    order.drawn('a');
    order.fromPage('b', ['9']);
    order.own('1');
    order.drawn('c');
    order.fromPage('a', ['2']);
    order.fromPage('c', ['3']);
    await clock.pass(0);
    expect(played).toEqual(['3']);
    expect(settled).toEqual(['c:3']);
  });

  it('waits for a lost message only until its timeout', async () => {
    const { clock, order, settled } = aCard();
    order.drawn('a');
    order.own('7');
    order.focused();
    await clock.pass(KEYS_WITHIN - 1);
    expect(settled).toEqual([]);
    await clock.pass(1);
    expect(settled).toEqual(['a:7']);
    expect(clock.waiting()).toBe(0);
  });

  it('holds no keys when no item is shown', () => {
    const { order } = aCard();
    expect(order.own('7')).toBe(false);
    order.drawn('a');
    order.drawn(undefined);
    expect(order.own('7')).toBe(false);
  });
});
