/** One rule for every platform: a field that nothing proves counts as unread. */
import { describe, expect, it } from 'vitest';
import { artifactOf } from '../../../lib/platforms/dom/not-whole';
import { notReadLines } from '../../../lib/platforms/dom/not-read';
import { besidePhoto, endsOf, type Found } from '../../../lib/platforms/dom/reading-ends';
import { missingReason, notReadArtifacts, notReadTable } from '../../../lib/i18n/not-read';
import { setLanguage } from '../../../lib/i18n/language';
import type { ItemReading } from '../../../lib/domain/item';

const found = (changes: Partial<Found> = {}): Found => ({
  text: { raw: 'Hej', by: 'block', absentBy: null },
  author: { name: 'Anna', by: 'link' },
  media: { count: 0, unknown: 0 },
  ...changes,
});
const kindsOf = (changes: Partial<Found>): string[] => {
  const { text, author, media } = endsOf(found(changes));
  return [text.kind, author.kind, media.kind];
};
const empty = { raw: '', by: 'block', absentBy: 'its place is empty' };

describe('a field ends as', () => {
  it.each<[string, Partial<Found>, string[]]>([
    ['read, and absent where nothing stands', {}, ['read', 'read', 'absent']],
    ['absent where something shows it', { text: empty, media: { count: 1, unknown: 0 } }, ['absent', 'read', 'read']],
    [
      'not read where nothing does',
      { text: { ...empty, absentBy: null }, media: { count: 1, unknown: 0 } },
      ['not-read', 'read', 'read'],
    ],
    ['not read in an item that has nothing', { text: empty }, ['not-read', 'read', 'absent']],
    ['not read by data alone', { text: { raw: 'Hej', by: null, absentBy: null } }, ['not-read', 'read', 'absent']],
    ['not read without a name', { author: { name: null, by: 'link' } }, ['read', 'not-read', 'absent']],
    ['not read beside what is read', { media: { count: 2, unknown: 1 } }, ['read', 'read', 'not-read']],
  ])('%s', (_, changes, kinds) => {
    expect(kindsOf(changes)).toEqual(kinds);
  });
});

const reading = (changes: Partial<ItemReading>): ItemReading =>
  ({
    ref: { platform: 'facebook', kind: 'reply', id: '93', postId: null, parentId: null, handle: '' },
    text: { raw: '', normalised: '', truncated: false },
    ends: endsOf(found()),
    ...changes,
  }) as ItemReading;
const wordless = endsOf(found({ text: { raw: '', by: null, absentBy: null }, media: { count: 1, unknown: 0 } }));

describe('a record names', () => {
  it('which parts of the item and its thread were not read', () => {
    expect(notReadLines(reading({ ends: wordless }), [reading({}), reading({ ends: wordless })])).toEqual([
      { artifact: 'text', reason: notReadTable.text.sv },
      { artifact: artifactOf({ ...reading({}).ref }), reason: notReadTable.text.sv },
    ]);
  });

  it('a post beside its opened photo as exactly that; with a comment it is not asked about each time', () => {
    const beside = reading({ ends: { ...endsOf(found()), media: besidePhoto } });
    expect(notReadLines(beside, [beside])).toEqual([
      { artifact: notReadArtifacts.mediaBeside, reason: notReadTable.mediaBeside.sv },
    ]);
  });

  it('a translation whose original is not available', () => {
    const text = { raw: 'Hej', normalised: 'Hej', truncated: false, translated: true as const };
    expect(notReadLines(reading({ text }), [])).toHaveLength(1);
    expect(notReadLines(reading({ text: { ...text, original: 'Hi' } }), [])).toEqual([]);
  });

  it('all fields of a reading that does not say how it ended', () => {
    const { ends: _ends, ...before } = reading({});
    expect(notReadLines(before, [])).toHaveLength(3);
  });

  it('and the card says it in the official’s language', () => {
    setLanguage('en');
    expect(missingReason(notReadTable.author.sv)).toBe(notReadTable.author.en);
    expect(missingReason('något annat')).toBe('något annat');
    setLanguage('sv');
  });
});
