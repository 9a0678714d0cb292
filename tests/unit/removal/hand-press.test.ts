/**
 * A removal that waits for the official's own hand: what the page compares each press with, and how the removal ends
 * when a press was stopped.
 */
import { expect, test } from 'vitest';
import type { HandStop } from '../../../lib/domain/hand-stop';
import { getFlow, noteHandPress, saveFlow } from '../../../lib/evidence/flows';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { officialsAnswers } from '../../../lib/removal/answers';
import { runFlow } from '../../../lib/removal/flow';
import { recoverFlow } from '../../../lib/removal/recover';
import { aDatabase, seal } from '../evidence/a-database';
import { HandClock } from './hand-clock';
import { aFlow, practiceHost } from './practice-host';
import { calmPage, type PageModel } from './practice-page';
import { busy, firstThen } from './turns';

const AT = '2026-11-23T10:07:00.000Z';
const byHand = (changes: Partial<PageModel> = {}): PageModel =>
  calmPage({ secondCopy: { kind: 'off', reason: 'övning' }, act: 'assisted', ...changes });

async function remove(page: PageModel) {
  const { db } = aDatabase();
  const { env } = practiceHost(db, page);
  const ended = await runFlow(aFlow(uuid7()), env);
  const journal = await db.journal.toArray();
  return { ended, env, action: journal.find(({ kind }) => kind === 'action')?.data };
}

test('the page gets what was compared just before, to compare each press with', async () => {
  const page = byHand({ pressesByHand: true });
  const { ended, env } = await remove(page);
  expect(ended?.outcome).toBe('done-by-hand');
  expect(page.handComparedWith).toEqual({
    text: 'köp nu',
    sealed: await env.evidence.fingerprint(ended?.evidenceId ?? ''),
  });
});

test.each<[HandStop, object]>([
  [
    { kind: 'new-replies', count: 2 },
    { outcome: 'changed-since-saved', word: 'replies-since-saved', newReplies: 2 },
  ],
  [{ kind: 'other-words' }, { outcome: 'changed-since-saved', word: 'changed-since-saved' }],
  [{ kind: 'other-pictures' }, { outcome: 'changed-since-saved', word: 'changed-since-saved' }],
  [
    { kind: 'unknown', trace: 'test' },
    { outcome: 'changed-since-saved', word: 'replies-unseen' },
  ],
  [{ kind: 'account' }, { outcome: 'wrong-account', word: 'account-changed' }],
])(
  'a press by hand that was stopped by %o ends the flow with that reason, and nothing has gone',
  async (handStopped, end) => {
    for (const act of ['assisted', 'left-to-official'] as const) {
      const page = byHand({ act, handStopped: { ...handStopped, pressed: false } });
      const { ended, action } = await remove(page);
      expect(ended).toMatchObject({ phase: 'ended', ...end });
      expect(action).toMatchObject({ outcome: ended?.outcome });
      expect([page.comments.has('1'), page.looks]).toEqual([true, 0]);
    }
  },
);

test.each<HandStop>([{ kind: 'absent' }, { kind: 'new-replies', count: 1 }])(
  'an item that a press by hand removed is looked at, though the next press was stopped by %o',
  async (handStopped) => {
    const page = byHand({ handStopped: { ...handStopped, pressed: false }, handPressedAt: AT, pressesByHand: true });
    const { ended, action } = await remove(page);
    expect(ended?.outcome).toBe('done-by-hand');
    expect([page.looks > 0, action?.pressedAt]).toEqual([true, AT]);
  },
);

test.each([true, undefined])(
  'an entry or unknown button that went through may have removed the item, so a look is made (pressed: %s)',
  async (pressed) => {
    const handStopped = { kind: 'other-words', pressed } as const;
    const gone = byHand({ handStopped, pressesByHand: true });
    expect([(await remove(gone)).ended?.outcome, gone.looks > 0]).toEqual(['done-by-hand', true]);
    const stands = byHand({ handStopped });
    expect([(await remove(stands)).ended?.outcome, stands.looks > 0]).toEqual(['changed-since-saved', true]);
  },
);

test('a stop before any press is reported at once, though the page is busy', async () => {
  const { db } = aDatabase();
  const { env } = practiceHost(db, byHand({ handStopped: { kind: 'new-replies', count: 1, pressed: false } }));
  expect(await runFlow(aFlow(uuid7()), { ...env, turn: firstThen(busy) })).toMatchObject({
    word: 'replies-since-saved',
    newReplies: 1,
  });
});

test('an item that still stands after a press ends with the reason of the stop, and no press is recorded', async () => {
  const page = byHand({ handStopped: { kind: 'new-replies', count: 1 }, handPressedAt: AT });
  const { ended, action } = await remove(page);
  expect(ended).toMatchObject({ outcome: 'changed-since-saved', word: 'replies-since-saved', newReplies: 1 });
  expect([page.looks > 0, action?.pressedAt]).toEqual([true, undefined]);
});

test('an item that is not seen any more is not reported as untouched', async () => {
  const { ended } = await remove(byHand({ handStopped: { kind: 'absent' }, unseeable: true }));
  expect(ended).toMatchObject({ outcome: 'unknown', word: 'gone-unknown' });
});

test('the time of a press by hand is journalled beside the time the replies were read', async () => {
  const { action } = await remove(byHand({ pressesByHand: true, handPressedAt: AT }));
  expect(action).toMatchObject({
    outcome: 'done-by-hand',
    repliesReadAt: expect.stringMatching(/^\d{4}-/) as unknown,
    pressedAt: AT,
  });
});

test('the time of a press is kept for the recovery of a killed worker, and only for a flow that waits for a hand', async () => {
  const { db } = aDatabase();
  const { id } = await seal(db);
  const act = { kind: 'assisted', step: 'menu', trace: 'test' } as const;
  const flow = aFlow(uuid7(), { phase: 'assisted', evidenceId: id, act });
  await saveFlow(db, { ...flow, phase: 'gone-check' });
  await noteHandPress(db, flow.id, AT);
  expect((await getFlow(db, flow.id))?.act?.pressedAt).toBe(AT);
  await saveFlow(db, flow);
  await noteHandPress(db, flow.id, AT);
  const left = await getFlow(db, flow.id);
  if (left === undefined) throw new Error('the flow is not in the store');
  const page = byHand();
  page.comments.delete('1');
  await recoverFlow(left, true, practiceHost(db, page).env);
  const journal = await db.journal.toArray();
  expect(journal.find(({ kind }) => kind === 'action')?.data).toMatchObject({ outcome: 'done-by-hand', pressedAt: AT });
  await noteHandPress(db, flow.id, '2026-11-23T11:00:00.000Z');
  expect((await getFlow(db, flow.id))?.act?.pressedAt).toBe(AT);
});

test('what the page reports of a press is heard by the flow that waits for it, once', async () => {
  const { official, answer } = officialsAnswers(new HandClock());
  const [waits, other] = [aFlow(uuid7()), aFlow(uuid7())];
  const said = official.doneByHand(waits);
  answer.pressed(waits.id, AT);
  answer.pressed(other.id, AT);
  expect(answer.stopped(other.id, { kind: 'account' })).toBe(false);
  expect(answer.stopped(waits.id, { kind: 'account' })).toBe(true);
  expect(await said).toEqual({ kind: 'account' });
  expect([official.pressedByHand(waits), official.pressedByHand(waits), official.pressedByHand(other)]).toEqual([
    AT,
    undefined,
    undefined,
  ]);
  const stopHearing = official.hearMore(waits, () => undefined);
  answer.pressed(waits.id, AT);
  stopHearing();
  expect(official.pressedByHand(waits)).toBeUndefined();
});
