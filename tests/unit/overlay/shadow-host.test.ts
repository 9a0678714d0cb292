// @vitest-environment jsdom
/** Our hosts on the page: each has the rules that it was given, whatever another host of its name has. */
import { expect, it } from 'vitest';
import { install } from '../background/an-extension';

install();
const { shadowHost } = await import('../../../entrypoints/overlay.content/features/shadow-host');

it('has its own rules, also where another host of its name has others; the same rules are one sheet', () => {
  const rules = (css: string): CSSStyleSheet | undefined =>
    shadowHost('uppsikt-notice', css).root.adoptedStyleSheets[0];
  const [notice, list] = [rules('div { display: flex; }'), rules('section { display: block; }')];
  expect(notice?.cssRules[0]?.cssText).toContain('div');
  expect(list?.cssRules[0]?.cssText).toContain('section');
  expect(rules('div { display: flex; }')).toBe(notice);
});
