/**
 * Fixture: a page of a registered account for its daily round, with items in a list, each with its 'Bedöm', and an
 * official's keys and presses. jsdom has no layout and no trusted events, so the test says what is near and what was
 * pressed.
 */
import type { RegisteredAccount } from '../../../lib/domain/account';
import { itemKey } from '../../../lib/domain/item-key';
import type { ItemReading } from '../../../lib/domain/item';
import type { Control, Session } from '../../../lib/overlay/session';
import { noMarks } from '../../../lib/platforms/dom/marks';
import type { FoundItem, Platform } from '../../../lib/platforms/contract';
import { aState } from '../../components/card/an-item';

// jsdom has no layout and lacks this function.
document.elementsFromPoint = () => [];

export const account: RegisteredAccount = { ...aState().registered, ownerKeys: ['1'] };

const HIDDEN = { kind: 'read', by: 'test', from: 'page' } as const;

export interface Written {
  id: string | null;
  /** ISO 8601; null where the page gives no time. */
  at: string | null;
  /** The age that the page shows where it gives no time. */
  age?: string;
  by?: string;
  kind?: 'post' | 'comment';
  /** Hidden from others. */
  hidden?: true;
  /** Far from the window: its control would come when it is near. */
  far?: true;
}

export interface PageForRound {
  session: Session;
  /** The elements, by index. */
  elements: Element[];
  /** The key of an item, added at each reading. */
  reads: string[];
  /** Adds the item's control. */
  comes(index: number): void;
  /** Sets the account that acts on the page from now on: an id, or null where it is unknown. */
  actsAs(id: string | null): void;
  /** Applies the page's late data to an item. */
  tells(index: number, changes: Partial<Written>): void;
  /** The id of the item whose 'Bedöm' has the focus. */
  focused(): string | null;
}

/** Stands in for the browser's observer: everything observed is near, unless it is marked far. */
class Near {
  constructor(private readonly tell: (entries: { target: Element; isIntersecting: boolean }[]) => void) {}
  observe = (target: Element): void =>
    void Promise.resolve().then(() => this.tell([{ target, isIntersecting: !target.hasAttribute('data-far') }]));
  unobserve = (): void => undefined;
  disconnect = (): void => undefined;
}

export function pageForRound(asWritten: readonly Written[], stop: AbortController): PageForRound {
  const written = asWritten.map((each) => ({ ...each }));
  Object.assign(globalThis, { IntersectionObserver: Near });
  Element.prototype.scrollIntoView = () => undefined;
  document.body.innerHTML = `<main>${written.map(() => '<article>words</article>').join('')}</main>`;
  const elements = [...document.querySelectorAll('article')];
  const items = elements.map((element, index): FoundItem => {
    const { id, kind = 'comment', far } = written[index] ?? { id: null };
    if (far === true) element.setAttribute('data-far', '');
    return {
      element,
      anchor: element,
      ref: { platform: 'facebook', kind, id, postId: '9', parentId: null, handle: `f${index}` },
    };
  });
  const acting = { id: '1' as string | null };
  const { platform, reads } = platformOf(items, written, acting);
  const controls = new Map<Element, Control>();
  const session = {
    platform,
    signal: stop.signal,
    register: [account],
    controls,
    lookers: new Set(),
    thread: account,
    registeredOf: () => account,
    onThread: (callback: (thread: RegisteredAccount) => void) => callback(account),
  } as unknown as Session;
  const comes = (index: number): void => {
    const item = items[index] as FoundItem;
    const host = document.createElement('uppsikt-control');
    host.setAttribute('data-uppsikt', 'control');
    const root = host.attachShadow({ mode: 'open' });
    const button = document.createElement('button');
    root.append(button);
    item.element.append(host);
    controls.set(item.element, { host, root, button, item });
    for (const tell of session.lookers) tell({ ours: [item], others: [], gone: [] });
  };
  for (const [index, { far }] of written.entries()) if (far !== true) comes(index);
  return {
    session,
    elements,
    reads,
    comes,
    actsAs: (id) => void (acting.id = id),
    tells(index, changes) {
      Object.assign(written[index] as Written, changes);
      for (const tell of session.lookers) tell({ ours: [items[index] as FoundItem], others: [], gone: [] });
    },
    focused: () => [...controls.values()].find(({ host }) => host === document.activeElement)?.item.ref.id ?? null,
  };
}

function platformOf(
  items: readonly FoundItem[],
  written: readonly Written[],
  acting: { id: string | null },
): { platform: Platform; reads: string[] } {
  const reads: string[] = [];
  const platform = {
    manifest: { id: 'facebook' },
    findItems: () => items,
    itemAt: (_root: Document, element: Element) => items.find((item) => item.element === element),
    readAccount: () => ({ ...aState().account, id: acting.id }),
    read: (_root: Document, item: FoundItem): ItemReading => {
      reads.push(itemKey(item.ref));
      const { at = null, by = '77', hidden, age } = written[items.indexOf(item)] ?? {};
      return {
        ...aState().reading,
        ref: item.ref,
        author: { name: 'Kalle', profileUrl: null, id: by },
        ...(hidden === true ? { visibility: 'Dold', marks: { ...noMarks(), hidden: HIDDEN } } : {}),
        postedAt: { raw: age ?? null, iso: at, precision: at === null ? 'unknown' : 'exact' },
      };
    },
  } as unknown as Platform;
  return { platform, reads };
}

/** Presses a key as the official. @returns whether it was kept from the page */
export function key(name: string, at: Element, changes: Partial<KeyboardEvent> = {}): boolean {
  const path: Element[] = [];
  for (let each: Element | null = at; each !== null; each = each.parentElement) path.push(each);
  const held = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, isComposing: false, repeat: false };
  const values = { type: 'keydown', key: name, isTrusted: true, ...held, ...changes };
  const event: unknown = Object.create(new KeyboardEvent('keydown'), {
    ...Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value }])),
    composedPath: { value: () => path },
    preventDefault: { value: () => undefined },
    stopImmediatePropagation: { value: () => undefined },
  });
  const { uppsiktTakers } = globalThis as { uppsiktTakers?: Set<(event: Event) => boolean> };
  return [...(uppsiktTakers ?? [])].some((taker) => taker(event as Event));
}

const presses = new WeakMap<Element, (event: Event) => void>();
// oxlint-disable-next-line unbound-method -- called on the button below
const { addEventListener } = EventTarget.prototype;
HTMLButtonElement.prototype.addEventListener = function (this: Element, type: string, listener: never) {
  if (type === 'click') presses.set(this, listener);
  addEventListener.call(this, type, listener);
};

/** The official's own press on one of our buttons. */
export function pressed(button: Element | null | undefined, isTrusted = true): void {
  if (button === null || button === undefined) throw new Error('no such button');
  presses.get(button)?.({ isTrusted } as Event);
}
