/** A taught menu as a file: exported without names, checked whole on import. */
import { describe, expect, it } from 'vitest';
import type { MenuReading } from '../../../lib/domain/menu-reading';
import { fileOfLearnt, fileOfReading, readTaughtFile, taughtFile } from '../../../lib/settings/taught-file';

const menu: MenuReading = {
  language: 'sv-SE',
  entries: [
    { label: 'Kasta i korgen', iconType: 'DELETE', guess: 'delete', by: 'icon-and-learnt' },
    { label: 'Blockera Kalle Testsson', iconType: null, guess: 'ban', by: 'table' },
    { label: 'Skriv till Berit Provsson', iconType: 'inte en ikon', guess: null, by: 'unknown' },
    { label: 'Anmäl', iconType: 'inte en ikon', guess: 'report', by: 'table' },
  ],
  presses: [],
  questions: [{ act: 'delete', buttons: ['Avbryt', 'Kasta'], press: 'Kasta', by: 'learnt', others: ['Avbryt'] }],
};
const read = (changes: object = {}): string =>
  JSON.stringify({
    ...fileOfReading({ platform: 'youtube', menu, author: 'Kalle Testsson' }, '1.2.3').file,
    ...changes,
  });

describe('a reading of a menu', () => {
  it('is a file with the words and their meaning, and nobody’s name', () => {
    const { file, leftOut } = fileOfReading({ platform: 'youtube', menu, author: 'Kalle Testsson' }, '1.2.3');
    expect(leftOut).toBe(1);
    expect(taughtFile.parse(file)).toEqual({
      kind: 'uppsikt-taught-menu',
      version: 1,
      uppsikt: '1.2.3',
      menus: [
        {
          platform: 'youtube',
          language: 'sv-SE',
          controls: [
            { role: 'menuitem', words: 'Kasta i korgen', act: 'delete', by: 'icon-and-learnt', icon: 'DELETE' },
            { role: 'menuitem', words: 'Blockera {name}', act: 'ban', by: 'table', icon: null },
            { role: 'menuitem', words: 'Anmäl', act: 'report', by: 'table', icon: null },
            { role: 'button', words: 'Avbryt', act: null, by: 'unknown', icon: null },
            { role: 'button', words: 'Kasta', act: 'confirm-delete', by: 'learnt', icon: null },
          ],
        },
      ],
    });
  });

  it('teaches a colleague what was taught, and nothing that the tables know', () => {
    expect(readTaughtFile(read())).toEqual({
      kind: 'menus',
      menus: [
        {
          platform: 'youtube',
          language: 'sv-SE',
          entries: { delete: ['Kasta i korgen'], 'confirm-delete': ['Kasta'] },
        },
      ],
      refused: [],
    });
  });
});

describe('all that was taught on this computer', () => {
  it('is a file of the words in the settings; an older word that may name somebody is left out', () => {
    const { file, leftOut } = fileOfLearnt(
      [
        {
          platform: 'facebook',
          language: 'sv',
          entries: { delete: ['Kasta'], ban: ['Blockera Kalle'], 'confirm-ban': ['Ut'], unheard: ['X'] },
          learntAt: '2026-11-01T00:00:00Z',
        },
      ],
      '1.2.3',
    );
    expect([JSON.stringify(file).includes('Kalle'), leftOut]).toEqual([false, 1]);
    expect(readTaughtFile(JSON.stringify(file))).toMatchObject({
      menus: [{ platform: 'facebook', entries: { delete: ['Kasta'], 'confirm-ban': ['Ut'] } }],
    });
  });
});

describe('a file that somebody gives', () => {
  const control = { role: 'menuitem', words: 'Kasta', act: 'delete', by: 'learnt', icon: null };
  const holding = (...controls: object[]): string =>
    read({ menus: [{ platform: 'facebook', language: 'sv', controls }] });

  it.each([
    ['no JSON', '{'],
    ['something else', '{"kind":"uppsikt-bevis"}'],
    ['more than it should hold', read({ author: 'Kalle Testsson' })],
    ['another platform', read({ menus: [{ platform: 'x', language: 'sv', controls: [control] }] })],
    ['an act that nobody knows', holding({ ...control, act: 'format-disk' })],
    ['markup for an icon', holding({ ...control, icon: '<b>' })],
    ['a word of a thousand letters', holding({ ...control, words: 'a'.repeat(1000) })],
    ['far too much', `${read()}${' '.repeat(200_001)}`],
  ])('is refused whole where it is %s', (_what, text) => {
    expect(readTaughtFile(text)).toEqual({ kind: 'not-ours' });
  });

  it('is of a newer Uppsikt, or teaches nothing', () => {
    expect(readTaughtFile(read({ version: 2, new: 1 }))).toEqual({ kind: 'newer' });
    expect(readTaughtFile(holding({ ...control, by: 'table' }))).toEqual({ kind: 'nothing-taught' });
    expect(readTaughtFile(holding({ ...control, act: 'report' }))).toEqual({ kind: 'nothing-taught' });
  });

  it('is merged into one menu when it holds the same platform and language twice', () => {
    const controls = [{ ...control, words: 'Släng' }];
    const one = { platform: 'facebook', language: 'sv' };
    const both = read({
      menus: [
        { ...one, controls: [control] },
        { ...one, controls },
      ],
    });
    expect(readTaughtFile(both)).toMatchObject({ menus: [{ ...one, entries: { delete: ['Kasta', 'Släng'] } }] });
  });

  it('shows as refused what the background would refuse: too many words, and words that mean another', () => {
    const many = Array.from({ length: 21 }, (_, at) => ({ ...control, words: `Kasta ${'x'.repeat(at + 1)}` }));
    const file = readTaughtFile(holding(...many, { ...control, act: 'confirm-hide', words: 'Ta bort' }));
    expect(file.kind === 'menus' && file.refused.map(({ why }) => why)).toEqual(['too-many', 'means-another']);
    expect(file.kind === 'menus' && file.menus[0]?.entries.delete).toHaveLength(20);
  });

  it('says which words it does not take, and takes the others', () => {
    expect(readTaughtFile(holding(control, { ...control, act: 'ban', words: 'Blockera Kalle Testsson' }))).toEqual({
      kind: 'menus',
      menus: [{ platform: 'facebook', language: 'sv', entries: { delete: ['Kasta'] } }],
      refused: [{ act: 'ban', words: 'Blockera Kalle Testsson', why: 'names-a-person' }],
    });
  });
});
