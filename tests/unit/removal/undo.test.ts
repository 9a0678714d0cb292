/** Ångra is never lost: at whatever step it comes, the answer is true, and an undone act is never pressed. */
import { describe, expect, test } from 'vitest';
import type { Flow, FlowPhase, Press } from '../../../lib/domain/flow';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { beginPress, getFlow, saveFlow, undoFlow } from '../../../lib/evidence/flows';
import { undoTruly } from '../../../lib/evidence/undo-truly';
import { uuid7 } from '../../../lib/evidence/uuid7';
import type { FlowEnv } from '../../../lib/removal/environment';
import { runFlow } from '../../../lib/removal/flow';
import { recoverFlow } from '../../../lib/removal/recover';
import { aDatabase } from '../evidence/a-database';
import { aFlow, practiceHost } from './practice-host';
import { calmPage, type PageModel } from './practice-page';

const AT = '2026-11-23T10:00:05.000Z';
const withoutCopies = (changes: Partial<PageModel> = {}): PageModel =>
  calmPage({ secondCopy: { kind: 'off', reason: 'övning' }, ...changes });
const kinds = async (db: EvidenceDatabase): Promise<string[]> => (await db.journal.toArray()).map(({ kind }) => kind);

describe('Ångra pressed', () => {
  test.each<FlowPhase>([
    'capturing',
    'sealing',
    'verifying',
    'undo-window',
    'copying',
    'queued',
    'intent',
    'comparing',
    'removing',
  ])('while the flow is %s is answered as undone, and nothing is pressed', async (undoDuring) => {
    const { db } = aDatabase();
    const page = withoutCopies({ undoDuring });
    const ended = await runFlow(aFlow(uuid7()), practiceHost(db, page).env);
    expect(page.undoSaid).toBe('undone');
    expect(ended).toMatchObject({ phase: 'ended', outcome: 'undone' });
    expect(page.comments.has('1')).toBe(true);
    expect(await kinds(db)).toContain('undone');
  });

  test('before the intent leaves no intent in the journal', async () => {
    const { db } = aDatabase();
    await runFlow(aFlow(uuid7()), practiceHost(db, withoutCopies({ undoDuring: 'queued' })).env);
    expect(await kinds(db)).not.toContain('intent');
  });

  test('works where there are no seconds to undo in: an urgent ground, and hiding', async () => {
    for (const more of [{ urgent: true }, { intent: 'save-and-hide' as const }]) {
      const page = withoutCopies({ undoDuring: 'copying' });
      const ended = await runFlow(aFlow(uuid7(), more), practiceHost(aDatabase().db, page).env);
      expect([page.undoSaid, ended?.outcome, page.comments.has('1'), page.hidden.size]).toEqual([
        'undone',
        'undone',
        true,
        0,
      ]);
    }
  });

  test.each<[PageModel['undoInDrive'], Press[]]>([
    [{ press: 'entry', when: 'before' }, []],
    [{ press: 'entry', when: 'after' }, ['entry']],
    [{ press: 'answer', when: 'before' }, ['entry']],
  ])('while the menu is driven, at %o, ends it before the press that removes', async (undoInDrive, pressed) => {
    const { db } = aDatabase();
    const page = withoutCopies({ undoInDrive });
    const flow = aFlow(uuid7());
    const ended = await runFlow(flow, practiceHost(db, page).env);
    expect(ended).toMatchObject({ phase: 'ended', outcome: 'undone' });
    expect([page.pressed, page.comments.has('1')]).toEqual([pressed, true]);
    expect(await undoFlow(db, flow.id, AT)).toBe('undone');
    expect(await kinds(db)).toContain('undone');
  });

  test.each<[PageModel['undoInDrive'], boolean, string, string]>([
    // Nothing had been pressed: no look is needed.
    [{ press: 'entry', when: 'before' }, true, 'undone', 'undone'],
    [{ press: 'entry', when: 'after' }, false, 'undone', 'undone'],
    // The entry may have been enough, and the item cannot be seen.
    [{ press: 'entry', when: 'after' }, true, 'unknown', 'too-late'],
  ])(
    'at %o, and the page goes away without an answer (unseeable: %s): %s',
    async (undoInDrive, unseeable, outcome, said) => {
      const { db } = aDatabase();
      const page = withoutCopies({ undoInDrive, unseeable });
      const flow = aFlow(uuid7());
      const { env } = practiceHost(db, page);
      const gone: FlowEnv = {
        ...env,
        page: {
          ...env.page,
          perform: async (...given) => {
            await env.page.perform(...given);
            throw new Error('the page went away');
          },
        },
      };
      expect(await runFlow(flow, gone)).toMatchObject({ phase: 'ended', outcome });
      expect(await undoFlow(db, flow.id, AT)).toBe(said);
    },
  );

  test('once the answer may have been pressed is refused as too late', async () => {
    const page = withoutCopies({ undoInDrive: { press: 'answer', when: 'after' } });
    const ended = await runFlow(aFlow(uuid7()), practiceHost(aDatabase().db, page).env);
    expect([page.undoSaid, ended?.outcome]).toEqual(['too-late', 'removed']);
  });

  test('while the entry is pressed is too late where the entry did it all, and the removal is reported', async () => {
    const { db } = aDatabase();
    const page = withoutCopies({ undoInDrive: { press: 'entry', when: 'after' }, actsAtOnce: true });
    const flow = aFlow(uuid7());
    const ended = await runFlow(flow, practiceHost(db, page).env);
    expect([page.undoSaid, ended?.outcome]).toEqual(['waits', 'removed']);
    expect(await undoFlow(db, flow.id, AT)).toBe('too-late');
  });

  test('while the entry is pressed, and its question is not understood: the official is not asked to go on', async () => {
    const { db } = aDatabase();
    const page = withoutCopies({ act: 'assisted', undoInDrive: { press: 'entry', when: 'after' } });
    const flow = aFlow(uuid7());
    const host = practiceHost(db, page);
    expect(await runFlow(flow, host.env)).toMatchObject({ outcome: 'undone' });
    expect(host.shown.map(({ phase }) => phase)).not.toContain('assisted');
    // It was looked at: the entry may have been enough.
    expect([page.looks, await undoFlow(db, flow.id, AT)]).toEqual([1, 'undone']);
  });

  test('while a press by hand is awaited is too late: it may have been made', async () => {
    const page = withoutCopies({ act: 'no-menu', undoDuring: 'assisted' });
    await runFlow(aFlow(uuid7()), practiceHost(aDatabase().db, page).env);
    expect(page.undoSaid).toBe('too-late');
  });

  test('holds when the worker was stopped before it could end the flow', async () => {
    const { db } = aDatabase();
    const flow = aFlow(uuid7(), { phase: 'undo-window' });
    await saveFlow(db, flow);
    expect(await undoFlow(db, flow.id, AT)).toBe('undone');
    const left = (await getFlow(db, flow.id)) as Flow;
    expect(await recoverFlow(left, true, practiceHost(db, withoutCopies()).env)).toMatchObject({ outcome: 'undone' });
  });
});

describe('Ångra of a worker that was stopped while it drove the menu', () => {
  test.each<[Flow['pressing'], string, number]>([
    ['none', 'undone', 0],
    ['entry', 'undone', 1],
    // A flow of an earlier version does not say how far it had come.
    [undefined, 'still-present', 1],
  ])('is answered truly after presses as far as %s', async (pressing, outcome, looks) => {
    const { db } = aDatabase();
    const page = withoutCopies();
    const flow = aFlow(uuid7(), { phase: 'removing', ...(pressing === undefined ? {} : { pressing }) });
    await saveFlow(db, flow);
    const said = await undoFlow(db, flow.id, AT);
    expect(said).toBe(pressing === 'none' ? 'undone' : pressing === 'entry' ? 'waits' : 'too-late');
    const left = (await getFlow(db, flow.id)) as Flow;
    // Where nothing had been pressed it needs no visit to its page.
    const isPageOpen = pressing !== 'none';
    expect(await recoverFlow(left, isPageOpen, practiceHost(db, page).env)).toMatchObject({ outcome });
    expect(page.looks).toBe(looks);
  });

  test('that comes while its recovery waits for the page is reported as undone', async () => {
    const { db } = aDatabase();
    const page = withoutCopies();
    const flow = aFlow(uuid7(), { phase: 'removing', pressing: 'none' });
    await saveFlow(db, flow);
    const { env } = practiceHost(db, page);
    let said: string | undefined;
    const turn: FlowEnv['turn'] = async (_flow, work) => {
      said = await undoFlow(db, flow.id, AT);
      // Somebody else removes it.
      page.comments.delete('1');
      return work();
    };
    expect(await recoverFlow(flow, true, { ...env, turn })).toMatchObject({ outcome: 'undone' });
    expect([said, page.looks]).toEqual(['undone', 0]);
  });

  test('is too late where the entry had removed it', async () => {
    const { db } = aDatabase();
    const page = withoutCopies();
    const flow = aFlow(uuid7(), { phase: 'removing', pressing: 'entry' });
    await saveFlow(db, flow);
    await undoFlow(db, flow.id, AT);
    page.comments.delete('1');
    const left = (await getFlow(db, flow.id)) as Flow;
    expect(await recoverFlow(left, true, practiceHost(db, page).env)).toMatchObject({ outcome: 'removed' });
    expect(await undoFlow(db, flow.id, AT)).toBe('too-late');
  });
});

describe('a press', () => {
  test.each<FlowPhase>(['queued', 'intent', 'assisted', 'gone-check', 'ended'])(
    'is not begun for a flow that is %s',
    async (phase) => {
      const { db } = aDatabase();
      const flow = aFlow(uuid7(), { phase });
      await saveFlow(db, flow);
      expect(await beginPress(db, flow.id, 'entry')).toBe('over');
      expect(await beginPress(db, 'unknown', 'entry')).toBe('over');
    },
  );

  test('that was begun is not overwritten by what the flow saves', async () => {
    const { db } = aDatabase();
    const flow = aFlow(uuid7(), { phase: 'removing', pressing: 'none' });
    await saveFlow(db, flow);
    expect(await beginPress(db, flow.id, 'answer')).toBe('begun');
    await saveFlow(db, flow);
    expect(await undoFlow(db, flow.id, AT)).toBe('too-late');
  });
});

describe('the answer to the official', () => {
  const pressed = async (): Promise<{
    db: EvidenceDatabase;
    flow: Flow;
    answer: (isRunning: boolean) => Promise<string>;
  }> => {
    const { db } = aDatabase();
    const flow = aFlow(uuid7(), { phase: 'removing', pressing: 'entry' });
    await saveFlow(db, flow);
    const clock = { now: () => Date.parse(AT), wait: () => Promise.resolve() };
    return {
      db,
      flow,
      answer: (isRunning) => undoTruly(db, flow.id, { clock, isRunning: () => isRunning, marked: () => undefined }),
    };
  };

  test.each<[Flow['outcome'], string]>([
    ['undone', 'undone'],
    ['removed', 'too-late'],
    ['unknown', 'too-late'],
  ])('waits for the result of an entry that was pressed: %s', async (outcome, said) => {
    const { db, flow, answer } = await pressed();
    const waiting = answer(true);
    await saveFlow(db, { ...flow, phase: 'ended', outcome });
    expect(await waiting).toBe(said);
  });

  test('asks again when the flow ended during the question', async () => {
    const { db, flow } = await pressed();
    const clock = { now: () => Date.parse(AT), wait: () => Promise.resolve() };
    const isRunning = (): boolean => {
      void saveFlow(db, { ...flow, phase: 'ended', outcome: 'undone' });
      return false;
    };
    expect(await undoTruly(db, flow.id, { clock, isRunning, marked: () => undefined })).toBe('undone');
  });

  test('does not wait where no worker handles the flow', async () => {
    const { answer } = await pressed();
    expect(await answer(false)).toBe('too-late');
  });
});

describe('the stored undo', () => {
  test('survives a save by a caller that has not seen it', async () => {
    const { db } = aDatabase();
    const flow = aFlow(uuid7(), { phase: 'copying' });
    await saveFlow(db, flow);
    await undoFlow(db, flow.id, AT);
    await saveFlow(db, { ...flow, phase: 'queued' });
    expect(await getFlow(db, flow.id)).toMatchObject({ phase: 'queued', undoneAt: AT });
  });

  test('is not made where there is nothing to undo', async () => {
    const { db } = aDatabase();
    const flow = aFlow(uuid7(), { intent: 'save-only' });
    await saveFlow(db, flow);
    expect(await undoFlow(db, flow.id, AT)).toBe('too-late');
    expect(await undoFlow(db, 'unknown', AT)).toBe('too-late');
  });
});
