// @vitest-environment jsdom
/**
 * Our hosts on the page: closed to it, and each with the rules that it was given, whatever another host of its name
 * has.
 */
import { expect, it } from 'vitest';
import { install } from '../background/an-extension';

install();
const { shadowHost } = await import('../../../lib/overlay/features/shadow-host');

it('has its own rules, also where another host of its name has others; the same rules are one sheet', () => {
  const rules = (css: string): CSSStyleSheet | undefined =>
    shadowHost('uppsikt-notice', css).root.adoptedStyleSheets[0];
  const [notice, list] = [rules('div { display: flex; }'), rules('section { display: block; }')];
  expect(notice?.cssRules[0]?.cssText).toContain('div');
  expect(list?.cssRules[0]?.cssText).toContain('section');
  expect(rules('div { display: flex; }')).toBe(notice);
});

it('gives its root to whoever made it, and to nobody who holds the element', () => {
  const { host, root } = shadowHost('uppsikt-notice', 'div { color: red; }');
  document.documentElement.append(host);
  expect(root.host).toBe(host);
  expect([host.ownerDocument, root.ownerDocument]).toEqual([document, document]);
  expect(document.querySelector('uppsikt-notice')?.shadowRoot).toBeNull();
  host.remove();
});

it('is none of the page’s own elements when it is given its root, which such an element could look into', () => {
  const made: string[] = [];
  customElements.define(
    'uppsikt-marker',
    class extends HTMLElement {
      constructor() {
        super();
        made.push(this.isConnected ? 'on the page' : 'as it was made');
      }
    },
  );
  const { host } = shadowHost('uppsikt-marker', '');
  expect(made).toEqual([]);
  document.documentElement.append(host);
  expect(host.shadowRoot).toBeNull();
  host.remove();
});
