/** Removing what must not be saved: the note is its evidence, nothing is captured, and nothing is pressed twice. */
import fc, { runs } from '../fast-check';
import { describe, expect, test } from 'vitest';
import type { Uncaptured } from '../../../lib/domain/forbidden';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { recoverUncaptured, removeUncaptured } from '../../../lib/removal/remove-uncaptured';
import { unfinishedUncaptured } from '../../../lib/evidence/forbidden-life';
import { aDatabase } from '../evidence/a-database';
import { aNote, aPage, AT, uncapturedHost, type UncapturedPage } from './uncaptured-host';

async function remove(page: UncapturedPage): Promise<{ db: EvidenceDatabase; ended: Uncaptured }> {
  const { db } = aDatabase();
  const ended = await removeUncaptured(await aNote(db), uncapturedHost(db, page).env);
  if (ended === undefined) throw new Error('busy');
  return { db, ended };
}
const kinds = async (db: EvidenceDatabase): Promise<string[]> => (await db.journal.toArray()).map(({ kind }) => kind);

describe('an official removes a picture that must not be saved', () => {
  test('the intent is journalled before the press, the outcome after the look, and no text of the page anywhere', async () => {
    const page = aPage();
    const { db, ended } = await remove(page);
    expect(ended).toMatchObject({ phase: 'ended', outcome: 'removed', act: { kind: 'pressed', step: 'done' } });
    expect(await kinds(db)).toEqual(['forbidden-image', 'intent', 'gone-check', 'action']);
    expect(JSON.stringify([await db.journal.toArray(), await db.forbidden.toArray()])).not.toContain(
      'the words of a button',
    );
    for (const table of [db.records, db.sealed, db.bytes, db.drafts, db.draftBytes, db.flows])
      expect(await table.count()).toBe(0);
  });

  test.each([
    ['the account is a private one', aPage({ account: 'private' }), 'wrong-account'],
    ['the account cannot be seen', aPage({ account: 'unknown' }), 'unknown-account'],
    ['the intent cannot be journalled', aPage({ storeFails: 'intent' }), 'not-written'],
    ['nothing can be stored', aPage({ storeFails: 'save' }), 'not-written'],
  ])('nothing is pressed when %s', async (_why, page, outcome) => {
    const { ended } = await remove(page);
    expect([ended.outcome, page.presses]).toEqual([outcome, 0]);
  });

  test('nothing is pressed when the note has been changed since it was journalled', async () => {
    const { db } = aDatabase();
    const start = await aNote(db);
    await db.forbidden.toCollection().modify((row) => {
      row.note.pageUrl = 'https://www.facebook.com/another';
    });
    const page = aPage();
    expect((await removeUncaptured(start, uncapturedHost(db, page).env))?.outcome).toBe('note-missing');
    expect(page.presses).toBe(0);
  });

  test.each([
    ['the platform keeps it', aPage({ keeps: true }), 'still-present'],
    ['it had gone before', aPage({ gone: true }), 'already-absent'],
    ['the page cannot be read afterwards', aPage({ unreadable: true }), 'unknown'],
    ['the page went away in the middle of the press', aPage({ vanishes: true }), 'removed'],
    ['the computer has no network', aPage({ act: { kind: 'assisted', step: 'network', trace: '' } }), 'offline'],
    [
      'the menu was not known and the official pressed',
      aPage({ act: { kind: 'assisted', step: 'item', trace: '' } }),
      'done-by-hand',
    ],
    [
      'the menu was not known and nobody pressed',
      aPage({ act: { kind: 'no-menu', step: 'menu', trace: '' }, byHand: 'gave-up' }),
      'still-present',
    ],
    [
      'the last press was left to the official, who made it',
      aPage({ act: { kind: 'left-to-official', step: 'confirm', trace: '' } }),
      'removed',
    ],
    [
      'the official pressed and never said so',
      aPage({ act: { kind: 'assisted', step: 'item', trace: '' }, byHand: 'gave-up', goneMeanwhile: true }),
      'done-by-hand',
    ],
    ['another item had come into its place', aPage({ act: { kind: 'changed', step: 'find', trace: '' } }), 'changed'],
  ])('the outcome is reported as it is when %s', async (_why, page, outcome) => {
    expect((await remove(page)).ended.outcome).toBe(outcome);
  });
});

const pages = fc.record({
  account: fc.constantFrom('municipality' as const, 'municipality' as const, 'private' as const, 'unknown' as const),
  act: fc.constantFrom<UncapturedPage['act']>(
    { kind: 'pressed', step: 'done', trace: '' },
    { kind: 'assisted', step: 'menu', trace: '' },
    { kind: 'no-menu', step: 'menu', trace: '' },
    { kind: 'changed', step: 'find', trace: '' },
    { kind: 'refused', step: 'find', trace: '' },
  ),
  vanishes: fc.boolean(),
  keeps: fc.boolean(),
  unreadable: fc.boolean(),
  pressesByHand: fc.boolean(),
  byHand: fc.constantFrom('check' as const, 'gave-up' as const),
  storeFails: fc.constantFrom(null, null, null, 'intent' as const, 'gone-check' as const, 'action' as const),
});

test(
  'whatever the page does, and wherever the worker is killed, no press lacks its intent, happens twice or is made by the recovery',
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(pages, fc.integer({ min: 0, max: 16 }), fc.boolean(), async (choices, killAt, reachable) => {
        const { db } = aDatabase();
        const page = aPage(choices);
        const start = await aNote(db);
        const host = uncapturedHost(db, page, killAt);
        await Promise.race([removeUncaptured(start, host.env), host.stopped]);
        const intents = (await kinds(db)).filter((kind) => kind === 'intent').length;
        expect(page.presses).toBeLessThanOrEqual(intents);
        const pressedBefore = page.presses;

        // The next worker finds what was left: once without the page and once, perhaps, with it.
        page.storeFails = null;
        for (const isOpen of [false, reachable]) {
          for (const left of await unfinishedUncaptured(db))
            await recoverUncaptured(left, isOpen, uncapturedHost(db, page).env);
        }
        expect(page.presses, 'the recovery presses nothing').toBe(pressedBefore);
        const [row] = await db.forbidden.toArray();
        const now = row?.removal;
        // Without its page it waits for the look; with it nothing stays open. Killed before its first step, it has no
        // row.
        expect(reachable ? ['ended'] : ['ended', 'gone-check']).toContain(now?.phase ?? 'ended');
        // It is never reported as gone when it is not, nor as removed by us when nothing was pressed.
        const saidGone = now?.outcome === 'removed' || now?.outcome === 'done-by-hand';
        expect([saidGone && !page.gone, now?.outcome === 'removed' && intents !== 1]).toEqual([false, false]);
        for (const table of [db.records, db.sealed, db.bytes, db.drafts, db.draftBytes, db.flows])
          expect(await table.count()).toBe(0);
        expect(row?.knownAt).toBe(AT);
      }),
      // The same cases each time; a thousand in `npm run test:endurance`.
      { numRuns: runs(250), seed: 1609 },
    );
  },
);
