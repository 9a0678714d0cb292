/** A message that was saved by hand and needs an answer stays in the list of questions until it has one. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { messageDecision, NO_ANSWERS, type MessageAnswers } from '../../../lib/assessment/incoming-message';
import { HAND_KEY } from '../../../lib/by-hand/build-hand-draft';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { stageDraft } from '../../../lib/evidence/draft';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { findRecord } from '../../../lib/evidence/store';
import { decisionFacts } from '../../../lib/export/package/record-facts';
import { packInForce } from '../../../lib/guidelines/packs';
import { handedQuestion } from '../../../lib/hand-over/card';
import { facebookPage, practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { aDraft } from '../evidence/a-draft';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const nothing = (): Promise<void> => Promise.resolve();
Object.assign((globalThis as unknown as { browser: object }).browser, {
  action: { setBadgeText: nothing, setBadgeBackgroundColor: nothing, setTitle: nothing },
});
const { finishHandDrafts, handHandlers } = await import('../../../lib/app/handlers/by-hand');
const { questionHandlers } = await import('../../../lib/app/handlers/questions');

const asker = { sender: 'page' as const, tabId: 99, url: '' };
/** Tuesday, eleven o'clock in Sweden. */
const NOW = Date.parse('2026-11-24T10:00:00Z');
const ours: MessageAnswers = { ...NO_ANSWERS, belongsToCase: 'no', answeredBy: 'us' };
const forwarded: MessageAnswers = {
  ...ours,
  answeredBy: 'forwarded',
  forwardedTo: 'Gatukontoret',
  answerBy: '2026-11-27',
};

let db: EvidenceDatabase;
const staged = async (answers: MessageAnswers, registeredAccountId: string | null = facebookPage.id) => {
  const draft = aDraft({ id: uuid7() });
  const { part } = draft;
  await stageDraft(db, {
    ...draft,
    itemKey: `${HAND_KEY}${draft.id}`,
    part: {
      ...part,
      decision: messageDecision(packInForce(), answers, NOW),
      source: { ...part.source, registeredAccountId },
    },
  });
  return draft.id;
};
const seal = (draftId: string) => handHandlers(db)['hand.seal']({ draftId }, asker);
const list = () => questionHandlers(db)['questions.list']({}, asker);

afterEach(() => vi.useRealTimers());
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  extension.forget();
  extension.local.set('settings', practiceSettings());
  ({ db } = aDatabase());
});

describe('a message that an official has saved', () => {
  it('and answers: it waits among the questions, identified by its record and by no link', async () => {
    const id = await staged(ours);
    expect(await seal(id)).toMatchObject({ kind: 'sealed', question: 'entered' });
    const { toAnswer } = await list();
    expect(toAnswer).toMatchObject([
      { record: { id, isHere: true }, link: null, account: facebookPage.name, state: 'open' },
    ]);
    const found = await findRecord(db, id);
    const labels = found === undefined ? [] : decisionFacts(found.part, []).map(([label]) => label);
    expect(labels).toContain('Motivering');
    // No adapter asked, so no note says that it is not a question.
    expect(labels).not.toContain('Är det kritik?');
    // A deputy who takes over gets it too.
    for (const row of await db.questions.toArray()) expect(handedQuestion.safeParse(row).success).toBe(true);
  });

  it('and forwards: it stays until the answer has been written in', async () => {
    const id = await staged(forwarded);
    await seal(id);
    const { toAnswer } = await list();
    expect(toAnswer).toMatchObject([
      { state: 'forwarded', forwarded: { to: 'Gatukontoret', answerBy: '2026-11-27' }, record: { id } },
    ]);
    const { itemKey = '' } = toAnswer[0] ?? {};
    const settlement = { kind: 'answer-written-in' } as const;
    expect(await questionHandlers(db)['question.settle']({ itemKey, settlement }, asker)).toEqual({ said: 'done' });
    expect((await list()).toAnswer).toEqual([]);
  });

  it('and that needs no answer, or is on none of our pages: the official is told which', async () => {
    expect(await seal(await staged({ ...ours, answeredBy: 'nobody', noAnswer: 'not-a-question' }))).toMatchObject({
      question: 'none',
    });
    expect(await seal(await staged(ours, null))).toMatchObject({ question: 'no-account' });
    expect((await list()).toAnswer).toEqual([]);
  });

  it('and whose list could not be written: the evidence is sealed all the same, and the failure is told', async () => {
    const id = await staged(ours);
    db.questions.hook('creating', () => {
      throw new Error('full');
    });
    expect(await seal(id)).toMatchObject({ kind: 'sealed', question: 'failed' });
    expect(await db.records.count()).toBe(1);
  });

  it('and the worker stopped after the seal: it is entered at the next start, once', async () => {
    const id = await staged(forwarded);
    const full = (): never => {
      throw new Error('stopped');
    };
    db.questions.hook('creating', full);
    await seal(id);
    db.questions.hook('creating').unsubscribe(full);
    expect((await list()).toAnswer).toEqual([]);
    await finishHandDrafts(db);
    await finishHandDrafts(db);
    expect((await list()).toAnswer).toMatchObject([{ record: { id }, state: 'forwarded' }]);
  });

  it('and the worker stopped before the seal: it is sealed at the next start, and entered in the list', async () => {
    const id = await staged(forwarded);
    await finishHandDrafts(db);
    expect((await list()).toAnswer).toMatchObject([{ record: { id }, state: 'forwarded' }]);
  });
});
