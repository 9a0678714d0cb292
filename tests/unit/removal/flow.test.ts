import { describe, expect, test, vi } from 'vitest';
import type { Flow } from '../../../lib/domain/flow';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { verifyRecord } from '../../../lib/evidence/integrity';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { runFlow } from '../../../lib/removal/flow';
import { wordsFor } from '../../../lib/removal/words';
import { recordsToCopyAgain } from '../../../lib/second-copy/copy-state';
import { aStore } from './a-store';
import { aFlow, practiceHost, type PracticeHost } from './practice-host';
import { calmPage, type PageModel } from './practice-page';
import { MUST_COME } from '../must-come';

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

async function savedPhases({ env }: Pick<PracticeHost, 'env'>, changes: Partial<Flow>): Promise<string[]> {
  const saved: string[] = [];
  const evidence = {
    ...env.evidence,
    save: (flow: Flow) => {
      saved.push(flow.phase);
      return env.evidence.save(flow);
    },
  };
  await runFlow(aFlow(uuid7(), changes), { ...env, evidence });
  return saved;
}

describe('removing a comment', () => {
  test('removes nothing when Uppsikt itself has a blocker at the last moment, keeps the evidence and journals why', async () => {
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
    expect(page.knownSince).toBe(flow.startedAt);
    expect((await verifyRecord(db, flow.id)).kind).toBe('intact');
    expect(shown.map((each) => each.phase)).toEqual([
      'capturing',
      'sealing',
      'verifying',
      'undo-window',
      'copying',
      'queued',
      'comparing',
      'intent',
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

  test('saves before Ångra only what recovery needs: the official waits for each commit', async () => {
    const saved = await savedPhases(practiceHost(await aStore(), calmPage()), {});
    expect(saved.slice(0, saved.indexOf('undo-window') + 1)).toEqual(['capturing', 'undo-window']);
  });

  test('stores what a capture lacks before it is sealed, even where nobody is asked about it', async () => {
    const missing = [{ artifact: 'bild', reason: 'ingen bild kunde tas' }];
    const saved = await savedPhases(practiceHost(await aStore(), calmPage({ missing })), { intent: 'save-only' });
    expect(saved.slice(0, 2)).toEqual(['capturing', 'sealing']);
  });

  test('presses nothing for an intent that names no act', async () => {
    const page = calmPage();
    expect((await handle(page, { intent: 'save-and-act' })).flow.outcome).toBe('saved-only');
    expect([page.comments.has('1'), page.hidden.size, page.shut.size]).toEqual([true, 0, 0]);
  });

  test('removes urgent items without the seconds of Ångra, and never before the copy is made', async () => {
    const page = calmPage();
    const { flow, shown } = await handle(page, { urgent: true });
    expect(flow.outcome).toBe('removed');
    expect(shown.map((each) => each.phase)).toEqual([
      'capturing',
      'sealing',
      'verifying',
      'copying',
      'queued',
      'comparing',
      'intent',
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
    ['the permission to write copies is lost', { copyFails: 'permission' }, 'copy-failed'],
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

  test('says what the official can do when no sign of the account is current', async () => {
    const page = calmPage({ account: 'unknown', notOfNow: true });
    const { flow } = await handle(page);
    expect(flow).toMatchObject({ outcome: 'wrong-account', message: 'account-not-now' });
    expect(page.comments.has('1')).toBe(true);
    const said = wordsFor('account-not-now', flow, { platform: 'Facebook', howToSwitch: '', quote: '' });
    expect(said).toContain('Beviset är sparat. Inget har tagits bort. Ladda om sidan och försök igen.');
    expect(said).toContain('Ta bort sedan själv i menyn på sidan.');
  });

  test('says in its own message that the store is full', async () => {
    expect((await handle(calmPage({ storeFails: 'seal' }))).flow.message).toBe('quota');
  });

  test('says what the official can do about a failed copy', async () => {
    expect((await handle(calmPage({ copyFails: 'permission' }))).flow.message).toBe('copy-permission');
    expect((await handle(calmPage({ copyFails: 'offline' }))).flow.message).toBe('copy-offline');
  });

  test('makes the copy during the seconds of Ångra, and stops at once when it fails', async () => {
    const host = practiceHost(await aStore(), calmPage({ copyFails: 'quota' }));
    host.env.official.undoOrGo = () => new Promise(() => undefined);
    expect(await runFlow(aFlow(uuid7()), host.env)).toMatchObject({ outcome: 'copy-failed', message: 'copy-full' });
  });

  test('waits for the copy after the seconds, before the intent', async () => {
    const page = calmPage();
    const db = await aStore();
    const host = practiceHost(db, page);
    let confirm: (copy: NonNullable<Flow['copy']>) => void = () => undefined;
    host.env.copies = { copy: () => new Promise((resolve) => (confirm = resolve)) };
    const running = runFlow(aFlow(uuid7()), host.env);
    await vi.waitFor(() => expect(host.shown.at(-1)?.phase).toBe('copying'), MUST_COME);
    // A flow that had begun to write would have done so before this read.
    expect(await db.flows.toArray()).toMatchObject([{ phase: 'copying' }]);
    expect(host.shown.map((each) => each.phase)).not.toContain('intent');
    confirm({ state: 'confirmed', folder: 'mappen Bevis', reason: null });
    expect(await running).toMatchObject({ outcome: 'removed', copy: { state: 'confirmed' } });
  });

  test('removes without a copy only where the plan has switched copies off, and the journal says why', async () => {
    const { flow, db } = await handle(
      calmPage({ secondCopy: { kind: 'off', reason: 'Kommunens server kopieras varje natt' } }),
    );
    expect(flow).toMatchObject({ outcome: 'removed', copy: { state: 'off' } });
    const row = (await db.journal.toArray()).find((each) => each.kind === 'copied');
    expect(row?.data).toEqual({ status: 'off', reason: 'Kommunens server kopieras varje natt' });
  });

  test('saves also when the copy fails, and says so', async () => {
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

  test('leaves the act to the official where the menu is not recognised, and still looks', async () => {
    expect((await handle(calmPage({ act: 'assisted', pressesByHand: true }))).flow.outcome).toBe('done-by-hand');
    // An act that was driven up to the last press is not by hand.
    expect((await handle(calmPage({ act: 'left-to-official', pressesByHand: true }))).flow.outcome).toBe('removed');
  });

  test.each([
    ['and it is seen', { pressesByHand: true }, 'done-by-hand'],
    ['and it stands there', {}, 'still-present'],
    ['and nobody can see it', { unseeable: true }, 'said-removed'],
    ['and the account is another by then', { switchesTo: 'private' }, 'said-removed'],
  ] satisfies [string, Partial<PageModel>, string][])(
    'is removed by the official’s word, %s: whose word it is stands in the record',
    async (_name, changes, outcome) => {
      const { flow, db } = await handle(calmPage({ act: 'assisted', byHand: 'removed', ...changes }));
      expect(flow.outcome).toBe(outcome);
      expect((await db.journal.toArray()).map((row) => row.kind).slice(-2)).toEqual(['gone-check', 'action']);
      expect((await db.journal.toArray()).at(-1)?.data).toMatchObject({ outcome });
    },
  );

  test('does not take a word for a removal where a look was asked for and nothing could be seen', async () => {
    expect((await handle(calmPage({ act: 'assisted', byHand: 'check', unseeable: true }))).flow.outcome).toBe(
      'unknown',
    );
  });

  test.each(['private', 'unknown', 'work-account', 'other-municipal'] as const)(
    'is not reported as gone by what the account %s sees, and no look is made under it',
    async (state) => {
      const page = calmPage({ switchesTo: state });
      const { flow, db } = await handle(page);
      expect(flow).toMatchObject({ outcome: 'unknown', gone: { kind: 'unknown' } });
      expect(page.looks).toBe(0);
      expect((await db.journal.toArray()).map((row) => row.data)).toContainEqual(
        expect.objectContaining({ kind: 'unknown', method: `not looked at: the account is ${state}` }),
      );
    },
  );

  test('is not reported as gone where the account is switched during the look', async () => {
    const page = calmPage({ switchesDuringLook: true });
    expect((await handle(page)).flow).toMatchObject({ outcome: 'unknown', gone: { kind: 'unknown' } });
    expect(page.looks).toBe(1);
  });

  test('lets the next removal in the tab continue while the official presses by hand', async () => {
    const held = new Set<string>();
    const host = practiceHost(await aStore(), calmPage({ act: 'assisted' }), Infinity, held);
    let whileWaiting: string[] = [];
    host.env.official.doneByHand = () => {
      whileWaiting = [...held];
      return Promise.resolve('check');
    };
    await runFlow(aFlow(uuid7()), host.env);
    expect(whileWaiting).toEqual(['uppsikt:item:facebook:comment:1']);
  });

  test('reports when the platform kept the item', async () => {
    expect((await handle(calmPage({ keeps: true }))).flow.outcome).toBe('still-present');
  });

  test('handles an item in one tab at a time', async () => {
    const host = practiceHost(await aStore(), calmPage(), Infinity, new Set(['uppsikt:item:facebook:comment:1']));
    expect(await runFlow(aFlow(uuid7()), host.env)).toBeUndefined();
  });

  test('only saves where only saving was requested', async () => {
    const page = calmPage();
    const { flow } = await handle(page, { intent: 'save-only' });
    expect(flow.outcome).toBe('saved-only');
    expect(page.comments.has('1')).toBe(true);
  });
});
