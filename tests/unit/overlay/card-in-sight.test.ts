// @vitest-environment jsdom
/**
 * What a hostile page can do to the card's frame, seen from outside: the card counts as in sight only when it is whole
 * and in its place.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { extension, install } from '../background/an-extension';
import { MUST_COME } from '../must-come';

install();
const { cardInSight } = await import('../../../lib/overlay/features/card-in-sight');
const { holdPlace } = await import('../../../lib/overlay/features/hold-place');
const { handToken } = await import('../../../lib/overlay/features/hand-token');
type View = Parameters<typeof cardInSight>[1];

const BOX = new DOMRect(844, 64, 422, 640);
const WINDOW = { width: 1_280, height: 720, hidden: false };
const PLAIN: Record<string, string> = { opacity: '1', visibility: 'visible', filter: 'none', 'pointer-events': 'auto' };

function aCard() {
  document.documentElement.querySelectorAll('uppsikt-card').forEach((host) => host.remove());
  const host = document.createElement('uppsikt-card');
  const root = host.attachShadow({ mode: 'open' });
  const frame = document.createElement('iframe');
  root.append(frame);
  document.documentElement.append(host);
  frame.getBoundingClientRect = () => BOX;
  // jsdom has no popovers.
  host.popover = 'manual';
  let isOpen = true;
  const matches = host.matches.bind(host);
  Object.assign(host, {
    showPopover: () => void (isOpen = true),
    hidePopover: () => void (isOpen = false),
    matches: (selector: string) => (selector === ':popover-open' ? isOpen : matches(selector)),
  });
  return { host, root, frame, isOpen: () => isOpen };
}
let card = aCard();
let styles = new Map<Element, Record<string, string>>();
const view = (changes: Partial<View> = {}): View => ({
  at: (root) => (root === document ? card.host : card.frame),
  onTop: () => [],
  styleOf: (element) => ({
    getPropertyValue: (name) => ({ ...PLAIN, ...styles.get(element) })[name] ?? '',
  }),
  window: WINDOW,
  ...changes,
});

beforeEach(() => {
  card = aCard();
  styles = new Map();
});

describe('the card', () => {
  it('is in sight in its place, whole, plain and with nothing over it', () => {
    expect(cardInSight(card, view())).toBe('in-sight');
  });

  it.each<[string, Record<string, string>]>([
    ['opacity', { opacity: '0.01' }],
    ['a filter', { filter: 'opacity(1%)' }],
    ['a transform', { transform: 'matrix(0.1, 0, 0, 0.1, 0, 0)' }],
    ['scale', { scale: '0.1' }],
    ['a place that is moved', { translate: '-400px' }],
    ['zoom', { zoom: '0.1' }],
    ['a clip', { 'clip-path': 'inset(50%)' }],
    ['a mask', { 'mask-image': 'linear-gradient(transparent, transparent)' }],
    ['a blend', { 'mix-blend-mode': 'screen' }],
    ['being hidden', { visibility: 'hidden' }],
    ['pointers that pass through', { 'pointer-events': 'none' }],
  ])('is not with %s, on the host or inside its root', (_by, style) => {
    for (const element of [card.host, card.frame]) {
      styles = new Map([[element as Element, style]]);
      expect(cardInSight(card, view())).toBe('faded');
    }
  });

  it.each([
    ['small', new DOMRect(844, 64, 40, 640)],
    ['without any size', new DOMRect(844, 64, 0, 0)],
    ['beside the window', new DOMRect(-380, 64, 422, 640)],
    ['below it', new DOMRect(844, 400, 422, 640)],
  ])('is not when it is %s', (_how, box) => {
    card.frame.getBoundingClientRect = () => box;
    expect(cardInSight(card, view())).toBe('cut');
  });

  it('is not with something over it, even if only over its text, or inside its own root', () => {
    const words = (x: number, y: number): boolean => x < 1_000 && y < 200;
    const over = document.createElement('div');
    const at: View['at'] = (root, x, y) => (root === document ? (words(x, y) ? over : card.host) : card.frame);
    expect(cardInSight(card, view({ at }))).toBe('covered');
    expect(cardInSight(card, view({ at: (root) => (root === document ? card.host : over) }))).toBe('covered');
    expect(cardInSight(card, view({ at: () => null }))).toBe('covered');
  });

  it('is not where something else covers it in the top layer, even if pointers pass through', () => {
    const over = document.createElement('div');
    over.getBoundingClientRect = () => new DOMRect(0, 0, 1_280, 720);
    expect(cardInSight(card, view({ onTop: () => [card.host, over] }))).toBe('covered');
    over.getBoundingClientRect = () => new DOMRect(0, 0, 300, 720);
    expect(cardInSight(card, view({ onTop: () => [over] }))).toBe('in-sight');
  });

  it('is not in another place on the page', () => {
    const trap = document.body.appendChild(document.createElement('div'));
    trap.append(card.host);
    expect(cardInSight(card, view())).toBe('moved');
    document.documentElement.append(card.host);
    trap.append(card.frame);
    expect(cardInSight(card, view())).toBe('moved');
  });

  it('is not while the card or its tab is hidden', () => {
    expect(cardInSight(card, view({ window: { ...WINDOW, hidden: true } }))).toBe('hidden');
    card.host.hidden = true;
    expect(cardInSight(card, view())).toBe('hidden');
  });
});

describe('the page’s changes to our nodes are undone, and the card does nothing for half a second', () => {
  let time = 0;
  const sheet = new CSSStyleSheet();
  const remakeSheet = (): CSSStyleSheet => {
    sheet.replaceSync('iframe { width: 420px; }');
    return sheet;
  };
  const held = () => {
    card.root.adoptedStyleSheets = [remakeSheet()];
    return holdPlace(card, { remakeSheet, now: () => time });
  };

  it.each<[string, () => void, () => boolean]>([
    [
      'a style',
      () => card.frame.style.setProperty('opacity', '0.01', 'important'),
      () => card.frame.hasAttribute('style'),
    ],
    ['a style of the host', () => card.host.style.setProperty('opacity', '0.01'), () => card.host.style.opacity !== ''],
    ['a class', () => (card.host.className = 'x'), () => card.host.hasAttribute('class')],
    ['a sandbox', () => card.frame.setAttribute('sandbox', ''), () => card.frame.hasAttribute('sandbox')],
    [
      'something beside the frame',
      () => card.root.append(document.createElement('div')),
      () => card.root.childNodes.length > 1,
    ],
    ['a rule in our own sheet', () => sheet.insertRule('iframe { opacity: 0.01 }', 1), () => sheet.cssRules.length > 1],
    [
      'a sheet beside it',
      () => (card.root.adoptedStyleSheets = [...card.root.adoptedStyleSheets, new CSSStyleSheet()]),
      () => card.root.adoptedStyleSheets.length > 1,
    ],
    [
      'our sheet taken away',
      () => (card.root.adoptedStyleSheets = []),
      () => card.root.adoptedStyleSheets.length === 0,
    ],
    ['out of the top layer', () => card.host.hidePopover(), () => !card.isOpen()],
  ])('%s', (_what, attack, stands) => {
    time = 0;
    const hold = held();
    hold.again();
    expect(hold.wasDisturbed()).toBe(false);
    attack();
    hold.again();
    expect(stands()).toBe(false);
    expect(hold.wasDisturbed()).toBe(true);
    time = 499;
    hold.again();
    expect(hold.wasDisturbed()).toBe(true);
    time = 500;
    expect(hold.wasDisturbed()).toBe(false);
    hold.end();
  });

  it('they are undone at once, without a request', async () => {
    const hold = held();
    card.frame.style.opacity = '0.01';
    await vi.waitFor(() => expect(card.frame.style.opacity).toBe(''), MUST_COME);
    expect(hold.wasDisturbed()).toBe(true);
    hold.end();
  });

  it('our own hiding for a picture stays', () => {
    const hold = held();
    card.host.style.setProperty('visibility', 'hidden', 'important');
    hold.again();
    expect(card.host.style.visibility).toBe('hidden');
    expect(hold.wasDisturbed()).toBe(false);
    hold.end();
  });
});

describe('the token', () => {
  beforeEach(() => {
    extension.forget();
    extension.background = () => ({ ok: true, value: { token: 'secret' } });
  });
  const posted = (): unknown[][] => {
    const calls: unknown[][] = [];
    Object.defineProperty(card.frame, 'contentWindow', {
      value: { postMessage: (...all: unknown[]) => calls.push(all) },
    });
    return calls;
  };

  it('goes only to the frame, and only to a document of ours in it', async () => {
    const calls = posted();
    await handToken(card.frame, card.root);
    expect(calls).toEqual([[{ uppsikt: 'secret' }, 'chrome-extension://uppsikt']]);
    expect(card.frame.outerHTML).not.toContain('secret');
  });

  it('does not go to a frame that the page has moved', async () => {
    const calls = posted();
    document.body.append(card.frame);
    await handToken(card.frame, card.root);
    expect(calls).toEqual([]);
  });

  it('is not handed out where the background made none', async () => {
    extension.background = () => ({ ok: false, problem: 'unexpected', detail: 'not-allowed' });
    const calls = posted();
    await handToken(card.frame, card.root);
    expect(calls).toEqual([]);
  });
});
