/** Every act goes through the same flow: sealed first, journalled, checked, and stopped by every doubt. */
import fc, { runs } from '../fast-check';
import { describe, expect, test } from 'vitest';
import { ACTS, destroys, isReversal, type Act } from '../../../lib/domain/act';
import type { Flow } from '../../../lib/domain/flow';
import { sha256 } from '../../../lib/domain/sha256';
import { getFlow, unfinishedFlows } from '../../../lib/evidence/flows';
import { verifyRecord } from '../../../lib/evidence/integrity';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { doneOutcome } from '../../../lib/removal/outcome-of-act';
import { runFlow } from '../../../lib/removal/flow';
import { recoverFlow } from '../../../lib/removal/recover';
import { aDatabase } from '../evidence/a-database';
import { aFlow, practiceHost } from './practice-host';
import { calmPage, type PageModel } from './practice-page';

const noCopies: Partial<PageModel> = { secondCopy: { kind: 'off', reason: 'övning' } };
const withAct = (act: Act, more: Partial<Flow> = {}): Partial<Flow> => ({
  intent: 'save-and-act',
  measure: act,
  ...more,
});
const touched = (page: PageModel, id = '1'): boolean =>
  !page.comments.has(id) || page.hidden.has(id) || page.shut.has(id);

async function run(act: Act, changes: Partial<PageModel> = {}, more: Partial<Flow> = {}) {
  const { db } = aDatabase();
  const page = calmPage({ ...noCopies, ...changes });
  const host = practiceHost(db, page);
  const flow = await runFlow(aFlow(uuid7(), withAct(act, more)), host.env);
  if (flow === undefined) throw new Error('busy');
  return { db, page, flow, shown: host.shown };
}

const TAKING = ACTS.filter((act) => !isReversal(act) && act !== 'edit');

describe('every act that takes something away', () => {
  test.each(TAKING)(
    '%s: evidence is sealed and read back before it, and what was seen after it is journalled',
    async (act) => {
      const { db, page, flow, shown } = await run(act);
      expect(flow).toMatchObject({ phase: 'ended', outcome: doneOutcome(act) });
      expect(touched(page)).toBe(true);
      expect((await verifyRecord(db, flow.id)).kind).toBe('intact');
      const rows = await db.journal.toArray();
      expect(rows.map(({ kind }) => kind).filter((kind) => kind !== 'copied')).toEqual([
        'sealed',
        'signed',
        'intent',
        'gone-check',
        'action',
      ]);
      expect(rows.find(({ kind }) => kind === 'intent')?.data).toMatchObject({
        measure: act,
        accountState: 'municipality',
      });
      expect(rows.at(-1)?.data).toMatchObject({ outcome: doneOutcome(act), measure: act });
      // Only what cannot be reversed has its seconds of Ångra.
      expect(shown.some(({ phase }) => phase === 'undo-window')).toBe(destroys(act));
    },
  );

  test.each(TAKING)('%s: an item that was edited meanwhile stops it', async (act) => {
    const { page, flow } = await run(act, { editedAfterCapture: true });
    expect(flow.outcome).toBe('changed-since-saved');
    expect(touched(page)).toBe(false);
  });

  test.each(TAKING)('%s: another account stops it', async (act) => {
    const { page, flow } = await run(act, { account: 'private' });
    expect(flow.outcome).toBe('wrong-account');
    expect(touched(page)).toBe(false);
  });

  test('asks about missing parts only where they would be lost', async () => {
    const missing = [{ artifact: 'svar', reason: 'ett svar saknas' }];
    expect((await run('hide', { missing })).flow).toMatchObject({ outcome: 'hidden', confirmedMissing: false });
    expect((await run('trash', { missing })).flow.outcome).toBe('saved-only');
  });

  test('hides also where the copy cannot be made, and removes nothing then', async () => {
    const changes: Partial<PageModel> = { secondCopy: { kind: 'folder', name: 'Bevis' }, copyFails: 'offline' };
    expect((await run('hide', changes)).flow).toMatchObject({ outcome: 'hidden', copy: { state: 'failed' } });
    expect((await run('trash', changes)).flow.outcome).toBe('copy-failed');
  });

  test('reports that the item still shows when the platform did not act', async () => {
    expect((await run('hide', { keeps: true })).flow.outcome).toBe('still-present');
  });
});

describe('the last press', () => {
  test('that is left to the official is waited for and looked at, and ends as the act does', async () => {
    const { db } = aDatabase();
    const page = calmPage({ ...noCopies, act: 'left-to-official' });
    const host = practiceHost(db, page);
    host.env.official.doneByHand = () => {
      page.comments.delete('1');
      return Promise.resolve('check');
    };
    const flow = await runFlow(aFlow(uuid7()), host.env);
    expect(flow).toMatchObject({ outcome: 'removed', act: { kind: 'left-to-official' } });
    expect(host.shown.find(({ phase }) => phase === 'assisted')?.message).toBe('last-press');
  });

  test('of an edit is the whole act: the box is open and nothing more is looked for', async () => {
    const { flow, db } = await run('edit', { act: 'left-to-official' });
    expect(flow.outcome).toBe('edit-opened');
    expect((await db.journal.toArray()).map(({ kind }) => kind)).not.toContain('gone-check');
  });
});

describe('an act on a record that is sealed already', () => {
  async function hidden() {
    const first = await run('hide');
    const later = (act: Act, more: Partial<Flow> = {}): Flow =>
      aFlow(uuid7(), {
        intent: 'act-on-sealed',
        measure: act,
        evidenceId: first.flow.id,
        textSha256: first.flow.textSha256,
        phase: 'verifying',
        ...more,
      });
    return { ...first, later };
  }

  test('shows the item again, keeps the first decision, and captures nothing again', async () => {
    const { db, page, later, flow: first } = await hidden();
    const flow = await runFlow(later('unhide', { reason: 'Fel skäl' }), practiceHost(db, page).env);
    expect(flow).toMatchObject({ outcome: 'shown-again', evidenceId: first.id });
    expect(touched(page)).toBe(false);
    expect(await db.records.count()).toBe(1);
    const rows = (await db.journal.toArray()).filter(({ recordId }) => recordId === first.id);
    expect(rows.filter(({ kind }) => kind === 'action').map(({ data }) => data['outcome'])).toEqual([
      'hidden',
      'shown-again',
    ]);
    expect(rows.find(({ kind, data }) => kind === 'intent' && data['measure'] === 'unhide')?.data).toMatchObject({
      reason: 'Fel skäl',
    });
    expect((await verifyRecord(db, first.id)).kind).toBe('intact');
  });

  test('removes it later with one click, after the seconds of Ångra', async () => {
    const { db, page, later } = await hidden();
    const host = practiceHost(db, page);
    expect(await runFlow(later('delete'), host.env)).toMatchObject({ outcome: 'removed' });
    expect(host.shown.some(({ phase }) => phase === 'undo-window')).toBe(true);
    expect(host.shown.some(({ phase }) => phase === 'capturing')).toBe(false);
  });

  test('does nothing when the text differs from the sealed text', async () => {
    const { db, page, later } = await hidden();
    page.comments.set('1', 'något annat');
    expect(await runFlow(later('delete'), practiceHost(db, page).env)).toMatchObject({
      outcome: 'changed-since-saved',
    });
    expect(page.comments.has('1')).toBe(true);
  });

  test('does nothing when the sealed evidence does not verify', async () => {
    const { db, page, later } = await hidden();
    expect(await runFlow(later('delete'), practiceHost(db, { ...page, storeFails: 'verify' }).env)).toMatchObject({
      outcome: 'verify-failed',
    });
    expect(page.comments.has('1')).toBe(true);
  });

  test('asks again about missing parts before the original is destroyed', async () => {
    const { db, page, later } = await hidden();
    const missing = [{ artifact: 'svar', reason: 'ett svar saknas' }];
    expect(await runFlow(later('delete', { missing }), practiceHost(db, page).env)).toMatchObject({
      outcome: 'undone',
    });
    expect(page.comments.has('1')).toBe(true);
    expect(
      await runFlow(later('delete', { missing }), practiceHost(db, { ...page, yesToMissing: true }).env),
    ).toMatchObject({ outcome: 'removed' });
  });

  test('notices that a hidden item is back', async () => {
    const { db, page, flow } = await hidden();
    page.hidden.clear();
    const { lookAfter } = await import('../../../lib/removal/perform');
    expect(await lookAfter(flow, practiceHost(db, page).env, false)).toMatchObject({
      outcome: 'came-back',
      gone: { kind: 'back' },
    });
  });
});

const anyPage = fc.record({
  account: fc.constantFrom(
    'municipality' as const,
    'municipality' as const,
    'municipality' as const,
    'private' as const,
  ),
  act: fc.constantFrom(
    'pressed' as const,
    'pressed' as const,
    'pressed' as const,
    'assisted' as const,
    'left-to-official' as const,
    'changed' as const,
  ),
  keeps: fc.constantFrom(false, false, true),
  editedAfterCapture: fc.constantFrom(false, false, false, true),
  undo: fc.constantFrom('go' as const, 'go' as const, 'undo' as const),
  storeFails: fc.constantFrom(null, null, null, null, 'capture' as const, 'seal' as const, 'verify' as const),
  copyFails: fc.constantFrom<PageModel['copyFails']>(null, null, null, 'offline'),
});

describe('whatever happens', () => {
  test('no act takes anything away without sealed evidence and a journalled intent, and a killed worker presses nothing more', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...TAKING),
        anyPage,
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        async (act, changes, killAt, pageOpen) => {
          const { db } = aDatabase();
          await db.handles.put({
            id: 'second-copy',
            handle: {} as FileSystemDirectoryHandle,
            name: 'Bevis',
            pickedAt: '2026-11-23T09:00:00.000Z',
          });
          const page = calmPage(changes);
          const id = uuid7();
          const killed = practiceHost(db, page, killAt);
          const ended = await Promise.race([runFlow(aFlow(id, withAct(act)), killed.env), killed.stopped]);
          const before = touched(page);
          if (ended === undefined)
            for (const flow of await unfinishedFlows(db)) await recoverFlow(flow, pageOpen, practiceHost(db, page).env);

          expect(touched(page, '2')).toBe(false);
          expect(touched(page)).toBe(before);
          const rows = await db.journal.toArray();
          const mayBe =
            before &&
            (await verifyRecord(db, id)).kind === 'intact' &&
            rows.some((row) => row.kind === 'intent' && row.recordId === id && row.data['measure'] === act) &&
            !(
              changes.editedAfterCapture ||
              changes.account !== 'municipality' ||
              changes.storeFails !== null ||
              (destroys(act) && (changes.undo === 'undo' || changes.copyFails !== null))
            );
          expect(before).toBe(mayBe);
          const last = await getFlow(db, id);
          expect(last?.phase !== 'ended' || last.message !== null).toBe(true);
          db.close();
        },
      ),
      // The same cases each time; a thousand in `npm run test:endurance`.
      { numRuns: runs(200) },
    );
  }, 600_000);

  test('a text counts as the same only by its sealed hash', async () => {
    const { flow } = await run('hide');
    expect(flow.textSha256).toBe(await sha256('köp nu'));
  });
});
