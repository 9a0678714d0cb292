// @vitest-environment jsdom
/**
 * Possible personal data is underlined in the text, and announced in words at the item's control. jsdom has no layout:
 * the test says what is in view, where the text stands and what lies over it.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegisteredAccount } from '../../../lib/domain/account';
import type { Control, Session } from '../../../lib/overlay/session';
import type { FoundItem } from '../../../lib/platforms/contract';
import { overlayHostAttribute } from '../../../lib/platforms/dom/overlay-host';
import { facebook } from '../../../lib/platforms/facebook';
import { aState } from '../../components/card/an-item';
import { install } from '../background/an-extension';
import { rootOf } from '../roots-of-ours';
import { aSession } from './a-session';
import { showFacebookPost } from './facebook-post';

install();
const { followItems } = await import('../../../lib/overlay/indicators/follow-items');

const municipality: RegisteredAccount = { ...aState().registered, ownerKeys: ['1'] };
const FIRST = '9200000000000006';
const PHONE = '070-174 06 05';

let stop: AbortController;
let session: Session;
/** The topmost element at a point: the item's own text, or something over it. */
let over: Element[];
let frames: (() => void)[];
let views: { tell: (isIntersecting: boolean) => void }[];

const item = (): FoundItem => facebook.findItems(document).find(({ ref }) => ref.id === FIRST) as FoundItem;
const textOf = (): Text => {
  const walk = document.createTreeWalker(item().element, NodeFilter.SHOW_TEXT);
  const shown = facebook.read(document, item()).text.raw.slice(0, 8);
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode())
    if ((node as Text).data.includes(shown)) return node as Text;
  throw new Error('no words');
};
/** The element that holds the text. */
const words = (): Element => textOf().parentElement as Element;
const lines = (): string[] =>
  [...(rootOf(document.querySelector('uppsikt-indicators'))?.children ?? [])].map((line) => {
    const { left, top, width } = (line as HTMLElement).style;
    return `${left} ${top} ${width}`;
  });
const control = (): Control => session.controls.get(item().element) as Control;
const said = (): string | null => {
  const { root, button } = control();
  const id = button.getAttribute('aria-describedby');
  return id === null ? null : (root.getElementById(id)?.textContent ?? '');
};
/** The browser draws a frame; what is requested meanwhile comes with the next frame. */
const draw = (): void => frames.splice(0).forEach((frame) => frame());
const look = (): void => {
  for (const tell of session.lookers) tell({ ours: [item()], others: [], gone: [] });
  draw();
};

class Eyes {
  private readonly targets: Element[] = [];
  constructor(private readonly told: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
    views.push({ tell: (isIntersecting) => told(this.targets.map((target) => ({ target, isIntersecting }))) });
  }
  observe = (target: Element): void => void this.targets.push(target);
  disconnect = (): void => void this.targets.splice(0);
}

beforeEach(() => {
  showFacebookPost();
  [stop, frames, views] = [new AbortController(), [], []];
  Object.assign(globalThis, {
    IntersectionObserver: Eyes,
    requestAnimationFrame: (frame: () => void) => frames.push(frame),
    cancelAnimationFrame: () => frames.splice(0),
  });
  over = [words()];
  document.elementsFromPoint = () => over;
  document.elementFromPoint = () => over[0] ?? null;
  // A letter is ten pixels wide.
  Range.prototype.getClientRects = function boxes(this: Range) {
    const [left, width] = [this.startOffset * 10, (this.endOffset - this.startOffset) * 10];
    return [{ left, top: 40, width, height: 16 }] as unknown as DOMRectList;
  };
  session = aSession(facebook, municipality, { signal: stop.signal });
  const host = document.createElement('uppsikt-control');
  const root = host.attachShadow({ mode: 'open' });
  const button = root.appendChild(document.createElement('button'));
  const { element } = item();
  element.append(host);
  session.controls.set(element, { host, root, button, item: item() });
});
afterEach(() => stop.abort());

function follow(words: string): void {
  textOf().data = words;
  followItems(session);
  views.forEach(({ tell }) => tell(true));
  draw();
}

describe('possible personal data', () => {
  it('is underlined in the text, and announced at the control', () => {
    follow(`Ring ${PHONE}`);
    expect(lines()).toEqual(['50px 40px 130px']);
    expect(said()).toBe('Kan vara personuppgift: telefon');
  });

  it('is looked for only in what is in view', () => {
    textOf().data = `Ring ${PHONE}`;
    followItems(session);
    draw();
    expect([lines(), said()]).toEqual([[], null]);
    views.forEach(({ tell }) => tell(true));
    draw();
    expect(lines()).toHaveLength(1);
    views.forEach(({ tell }) => tell(false));
    draw();
    expect(lines()).toEqual([]);
  });

  it('follows changes of the text, and is no longer announced when it has gone', () => {
    follow(`Ring ${PHONE}`);
    textOf().data = `Ring mig på ${PHONE}`;
    look();
    expect(lines()).toEqual(['120px 40px 130px']);
    textOf().data = 'Ett vänligt ord';
    look();
    expect([lines(), said()]).toEqual([[], null]);
  });

  it('is underlined again when the page scrolls or the window changes', () => {
    follow(`Ring ${PHONE}`);
    over = [];
    document.dispatchEvent(new Event('scroll'));
    draw();
    expect(lines()).toEqual([]);
    over = [words()];
    window.dispatchEvent(new Event('resize'));
    draw();
    expect(lines()).toHaveLength(1);
  });

  it('is not underlined on top of what covers it, but through our own floating elements', () => {
    follow(`Ring ${PHONE}`);
    const layer = document.body.appendChild(document.createElement('div'));
    over = [layer, words()];
    look();
    expect(lines()).toEqual([]);
    layer.setAttribute(overlayHostAttribute, 'marker');
    look();
    expect(lines()).toHaveLength(1);
  });

  it('is not marked where the item has no control, as on a page that left the register', () => {
    follow(`Ring ${PHONE}`);
    session.controls.clear();
    document.dispatchEvent(new Event('scroll'));
    draw();
    expect(lines()).toEqual([]);
  });

  it('is not found in plain text', () => {
    follow('Ett vänligt ord');
    expect([document.querySelector('uppsikt-indicators'), said()]).toEqual([null, null]);
  });

  it('stays marked when the page rewrites its root, and ends with the page view', () => {
    follow(`Ring ${PHONE}`);
    document.querySelector('uppsikt-indicators')?.remove();
    look();
    expect(lines()).toHaveLength(1);
    stop.abort();
    expect(document.querySelector('uppsikt-indicators')).toBeNull();
    expect(session.lookers.size).toBe(0);
  });
});
