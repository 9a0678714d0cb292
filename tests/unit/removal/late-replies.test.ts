/** Only what was sealed may vanish: a late reply or a replaced picture stops the act before it presses. */
import { describe, expect, test } from 'vitest';
import type { FlowPhase } from '../../../lib/domain/flow';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { runFlow } from '../../../lib/removal/flow';
import { aDatabase, seal } from '../evidence/a-database';
import { aFlow, practiceHost } from './practice-host';
import { calmPage, type PageModel } from './practice-page';

const withoutCopies = (changes: Partial<PageModel> = {}): PageModel =>
  calmPage({ secondCopy: { kind: 'off', reason: 'övning' }, ...changes });

async function remove(page: PageModel, more: Parameters<typeof aFlow>[1] = {}) {
  const { db } = aDatabase();
  const host = practiceHost(db, page);
  const ended = await runFlow(aFlow(uuid7(), more), host.env);
  return { ended, db, host, journal: await db.journal.toArray() };
}

describe('a late reply', () => {
  test.each<FlowPhase>(['sealing', 'verifying', 'undo-window', 'copying', 'queued', 'comparing'])(
    'while the flow is %s stops it before the intent, and the number of replies is reported',
    async (replyComesIn) => {
      const page = withoutCopies({ replyComesIn });
      const { ended, journal } = await remove(page);
      expect(ended).toMatchObject({ outcome: 'changed-since-saved', message: 'replies-since-saved', newReplies: 1 });
      expect([page.comments.has('1'), page.vanished]).toEqual([true, []]);
      expect(journal.map(({ kind }) => kind)).not.toContain('intent');
    },
  );

  test.each<FlowPhase>(['intent', 'removing'])(
    'while the flow is %s stops it on the page, before the press',
    async (replyComesIn) => {
      const page = withoutCopies({ replyComesIn });
      expect((await remove(page)).ended).toMatchObject({
        outcome: 'changed-since-saved',
        message: 'replies-since-saved',
        newReplies: 1,
      });
      expect([page.comments.has('1'), page.vanished]).toEqual([true, []]);
    },
  );

  test('before the capture is sealed with the item, and goes with it', async () => {
    const page = withoutCopies({ replyComesIn: 'capturing' });
    const { ended, host } = await remove(page);
    expect([ended?.outcome, page.vanished]).toEqual(['removed', ['sent']]);
    const sealed = await host.env.evidence.fingerprint(ended?.evidenceId ?? '');
    expect(sealed.replies.map(({ key }) => key)).toContain('sent');
  });

  test('does not stop hiding: it is not lost', async () => {
    const page = withoutCopies({ replyComesIn: 'queued' });
    expect((await remove(page, { intent: 'save-and-hide' })).ended).toMatchObject({ outcome: 'hidden' });
  });

  test('stops the removal of an item whose record was sealed long ago', async () => {
    const { db } = aDatabase();
    const { id } = await seal(db);
    const page = withoutCopies({ lateReplies: new Map([['sent', 'Varför?']]) });
    const { env } = practiceHost(db, page);
    const textSha256 = await env.evidence.sha256('köp nu');
    const flow = aFlow(uuid7(), { intent: 'act-on-sealed', measure: 'delete', evidenceId: id, textSha256 });
    expect(await runFlow(flow, env)).toMatchObject({ outcome: 'changed-since-saved', newReplies: 1 });
    expect(page.comments.has('1')).toBe(true);
  });
});

test('a replaced picture stops every act that takes away, and none that gives back', async () => {
  for (const intent of ['save-and-remove', 'save-and-hide'] as const) {
    const page = withoutCopies({ pictureExchanged: true });
    const { ended } = await remove(page, { intent });
    expect([ended?.outcome, page.comments.has('1'), page.hidden.size]).toEqual(['changed-since-saved', true, 0]);
  }
  const page = withoutCopies({ pictureExchanged: true, hidden: new Set(['1']) });
  expect((await remove(page, { intent: 'save-and-act', measure: 'unhide' })).ended).toMatchObject({
    outcome: 'shown-again',
  });
});

test('a thread that cannot be reopened does not count as a thread without replies: nothing is pressed', async () => {
  const page = withoutCopies();
  const host = practiceHost(aDatabase().db, page);
  host.env.page.lookAgain = () => Promise.resolve({ kind: 'unknown', trace: 'det tog för lång tid' });
  expect(await runFlow(aFlow(uuid7()), host.env)).toMatchObject({
    outcome: 'changed-since-saved',
    message: 'replies-unseen',
  });
  expect(page.comments.has('1')).toBe(true);
});

test('the journal holds when the replies were read and when the press was made', async () => {
  const { journal } = await remove(withoutCopies());
  const read = expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown;
  expect(journal.find(({ kind }) => kind === 'intent')?.data).toMatchObject({ repliesReadAt: read });
  expect(journal.find(({ kind }) => kind === 'action')?.data).toMatchObject({
    repliesReadAt: read,
    pressedAt: '2026-11-23T10:00:14.000Z',
  });
});
