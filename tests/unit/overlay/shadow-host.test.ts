// @vitest-environment jsdom
/**
 * Our hosts on the page: closed to the page, and each with its own style rules, whatever another host of the same name
 * has.
 */
import { expect, it } from 'vitest';
import { install } from '../background/an-extension';

install();
const { shadowHost } = await import('../../../lib/overlay/features/shadow-host');

it('a host has its own rules, also where another of its name has others; equal rules share one sheet', () => {
  const rules = (css: string): CSSStyleSheet | undefined =>
    shadowHost('uppsikt-notice', css).root.adoptedStyleSheets[0];
  const [notice, list] = [rules('div { display: flex; }'), rules('section { display: block; }')];
  expect(notice?.cssRules[0]?.cssText).toContain('div');
  expect(list?.cssRules[0]?.cssText).toContain('section');
  expect(rules('div { display: flex; }')).toBe(notice);
});

it('a host gives its root to its maker only, not to whoever holds the element', () => {
  const { host, root } = shadowHost('uppsikt-notice', 'div { color: red; }');
  document.documentElement.append(host);
  expect(root.host).toBe(host);
  expect([host.ownerDocument, root.ownerDocument]).toEqual([document, document]);
  expect(document.querySelector('uppsikt-notice')?.shadowRoot).toBeNull();
  host.remove();
});

it('a host is not a page-defined element when it gets its root: such an element could read it', () => {
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
