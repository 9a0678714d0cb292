import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepsOf, type Flow } from '../../../lib/domain/flow';
import { getFlow, unfinishedFlows } from '../../../lib/evidence/flows';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { verifyRecord } from '../../../lib/evidence/integrity';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { runFlow } from '../../../lib/removal/flow';
import { recoverFlow } from '../../../lib/removal/recover';
import { aDatabase } from '../evidence/a-database';
import { aFlow, calmPage, practiceHost, type PageModel } from './practice-host';

async function handle(page: PageModel, changes: Partial<Flow> = {}): Promise<{ flow: Flow; db: EvidenceDatabase; shown: Flow[] }> {
  const { db } = aDatabase();
  const host = practiceHost(db, page);
  const flow = await runFlow(aFlow(uuid7(), changes), host.env);
  if (flow === undefined) throw new Error('busy');
  return { flow, db, shown: host.shown };
}

describe('removing a comment', () => {
  test('saves, seals, reads back, removes, looks and journals, in that order', async () => {
    const page = calmPage();
    const { flow, db, shown } = await handle(page);
    expect(flow).toMatchObject({ outcome: 'removed', phase: 'ended', message: 'removed' });
    expect(page.comments.has('1')).toBe(false);
    expect((await verifyRecord(db, flow.id)).kind).toBe('intact');
    expect(shown.map((each) => each.phase)).toEqual(['capturing', 'sealing', 'verifying', 'undo-window', 'queued', 'intent', 'comparing', 'removing', 'gone-check', 'ended']);
    expect((await db.journal.toArray()).map((row) => row.kind)).toEqual(['sealed', 'signed', 'intent', 'gone-check', 'action']);
  });

  test.each([
    ['the text was edited after it was saved', { editedAfterCapture: true }, 'changed-since-saved'],
    ['one is logged in as oneself', { account: 'private' }, 'wrong-account'],
    ['the account cannot be seen', { account: 'unknown' }, 'wrong-account'],
    ['the official regrets it', { undo: 'undo' }, 'undone'],
    ['the store is full', { storeFails: 'seal' }, 'store-failed'],
    ['the evidence cannot be read back', { storeFails: 'verify' }, 'verify-failed'],
    ['the page falls silent', { storeFails: 'capture' }, 'capture-failed'],
    ['replies are missing and nobody says yes', { missing: [{ artifact: 'svar', reason: '2 svar gick inte att öppna' }] }, 'saved-only'],
  ] satisfies [string, Partial<PageModel>, string][])('removes nothing when %s', async (_name, changes, outcome) => {
    const page = calmPage(changes);
    const { flow } = await handle(page);
    expect(flow.outcome).toBe(outcome);
    expect(page.comments.has('1')).toBe(true);
    expect(flow.message).not.toBe('');
  });

  test('says that the store is full in words of its own', async () => {
    expect((await handle(calmPage({ storeFails: 'seal' }))).flow.message).toBe('quota');
  });

  test('removes with missing replies only after an explicit yes', async () => {
    const page = calmPage({ missing: [{ artifact: 'svar', reason: '2 svar gick inte att öppna' }], yesToMissing: true });
    const { flow } = await handle(page);
    expect(flow).toMatchObject({ outcome: 'removed', confirmedMissing: true });
  });

  test('is done by hand where the menu is not recognised, and still looked at', async () => {
    const page = calmPage({ act: 'assisted' });
    const host = practiceHost(aDatabase().db, page);
    host.env.official.doneByHand = () => {
      page.comments.delete('1');
      return Promise.resolve('check');
    };
    expect(await runFlow(aFlow(uuid7()), host.env)).toMatchObject({ outcome: 'done-by-hand' });
  });

  test('lets the next removal in the tab go on while the official presses by hand', async () => {
    const held = new Set<string>();
    const host = practiceHost(aDatabase().db, calmPage({ act: 'assisted' }), Infinity, held);
    let whileWaiting: string[] = [];
    host.env.official.doneByHand = () => {
      whileWaiting = [...held];
      return Promise.resolve('gave-up');
    };
    await runFlow(aFlow(uuid7()), host.env);
    expect(whileWaiting).toEqual(['uppsikt:item:facebook:comment:1']);
  });

  test('tells when the platform kept it', async () => {
    expect((await handle(calmPage({ keeps: true }))).flow.outcome).toBe('still-present');
  });

  test('handles an item in one tab at a time', async () => {
    const host = practiceHost(aDatabase().db, calmPage(), Infinity, new Set(['uppsikt:item:facebook:comment:1']));
    expect(await runFlow(aFlow(uuid7()), host.env)).toBeUndefined();
  });

  test('only saves where only saving was asked for', async () => {
    const page = calmPage();
    const { flow } = await handle(page, { intent: 'save-only' });
    expect(flow.outcome).toBe('saved-only');
    expect(page.comments.has('1')).toBe(true);
  });
});

const anyPage = fc.record({
  account: fc.constantFrom('municipality' as const, 'municipality' as const, 'private' as const, 'unknown' as const),
  act: fc.constantFrom('pressed' as const, 'pressed' as const, 'assisted' as const, 'no-menu' as const, 'changed' as const, 'refused' as const),
  keeps: fc.boolean(),
  editedAfterCapture: fc.boolean(),
  undo: fc.constantFrom('go' as const, 'go' as const, 'undo' as const),
  yesToMissing: fc.boolean(),
  missing: fc.constantFrom<Flow['missing']>([], [], [{ artifact: 'svar', reason: 'ett svar saknas' }]),
  byHand: fc.constantFrom('check' as const, 'gave-up' as const),
  storeFails: fc.constantFrom(null, null, null, 'capture' as const, 'seal' as const, 'verify' as const),
});

describe('whatever happens', () => {
  test('nothing is gone without sealed evidence, no other comment is touched, and a killed worker never resumes a removal', async () => {
    await fc.assert(
      fc.asyncProperty(anyPage, fc.integer({ min: 1, max: 30 }), fc.boolean(), async (changes, killAt, pageOpen) => {
        const { db } = aDatabase();
        const page = calmPage(changes);
        const id = uuid7();
        const killed = practiceHost(db, page, killAt);
        const ended = await Promise.race([runFlow(aFlow(id), killed.env), killed.stopped]);
        const goneBefore = !page.comments.has('1');
        const after = practiceHost(db, page);
        if (ended === undefined) for (const flow of await unfinishedFlows(db)) await recoverFlow(flow, pageOpen, after.env);

        expect(page.comments.get('2')).toBe('bra jobbat');
        // The recovery presses nothing.
        expect(!page.comments.has('1')).toBe(goneBefore);
        const gone = !page.comments.has('1');
        const mayBeGone =
          gone &&
          (await verifyRecord(db, id)).kind === 'intact' &&
          (await db.journal.toArray()).some((row) => row.kind === 'intent' && row.recordId === id) &&
          !(page.editedAfterCapture || page.account !== 'municipality' || page.undo === 'undo' || page.storeFails !== null) &&
          (page.missing.length === 0 || page.yesToMissing);
        expect(gone).toBe(mayBeGone);
        // What was cut off is told in words.
        const last = await getFlow(db, id);
        expect(last?.phase !== 'ended' || last.message !== null).toBe(true);
        db.close();
      }),
      { numRuns: 150, seed: 2011 },
    );
  }, 120_000);
});

describe('the five visible steps', () => {
  test('show where it is, and where it stopped', () => {
    const at = (phase: Flow['phase'], outcome: Flow['outcome'] = null) => Object.values(stepsOf({ phase, outcome, intent: 'save-and-remove', act: null, gone: null }));
    expect(at('verifying')).toEqual(['done', 'done', 'running', 'waiting', 'waiting']);
    expect(at('ended', 'removed')).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect(at('ended', 'verify-failed')).toEqual(['done', 'done', 'failed', 'skipped', 'skipped']);
    expect(at('ended', 'undone')).toEqual(['done', 'done', 'done', 'skipped', 'skipped']);
  });
});
