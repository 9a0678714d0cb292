/** What the background does with questions that pages have seen, and with what an official says of them. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import type { Request } from '../../../lib/messaging/protocol';
import { questionMessages } from '../../../lib/messaging/question-messages';
import { emptySettings } from '../../../lib/settings/schema';
import { facebookPage } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { extension, install } from './an-extension';

install();
const badge: { text?: string; title?: string } = {};
Object.assign((globalThis as unknown as { browser: object }).browser, {
  action: {
    setBadgeText: ({ text }: { text: string }) => Promise.resolve(void (badge.text = text)),
    setBadgeBackgroundColor: () => Promise.resolve(),
    setTitle: ({ title }: { title: string }) => Promise.resolve(void (badge.title = title)),
  },
});
const { questionHandlers } = await import('../../../lib/app/handlers/questions');
const { forgetOld } = await import('../../../lib/app/questions/question-store');

const asker = { sender: 'content', tabId: 1, url: 'https://www.facebook.com/x' } as const;
const KEY = 'facebook:comment:1';
const answer = { itemKey: KEY, replyKey: 'facebook:comment:2' };
const unknownAge = { iso: null, earliest: null, latest: null };
const asked = { itemKey: KEY, link: 'https://www.facebook.com/x?comment_id=1', written: unknownAge };

let db: EvidenceDatabase;
let handlers: ReturnType<typeof questionHandlers>;
const see = (changes: Partial<Request<'questions.seen'>> = {}) =>
  handlers['questions.seen']({ accountId: facebookPage.id, questions: [asked], answers: [], ...changes }, asker);
const settle = (settlement: Request<'question.settle'>['settlement']) =>
  handlers['question.settle']({ itemKey: KEY, settlement }, asker);
const list = () => handlers['questions.list']({}, asker);

/** Tuesday, eleven o'clock in Sweden. */
const NOW = Date.parse('2026-11-24T10:00:00Z');

afterEach(() => vi.useRealTimers());
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  extension.forget();
  const operator = { name: 'Eva Ek', role: '', unit: '' };
  extension.local.set('settings', { ...emptySettings('i1'), operator, register: [facebookPage] });
  ({ db } = aDatabase());
  handlers = questionHandlers(db);
});

describe('a question that a page has seen', () => {
  it('is listed without a press, once, and counted on the toolbar when it is due', async () => {
    await see({
      questions: [{ ...asked, written: { ...unknownAge, iso: new Date(NOW - 8 * 86_400_000).toISOString() } }],
    });
    await see();
    const { toAnswer } = await list();
    expect(toAnswer.map(({ itemKey, account, state }) => [itemKey, account, state])).toEqual([
      [KEY, facebookPage.name, 'open'],
    ]);
    expect(toAnswer[0]?.due.standing).toBe('overdue');
    expect(badge.text).toBe('1');
    expect(badge.title).toContain('1 att svara på');
  });

  it('is entered only for a registered account of its platform, and not when it is old or unnamed', async () => {
    await see({ accountId: 'nobody' });
    await see({
      questions: [
        { ...asked, itemKey: 'youtube:comment:1' },
        { ...asked, itemKey: 'facebook:unnamed:f1' },
      ],
    });
    await see({ questions: [{ ...asked, written: { ...unknownAge, iso: '2020-01-01T09:00:00.000Z' } }] });
    expect((await list()).toAnswer).toEqual([]);
  });

  it('leaves the list by the page’s own reply under it, and can be reopened', async () => {
    await see();
    await see({ questions: [], answers: [answer] });
    expect((await list()).toAnswer).toEqual([]);
    expect((await list()).closedLately.map(({ itemKey, state }) => [itemKey, state])).toEqual([[KEY, 'answered']]);
    expect(badge.text).toBe('');
    await settle({ kind: 'reopened' });
    await see({ answers: [answer] });
    expect((await list()).toAnswer).toHaveLength(1);
  });
});

describe('a question that an official forwards', () => {
  it('stays on the list, whatever the page writes under it, until the answer is entered', async () => {
    await see();
    expect(await settle({ kind: 'forwarded', to: 'Gatukontoret', answerBy: '2099-11-27' })).toEqual({ said: 'done' });
    await see({ answers: [answer] });
    const [waiting] = (await list()).toAnswer;
    expect(waiting).toMatchObject({ state: 'forwarded', hasReplied: true, forwarded: { to: 'Gatukontoret' } });
    expect(await settle({ kind: 'needs-no-answer', reason: 'removed' })).toEqual({ said: 'moved' });
    expect(await settle({ kind: 'answer-written-in' })).toEqual({ said: 'done' });
    expect((await list()).toAnswer).toEqual([]);
    const row = await db.questions.get(KEY);
    expect(row?.steps.map(({ kind }) => kind)).toEqual(['forwarded', 'answered-by-page', 'answer-written-in']);
    expect(row?.steps[0]).toMatchObject({ operator: 'Eva Ek' });
  });
});

describe('the store of questions', () => {
  it('forgets none that is open or unreadable, and reports the unreadable ones', async () => {
    await see();
    await db.questions.put({ itemKey: 'facebook:comment:9', state: 'answered', steps: 'x' } as never);
    expect(await forgetOld(db, NOW + 10_000 * 86_400_000)).toBe(0);
    const { toAnswer, unreadable } = await list();
    expect([toAnswer.length, unreadable]).toEqual([1, 1]);
  });

  it('reports on its day what is to be followed up', async () => {
    await see();
    await settle({ kind: 'revisit', on: '2020-01-01' });
    expect((await list()).toRevisit.map(({ itemKey }) => itemKey)).toEqual([KEY]);
    await settle({ kind: 'revisit', on: null });
    expect((await list()).toRevisit).toEqual([]);
  });
});

describe('a day in the future', () => {
  const { request } = questionMessages['question.settle'];
  const isTaken = (settlement: object): boolean => request.safeParse({ itemKey: KEY, settlement }).success;

  it('is refused where its year is a typing error, for which no working days can be counted', () => {
    for (const day of ['9999-12-31', '0002-11-27']) {
      expect(isTaken({ kind: 'forwarded', to: 'Skolan', answerBy: day })).toBe(false);
      expect(isTaken({ kind: 'revisit', on: day })).toBe(false);
    }
    expect(isTaken({ kind: 'forwarded', to: 'Skolan', answerBy: '2026-11-27' })).toBe(true);
    expect(isTaken({ kind: 'revisit', on: null })).toBe(true);
  });

  it('for a follow-up is shown while the question still waits', async () => {
    await see();
    await settle({ kind: 'revisit', on: '2026-12-01' });
    expect((await list()).toAnswer[0]?.revisitOn).toBe('2026-12-01');
  });
});
