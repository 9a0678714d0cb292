import { describe, expect, test, vi } from 'vitest';

// The polyfill refuses to load outside an extension. These tests use nothing of the browser.
vi.mock('../../../lib/browser', () => ({ browser: {} }));
const { parseReply, PageUnreachable } = await import('../../../lib/messaging/page-commander');

describe('a page’s answer is untrusted input', () => {
  test.each([
    ['item.perform', { error: 'no session on this page' }, 'no session on this page'],
    ['item.perform', { kind: 'removed', step: 'done', trace: '' }, 'unreadable'],
    ['item.compare', { kind: 'same' }, 'unreadable'],
    ['item.seen', undefined, 'unreadable'],
    ['account.read', { account: {}, classification: { state: 'kommunen' } }, 'unreadable'],
    // Where the browser has its own `browser`, an error thrown by a page arrives as an answer.
    ['item.seen', { __mozWebExtensionPolyfillReject__: true, message: 'the page is old' }, 'the page is old'],
    ['pictures.settle', { __mozWebExtensionPolyfillReject__: true, message: 'the page is old' }, 'the page is old'],
    ['pictures.settle', { error: 'no session on this page' }, 'no session on this page'],
    ['native.allow', { error: 'no session on this page' }, 'no session on this page'],
  ] as const)('%s answering %j is no answer', (command, reply, words) => {
    expect(() => parseReply(command, reply)).toThrow(PageUnreachable);
    expect(() => parseReply(command, reply)).toThrow(words);
  });

  test('a valid answer passes, without fields that the command does not name', () => {
    expect(parseReply('item.compare', { kind: 'same', text: 'hej', copies: 1, more: true })).toEqual({
      kind: 'same',
      text: 'hej',
      copies: 1,
    });
    expect(parseReply('pictures.settle', {})).toEqual({});
    expect(parseReply('picture.place', { error: 'borta' })).toEqual({ error: 'borta' });
  });
});
