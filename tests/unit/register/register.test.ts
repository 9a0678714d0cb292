/** When an account is active, what each guide allows, and what is due. */
import { describe, expect, it } from 'vitest';
import { guidelineTextInForce } from '../../../lib/guidelines/packs/texts';
import { packInForce } from '../../../lib/guidelines/packs';
import { changesBetween } from '../../../lib/register/changes';
import { dueOf, followUpDay } from '../../../lib/register/due';
import { guidesOf, stepStates } from '../../../lib/register/guides';
import { registerLine, type Answers, type GuideId, type RegisterLine, type Saying } from '../../../lib/register/line';
import { refusalOf } from '../../../lib/register/may-be-said';
import { isOwnMail, lacksOf, activationOf, type Registered } from '../../../lib/register/activation';
import { facebookPage } from '../../commands/setup/practice-register';

const TODAY = '2026-11-30';
const guides = guidesOf(packInForce());
const guide = (id: GuideId) => guides.find((each) => each.id === id) ?? guides[0];
const account = { ...facebookPage, responsible: 'Eva Ek', deputy: 'Bo Berg' };

/** Lines a day apart; the last is from today. */
const written = (...said: RegisterLine['said'][]): RegisterLine[] =>
  said.map((each, at) => ({
    id: `l${String(at).padStart(3, '0')}`,
    accountId: account.id,
    at: new Date(Date.UTC(2026, 10, 30 - said.length + 1 + at, 9)).toISOString(),
    operator: 'Eva Ek',
    said: each,
  }));
const decided = { kind: 'decided', by: 'Ada Alm', on: '2026-11-01' } as const;
const notified = { kind: 'notified', on: '2026-11-02' } as const;
const activated = { kind: 'activated' } as const;
const registered = (changes: Partial<Registered> = {}): Registered => ({
  account,
  lines: written(decided, notified),
  mailDomains: ['ovning.example'],
  ...changes,
});
const refused = (said: Saying, changes: Partial<Registered> = {}) =>
  refusalOf(said, { registered: registered(changes), guides, today: TODAY });
const step = (id: GuideId, name: string, answers: Answers = {}, done = true): Extract<Saying, { kind: 'step' }> => ({
  kind: 'step',
  guide: id,
  step: name,
  done,
  answers,
});
const whole = (id: GuideId): Saying[] =>
  (guide(id)?.steps ?? []).map((each) =>
    step(id, each.id, {
      ...(each.fields.includes('words') ? { words: 'svar' } : {}),
      ...(each.fields.includes('measure') ? { measure: 'antal' } : {}),
      ...(each.fields.includes('who') ? { who: 'Ada Alm' } : {}),
      ...(each.fields.includes('day') ? { day: '2026-11-20' } : {}),
    }),
  );
const closing = whole('closing');
const finished = (id: GuideId): Saying => ({ kind: 'finished', guide: id });

describe('an account is activated', () => {
  it('with the manager’s decision, the notice, who is responsible and a deputy, and never without one of them', () => {
    expect(refused(activated)).toBeNull();
    expect(refused(activated, { lines: written(notified) })).toBe('account-lacks');
    expect(refused(activated, { lines: written(decided) })).toBe('account-lacks');
    expect(refused(activated, { account: { ...account, responsible: ' ' } })).toBe('account-lacks');
    for (const deputy of ['', '  ', account.responsible, ' eva ek '])
      expect(refused(activated, { account: { ...account, deputy } })).toBe('account-no-deputy');
  });

  it('only with addresses on the municipality’s domains, and with none when no domains are set', () => {
    const mailed = { ...account, contactMail: 'info@ovning.example' };
    expect(refused(activated, { account: mailed })).toBeNull();
    expect(refused(activated, { account: mailed, mailDomains: null })).toBe('account-lacks');
    expect(lacksOf(registered({ account: { ...mailed, eyesMail: 'ada@gmail.com' } }))).toEqual(['mail']);
    expect(isOwnMail('info@skola.ovning.example', ['ovning.example'])).toBe(true);
    expect(isOwnMail('info@inteovning.example', ['ovning.example'])).toBe(false);
    expect(isOwnMail('ovning.example@annan.se', ['ovning.example'])).toBe(false);
  });

  it('and is active as long as nothing is missing', () => {
    const lines = written(decided, notified, activated);
    expect(activationOf(registered())).toBe('inactive');
    expect(activationOf(registered({ lines }))).toBe('active');
    expect(activationOf(registered({ lines, account: { ...account, deputy: '' } }))).toBe('inactive');
  });

  it('and not by lines from before it was removed from the register', () => {
    const lines = written(decided, notified, activated, { kind: 'removed' }, { kind: 'registered' });
    expect(activationOf(registered({ lines }))).toBe('inactive');
    expect(lacksOf(registered({ lines }))).toEqual(['decision', 'notice']);
  });

  it('by past lines and not by future ones', () => {
    expect(refused({ ...decided, on: '2026-12-01' })).toBe('guide-day-ahead');
    expect(refused({ ...notified, on: TODAY })).toBeNull();
    expect(refused({ kind: 'roles', on: '2026-12-01', roles: [], sharedLogin: false })).toBe('guide-day-ahead');
  });
});

describe('an account is closed', () => {
  const after = (n: number, ...more: Saying[]): RegisterLine[] => written(...closing.slice(0, n), ...more);

  it.each(closing.map((_, at) => at))('step %i only when those before it are done', (at) => {
    const [said] = closing.slice(at, at + 1);
    if (said === undefined) throw new Error('no step');
    for (let n = 0; n < at; n += 1) expect(refused(said, { lines: after(n) })).toBe('guide-out-of-order');
    expect(refused(said, { lines: after(at) })).toBeNull();
  });

  it('only when all is done, with who took and who received the snapshot', () => {
    expect(refused(step('closing', 'snapshot', { day: TODAY }), { lines: after(3) })).toBe('guide-step-open');
    for (let n = 0; n < closing.length; n += 1)
      expect(refused(finished('closing'), { lines: after(n) })).toBe('guide-step-open');
    expect(refused(finished('closing'), { lines: after(closing.length) })).toBeNull();
  });

  it('and a step is not undone while a later step depends on it', () => {
    expect(refused(step('closing', 'manager', {}, false), { lines: after(2) })).toBe('guide-out-of-order');
    expect(refused(step('closing', 'unit', {}, false), { lines: after(2) })).toBeNull();
  });

  it('and then no more lines are written until the account is activated again', () => {
    const lines = written(decided, notified, activated, ...closing, finished('closing'));
    expect(activationOf(registered({ lines }))).toBe('closed');
    expect(refused(finished('closing'), { lines })).toBe('account-closed');
    const [first = activated] = closing;
    expect(refused(first, { lines })).toBe('account-closed');
    const again = lines.map(({ said }) => said);
    // The decision that ended with the closing opens nothing.
    expect(refused(activated, { lines })).toBe('account-lacks');
    expect(activationOf(registered({ lines: written(...again, activated) }))).toBe('inactive');
    const opened = written(...again, decided, notified, activated);
    expect(activationOf(registered({ lines: opened }))).toBe('active');
    const closingGuide = guide('closing');
    if (closingGuide === undefined) throw new Error('no guide');
    expect(stepStates(closingGuide, opened).filter(({ done }) => done !== null)).toEqual([]);
  });
});

describe('a guide', () => {
  it('asks the five questions of line 37 and the four of line 135, word for word', () => {
    const { lines } = guidelineTextInForce();
    const questions = (id: GuideId) => guide(id)?.steps.filter(({ id: name }) => name.startsWith('question-')) ?? [];
    expect([questions('before').length, questions('follow-up').length]).toEqual([5, 4]);
    for (const { steps } of guides)
      for (const { quote, line } of steps.flatMap(({ quotes }) => quotes)) expect(lines[line - 1]).toContain(quote);
    expect(questions('before').flatMap(({ quotes }) => quotes.map(({ line }) => line))).toEqual([37, 37, 37, 37, 37]);
    expect(questions('follow-up').map(({ quotes }) => quotes[0]?.quote)).toEqual([
      'Vad har fungerat?',
      'Varför?',
      'Vad kan förbättras?',
      'Hur?',
    ]);
  });

  it('accepts no step without what it requires: a goal has its measure and its day', () => {
    const goal = { words: 'Snabbare svar', measure: 'Tid till svar', day: '2027-03-01' };
    expect(refused(step('before', 'goals', goal))).toBeNull();
    for (const field of ['words', 'measure', 'day'] as const) {
      const { [field]: _left, ...rest } = goal;
      expect(refused(step('before', 'goals', rest))).toBe('guide-step-open');
    }
    expect(refused(step('before', 'no-such-step'))).toBe('guide-step-open');
  });

  it('is finished once, unless it recurs', () => {
    const before = whole('before');
    expect(refused(finished('before'), { lines: written(...before) })).toBeNull();
    expect(refused(finished('before'), { lines: written(...before, finished('before')) })).toBe('guide-step-open');
    const twice = written(...whole('presentation'), finished('presentation'), ...whole('presentation'));
    expect(refused(finished('presentation'), { lines: twice })).toBeNull();
  });

  it('stores no text that is longer or emptier than allowed', () => {
    const [line] = written(step('before', 'time', { words: 'två timmar', who: 'Eva Ek' }));
    expect(registerLine.safeParse(line).success).toBe(true);
    for (const answers of [{ words: '' }, { day: '2026-02-30' }, { who: 'x'.repeat(201) }, { more: 'x' }])
      expect(registerLine.safeParse({ ...line, said: { ...line?.said, answers } }).success).toBe(false);
  });
});

describe('it is due', () => {
  const goals = (day: string): Saying => step('before', 'goals', { words: 'mål', measure: 'mått', day });
  const next = (day: string): Saying => step('follow-up', 'next', { day });
  const followUps = (...said: Saying[]) => dueOf(written(...said), TODAY).filter(({ what }) => what === 'follow-up');

  it('to follow up on the day that the goals name, and not before', () => {
    expect(followUps()).toEqual([]);
    expect(followUps(goals('2026-12-01'))).toEqual([]);
    expect(followUps(goals(TODAY))).toEqual([{ what: 'follow-up', since: TODAY }]);
    expect(followUps(goals(TODAY), step('before', 'goals', {}, false))).toEqual([]);
  });

  it('and again on the day that the follow-up set, once it is finished', () => {
    const [first, again] = ['2026-11-10', '2026-11-29'];
    expect(followUpDay(written(goals(first), next(again)))).toBe(first);
    expect(followUpDay(written(goals(first), next(again), finished('follow-up')))).toBe(again);
    expect(followUpDay(written(goals(first), finished('follow-up')))).toBeNull();
    expect(followUpDay(written(goals(first), next(again), finished('follow-up'), goals(TODAY)))).toBe(TODAY);
  });

  it('to review the presentation if nobody has, and again after half a year', () => {
    const presentation = (today: string) =>
      dueOf(written(finished('presentation')), today).filter(({ what }) => what === 'presentation');
    expect(dueOf([], TODAY)).toEqual([{ what: 'presentation', since: null }]);
    expect(presentation('2027-05-29')).toEqual([]);
    expect(presentation('2027-05-30')).toEqual([{ what: 'presentation', since: '2027-05-30' }]);
  });
});

describe('the history', () => {
  it('says that an account came, what was changed of it and that it went', () => {
    expect(changesBetween(undefined, account).map(({ kind }) => kind)).toContain('registered');
    expect(changesBetween(account, { ...account, deputy: 'Cia Carl' })).toEqual([
      { kind: 'changed', field: 'deputy', before: 'Bo Berg', after: 'Cia Carl' },
    ]);
    expect(changesBetween(account, account)).toEqual([]);
    expect(changesBetween(account, null)).toEqual([{ kind: 'removed', name: account.name, address: account.address }]);
    expect(changesBetween(undefined, null)).toEqual([]);
  });
});
