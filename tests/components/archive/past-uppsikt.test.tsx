// @vitest-environment jsdom
/** What was done or happened past Uppsikt, in the archive: to be explained, and shown on the item's record. */
import { afterEach, describe, expect, it } from 'vitest';
import { rowWords } from '../../../components/archive/journal-section';
import type { JournalRow } from '../../../lib/domain/journal';
import type { Loss } from '../../../lib/domain/loss';
import { clear, listed, opened, ready, sealed, show } from './show-archive';

afterEach(clear);

const loss = (changes: Partial<Loss> = {}): Loss => ({
  seq: 7,
  at: '2026-11-24T10:00:00.000Z',
  operator: 'Eva',
  recordId: null,
  evidenceOf: null,
  explanation: null,
  about: 'removed-without-evidence',
  itemKey: 'facebook:comment:1',
  pageUrl: 'https://www.facebook.com/x',
  act: 'delete',
  seen: 'gone',
  ...changes,
});
const kept = { recordId: 'id-1', evidenceOf: '2026-11-20T10:00:00.000Z' };
const textOf = (losses: Loss[]): string =>
  show({ list: ready([], { losses }) })
    .querySelector('.a-losses')
    ?.textContent?.replace(/\s+/g, ' ') ?? '';

describe('what is to be explained', () => {
  it.each<[string, Partial<Loss>]>([
    ['Borttaget utan bevis', {}],
    ['Borttaget utan bevis', { act: null, seen: undefined }],
    ['Borttaget utan bevis: Flytta till papperskorgen', { act: 'trash' }],
    ['Åtgärd utan bevis: Dölj', { act: 'hide', seen: 'hidden' }],
    ['Åtgärd utan bevis: Stäng av användaren', { act: 'ban' }],
    ['Fortsatte på sidan utan bevis: Markera som skräppost', { about: 'native-passed', act: 'spam' }],
    ['Fortsatte på sidan utan bevis', { about: 'native-passed', act: null }],
    ['Försvunnen – okänt av vem', { about: 'vanished', act: null, operator: null }],
    ['Försvunnen – efter tryck på sidans egen knapp: Ta bort', { about: 'taken-natively', recordId: 'id-1' }],
  ])('%s', (words, changes) => {
    const text = textOf([loss(changes)]);
    expect(text).toMatch(new RegExp(`^${words} 20`));
    expect(text).toContain('Vad hände?');
  });

  it('says of a way through that it is unknown whether anything was done', () => {
    expect(textOf([loss({ about: 'native-passed' })])).toContain('Det syntes inte om det blev gjort.');
  });

  it('links to the record when there is one', () => {
    const root = show({ list: ready([], { losses: [loss({ about: 'taken-natively', ...kept })] }) });
    expect(root.querySelector('.a-losses a')?.getAttribute('href')).toBe('#id-1');
    expect(root.querySelector('.a-losses')?.textContent).toContain('Ett bevis från 2026-11-20 är sparat.');
    expect(textOf([loss()])).not.toContain('är sparat');
  });

  it('does not claim that destroyed evidence is kept', () => {
    const text = textOf([loss({ about: 'native-passed', recordId: 'id-1' })]);
    expect(text).toContain('Fortsatte på sidan utan bevis');
    expect(text).not.toContain('är sparat');
    expect(textOf([loss({ about: 'native-passed', ...kept })])).toContain('Fortsatte på sidan utan Uppsikt');
  });
});

describe('a record whose item went past Uppsikt', () => {
  const taken = { about: 'taken-natively', itemKey: 'facebook:comment:1', pageUrl: 'x', act: 'delete', seen: 'gone' };
  const row = (data: JournalRow['data'], seq = 2): JournalRow => ({
    seq,
    at: '2026-11-24T10:00:00.000Z',
    kind: 'note',
    recordId: 'id-1',
    operator: 'Eva',
    data,
    prevHash: '',
    hash: '',
  });

  it('says so in the list, beside how its handling ended', () => {
    const past = { ...taken, about: 'taken-natively', act: 'delete', seen: 'gone' } as const;
    const link = show({ list: ready([listed(sealed('x'), { outcome: 'saved-only', past })]) }).querySelector('a.a-row');
    expect(link?.textContent).toContain('Bara sparad');
    expect(link?.textContent).toContain('Försvunnen – efter tryck på sidans egen knapp: Ta bort');
  });

  it('says so first when it is opened, and in its journal with the explanation', () => {
    const open = opened('x');
    if (open.kind !== 'open') throw new Error('not opened');
    open.record.journalRows.push(row(taken), row({ about: 'explained', of: 2, text: 'Fel knapp.' }, 3));
    const root = show({ list: ready([listed(sealed('x'))]), open });
    expect(root.querySelector('.a-record .u-notice')?.textContent).toContain(
      'Försvunnen – efter tryck på sidans egen knapp: Ta bort',
    );
    const journal = [...root.querySelectorAll('.a-journal li')].map(({ textContent }) => textContent ?? '');
    expect(journal[1]).toContain('Anteckning: Försvunnen – efter tryck på sidans egen knapp: Ta bort');
    expect(journal[2]).toContain('Anteckning: Förklarat: Fel knapp.');
  });

  it.each([
    [{ ...taken, act: 'hide', seen: 'hidden' }, 'Anteckning: Dold – efter tryck på sidans egen knapp: Dölj'],
    [{ ...taken, about: 'vanished', act: null }, 'Anteckning: Försvunnen – okänt av vem'],
    [
      { ...taken, about: 'native-passed', act: 'ban' },
      'Anteckning: Fortsatte på sidan utan Uppsikt: Stäng av användaren',
    ],
    [{ about: 'explained' }, 'Anteckning'],
  ])('%j in its journal', (data, words) => {
    expect(rowWords({ kind: 'note', data })).toBe(words);
  });
});
