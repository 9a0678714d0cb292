/**
 * Evidence is on the disk before anything is removed. Since Chromium 121 IndexedDB does not wait for the disk by
 * default.
 */
import { comments } from '../simulator/facebook/practice-data';
import { expect, landing, test } from './fixtures';
import { noteWrites, writes } from './helpers/worker';

test(
  'flushes every row of evidence, from the capture to the outcome, to the disk',
  landing,
  async ({ facebook, worker }) => {
    await noteWrites(worker);
    const card = await facebook.assess('facebook:comment:' + comments.advert);
    await card.judge('9');
    await card.skipTheWait();
    expect(await card.ended()).toContain('Borttaget.');
    const written = await writes(worker);
    console.log(
      `    ${written.length} rows written: ${[...new Set(written.map(({ durability }) => durability))].join(', ')}`,
    );
    expect(written.length).toBeGreaterThan(5);
    expect(written.filter(({ durability }) => durability !== 'strict')).toEqual([]);
    const tables = new Set(written.map(({ table }) => table));
    for (const table of ['flows', 'drafts', 'draftBytes', 'records', 'sealed', 'bytes', 'journal'])
      expect(tables).toContain(table);
  },
);
