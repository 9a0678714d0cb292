/**
 * The official's answers while a flow waits for its page: Ångra ends the wait, and a word about a removal by hand is
 * kept.
 */
import { describe, expect, it } from 'vitest';
import { inPageTurn } from '../../../lib/capture/page-turn';
import { undoFlow } from '../../../lib/evidence/flows';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { officialsAnswers, type Answers } from '../../../lib/removal/answers';
import type { FlowEnv } from '../../../lib/removal/environment';
import { runFlow } from '../../../lib/removal/flow';
import { installLocks } from '../background/web-locks';
import { aDatabase } from '../evidence/a-database';
import { HandClock } from './hand-clock';
import { aFlow, practiceHost } from './practice-host';
import { calmPage, type PageModel } from './practice-page';
import { busy, firstThen } from './turns';

installLocks();
const AT = '2026-11-23T10:00:05.000Z';

function aRun(changes: Partial<PageModel> = {}) {
  const { db } = aDatabase();
  const page = calmPage({ secondCopy: { kind: 'off', reason: 'övning' }, ...changes });
  return { db, page, env: practiceHost(db, page).env };
}

/** The environment with the answers that a running flow hears, and the means to give one. */
function heard({ env }: ReturnType<typeof aRun>, byHand?: 'check'): { env: FlowEnv; answer: Answers['answer'] } {
  const { official, answer } = officialsAnswers(new HandClock());
  const hearMore = official.hearMore.bind(official);
  const hearUndo = official.hearUndo.bind(official);
  const pressedByHand = official.pressedByHand.bind(official);
  const doneByHand = byHand === undefined ? {} : { doneByHand: () => Promise.resolve(byHand) };
  return { env: { ...env, official: { ...env.official, hearMore, hearUndo, pressedByHand, ...doneByHand } }, answer };
}

describe('while the page is waited for', () => {
  it('an Ångra ends the act at once, and whoever holds the page keeps it; no other answer ends it', async () => {
    const run = aRun();
    const { env, answer } = heard(run);
    const gate = Promise.withResolvers<void>();
    const other = inPageTurn(9, () => gate.promise);
    const flow = aFlow(uuid7());
    const ran = runFlow(flow, {
      ...env,
      turn: async (at, work, wait) => {
        const waited = inPageTurn(9, work, wait);
        answer.resolve(at.id, 'skip-wait');
        await undoFlow(run.db, at.id, AT);
        answer.resolve(at.id, 'undo');
        return waited;
      },
    });
    expect(await ran).toMatchObject({ outcome: 'undone' });
    expect(run.page.comments.has('1')).toBe(true);
    expect((await run.db.journal.toArray()).map(({ kind }) => kind)).not.toContain('intent');
    gate.resolve();
    await other;
  });

  it('an act that has begun no longer listens: only the undo in the store counts', async () => {
    const run = aRun();
    const { env, answer } = heard(run);
    let signal: AbortSignal | undefined;
    const ended = await runFlow(aFlow(uuid7()), {
      ...env,
      turn: (at, work, wait) => {
        signal = wait?.signal;
        const working = work();
        answer.resolve(at.id, 'undo');
        return working;
      },
    });
    expect(signal?.aborted).toBe(false);
    expect(ended).toMatchObject({ outcome: 'removed' });
  });

  it.each([
    ['removed-by-hand', busy, 'said-removed'],
    ['check-again', busy, 'unknown'],
    ['removed-by-hand', <T>(work: () => Promise<T>) => work(), 'said-removed'],
  ] as const)('a second word after a removal by hand (%s) is heard', async (word, then, outcome) => {
    const run = aRun({ act: 'assisted' });
    const { env, answer } = heard(run, 'check');
    const flow = aFlow(uuid7());
    const turn = firstThen((work) => {
      expect(answer.resolve(flow.id, word)).toBe(true);
      return then(work);
    });
    const page = { ...env.page, seen: () => Promise.resolve({ kind: 'unknown' as const, method: 'test', at: AT }) };
    expect(await runFlow(flow, { ...env, page, turn })).toMatchObject({ outcome });
    // The flow has ended: from now on the word asks for a look of its own.
    expect(answer.resolve(flow.id, 'check-again')).toBe(false);
  });

  it.each([
    ['is what it ends with', <T>(work: () => Promise<T>) => work(), 'changed-since-saved', 'replies-since-saved'],
    ['is not said of what nobody could look at', busy, 'unknown', 'page-busy-look'],
  ] as const)('the reason of a press stopped during the wait %s', async (_what, then, outcome, word) => {
    const run = aRun({ act: 'assisted' });
    const { env, answer } = heard(run, 'check');
    const flow = aFlow(uuid7());
    const turn = firstThen((work) => {
      expect(answer.stopped(flow.id, { kind: 'new-replies', count: 2 })).toBe(true);
      return then(work);
    });
    expect(await runFlow(flow, { ...env, turn })).toMatchObject({ outcome, word });
    expect(run.page.comments.has('1')).toBe(true);
  });

  it('the time of a press by hand during the wait is journalled', async () => {
    const run = aRun({ act: 'assisted', pressesByHand: true });
    const { env, answer } = heard(run, 'check');
    const flow = aFlow(uuid7());
    const turn = firstThen((work) => {
      answer.pressed(flow.id, AT);
      run.page.comments.delete('1');
      return work();
    });
    expect(await runFlow(flow, { ...env, turn })).toMatchObject({ outcome: 'done-by-hand' });
    const journal = await run.db.journal.toArray();
    expect(journal.find(({ kind }) => kind === 'action')?.data).toMatchObject({ pressedAt: AT });
  });
});
