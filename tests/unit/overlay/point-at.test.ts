// @vitest-environment jsdom
/** What the page tells while the official removes by hand: a suggestion, and an answer only where a hand has given one. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '../../../entrypoints/overlay.content/session';
import type { Act } from '../../../lib/domain/act';
import type { GoneCheck } from '../../../lib/domain/outcome';
import type { FoundItem } from '../../../lib/platforms/contract';
import { facebook } from '../../../lib/platforms/facebook';
import { anEnv } from '../../contract/facebook-env';
import { extension, install } from '../background/an-extension';
import { showFacebookPost } from './facebook-post';

install();
const { pointAt, stopPointing } = await import('../../../entrypoints/overlay.content/features/point-at');

let sent: string[];
let said: unknown[];
/** What the adapter would see at a look. */
let sees: GoneCheck['kind'];

const item = (): FoundItem =>
  facebook.findItems(document).find(({ ref }) => ref.id === '9200000000000006') as FoundItem;
const wait = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

function point(act: Act): void {
  const signal = new AbortController().signal;
  const session = {
    platform: {
      ...facebook,
      seen: () => Promise.resolve({ kind: sees, method: 'test', at: '' }),
    },
    signal,
    actEnv: (own: AbortSignal) => anEnv({ signal: own }),
  } as unknown as Session;
  expect(pointAt(session, { ref: item().ref, act, flowId: 'f1' })).toBe(true);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
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
  stopPointing();
  vi.useRealTimers();
});

describe('a removal by hand', () => {
  it('is only suggested to be done when the item is not seen any more, once, and goes on being pointed for', async () => {
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

  it('is not even suggested when the item is drawn anew', async () => {
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

it('what is to be hidden by hand says by itself that it is', async () => {
  point('hide');
  await wait(2_000);
  sees = 'hidden';
  await wait(2_000);
  expect(sent).toEqual(['flow.by-hand']);
});
