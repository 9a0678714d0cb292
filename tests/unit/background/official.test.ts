/** What the official answers while a flow waits: Ångra is heard in time, and silence is never a yes. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Flow } from '../../../lib/domain/flow';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { getFlow, saveFlow } from '../../../lib/evidence/flows';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { aDatabase } from '../evidence/a-database';
import { aFlow } from '../removal/practice-host';
import { extension, install } from './an-extension';

install();
const { official } = await import('../../../lib/app/removal/pending-decisions');
const { cardHandlers } = await import('../../../lib/app/handlers/card');

/** A flow in the store, during its ten seconds. */
async function inStore(): Promise<{ flow: Flow; db: EvidenceDatabase }> {
  const { db } = aDatabase();
  const flow = aFlow(uuid7(), { phase: 'undo-window' });
  await saveFlow(db, flow);
  return { flow, db };
}

const asker = { sender: 'page' as const, tabId: 1, url: '' };
const TEN_SECONDS = 10_000;

beforeEach(() => {
  extension.forget();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});
afterEach(() => void vi.useRealTimers());

/** The state of a promise so far. */
function watched<T>(promise: Promise<T>): () => T | 'waiting' {
  let found: T | 'waiting' = 'waiting';
  void promise.then((value) => (found = value));
  return () => found;
}

describe('Ångra', () => {
  it('is heard until the last moment, by the card’s message', async () => {
    const { flow, db } = await inStore();
    const answer = watched(official.undoOrGo(flow, TEN_SECONDS));
    await vi.advanceTimersByTimeAsync(TEN_SECONDS - 1);
    expect(answer()).toBe('waiting');
    expect(await cardHandlers(db)['flow.resolve']({ flowId: flow.id, decision: 'undo' }, asker)).toEqual({
      said: 'heard',
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(answer()).toBe('undo');
  });

  it('has all of its seconds, and then the flow goes on', async () => {
    const answer = watched(official.undoOrGo(aFlow(uuid7()), TEN_SECONDS));
    await vi.advanceTimersByTimeAsync(TEN_SECONDS - 1);
    expect(answer()).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(answer()).toBe('go');
  });

  it('applies to its own flow only', async () => {
    const { flow: two, db } = await inStore();
    const one = aFlow(uuid7());
    const answers = [watched(official.undoOrGo(one, TEN_SECONDS)), watched(official.undoOrGo(two, TEN_SECONDS))];
    await cardHandlers(db)['flow.resolve']({ flowId: two.id, decision: 'undo' }, asker);
    await vi.advanceTimersByTimeAsync(0);
    expect(answers.map((answer) => answer())).toEqual(['waiting', 'undo']);
  });

  it('is answered as too late, and wakes nobody, once something may have been pressed', async () => {
    const { flow, db } = await inStore();
    const answer = watched(official.undoOrGo(flow, TEN_SECONDS));
    await saveFlow(db, { ...flow, phase: 'removing' });
    expect(await cardHandlers(db)['flow.resolve']({ flowId: flow.id, decision: 'undo' }, asker)).toEqual({
      said: 'too-late',
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(answer()).toBe('waiting');
  });

  it('is cut short by Ta bort nu only', async () => {
    const flow = aFlow(uuid7());
    const answer = watched(official.undoOrGo(flow, TEN_SECONDS));
    await cardHandlers(aDatabase().db)['flow.resolve']({ flowId: flow.id, decision: 'remove-incomplete' }, asker);
    await cardHandlers(aDatabase().db)['flow.by-hand']({ flowId: flow.id }, asker);
    await vi.advanceTimersByTimeAsync(0);
    expect(answer()).toBe('waiting');
    await cardHandlers(aDatabase().db)['flow.resolve']({ flowId: flow.id, decision: 'skip-wait' }, asker);
    await vi.advanceTimersByTimeAsync(0);
    expect(answer()).toBe('go');
  });

  it('has as many seconds when the computer’s clock is set forward meanwhile', async () => {
    const answer = watched(official.undoOrGo(aFlow(uuid7()), TEN_SECONDS));
    vi.setSystemTime('2099-01-01T00:00:00Z');
    await vi.advanceTimersByTimeAsync(TEN_SECONDS - 1);
    expect(answer()).toBe('waiting');
  });
});

describe('an item that waits for the official’s hand', () => {
  it('is stopped by what its page saw, and the time of the press is stored too', async () => {
    const { flow, db } = await inStore();
    await saveFlow(db, { ...flow, phase: 'assisted', act: { kind: 'assisted', step: 'menu', trace: '' } });
    const answer = watched(official.doneByHand(flow));
    const at = '2026-11-24T10:00:00.000Z';
    await cardHandlers(db)['flow.hand-pressed']({ flowId: flow.id, at }, asker);
    expect((await getFlow(db, flow.id))?.act?.pressedAt).toBe(at);
    await cardHandlers(db)['flow.hand-stopped']({ flowId: flow.id, why: { kind: 'new-replies', count: 1 } }, asker);
    await vi.advanceTimersByTimeAsync(0);
    expect(answer()).toEqual({ kind: 'new-replies', count: 1 });
    expect(official.pressedByHand(flow)).toBe(at);
  });

  it.each([
    ['flow.hand-stopped', 'assisted'],
    ['flow.hand-stopped', 'gone-check'],
    ['flow.by-hand', 'assisted'],
  ] as const)('that no worker waits for any longer gets a look after %s (%s)', async (kind, phase) => {
    const { flow, db } = await inStore();
    const act = { kind: 'assisted', step: 'menu', trace: '' } as const;
    await saveFlow(db, { ...flow, phase, act, told: true, message: null });
    const why = { kind: 'new-replies', count: 1 } as const;
    const heard = cardHandlers(db)[kind]({ flowId: flow.id, why }, asker);
    // Its page no longer answers, so the flow waits for the look, and the official is told so.
    const isHeard = watched(Promise.resolve(heard).then(() => 'heard' as const));
    for (let seconds = 0; isHeard() === 'waiting' && seconds < 120; seconds += 1) {
      await vi.advanceTimersByTimeAsync(1_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(isHeard()).toBe('heard');
    const left = await getFlow(db, flow.id);
    expect(left).toMatchObject({ phase: 'gone-check', told: false });
    expect(left?.message).not.toBeNull();
  });
});

describe('removing although something is missing', () => {
  it.each([[true], [false]])('follows the answer %s', async (yes) => {
    const flow = aFlow(uuid7());
    const answer = watched(official.confirmMissing(flow));
    await cardHandlers(aDatabase().db)['flow.resolve'](
      { flowId: flow.id, decision: yes ? 'remove-incomplete' : 'keep-incomplete' },
      asker,
    );
    await vi.advanceTimersByTimeAsync(0);
    expect(answer()).toBe(yes);
  });

  it('may wait for the pictures that had not been seen', async () => {
    const flow = aFlow(uuid7());
    const answer = watched(official.confirmMissing(flow));
    await cardHandlers(aDatabase().db)['flow.resolve']({ flowId: flow.id, decision: 'take-unseen' }, asker);
    await vi.advanceTimersByTimeAsync(0);
    expect(answer()).toBe('take-along');
  });

  it('is refused when nobody answers', async () => {
    const answer = watched(official.confirmMissing(aFlow(uuid7())));
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    expect(answer()).toBe(false);
  });
});
