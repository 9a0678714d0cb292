/**
 * The ten seconds of Ångra and the official's other answers, on a clock that the test moves: who decides, and when the
 * time is up.
 */
import { describe, expect, test } from 'vitest';
import type { Flow } from '../../../lib/domain/flow';
import { getFlow } from '../../../lib/evidence/flows';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { officialsAnswers } from '../../../lib/removal/answers';
import { UNDO_MILLISECONDS } from '../../../lib/domain/flow';
import { runFlow } from '../../../lib/removal/flow';
import { recoverFlow } from '../../../lib/removal/recover';
import { waitUntil } from '../../commands/setup/wait-until';
import { aDatabase } from '../evidence/a-database';
import { aFlow, practiceHost } from './practice-host';
import { calmPage, type PageModel } from './practice-page';
import { HandClock, settled } from './hand-clock';

const MINUTE = 60_000;

interface Told {
  answer: unknown;
}

/** The state of a promise so far. */
function told(promise: Promise<unknown>): Told {
  const now: Told = { answer: 'nothing yet' };
  void promise.then((answer) => {
    now.answer = answer;
  });
  return now;
}

describe('the ten seconds', () => {
  const begin = (): { clock: HandClock; answers: ReturnType<typeof officialsAnswers>; flow: Flow; came: Told } => {
    const clock = new HandClock();
    const answers = officialsAnswers(clock);
    const flow = aFlow(uuid7());
    return { clock, answers, flow, came: told(answers.official.undoOrGo(flow, UNDO_MILLISECONDS)) };
  };

  test('last ten seconds', () => {
    expect(UNDO_MILLISECONDS).toBe(10_000);
  });

  test('end after ten seconds and not a millisecond before', async () => {
    const { clock, came } = begin();
    await clock.pass(9_999);
    expect(came.answer).toBe('nothing yet');
    await clock.pass(1);
    expect(came.answer).toBe('go');
    expect(clock.waiting).toBe(0);
  });

  test('end at once when the official undoes, in the last moment too, and no timer is left', async () => {
    const { clock, answers, flow, came } = begin();
    await clock.pass(9_999);
    answers.answer.resolve(flow.id, 'undo');
    await settled();
    expect(came.answer).toBe('undo');
    expect(clock.waiting).toBe(0);
    await clock.pass(MINUTE);
    expect(came.answer).toBe('undo');
  });

  test('end at once when the official presses Ta bort nu', async () => {
    const { answers, flow, came } = begin();
    answers.answer.resolve(flow.id, 'skip-wait');
    await settled();
    expect(came.answer).toBe('go');
  });

  test('accept no Ångra after they are over, and no second answer', async () => {
    const { clock, answers, flow, came } = begin();
    await clock.pass(10_000);
    answers.answer.resolve(flow.id, 'undo');
    await settled();
    expect(came.answer).toBe('go');
  });

  test('belong to one flow only', async () => {
    const { clock, answers, flow, came } = begin();
    await clock.pass(6_000);
    const second = aFlow(uuid7());
    const other = told(answers.official.undoOrGo(second, UNDO_MILLISECONDS));
    answers.answer.resolve(second.id, 'undo');
    await clock.pass(4_000);
    expect([came.answer, other.answer]).toEqual(['go', 'undo']);
    answers.answer.resolve(flow.id, 'undo');
    expect(came.answer).toBe('go');
  });

  test('are not ended by an answer to another question', async () => {
    const { answers, flow, came } = begin();
    answers.answer.resolve(flow.id, 'remove-incomplete');
    expect(answers.answer.resolve(flow.id, 'check-again')).toBe(false);
    await settled();
    expect(came.answer).toBe('nothing yet');
  });
});

describe('where nobody answers', () => {
  test('nothing with missing parts is removed after ten minutes, and a press by hand is waited for without limit', async () => {
    const clock = new HandClock();
    const { official } = officialsAnswers(clock);
    const missing = told(official.confirmMissing(aFlow(uuid7())));
    const byHand = told(official.doneByHand(aFlow(uuid7())));
    await clock.pass(10 * MINUTE - 1);
    expect([missing.answer, byHand.answer]).toEqual(['nothing yet', 'nothing yet']);
    await clock.pass(1);
    expect([missing.answer, byHand.answer]).toEqual([false, 'nothing yet']);
    await clock.pass(24 * 60 * MINUTE);
    expect(byHand.answer).toBe('nothing yet');
  });

  test('an answer in time counts', async () => {
    const clock = new HandClock();
    const { official, answer } = officialsAnswers(clock);
    const [asked, pointed] = [aFlow(uuid7()), aFlow(uuid7())];
    const missing = told(official.confirmMissing(asked));
    const byHand = told(official.doneByHand(pointed));
    answer.resolve(asked.id, 'remove-incomplete');
    expect(answer.resolve(pointed.id, 'check-again')).toBe(true);
    await clock.pass(11 * MINUTE);
    expect([missing.answer, byHand.answer]).toEqual([true, 'check']);
  });
});

describe('a whole removal', () => {
  /** A removal that has reached the seconds of Ångra. */
  async function undoable(page: PageModel): Promise<{
    clock: HandClock;
    answers: ReturnType<typeof officialsAnswers>;
    host: ReturnType<typeof practiceHost>;
    flow: Flow;
    ended: Promise<Flow | undefined>;
    db: ReturnType<typeof aDatabase>['db'];
  }> {
    const { db } = aDatabase();
    await db.handles.put({
      id: 'second-copy',
      handle: {} as FileSystemDirectoryHandle,
      name: 'Bevis',
      pickedAt: '2026-11-23T09:00:00.000Z',
    });
    const clock = new HandClock();
    const answers = officialsAnswers(clock);
    const host = practiceHost(db, page);
    host.env.official = answers.official;
    const flow = aFlow(uuid7());
    const ended = runFlow(flow, host.env);
    await waitUntil('Ångra', () => (clock.waiting > 0 ? true : undefined));
    return { clock, answers, host, flow, ended, db };
  }

  test('presses nothing before the ten seconds are over, and then removes by itself', async () => {
    const page = calmPage();
    const { clock, host, ended } = await undoable(page);
    await clock.pass(9_999);
    expect(host.shown.at(-1)?.phase).toBe('undo-window');
    expect(page.comments.has('1')).toBe(true);
    await clock.pass(1);
    expect(await ended).toMatchObject({ outcome: 'removed' });
    expect(page.comments.has('1')).toBe(false);
  });

  test('presses nothing when it was undone in time, however much time passes', async () => {
    const page = calmPage();
    const { clock, answers, flow, ended } = await undoable(page);
    answers.answer.resolve(flow.id, 'undo');
    expect(await ended).toMatchObject({ outcome: 'undone' });
    await clock.pass(60 * MINUTE);
    expect(page.comments.has('1')).toBe(true);
  });

  test('removes now when the official says so', async () => {
    const page = calmPage();
    const { answers, flow, ended } = await undoable(page);
    answers.answer.resolve(flow.id, 'skip-wait');
    expect(await ended).toMatchObject({ outcome: 'removed' });
  });

  test('is never resumed when the worker was stopped during Ångra: the next worker has no pending wait, and recovers without a press', async () => {
    const page = calmPage();
    const { db, flow } = await undoable(page);
    // The stopped worker's clock no longer moves. The next worker has its own memory and clock.
    const next = practiceHost(db, page);
    const clock = new HandClock();
    const answers = officialsAnswers(clock);
    next.env.official = answers.official;
    answers.answer.resolve(flow.id, 'skip-wait');
    const left = await getFlow(db, flow.id);
    if (left === undefined) throw new Error('the flow is not in the store');
    expect(left.phase).toBe('undo-window');
    expect(await recoverFlow(left, true, next.env)).toMatchObject({
      phase: 'ended',
      outcome: 'interrupted',
      message: 'interrupted-saved',
    });
    expect(clock.waiting).toBe(0);
    await clock.pass(60 * MINUTE);
    expect(page.comments.has('1')).toBe(true);
    expect(next.shown.some(({ phase }) => phase === 'removing')).toBe(false);
  });
});
