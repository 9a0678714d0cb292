/** Whether a list is unchanged except for one item: a pure function of lists that a page may draw. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  judgeFrame,
  levelOf,
  mayBeCounted,
  UNREAD,
  type Frame,
  type Remembered,
} from '../../../lib/platforms/dom/frame';

const aFrame = (level: string[], changes: Partial<Frame> = {}): Frame => ({
  place: '/a',
  sorting: null,
  said: 10,
  fallsAtOnce: true,
  level,
  openers: 0,
  ...changes,
});
const before = (level: string[], changes: Partial<Remembered> = {}): Remembered => ({
  frame: aFrame(level),
  takes: [],
  copies: 1,
  around: null,
  pressedAt: null,
  ...changes,
});
const fell: Partial<Frame> = { said: 9 };

describe('an item has gone from a list', () => {
  it.each<[string, string[], string[]]>([
    ['in the middle', ['a', 'X', 'b'], ['a', 'b']],
    ['the first', ['X', 'a', 'b'], ['a', 'b']],
    ['the last', ['a', 'b', 'X'], ['a', 'b']],
    ['alone', ['X'], []],
    ['when new ones came above and more was loaded below', ['a', 'X', 'b'], ['new', 'a', 'b', 'c', 'd']],
    ['beside what could not be read before either', [UNREAD, 'a', 'X', 'b'], [UNREAD, 'a', 'b']],
  ])('%s', (_, was, is) => {
    expect(judgeFrame(before(was), aFrame(is, fell), 'X', 0).kind).toBe('gone');
    // Pressed just now it needs no number, where none was shown before.
    const unsaid = before(was, { frame: aFrame(was, { said: null }), pressedAt: 0 });
    expect(judgeFrame(unsaid, aFrame(is, { said: null }), 'X', 1_000).kind).toBe('gone');
  });

  it('with its replies, which are counted too', () => {
    const was = before(['a', 'X', 'x1', 'b'], { takes: ['x1'] });
    expect(judgeFrame(was, aFrame(['a', 'b'], { said: 8 }), 'X', 0).kind).toBe('gone');
    expect(judgeFrame(was, aFrame(['a', 'b'], { said: 9 }), 'X', 0).kind).toBe('unknown');
  });
});

describe('the answer is unknown', () => {
  it.each<[string, string[], Partial<Frame> | null]>([
    ['when the list is gone', [], null],
    ['at another address', ['a', 'b'], { place: '/b' }],
    ['in another order of sorting', ['a', 'b'], { sorting: 'Nyast' }],
    ['when one between is missing', ['a'], {}],
    ['when another stands between', ['a', 'c', 'b'], {}],
    ['when the order is another', ['b', 'a'], {}],
    ['when something that cannot be read has come', ['a', UNREAD, 'b'], {}],
    ['when something that cannot be read has come beside them', ['a', 'b', UNREAD], {}],
    ['when none of them stands there', ['c', 'd'], {}],
  ])('%s', (_, level, changes) => {
    const now = changes === null ? null : aFrame(level, { ...fell, ...changes });
    for (const pressedAt of [null, 0])
      expect(judgeFrame(before(['a', 'X', 'b'], { pressedAt }), now, 'X', 1_000).kind).toBe('unknown');
  });

  it.each([10, 11, null])('when nobody pressed and the platform then shows %s', (said) => {
    expect(judgeFrame(before(['a', 'X', 'b']), aFrame(['a', 'b'], { said }), 'X', 0).kind).toBe('unknown');
  });

  it.each([10, 11, null])(
    'when it was pressed just now and a number that usually falls at once shows %s: it may fall later',
    (said) => {
      const was = before(['a', 'X', 'b'], { pressedAt: 0 });
      const now = aFrame(['a', 'b'], { said });
      expect(judgeFrame(was, now, 'X', 1_000)).toMatchObject({ kind: 'unknown', waits: 'number' });
      // Where it is unknown whether the number falls at once, it contradicts nothing.
      const unsure = { ...was, frame: { ...was.frame, fallsAtOnce: false } };
      expect(judgeFrame(unsure, now, 'X', 1_000).kind).toBe('gone');
      expect(judgeFrame({ ...was, pressedAt: null }, now, 'X', 1_000)).not.toHaveProperty('waits');
    },
  );

  it('when it was pressed with its replies, and the number fell by less', () => {
    const was = before(['a', 'X', 'x1', 'b'], { takes: ['x1'], pressedAt: 0 });
    expect(judgeFrame(was, aFrame(['a', 'b'], fell), 'X', 1_000).kind).toBe('unknown');
  });

  it('when it was pressed too long ago', () => {
    // No number contradicts it: only the time does.
    const was = before(['a', 'X', 'b'], { pressedAt: 0, frame: aFrame(['a', 'X', 'b'], { said: null }) });
    expect(judgeFrame(was, aFrame(['a', 'b'], { said: null }), 'X', 29_000).kind).toBe('gone');
    expect(judgeFrame(was, aFrame(['a', 'b'], { said: null }), 'X', 31_000).kind).toBe('unknown');
  });

  it('when it stood last, or alone, and there is more to open now', () => {
    for (const [was, is] of [
      [['a', 'X'], ['a']],
      [['X'], []],
    ] as const)
      expect(judgeFrame(before([...was]), aFrame([...is], { ...fell, openers: 1 }), 'X', 0).kind).toBe('unknown');
  });

  it('from a number that did not fall, about the length of the list', () => {
    expect(mayBeCounted(before(['X']), aFrame([], fell), {})).toBe(true);
    expect(mayBeCounted(before(['X']), aFrame([]), { loadedAfter: true })).toBe(false);
    expect(mayBeCounted(before(['X']), aFrame([], { said: null }), { loadedAfter: true })).toBe(false);
    expect(mayBeCounted(before(['X']), null, { loadedAfter: true })).toBe(false);
    const unsaid = before(['X'], { frame: aFrame(['X'], { said: null }) });
    expect(mayBeCounted(unsaid, aFrame([], fell), { loadedAfter: true })).toBe(false);
  });

  it('from a page in which it was not seen, unless the page was loaded when the item existed', () => {
    expect(mayBeCounted(undefined, aFrame([]), { loadedAfter: true })).toBe(true);
    expect(mayBeCounted(undefined, aFrame([]), { loadedAfter: false })).toBe(false);
    expect(mayBeCounted(undefined, aFrame([]), {})).toBe(false);
  });
});

it('in no list does an item count as gone when its neighbour is missing too', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 9 });
  fc.assert(
    fc.property(ids, fc.nat(), fc.boolean(), (level, at, isPressed) => {
      const index = 1 + (at % (level.length - 2));
      const [id, beside] = [level[index] ?? '', level[index + (at % 2 === 0 ? 1 : -1)] ?? ''];
      const is = level.filter((each) => each !== id && each !== beside);
      const was = before(level, { pressedAt: isPressed ? 0 : null });
      expect(judgeFrame(was, aFrame(is, { said: 8 }), id, 0).kind).toBe('unknown');
    }),
  );
});

it('an unreadable item has a place of its own each time; an id that is drawn twice counts at its first place', () => {
  expect(levelOf([null, 'a', 'b', 'a', null])).toEqual(['', 'a', 'b', '']);
});
