// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../../lib/platforms/contract';
import { handleOf } from '../../../lib/platforms/dom/handles';
import { openLayer } from '../../../lib/platforms/dom/menu';
import { press } from '../../../lib/platforms/dom/press';
import { realClock } from '../../../lib/util/clock';
import { sanitisedHtml } from '../../../lib/platforms/dom/sanitise-html';
import { waitFor } from '../../../lib/platforms/dom/wait-for';

afterEach(() => document.body.replaceChildren());

/** A clock whose waits end when the test says so. */
function heldClock(): { clock: Clock; over: () => void } {
  const ends: (() => void)[] = [];
  return {
    clock: { now: () => 0, wait: () => new Promise((resolve) => ends.push(resolve)) },
    over: () => ends.forEach((end) => end()),
  };
}

describe('waiting for something on the page', () => {
  const find = (): Element | undefined => document.querySelector('b') ?? undefined;
  const signal = new AbortController().signal;

  it('finds what is there, and what is added', async () => {
    const { clock } = heldClock();
    const waiting = waitFor(find, { root: document, milliseconds: 1_000, clock, signal });
    document.body.append(document.createElement('b'));
    expect(await waiting).toBeInstanceOf(HTMLElement);
    expect(await waitFor(find, { root: document, milliseconds: 1_000, clock, signal })).toBeDefined();
  });

  it('returns nothing at the timeout', async () => {
    const { clock, over } = heldClock();
    const waiting = waitFor(find, { root: document, milliseconds: 1_000, clock, signal });
    over();
    expect(await waiting).toBeUndefined();
  });

  it('returns nothing when it is stopped, and leaves no timer', async () => {
    const stop = new AbortController();
    const waiting = waitFor(find, { root: document, milliseconds: 60_000, clock: realClock, signal: stop.signal });
    stop.abort();
    expect(await waiting).toBeUndefined();
    expect(
      await waitFor(find, { root: document, milliseconds: 1, clock: realClock, signal: stop.signal }),
    ).toBeUndefined();
  });
});

describe('pressing', () => {
  it('sends the events of a real press, in order', () => {
    const button = document.body.appendChild(document.createElement('button'));
    const heard: string[] = [];
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      button.addEventListener(type, () => heard.push(type));
    expect(press(button)).toBe('pressed');
    expect(heard).toEqual(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']);
  });

  it('does not click an element that left or changed during the press', () => {
    const button = document.body.appendChild(document.createElement('button'));
    let clicks = 0;
    button.addEventListener('click', () => (clicks += 1));
    button.addEventListener('pointerdown', () => button.remove(), { once: true });
    expect(press(button)).toBe('left');
    document.body.append(button);
    expect(press(button, { isStill: () => false })).toBe('left');
    expect(clicks).toBe(0);
  });
});

describe('opening a layer', () => {
  const visible = (): Element[] => [...document.querySelectorAll('[role="menu"]')];
  const menu = (): Element => {
    const element = document.createElement('div');
    element.setAttribute('role', 'menu');
    return element;
  };
  const options = { visible, root: document, milliseconds: 50, clock: realClock, signal: new AbortController().signal };

  it('returns the new one, not one that was open', async () => {
    document.body.append(menu());
    const button = document.body.appendChild(document.createElement('button'));
    const fresh = menu();
    button.addEventListener('click', () => document.body.append(fresh));
    expect(await openLayer(button, options)).toEqual({ kind: 'opened', layer: fresh });
  });

  it('says when none opens, and when several do', async () => {
    const button = document.body.appendChild(document.createElement('button'));
    expect(await openLayer(button, options)).toEqual({ kind: 'never' });
    button.addEventListener('click', () => document.body.append(menu(), menu()));
    expect(await openLayer(button, options)).toEqual({ kind: 'several' });
  });
});

describe('kept markup', () => {
  it('runs nothing, loads nothing and holds no typed text', () => {
    const item = document.createElement('div');
    item.innerHTML =
      '<script>1</script><style>a{}</style><iframe src="x"></iframe>' +
      '<a href=" java\tscript:alert(1)" onclick="x()">länk</a><img src="https://exempel.se/b.png" onerror="x()">' +
      '<div role="tooltip">Anna Andersson</div><input value="utkast"><textarea>utkast</textarea>' +
      '<div contenteditable="true">utkast</div><span data-uppsikt><b>Bedöm</b></span><p>text</p>';
    const html = sanitisedHtml(
      item,
      () => undefined,
      () => true,
    );
    expect(html).toContain('<p>text</p>');
    expect(html).toContain('src="https://exempel.se/b.png"');
    expect(html).not.toMatch(/script|style|iframe|onclick|onerror|utkast|Bedöm|Anna/);
    expect(item.querySelector('script')).not.toBeNull();
  });
});

describe('handles', () => {
  it('are one for each element', () => {
    const [one, other] = [document.createElement('i'), document.createElement('i')];
    expect(handleOf(one, 'f')).toBe(handleOf(one, 'f'));
    expect(handleOf(one, 'f')).not.toBe(handleOf(other, 'f'));
  });
});
