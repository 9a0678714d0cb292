/** A manager decides on crisis mode. Who, why and until when are written down, and it ends by itself. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../../lib/util/clock';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { extension, install } from './an-extension';

install();
Object.assign((globalThis as unknown as { browser: object }).browser, {
  action: {
    setBadgeText: () => Promise.resolve(),
    setBadgeBackgroundColor: () => Promise.resolve(),
    setTitle: () => Promise.resolve(),
  },
});
const { crisisHandlers } = await import('../../../lib/app/handlers/crisis');
const { roundHandlers } = await import('../../../lib/app/handlers/rounds');
const { questionHandlers } = await import('../../../lib/app/handlers/questions');
const { noteEnds } = await import('../../../lib/app/crisis/crisis');

const asker = { sender: 'page', tabId: null, url: 'chrome-extension://uppsikt/options.html' } as const;
const NOON = Date.parse('2026-11-24T11:00:00Z');
const UNTIL = '2026-11-25T19:00:00.000Z';
const wanted = {
  decidedBy: 'Maja Moberg',
  reason: 'weather',
  until: UNTIL,
  answerWithin: 120,
  roundsADay: 3,
} as const;

let now: number;
const clock: Clock = { now: () => now, wait: () => Promise.resolve() };
const { db } = aDatabase();
const crises = crisisHandlers(db, clock);
const start = async (changes: Partial<Parameters<(typeof crises)['crisis.start']>[0]> = {}) =>
  (await crises['crisis.start']({ ...wanted, ...changes }, asker)).said;
const end = async () => (await crises['crisis.end']({}, asker)).said;
const read = () => crises['crisis.read']({}, asker);
const lines = async () =>
  (await db.journal.toArray())
    .filter(({ data }) => 'crisis' in data)
    .map(({ at, operator, data }) => ({ at, operator, data }));

beforeEach(async () => {
  now = NOON;
  await db.journal.clear();
  extension.forget();
  const [first, ...others] = practiceSettings().register;
  const register = first === undefined ? [] : [{ ...first, manager: 'Maja Moberg' }, ...others];
  extension.local.set('settings', practiceSettings({ register }));
});
afterEach(() => extension.forget());

describe('crisis mode', () => {
  it('starts on a manager’s decision, with a dated line that names the operator, the reason and the end', async () => {
    expect(await start()).toBe('started');
    expect((await read()).now).toMatchObject({
      ...wanted,
      operator: 'Klara Lind',
      startedAt: '2026-11-24T11:00:00.000Z',
    });
    expect(await lines()).toMatchObject([
      {
        at: '2026-11-24T11:00:00.000Z',
        operator: 'Klara Lind',
        data: { crisis: 'started', reason: 'weather', until: UNTIL },
      },
    ]);
    // The journal holds no names of others.
    expect(JSON.stringify(await lines())).not.toContain('Moberg');
  });

  it('does not start for somebody whom the register does not name as a manager, and nothing is written', async () => {
    expect(await start({ decidedBy: 'Någon Annan' })).toBe('not-a-manager');
    expect((await read()).now).toBeNull();
    expect(await lines()).toEqual([]);
  });

  it.each([
    ['end-has-passed', '2026-11-24T11:00:00.000Z'],
    ['too-long', '2026-12-25T12:00:00.000Z'],
  ])('is refused as %s', async (said, until) => {
    expect(await start({ until })).toBe(said);
    expect((await read()).now).toBeNull();
  });

  it('does not start without the operator’s name', async () => {
    const settings = practiceSettings();
    extension.local.set('settings', { ...settings, operator: { ...settings.operator, name: '' } });
    expect(await start()).toBe('no-name');
  });

  it('is not started twice; its end cannot be moved without ending it', async () => {
    await start();
    expect(await start({ until: '2026-11-30T19:00:00.000Z' })).toBe('holds-already');
    expect((await read()).now?.until).toBe(UNTIL);
  });

  it('is ended earlier by hand, with a line', async () => {
    await start();
    now += 60_000;
    expect(await end()).toBe('ended');
    expect((await read()).now).toBeNull();
    expect((await lines())[1]).toMatchObject({
      at: '2026-11-24T11:01:00.000Z',
      operator: 'Klara Lind',
      data: { crisis: 'ended', how: 'by-hand' },
    });
    expect(await end()).toBe('none-held');
    expect(await lines()).toHaveLength(2);
  });

  it('ends by itself on time, also if nobody looks; its line is written once', async () => {
    await start();
    now = Date.parse(UNTIL);
    expect((await read()).now).toBeNull();
    await noteEnds(db, clock);
    await noteEnds(db, clock);
    expect((await lines()).slice(1)).toMatchObject([
      { operator: 'Klara Lind', data: { crisis: 'ended', how: 'by-itself' } },
    ]);
    expect((await read()).lines[0]?.ended).toEqual({ at: UNTIL, how: 'by-itself', operator: 'Klara Lind' });
  });
});

describe('while it holds', () => {
  it('the board asks for the crisis rounds, and for the usual one afterwards', async () => {
    const rounds = roundHandlers(db, clock);
    const board = async () => (await rounds['round.board']({}, asker)).accounts[0];
    expect(await board()).toMatchObject({ crisisRounds: null });
    await start();
    expect(await board()).toMatchObject({ crisisRounds: { kept: 0, needed: 3 } });
    now = Date.parse(UNTIL);
    expect(await board()).toMatchObject({ crisisRounds: null });
  });

  it('a question shows the hour when it is due', async () => {
    await start();
    now = Date.parse('2026-11-24T12:00:00Z');
    const questions = questionHandlers(db, clock);
    const accountId = practiceSettings().register[0]?.id ?? '';
    const written = { iso: null, earliest: null, latest: null };
    const seen = [{ itemKey: 'facebook:comment:1', link: null, written }];
    await questions['questions.seen']({ accountId, questions: seen, answers: [] }, { ...asker, sender: 'content' });
    const { toAnswer } = await questions['questions.list']({}, asker);
    expect(toAnswer[0]?.due).toMatchObject({ inCrisis: '2026-11-24T14:00:00.000Z', standing: 'in-time' });
  });
});
