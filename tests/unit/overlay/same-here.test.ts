// @vitest-environment jsdom
/**
 * An official points at an item with the same text as the last one handled: one press there does the card's 'Lika som
 * förra'. An item that nobody points at is not read.
 */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { likenessOf } from '../../../lib/assessment/same-as-last';
import type { RegisteredAccount } from '../../../lib/domain/account';
import { itemKey } from '../../../lib/domain/item-key';
import { sha256 } from '../../../lib/domain/sha256';
import type { LedHere } from '../../../lib/overlay/features/open-card';
import type { Control, Session } from '../../../lib/overlay/session';
import type { FoundItem } from '../../../lib/platforms/contract';
import { facebook } from '../../../lib/platforms/facebook';
import { facebookPage } from '../../commands/setup/practice-register';
import { extension, install } from '../background/an-extension';
import { aSession } from './a-session';
import { showFacebookPost } from './facebook-post';

install();
// jsdom has none; Node's own answers from another thread after an unknown time.
const digest = (_name: string, data: Uint8Array): Promise<Uint8Array> =>
  Promise.resolve(createHash('sha256').update(data).digest());
Object.defineProperty(globalThis, 'crypto', { value: { subtle: { digest } }, configurable: true });
const { lastIsAnother, sameHere } = await import('../../../lib/overlay/features/same-here');

const municipality: RegisteredAccount = { ...facebookPage, ownerKeys: ['61550000000001'] };
const open = (_session: Session, item: FoundItem, from: unknown, { sameAs }: LedHere = {}): Promise<void> =>
  Promise.resolve(void opened.push([itemKey(item.ref), from === session.controls.get(item.element)?.button, sameAs]));
let stop: AbortController;
let session: Session;
let asked: number;
let read: string[];
/** For each opened card: the item's key, whether from its control, and the flow whose judgement it repeats. */
let opened: unknown[];
let last: Record<string, unknown> | null;
/** Some are on the page twice. */
const items = (): FoundItem[] => {
  const comments = facebook.findItems(document).filter(({ ref }) => ref.kind === 'comment');
  return comments.filter(({ ref }, at) => comments.findIndex((other) => other.ref.id === ref.id) === at);
};
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

function controlOf(item: FoundItem): Control {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const button = root.appendChild(document.createElement('button'));
  item.anchor.append(host);
  return { host, root, button, item };
}
const offered = (item: FoundItem): HTMLButtonElement | null | undefined =>
  session.controls.get(item.element)?.root.querySelector('button.same');

/** The page's listeners, so that jsdom's untrusted events can be passed as trusted. */
let listeners: Map<string, (event: unknown) => void>;
async function point(target: Element, isTrusted = true, by: 'pointerover' | 'focusin' = 'pointerover'): Promise<void> {
  listeners.get(by)?.({ isTrusted, target });
  await settle();
}
/** @param after milliseconds since the button appeared */
function pressOn(button: HTMLElement, after: number, isTrusted = true): void {
  vi.advanceTimersByTime(after);
  const event: unknown = Object.create(new MouseEvent('click'), {
    isTrusted: { value: isTrusted },
    preventDefault: { value: () => undefined },
    stopPropagation: { value: () => undefined },
  });
  for (const { at, ear } of clicks) if (at === button) ear(event);
}
let clicks: { at: EventTarget; ear: (event: unknown) => void }[];

beforeEach(async () => {
  showFacebookPost();
  lastIsAnother();
  [asked, read, opened, listeners, clicks, stop] = [0, [], [], new Map(), [], new AbortController()];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  // oxlint-disable-next-line unbound-method -- called on its own target below
  const { addEventListener } = EventTarget.prototype;
  vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(function (this: EventTarget, type, ear, how) {
    if (this === document && typeof ear === 'function') listeners.set(type, ear as never);
    if (type === 'click' && typeof ear === 'function') clicks.push({ at: this, ear: ear as never });
    addEventListener.call(this, type, ear, how);
  });
  vi.spyOn(CSSStyleSheet.prototype, 'replaceSync').mockImplementation(() => undefined);
  extension.forget();
  extension.background = (message) => {
    if ((message as { kind: string }).kind === 'same.last') asked += 1;
    return { ok: true, value: { last } };
  };
  const [first, second] = items() as [FoundItem, FoundItem];
  session = aSession(
    { ...facebook, read: (root, item) => (read.push(itemKey(item.ref)), facebook.read(root, item)) },
    municipality,
    { signal: stop.signal, controls: new Map(items().map((item) => [item.element, controlOf(item)])) },
  );
  for (const { root } of session.controls.values()) Object.assign(root, { adoptedStyleSheets: [] });
  const { text } = facebook.read(document, second);
  last = {
    flowId: 'f0',
    text: (await likenessOf({ text, links: [] }, 'www.facebook.com', sha256)).text,
    itemKey: itemKey(first.ref),
    registeredId: municipality.id,
    act: 'remove',
    ground: { sv: 'Reklam', en: 'Advertising' },
  };
  sameHere(session, open);
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('an item with the text of the last one', () => {
  const second = (): FoundItem => items()[1] as FoundItem;

  it('gets a button that says what it does, once it is pointed at', async () => {
    expect(offered(second())).toBeNull();
    await point(second().element);
    expect(offered(second())?.textContent).toBe('Lika som förra: ta bort');
    expect(offered(second())?.title).toBe(
      'Lika som förra. Spara bevis och ta bort även detta? Samma text. Skälet blir detsamma: Reklam.',
    );
  });

  it('opens the card with the last judgement by one press', async () => {
    await point(second().element);
    pressOn(offered(second()) as HTMLElement, 500);
    expect(opened).toEqual([[itemKey(second().ref), true, 'f0']]);
    expect(offered(second())).toBeNull();
    await point(document.body);
    await point(second().element);
    expect(offered(second())).toBeNull();
  });

  it('only opens the card when the press comes as soon as the button does', async () => {
    await point(second().element);
    pressOn(offered(second()) as HTMLElement, 499);
    expect(opened).toEqual([[itemKey(second().ref), true, undefined]]);
  });

  it('gets no button from an untrusted event', async () => {
    await point(second().element, false);
    expect([asked, offered(second())]).toEqual([0, null]);
    await point(second().element);
    pressOn(offered(second()) as HTMLElement, 2_000, false);
    expect(opened).toEqual([]);
  });

  it('loses it when something else is pointed at, and when the page view has ended', async () => {
    await point(second().element);
    await point(document.body);
    expect(offered(second())).toBeNull();
    await point(second().element);
    expect(offered(second())).not.toBeNull();
    stop.abort();
    expect(offered(second())).toBeNull();
  });

  it('has none where the text, or the page it stands on, differs', async () => {
    await point(items()[2]?.element as Element);
    expect(offered(items()[2] as FoundItem)).toBeNull();
    last = { ...last, registeredId: 'another' };
    lastIsAnother();
    await point(second().element);
    expect(offered(second())).toBeNull();
  });

  it('keeps it under the focus when the page scrolls another item under the pointer', async () => {
    await point(second().element, true, 'focusin');
    const button = offered(second());
    await point(items()[2]?.element as Element);
    await point(document.body);
    expect(offered(second())).toBe(button);
    await point(second().element);
    await point(document.body);
    expect([offered(second()), button?.isConnected]).toEqual([button, true]);
    await point(document.body, true, 'focusin');
    expect(offered(second())).toBeNull();
  });

  it('only opens the card where another comment stands in its nodes by the time of the press', async () => {
    await point(second().element);
    const button = offered(second()) as HTMLElement;
    const [other] = items() as [FoundItem];
    session.platform = { ...session.platform, itemAt: () => ({ ...other, element: second().element }) };
    pressOn(button, 500);
    expect(opened).toEqual([[itemKey(other.ref), true, undefined]]);
  });

  it('is not the last handled item itself', async () => {
    last = { ...last, itemKey: itemKey(second().ref) };
    await point(second().element);
    expect(offered(second())).toBeNull();
  });
});

describe('the cost', () => {
  it('an item that nobody points at is not read, and each that is, once', async () => {
    expect([read, asked]).toEqual([[], 0]);
    const second = items()[1] as FoundItem;
    await point(second.element);
    await point(second.element.firstElementChild as Element);
    await point(second.element);
    expect([read, asked]).toEqual([[itemKey(second.ref)], 1]);
  });

  it('where nothing has been handled no item is read at all', async () => {
    last = null;
    for (const { element } of items()) await point(element);
    expect([read, asked]).toEqual([[], 1]);
  });

  it('the last item is asked for again when a flow has gone on', async () => {
    const [, second] = items() as [FoundItem, FoundItem];
    await point(second.element);
    lastIsAnother();
    await point(second.element);
    expect(asked).toBe(2);
  });
});
