/** What may be taught: the words of a control, and nobody's name. */
import { describe, expect, it } from 'vitest';
import { taughtWords, type Teachable } from '../../../lib/domain/taught-words';

const said = (words: string, act: Teachable = 'delete', author: string | null = null): string => {
  const taught = taughtWords(words, act, author);
  return taught.kind === 'words' ? taught.words : taught.why;
};

describe('words that are taught', () => {
  it.each<[string, Teachable, string | null]>([
    ['Kasta i korgen', 'delete', 'Kalle Testsson'],
    ['Move to Recycle bin', 'trash', null],
    ['Ban from Page', 'ban', null],
    ['Kasta', 'confirm-delete', null],
    ['Move To Trash', 'trash', 'Kalle Testsson'],
    ['削除', 'delete', null],
  ])('%s is kept unchanged', (words, act, author) => {
    expect(said(`  ${words}\u200b `, act, author)).toBe(words);
  });

  it('a name in an act about a person becomes a placeholder for any name', () => {
    expect(said('Blockera Kalle Testsson', 'ban', 'Kalle Testsson')).toBe('Blockera {name}');
    expect(said('Blockera {name}', 'ban')).toBe('Blockera {name}');
  });

  it.each<[string, Teachable, string | null]>([
    ['Ta bort Kalle Testsson', 'delete', 'Kalle Testsson'],
    ['Ta bort Kalles text', 'delete', 'Kalles Ö'],
    ['Stäng av kalle', 'ban', 'Kalle Testsson'],
    ['Ta bort', 'delete', 'Ta bort'],
    ['Ta bort {name}', 'delete', null],
    ['Blockera Kalle', 'ban', null],
    ['Blockera kalle och Testsson', 'confirm-ban', null],
    ['Ta bort Kalle Testsson', 'delete', null],
    ['Dölj @anna', 'hide', null],
    ['Se facebook.com/anna', 'hide', null],
    ['Ta bort 19121212', 'delete', null],
  ])('%s for %s, by %s, names a person', (words, act, author) => {
    expect(said(words, act, author)).toBe('names-a-person');
  });

  it('no words, a name alone, or a whole sentence is refused', () => {
    expect(['…', ' ', '{name}'].map((words) => said(words, 'ban'))).toEqual(['no-words', 'no-words', 'no-words']);
    expect(said('Kalle Testsson', 'ban', 'Kalle Testsson')).toBe('no-words');
    expect(said('a'.repeat(101))).toBe('too-long');
  });
});
