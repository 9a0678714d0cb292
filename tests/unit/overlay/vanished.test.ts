// @vitest-environment jsdom
/** What leaves a registered thread without Uppsikt: told only where the list around it is drawn as it was. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '../../../lib/overlay/session';
import type { Control } from '../../../lib/overlay/features/item-control';
import { bringDrivers } from '../../../lib/platforms/dom/brought-driver';
import { drivers } from '../../../lib/platforms/drivers';
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
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 24, 10), toFake: ['Date', 'setTimeout', 'clearTimeout'] });
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

/** The page takes them away, and that is seen. */
async function leave(...ids: string[]): Promise<void> {
  const elements = ids.map((id) => item(id).element);
  for (const element of elements) element.remove();
  for (const look of session.lookers) look({ ours: [], others: [], gone: elements });
  await vi.advanceTimersByTimeAsync(60_000);
}

describe('nobody here pressed', () => {
  it('what leaves from the middle of a list that stands as before is told', async () => {
    await leave(INSIDE);
    expect(told()).toMatchObject([{ ref: { id: INSIDE }, own: false, seen: 'gone', act: null }]);
  });

  it.each([LAST, ONLY_REPLY])('the last of a list, or alone in it, is what a folded one lacks (%s)', async (id) => {
    await leave(id);
    expect(told()).toEqual([]);
  });

  it('what leaves as the list is sorted or filtered otherwise may exist still', async () => {
    const sorting = [...document.querySelectorAll('[aria-haspopup="menu"]')].find(
      (button) => button.closest('[role="article"]') === null && button.textContent.trim() !== '',
    );
    if (sorting === undefined) throw new Error('the list says nothing of its order');
    sorting.textContent = 'Bara fans';
    await leave(INSIDE);
    expect(told()).toEqual([]);
  });
});

/** How often something is looked for in all of what is in and around it. */
function askedOfAll(within: Element, look: () => void): number {
  const asked = [vi.spyOn(Element.prototype, 'querySelector'), vi.spyOn(Element.prototype, 'querySelectorAll')];
  look();
  return asked.flatMap(({ mock }) => mock.contexts.filter((of) => (of as Element).contains(within))).length;
}

it('a long thread is asked for its order once in a look, however many comments it has', () => {
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

describe('after one’s own press', () => {
  it('what has no id is never looked for', async () => {
    vanished.pressedNatively(session, { ...item(INSIDE).ref, id: null }, 'delete');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told()).toEqual([]);
  });

  it.each(['edit', 'comments-off', 'ban'] as const)('%s takes nothing away, whatever is not seen', async (act) => {
    vanished.pressedNatively(session, item(INSIDE).ref, act);
    await leave(INSIDE);
    expect(told()).toEqual([]);
  });

  it('what left by it is told once, as one’s own', async () => {
    vanished.pressedNatively(session, item(INSIDE).ref, 'delete');
    countOneLess(document);
    await leave(INSIDE);
    expect(told()).toMatchObject([{ own: true, act: 'delete', seen: 'gone' }]);
  });
});
