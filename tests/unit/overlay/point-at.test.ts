// @vitest-environment jsdom
/**
 * What the page reports while the official removes by hand: a suggestion when the item is gone, and an answer only
 * after a trusted press.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '../../../lib/overlay/session';
import type { Act } from '../../../lib/domain/act';
import type { GoneCheck } from '../../../lib/domain/outcome';
import type { FoundItem } from '../../../lib/platforms/contract';
import { facebook } from '../../../lib/platforms/facebook';
import { createCovering } from '../../../lib/capture/covering/covering';
import { anEnv } from '../../contract/facebook-env';
import { allowedBy } from '../../../lib/overlay/guards/allowed-presses';
import { itemKey } from '../../../lib/domain/item-key';
import { extension, install } from '../background/an-extension';
import { rootOf } from '../roots-of-ours';
import { showFacebookPost } from './facebook-post';

install();
const { coveringOf } = await import('../../../lib/overlay/features/cover');
const { leaveToOfficial, pointAt, showMenu, stopPointing } = await import('../../../lib/overlay/features/point-at');

let sent: string[];
let said: unknown[];
/** What the adapter would see at a look. */
let sees: GoneCheck['kind'];

const FIRST = '9200000000000006';
const item = (id = FIRST): FoundItem => facebook.findItems(document).find(({ ref }) => ref.id === id) as FoundItem;
const second = (): FoundItem => item('9200000000000005');
const wait = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

function aSession(): Session {
  const signal = new AbortController().signal;
  return {
    platform: {
      ...facebook,
      seen: () => Promise.resolve({ kind: sees, method: 'test', at: '' }),
    },
    signal,
    actEnv: (own: AbortSignal) => anEnv({ signal: own }),
  } as unknown as Session;
}

function point(act: Act, { ref } = item(), flowId = 'f1'): void {
  expect(pointAt(aSession(), { ref, act, flowId, stood: null })).toBe(true);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  showFacebookPost();
  Element.prototype.scrollIntoView = () => undefined;
  extension.forget();
  sent = [];
  said = [];
  sees = 'present';
  extension.background = (message) => {
    const { kind, payload } = message as { kind: string; payload: unknown };
    sent.push(kind);
    said.push(payload);
    return { ok: true, value: {} };
  };
});

afterEach(() => {
  stopPointing('f1');
  stopPointing('f2');
  vi.useRealTimers();
});

describe('a removal by hand', () => {
  it('is only suggested as done when the item is not seen any more, once, and keeps its pointer', async () => {
    point('delete');
    await wait(2_000);
    expect(sent).toEqual([]);
    item().element.remove();
    sees = 'gone';
    await wait(6_000);
    expect(sent).toEqual(['flow.looks-gone']);
  });

  it('is no longer suggested when the item is seen again: the list had only been sorted', async () => {
    point('delete');
    const { element } = item();
    const place = document.createComment('');
    element.replaceWith(place);
    await wait(6_000);
    place.replaceWith(element);
    await wait(2_000);
    expect(said).toEqual([
      { flowId: expect.any(String), isSeen: false },
      { flowId: expect.any(String), isSeen: true },
    ]);
  });

  it('is not even suggested when the item is redrawn', async () => {
    point('delete');
    const { element } = item();
    const place = document.createComment('');
    element.replaceWith(place);
    await wait(1_000);
    place.replaceWith(element);
    await wait(3_000);
    expect(sent).toEqual([]);
  });
});

it('an item that is to be hidden by hand reports by itself that it is hidden', async () => {
  point('hide');
  await wait(2_000);
  sees = 'hidden';
  await wait(2_000);
  expect(sent).toEqual(['flow.by-hand']);
});

describe('two items that wait for the official’s hand at once', () => {
  const rings = (): number => document.querySelectorAll('uppsikt-pointer').length;
  const words = (): string[] =>
    [...document.querySelectorAll('uppsikt-pointer')].map(
      (host) => rootOf(host)?.querySelector('[role="status"]')?.textContent ?? '',
    );
  const mayPress = ({ ref }: FoundItem): boolean => allowedBy(itemKey(ref)) === 'pointed';

  it('are both pointed at, and each may be pressed until its own end', () => {
    const [one, other] = [item(), second()];
    point('delete', one, 'f1');
    point('delete', other, 'f2');
    expect([rings(), mayPress(one), mayPress(other)]).toEqual([2, true, true]);
    stopPointing('f2');
    expect([rings(), mayPress(one), mayPress(other)]).toEqual([1, true, false]);
    stopPointing('f1');
    expect([rings(), mayPress(one)]).toEqual([0, false]);
  });

  it('have each its own end, in either order', async () => {
    const [one, other] = [item(), second()];
    point('delete', one, 'f1');
    point('delete', other, 'f2');
    one.element.remove();
    await wait(6_000);
    expect(said).toEqual([{ flowId: 'f1', isSeen: false }]);
    other.element.remove();
    await wait(6_000);
    expect(said.slice(1)).toEqual([{ flowId: 'f2', isSeen: false }]);
  });

  it('are reported one by one when hidden by hand', async () => {
    point('hide', item(), 'f1');
    point('delete', second(), 'f2');
    sees = 'hidden';
    await wait(2_000);
    expect(said).toEqual([{ flowId: 'f1' }]);
    expect(rings()).toBe(1);
  });

  it('are not confused by the button that was left to the official', async () => {
    const button = document.createElement('button');
    document.body.append(button);
    leaveToOfficial(second().ref, button);
    point('delete', item(), 'f1');
    point('delete', second(), 'f2');
    await wait(200);
    const [menu, last] = words();
    expect(menu).not.toBe(last);
    // Its dialog is closed by the other's menu: the text names the menu again.
    button.remove();
    await wait(200);
    expect(words()).toEqual([menu, menu]);
  });

  describe('with a dialog that the page reuses for every item', () => {
    const dialog = document.createElement('div');
    /** jsdom cannot make a trusted press: listeners added here receive each event as trusted. */
    function aButton(): HTMLButtonElement {
      const button = document.createElement('button');
      const add = button.addEventListener.bind(button);
      button.addEventListener = (type: string, heard: EventListenerOrEventListenerObject, options?: object) =>
        add(
          type,
          (event) =>
            typeof heard === 'function' && heard(Object.create(event, { isTrusted: { value: true } }) as Event),
          options,
        );
      dialog.replaceChildren(button);
      document.body.append(dialog);
      return button;
    }
    const pointed = (): HTMLButtonElement => {
      dialog.removeAttribute('aria-hidden');
      const button = aButton();
      leaveToOfficial(item().ref, button);
      point('delete', item(), 'f1');
      return button;
    };

    it('are ended by a press on the first item’s own button', async () => {
      pointed().click();
      item().element.remove();
      await wait(6_000);
      expect(sent).toEqual(['flow.by-hand']);
    });

    it('have no ring at the button when it is hidden, nor when it is shown again', async () => {
      pointed();
      await wait(200);
      const [last] = words();
      dialog.setAttribute('aria-hidden', 'true');
      await wait(200);
      const [menu] = words();
      expect(menu).not.toBe(last);
      dialog.removeAttribute('aria-hidden');
      await wait(200);
      expect(words()).toEqual([menu]);
    });

    it('have no ring at a button that was hidden before it was pointed at', async () => {
      const button = aButton();
      dialog.removeAttribute('aria-hidden');
      leaveToOfficial(item().ref, button);
      dialog.setAttribute('aria-hidden', 'true');
      point('delete', item(), 'f1');
      const [hidden] = words();
      stopPointing('f1');
      pointed();
      expect(words()).not.toEqual([hidden]);
    });

    it('are not ended by a press on the button once it asks about the other item', async () => {
      const button = pointed();
      dialog.setAttribute('aria-hidden', 'true');
      await wait(0);
      dialog.removeAttribute('aria-hidden');
      button.click();
      item().element.remove();
      await wait(6_000);
      expect(sent).toEqual(['flow.looks-gone']);
    });
  });

  it('one item has one ring, whoever asks', () => {
    point('delete', item(), 'f1');
    point('delete', item(), 'f2');
    expect([rings(), mayPress(item())]).toEqual([1, true]);
  });
});

it('a covered item’s menu that its removal waits at stays open when the minute for reporting is over', async () => {
  Object.assign(globalThis, { uppsiktCover: createCovering });
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
    ...{ left: 10, top: 10, right: 210, bottom: 110, x: 10, y: 10, width: 200, height: 100 },
    toJSON: () => ({}),
  });
  const session = aSession();
  const { ref } = item();
  coveringOf(session)?.cover([ref]);
  const isClosed = (): boolean | undefined => document.querySelector<HTMLElement>('uppsikt-cover')?.hidden === false;
  expect(isClosed()).toBe(true);
  pointAt(session, { ref, act: 'delete', flowId: 'f1', unread: true, stood: null });
  expect(showMenu(session, ref)).toBe(true);
  await wait(61_000);
  expect(isClosed()).toBe(false);
  stopPointing('f1');
  expect(isClosed()).toBe(true);
  expect(showMenu(session, ref)).toBe(true);
  expect(isClosed()).toBe(false);
  await wait(61_000);
  expect(isClosed()).toBe(true);
  vi.restoreAllMocks();
});
