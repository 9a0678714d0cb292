/** A platform's page changes its address without a load. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followAddress } from '../../../lib/overlay/follow-address';

const FIRST = 'https://www.facebook.com/exempelkommun';
const location = { href: FIRST };
let changes: string[];
let ended: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  location.href = FIRST;
  changes = [];
  ended = new AbortController();
});
afterEach(() => void vi.useRealTimers());

const follow = (navigation?: EventTarget): void =>
  followAddress(
    (from, to) => void changes.push(`${from.pathname} ${to.pathname}`),
    ended.signal,
    navigation === undefined ? { location } : { location, navigation },
  );
const entry = (): Event => new Event('currententrychange');

it('a change is reported when the browser tells of it, once, and not where only the history entry is new', () => {
  const navigation = new EventTarget();
  follow(navigation);
  navigation.dispatchEvent(entry());
  location.href = 'https://www.facebook.com/annan';
  navigation.dispatchEvent(entry());
  navigation.dispatchEvent(entry());
  location.href = FIRST;
  navigation.dispatchEvent(entry());
  expect(changes).toEqual(['/exempelkommun /annan', '/annan /exempelkommun']);
});

it('an address that was only tried is not reported', () => {
  const navigation = new EventTarget();
  follow(navigation);
  // The page's address changes only when the navigation commits.
  navigation.dispatchEvent(new Event('navigate'));
  vi.advanceTimersByTime(5_000);
  expect(changes).toEqual([]);
});

it('a change is seen within a second where a listener of the page hides the browser’s event from us', () => {
  const navigation = new EventTarget();
  navigation.addEventListener('currententrychange', (event) => event.stopImmediatePropagation(), { capture: true });
  follow(navigation);
  location.href = 'https://www.facebook.com/annan';
  navigation.dispatchEvent(entry());
  expect(changes).toEqual([]);
  vi.advanceTimersByTime(1_000);
  expect(changes).toEqual(['/exempelkommun /annan']);
});

it('a change is seen within a second in a browser that has no such event', () => {
  follow();
  location.href = 'https://www.facebook.com/annan';
  expect(changes).toEqual([]);
  vi.advanceTimersByTime(1_000);
  expect(changes).toEqual(['/exempelkommun /annan']);
});

it.each([['told', new EventTarget()] as const, ['seen', undefined] as const])(
  'a change is not %s after the end',
  (_, from) => {
    follow(from);
    ended.abort();
    location.href = 'https://www.facebook.com/annan';
    from?.dispatchEvent(entry());
    vi.advanceTimersByTime(5_000);
    expect(changes).toEqual([]);
  },
);
