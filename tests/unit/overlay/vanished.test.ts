// @vitest-environment jsdom
/** What leaves a registered thread without Uppsikt: reported only where the list around it is drawn as before. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Control, Session } from '../../../lib/overlay/session';
import { bringDrivers } from '../../../lib/platforms/dom/brought-driver';
import { drivers } from '../../../lib/platforms/registry';
import type { FoundItem } from '../../../lib/platforms/contract';
import { facebook } from '../../../lib/platforms/facebook';
import { facebookPage } from '../../commands/setup/practice-register';
import { anEnv } from '../../contract/facebook-env';
import { countOneLess } from '../../contract/facebook-live-page';
import { extension, install } from '../background/an-extension';
import { showFacebookPost } from './facebook-post';

install();
const INSIDE = '9200000000000004';
const LAST = '9200000000000006';
const ONLY_REPLY = '9300000000000001';

let sent: { kind: string; payload: Record<string, unknown> }[];
let stop: AbortController;
let session: Session;
let vanished: typeof import('../../../lib/overlay/guards/vanished');

const items = (): FoundItem[] => facebook.findItems(document).filter(({ ref }) => ref.id !== null);
const item = (id: string): FoundItem => items().find(({ ref }) => ref.id === id) as FoundItem;
const told = () => sent.filter(({ kind }) => kind === 'item.vanished').map(({ payload }) => payload);

beforeEach(async () => {
  vi.resetModules();
  bringDrivers(drivers);
  vanished = await import('../../../lib/overlay/guards/vanished');
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 24, 10), toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] });
  showFacebookPost();
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
  extension.forget();
  sent = [];
  extension.background = (message) => {
    sent.push(message as (typeof sent)[number]);
    return { ok: true, value: {} };
  };
  stop = new AbortController();
  session = {
    platform: facebook,
    signal: stop.signal,
    thread: facebookPage,
    covered: { refs: [], pictures: [] },
    controls: new Map(items().map((each) => [each.element, { item: each } as Control])),
    lookers: new Set(),
    actEnv: (signal: AbortSignal) => anEnv({ signal }),
  } as unknown as Session;
  vanished.watchVanishing(session);
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The page removes the elements, and the watcher sees that. */
async function leave(...ids: string[]): Promise<void> {
  const elements = ids.map((id) => item(id).element);
  for (const element of elements) element.remove();
  for (const look of session.lookers) look({ ours: [], others: [], gone: elements });
  await vi.advanceTimersByTimeAsync(60_000);
}

describe('without a press here', () => {
  it('an item that leaves from the middle of an unchanged list is reported', async () => {
    await leave(INSIDE);
    expect(told()).toMatchObject([{ ref: { id: INSIDE }, own: false, seen: 'gone', act: null }]);
  });

  it.each([LAST, ONLY_REPLY])('the last item of a list, or the only one, may just be folded (%s)', async (id) => {
    await leave(id);
    expect(told()).toEqual([]);
  });

  it('an item that leaves as the list is sorted or filtered may still exist', async () => {
    const sorting = [...document.querySelectorAll('[aria-haspopup="menu"]')].find(
      (button) => button.closest('[role="article"]') === null && button.textContent.trim() !== '',
    );
    if (sorting === undefined) throw new Error('the list says nothing of its order');
    sorting.textContent = 'Bara fans';
    await leave(INSIDE);
    expect(told()).toEqual([]);
  });
});

/** How often a search ran in the element or something around it. */
function askedOfAll(within: Element, look: () => void): number {
  const asked = [vi.spyOn(Element.prototype, 'querySelector'), vi.spyOn(Element.prototype, 'querySelectorAll')];
  look();
  return asked.flatMap(({ mock }) => mock.contexts.filter((of) => (of as Element).contains(within))).length;
}

it('a long thread reads its order once in a look, however many comments it has', () => {
  const copied = item(INSIDE);
  const { element, ref } = copied;
  const list = document.createElement('div');
  element.parentElement?.append(list);
  const ours = Array.from({ length: 100 }, (_, index): FoundItem => {
    const copy = element.cloneNode(true) as HTMLElement;
    list.append(copy);
    return { ...copied, element: copy, ref: { ...ref, id: `94000000000${index}` } };
  });
  const look = (): void => {
    for (const tell of session.lookers) tell({ ours, others: [], gone: [] });
  };
  expect(askedOfAll(list, look)).toBeLessThan(8);
});

describe('after an official’s own press', () => {
  it('an item without an id is never looked for', async () => {
    vanished.pressedNatively(session, { ...item(INSIDE).ref, id: null }, 'delete');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told()).toEqual([]);
  });

  it.each(['edit', 'comments-off', 'ban'] as const)('%s takes nothing away, whatever is not seen', async (act) => {
    vanished.pressedNatively(session, item(INSIDE).ref, act);
    await leave(INSIDE);
    expect(told()).toEqual([]);
  });

  it('an item that left by it is reported once, as the official’s own act', async () => {
    vanished.pressedNatively(session, item(INSIDE).ref, 'delete');
    countOneLess(document);
    await leave(INSIDE);
    expect(told()).toMatchObject([{ own: true, act: 'delete', seen: 'gone' }]);
  });
});
