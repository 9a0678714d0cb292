/**
 * When the replies were last read and when the removal was pressed, in words: in the archive, and in the package and
 * its PDF.
 */
import { describe, expect, it } from 'vitest';
import { rowWords } from '../../../components/archive/journal-section';
import type { JournalRow } from '../../../lib/domain/journal';
import { journalLine } from '../../../lib/export/package/journal-words';

const [read, pressed] = ['2026-11-24T10:00:00.000Z', '2026-11-24T10:04:09.000Z'];
const row = (data: JournalRow['data'], kind: JournalRow['kind'] = 'action'): JournalRow => ({
  seq: 1,
  at: '2026-11-24T10:05:00.000Z',
  recordId: 'x',
  operator: null,
  prevHash: '',
  hash: '',
  kind,
  data,
});

describe('the row with the outcome of a measure', () => {
  it.each<[string, JournalRow['data']]>([
    ['Svar lästa kl. 11:00:00, tryckt kl. 11:04:09.', { outcome: 'removed', repliesReadAt: read, pressedAt: pressed }],
    [
      'Svar lästa kl. 11:00:00, tryckt kl. 11:04:09.',
      { outcome: 'done-by-hand', repliesReadAt: read, pressedAt: pressed },
    ],
    ['Tryckt kl. 11:04:09.', { outcome: 'hidden', pressedAt: pressed }],
    [
      'Svar lästa kl. 11:00:00. När det trycktes har Uppsikt inte sett.',
      { outcome: 'said-removed', repliesReadAt: read },
    ],
  ])('says: %s', (words, data) => {
    expect(rowWords(row(data))).toMatch(new RegExp(`^Utfall: .+[^.]\\. ${words}$`));
    expect(journalLine(row(data))).toMatch(new RegExp(`Utfall: .+[^.]\\. ${words}$`));
  });

  it.each<[string, JournalRow['data'], JournalRow['kind']]>([
    ['nothing was pressed', { outcome: 'changed-since-saved', repliesReadAt: read }, 'action'],
    ['it is of before such times were kept', { outcome: 'removed' }, 'action'],
    ['what stands there is no time', { outcome: 'removed', repliesReadAt: 'i går', pressedAt: 7 }, 'action'],
    ['it is another row', { measure: 'delete', repliesReadAt: read }, 'intent'],
  ])('does not mention it when %s', (_why, data, kind) => {
    for (const words of [rowWords(row(data, kind)), journalLine(row(data, kind))])
      expect(words).not.toMatch(/tryckt|lästa/iu);
  });
});
