import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { stepsOf, type Flow } from '../../../lib/domain/flow';
import { getFlow, unfinishedFlows } from '../../../lib/evidence/flows';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { verifyRecord } from '../../../lib/evidence/integrity';
import { sha256 } from '../../../lib/domain/sha256';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { runFlow } from '../../../lib/removal/flow';
import { recoverFlow } from '../../../lib/removal/recover';
import { recordsToCopyAgain } from '../../../lib/second-copy/copy-state';
import { aDatabase } from '../evidence/a-database';
import { aFlow, calmPage, practiceHost, type PageModel } from './practice-host';

/** A store that remembers a picked folder. */
async function aStore(): Promise<EvidenceDatabase> {
  const { db } = aDatabase();
  // A real handle cannot be made here; only its row is looked at, the practice host writes in its place.
  await db.handles.put({
    id: 'second-copy',
    handle: {} as FileSystemDirectoryHandle,
    name: 'Bevis',
    pickedAt: '2026-11-23T09:00:00.000Z',
  });
  return db;
}

async function handle(
  page: PageModel,
  changes: Partial<Flow> = {},
): Promise<{ flow: Flow; db: EvidenceDatabase; shown: Flow[] }> {
  const db = await aStore();
  const host = practiceHost(db, page);
  const flow = await runFlow(aFlow(uuid7(), changes), host.env);
  if (flow === undefined) throw new Error('busy');
  return { flow, db, shown: host.shown };
}

describe('removing a comment', () => {
  test('removes nothing when Uppsikt itself is not well in the last moment, keeps the evidence and journals why', async () => {
    const page = calmPage({ ill: ['storage-full'] });
    const { flow, db } = await handle(page);
    expect(flow).toMatchObject({ outcome: 'removal-off', phase: 'ended' });
    expect(page.comments.has('1')).toBe(true);
    expect((await verifyRecord(db, flow.id)).kind).toBe('intact');
    const rows = await db.journal.toArray();
    expect(rows.map((row) => row.kind)).toEqual(['sealed', 'signed', 'copied', 'action']);
    expect(rows.at(-1)?.data).toMatchObject({ outcome: 'removal-off', reason: 'storage-full' });
  });

  test('saves, seals, reads back, removes, looks and journals, in that order', async () => {
    const page = calmPage();
    const { flow, db, shown } = await handle(page);
    expect(flow).toMatchObject({ outcome: 'removed', phase: 'ended', message: 'removed' });
    expect(page.comments.has('1')).toBe(false);
    expect((await verifyRecord(db, flow.id)).kind).toBe('intact');
    expect(shown.map((each) => each.phase)).toEqual([
      'capturing',
      'sealing',
      'verifying',
      'undo-window',
      'copying',
      'queued',
      'intent',
      'comparing',
      'removing',
      'gone-check',
      'ended',
    ]);
    expect((await db.journal.toArray()).map((row) => row.kind)).toEqual([
      'sealed',
      'signed',
      'copied',
      'intent',
      'gone-check',
      'action',
    ]);
  });

  test('presses nothing for an intent that names no act', async () => {
    const page = calmPage();
    expect((await handle(page, { intent: 'save-and-act' })).flow.outcome).toBe('saved-only');
    expect([page.comments.has('1'), page.hidden.size, page.shut.size]).toEqual([true, 0, 0]);
  });

  test('removes what is urgent without the seconds of Ångra, and never before its copy', async () => {
    const page = calmPage();
    const { flow, shown } = await handle(page, { urgent: true });
    expect(flow.outcome).toBe('removed');
    expect(shown.map((each) => each.phase)).toEqual([
      'capturing',
      'sealing',
      'verifying',
      'copying',
      'queued',
      'intent',
      'comparing',
      'removing',
      'gone-check',
      'ended',
    ]);
    const uncopied = calmPage({ copyFails: 'quota' });
    expect((await handle(uncopied, { urgent: true })).flow.outcome).toBe('copy-failed');
    expect(uncopied.comments.has('1')).toBe(true);
  });

  test.each([
    ['the text was edited after it was saved', { editedAfterCapture: true }, 'changed-since-saved'],
    ['one is logged in as oneself', { account: 'private' }, 'wrong-account'],
    ['the account cannot be seen', { account: 'unknown' }, 'wrong-account'],
    ['the official regrets it', { undo: 'undo' }, 'undone'],
    ['the store is full', { storeFails: 'seal' }, 'store-failed'],
    ['the evidence cannot be read back', { storeFails: 'verify' }, 'verify-failed'],
    ['the page falls silent', { storeFails: 'capture' }, 'capture-failed'],
    ['the folder of copies cannot be reached', { copyFails: 'offline' }, 'copy-failed'],
    ['the leave to write copies is lost', { copyFails: 'permission' }, 'copy-failed'],
    ['the copy is not what was written', { copyFails: 'changed' }, 'copy-failed'],
    ['the disk of copies is full', { copyFails: 'quota' }, 'copy-failed'],
    [
      'replies are missing and nobody says yes',
      { missing: [{ artifact: 'svar', reason: '2 svar gick inte att öppna' }] },
      'saved-only',
    ],
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

  test('says what the official can do about a copy that failed', async () => {
    expect((await handle(calmPage({ copyFails: 'permission' }))).flow.message).toBe('copy-permission');
    expect((await handle(calmPage({ copyFails: 'offline' }))).flow.message).toBe('copy-offline');
  });

  test('makes the copy while the seconds of Ångra pass, and stops at once when it fails', async () => {
    const host = practiceHost(await aStore(), calmPage({ copyFails: 'quota' }));
    host.env.official.undoOrGo = () => new Promise(() => undefined);
    expect(await runFlow(aFlow(uuid7()), host.env)).toMatchObject({ outcome: 'copy-failed', message: 'copy-full' });
  });

  test('waits for the copy after the seconds have passed, before the intent', async () => {
    const page = calmPage();
    const db = await aStore();
    const host = practiceHost(db, page);
    let confirm: (copy: NonNullable<Flow['copy']>) => void = () => undefined;
    host.env.copies = { copy: () => new Promise((resolve) => (confirm = resolve)) };
    const running = runFlow(aFlow(uuid7()), host.env);
    await vi.waitFor(() => expect(host.shown.at(-1)?.phase).toBe('copying'));
    // Whatever the flow had begun to write would be written before this is read.
    expect(await db.flows.toArray()).toMatchObject([{ phase: 'copying' }]);
    expect(host.shown.map((each) => each.phase)).not.toContain('intent');
    confirm({ state: 'confirmed', folder: 'mappen Bevis', reason: null });
    expect(await running).toMatchObject({ outcome: 'removed', copy: { state: 'confirmed' } });
  });

  test('removes without a copy only where the plan has switched it off, and the journal says why', async () => {
    const { flow, db } = await handle(
      calmPage({ secondCopy: { kind: 'off', reason: 'Kommunens server kopieras varje natt' } }),
    );
    expect(flow).toMatchObject({ outcome: 'removed', copy: { state: 'off' } });
    const row = (await db.journal.toArray()).find((each) => each.kind === 'copied');
    expect(row?.data).toEqual({ status: 'off', reason: 'Kommunens server kopieras varje natt' });
  });

  test('saves also when the copy fails, and tells it', async () => {
    const { flow, db } = await handle(calmPage({ copyFails: 'offline' }), { intent: 'save-only' });
    expect(flow).toMatchObject({ outcome: 'saved-only', message: 'saved-uncopied' });
    expect(await recordsToCopyAgain(db)).toEqual([flow.id]);
  });

  test('removes with missing replies only after an explicit yes', async () => {
    const page = calmPage({
      missing: [{ artifact: 'svar', reason: '2 svar gick inte att öppna' }],
      yesToMissing: true,
    });
    const { flow } = await handle(page);
    expect(flow).toMatchObject({ outcome: 'removed', confirmedMissing: true });
  });

  test('is done by hand where the menu is not recognised, and still looked at', async () => {
    expect((await handle(calmPage({ act: 'assisted', pressesByHand: true }))).flow.outcome).toBe('done-by-hand');
    // Driven up to the last press is not by hand.
    expect((await handle(calmPage({ act: 'left-to-official', pressesByHand: true }))).flow.outcome).toBe('removed');
  });

  test.each([
    ['has pressed and said nothing', { pressesByHand: true }, 'done-by-hand'],
    ['has not pressed', { pressesByHand: false }, 'still-present'],
  ] satisfies [string, Partial<PageModel>, string][])(
    'looks also when nobody has answered for long: the official %s',
    async (_name, changes, outcome) => {
      const { flow, db } = await handle(calmPage({ act: 'assisted', byHand: 'gave-up', ...changes }));
      expect(flow.outcome).toBe(outcome);
      expect((await db.journal.toArray()).map((row) => row.kind).slice(-2)).toEqual(['gone-check', 'action']);
    },
  );

  test('lets the next removal in the tab go on while the official presses by hand', async () => {
    const held = new Set<string>();
    const host = practiceHost(await aStore(), calmPage({ act: 'assisted' }), Infinity, held);
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
    const host = practiceHost(await aStore(), calmPage(), Infinity, new Set(['uppsikt:item:facebook:comment:1']));
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
  act: fc.constantFrom(
    'pressed' as const,
    'pressed' as const,
    'assisted' as const,
    'no-menu' as const,
    'left-to-official' as const,
    'changed' as const,
    'refused' as const,
  ),
  keeps: fc.boolean(),
  editedAfterCapture: fc.boolean(),
  undo: fc.constantFrom('go' as const, 'go' as const, 'undo' as const),
  yesToMissing: fc.boolean(),
  missing: fc.constantFrom<Flow['missing']>([], [], [{ artifact: 'svar', reason: 'ett svar saknas' }]),
  byHand: fc.constantFrom('check' as const, 'gave-up' as const),
  pressesByHand: fc.boolean(),
  storeFails: fc.constantFrom(null, null, null, 'capture' as const, 'seal' as const, 'verify' as const),
  copyFails: fc.constantFrom<PageModel['copyFails']>(
    null,
    null,
    null,
    null,
    'permission',
    'offline',
    'quota',
    'changed',
    'damaged',
  ),
  secondCopy: fc.constantFrom<PageModel['secondCopy']>(
    { kind: 'folder', name: 'Bevis' },
    { kind: 'folder', name: 'Bevis' },
    { kind: 'off', reason: 'övning' },
  ),
});

const SEEN: ReadonlySet<string> = new Set(['removed', 'done-by-hand', 'still-present']);

describe('whatever happens', () => {
  test('nothing is gone without sealed evidence, no other comment is touched, and a killed worker never resumes a removal', async () => {
    await fc.assert(
      fc.asyncProperty(anyPage, fc.integer({ min: 1, max: 40 }), fc.boolean(), async (changes, killAt, pageOpen) => {
        const db = await aStore();
        const page = calmPage(changes);
        const id = uuid7();
        const killed = practiceHost(db, page, killAt);
        const ended = await Promise.race([runFlow(aFlow(id), killed.env), killed.stopped]);
        const goneBefore = !page.comments.has('1');
        const after = practiceHost(db, page);
        if (ended === undefined)
          for (const flow of await unfinishedFlows(db)) await recoverFlow(flow, pageOpen, after.env);

        expect(page.comments.get('2')).toBe('bra jobbat');
        // The recovery presses nothing.
        expect(!page.comments.has('1')).toBe(goneBefore);
        const gone = !page.comments.has('1');
        const mayBeGone =
          gone &&
          (await verifyRecord(db, id)).kind === 'intact' &&
          (await db.journal.toArray()).some((row) => row.kind === 'intent' && row.recordId === id) &&
          !(
            page.editedAfterCapture ||
            page.account !== 'municipality' ||
            page.undo === 'undo' ||
            page.storeFails !== null
          ) &&
          (page.missing.length === 0 || page.yesToMissing) &&
          (await copyHolds(db, page, id));
        expect(gone).toBe(mayBeGone);
        // What was reported saved is there, and what was reported copied lies in the folder.
        const reported = (await getFlow(db, id)) ?? ended;
        const saved = page.storeFails === 'verify' ? null : (reported?.evidenceId ?? null);
        expect(saved === null ? 'intact' : (await verifyRecord(db, saved)).kind).toBe('intact');
        expect(reported?.copy?.state !== 'confirmed' || page.copies.has(`${id}.zip`)).toBe(true);
        // What was cut off is told in words.
        const last = await getFlow(db, id);
        expect(last?.phase !== 'ended' || last.message !== null).toBe(true);
        // How it stands is said only after a look, and as it stands.
        const said = last?.phase === 'ended' && SEEN.has(last.outcome ?? '') ? last.outcome : null;
        const looked = (await db.journal.where('recordId').equals(id).toArray()).some(
          (row) => row.kind === 'gone-check',
        );
        expect(said === null || (looked && (said === 'still-present') === !gone)).toBe(true);
        db.close();
      }),
      { numRuns: 250, seed: 2011 },
    );
  }, 120_000);
});

/** Off with its reason in the journal, or in the folder byte for byte and confirmed in the journal before the intent. */
async function copyHolds(db: EvidenceDatabase, page: PageModel, id: string): Promise<boolean> {
  const life = await db.journal.where('recordId').equals(id).sortBy('seq');
  const copied = life.find((row) => row.kind === 'copied');
  const intent = life.find((row) => row.kind === 'intent');
  if (copied === undefined || intent === undefined || copied.seq > intent.seq) return false;
  if (page.secondCopy.kind === 'off') return copied.data.status === 'off';
  const bytes = page.copies.get(`${id}.zip`);
  const row = await db.copies.get(id);
  return (
    bytes !== undefined &&
    row !== undefined &&
    row.sha256 === (await sha256(new Uint8Array(bytes))) &&
    page.copyFails === null
  );
}

describe('the five visible steps', () => {
  test('show where it is, and where it stopped', () => {
    const at = (phase: Flow['phase'], outcome: Flow['outcome'] = null) =>
      Object.values(stepsOf({ phase, outcome, intent: 'save-and-remove', act: null, gone: null }));
    expect(at('verifying')).toEqual(['done', 'done', 'running', 'waiting', 'waiting']);
    expect(at('ended', 'removed')).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect(at('ended', 'verify-failed')).toEqual(['done', 'done', 'failed', 'skipped', 'skipped']);
    expect(at('copying')).toEqual(['done', 'done', 'running', 'waiting', 'waiting']);
    expect(at('ended', 'copy-failed')).toEqual(['done', 'done', 'failed', 'skipped', 'skipped']);
    expect(at('ended', 'undone')).toEqual(['done', 'done', 'done', 'skipped', 'skipped']);
  });
});
