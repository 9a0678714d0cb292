// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { mergeRows } from '../../../components/archive/merge-rows';
import { setLanguage } from '../../../lib/i18n/language';
import { called, clear, listed, press, ready, sealed, show } from './show-archive';

afterEach(() => {
  clear();
  setLanguage('sv');
});

describe('the list', () => {
  it('shows who wrote, what, why, where and how it ended, as links that the keyboard reaches', () => {
    const root = show({ list: ready([listed(sealed('Jag vet var du bor'))]) });
    const link = root.querySelector('a.a-row');
    expect(link?.getAttribute('href')).toBe('#id-1');
    for (const words of [
      'Adam Arg',
      'Jag vet var du bor',
      'Facebook',
      'Hot',
      'Borttagen och kontrollerad',
      'Ofullständigt',
    ])
      expect(link?.textContent).toContain(words);
  });

  it('shows no hidden characters and no markup from the page', () => {
    const root = show({
      list: ready([listed(sealed('x'), { author: 'A\u202eb', excerpt: '<img src=x>\u200b\u2066hej' })]),
    });
    expect(root.querySelector('.a-author')?.textContent).toBe('Ab');
    expect(root.querySelector('.a-excerpt')?.textContent).toBe('<img src=x>hej');
    expect(root.querySelector('img')).toBeNull();
  });

  it('says that it is empty, that it is loading, or that it could not be opened', () => {
    expect(show({ list: ready([]) }).textContent).toContain('Arkivet är tomt.');
    expect(show({}).querySelector('[role=status]')?.textContent).toBe('Öppnar arkivet …');
    const failed = show({ list: { kind: 'failed', reason: 'UnknownError' } });
    expect(failed.querySelector('[role=alert]')?.textContent).toContain('Arkivet kunde inte öppnas.');
    press(failed, 'Försök igen');
    expect(called).toEqual(['retry']);
  });

  it('shows which links were kept in an answer, why, by whom and when, as text', () => {
    const kept = {
      seq: 4,
      at: '2026-11-24T10:00:00.000Z',
      operator: 'Klara Lind',
      accountId: 'a',
      address: 'https://tradera.com/x',
      reason: 'Evenemanget säljs där',
    };
    const root = show({ list: ready([], { keptLinks: [kept] }) }).querySelector('.a-kept-links');
    for (const words of ['behölls i svar (1)', '2026-11-24', kept.address, kept.reason, kept.operator])
      expect(root?.textContent).toContain(words);
    expect(root?.querySelector('a')).toBeNull();
  });

  it('names an unsupported service in the language of the page', () => {
    const other = listed(sealed('x'), { platform: 'other' });
    expect(show({ list: ready([other]) }).querySelector('.a-tags')?.textContent).toContain('Annan tjänst');
    setLanguage('en');
    expect(show({ list: ready([other]) }).querySelector('.a-tags')?.textContent).toContain('Another service');
  });

  it('fetches older ones when asked', () => {
    press(show({ list: ready([listed(sealed('x'))], { more: true }) }), 'Visa äldre');
    expect(called).toEqual(['more']);
  });

  it('lists a suspected abuse image as a row of its own, without a link', () => {
    const note = {
      platform: 'facebook',
      pageUrl: 'https://www.facebook.com/x',
      permalink: null,
      itemId: '77',
      postId: null,
      parentId: null,
      registeredAccountId: null,
      operator: 'Eva',
      knownAt: '2026-11-23T12:00:05.000Z',
    };
    const root = show({ list: ready([listed(sealed('x'))], { notes: [{ id: 'n', knownAt: note.knownAt, note }] }) });
    expect(root.querySelector('.a-note')?.textContent).toContain('Sparad utan bild');
    expect(root.querySelector('.a-note a, .a-note img')).toBeNull();
  });

  it('sorts notes by time, and keeps old ones for the older page', () => {
    const note = (knownAt: string) => ({
      id: knownAt,
      knownAt,
      note: {
        platform: 'facebook',
        pageUrl: '',
        permalink: null,
        itemId: null,
        postId: null,
        parentId: null,
        registeredAccountId: null,
        operator: null,
        knownAt,
      },
    });
    const records = [listed(sealed('b', 3)), listed(sealed('a', 1))];
    const notes = [note('2026-11-23T12:00:02.000Z'), note('2020-01-01T00:00:00.000Z')];
    expect(mergeRows(records, notes, true).map((row) => row.kind)).toEqual(['record', 'note', 'record']);
    expect(mergeRows(records, notes, false).map((row) => row.kind)).toEqual(['record', 'note', 'record', 'note']);
  });
});

describe('the check of all', () => {
  it('shows progress and can be cancelled', () => {
    const root = show({ list: ready([listed(sealed('x'))]), all: { kind: 'running', done: 3, total: 9 } });
    expect(root.querySelector('progress')?.value).toBe(3);
    press(root, 'Avbryt');
    expect(called).toEqual(['cancel']);
  });

  it('names the first break and marks exactly the broken ones in the list', () => {
    const result = {
      kind: 'done' as const,
      checked: 2,
      broken: [{ id: 'id-2', seq: 2, part: 'bild.png', reason: 'Filen bild.png saknas.' }],
      chain: { kind: 'intact' as const, checked: [] },
    };
    const root = show({
      list: ready([listed(sealed('b', 2)), listed(sealed('a', 1))]),
      all: { kind: 'found', result },
    });
    expect(root.querySelector('.a-all [role=alert]')?.textContent).toContain(
      '1 av 2 bevis håller inte. Det första felet: Bevis nummer 2. Filen bild.png saknas.',
    );
    expect([...root.querySelectorAll('a.a-row')].map((row) => row.textContent?.includes('Håller inte'))).toEqual([
      true,
      false,
    ]);
  });
});
