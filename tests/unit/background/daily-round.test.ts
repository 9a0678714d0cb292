/**
 * An official's daily round in the background: begun, walked in two tabs, ended with a dated line; and the day's board.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import type { RoundItem } from '../../../lib/rounds/round';
import { facebookPage, practiceSettings, youtubeChannel } from '../../commands/setup/practice-register';
import { realClock } from '../../../lib/util/clock';
import { aDatabase } from '../evidence/a-database';
import { extension, install } from './an-extension';

install();
const { roundHandlers } = await import('../../../lib/app/handlers/rounds');

const accountId = facebookPage.id;
const content = { sender: 'content' as const, tabId: 1, url: 'https://www.facebook.com/x' };
const board = { sender: 'page' as const, tabId: null, url: '' };
/** A Tuesday. */
const MORNING = new Date(2026, 10, 24, 9);
const at = (minute: number): number => MORNING.getTime() + minute * 60_000;
const item = (id: string, minute: number | null): RoundItem => ({
  itemKey: `facebook:comment:${id}`,
  time: minute === null ? null : { earliest: at(minute), latest: at(minute) },
});

let db: EvidenceDatabase;
let now: Date;
let handlers: ReturnType<typeof roundHandlers>;
beforeEach(() => {
  ({ db } = aDatabase());
  extension.forget();
  extension.local.set('settings', practiceSettings());
  now = MORNING;
  handlers = roundHandlers(db, { ...realClock, now: () => now.getTime() });
});
const read = () => handlers['round.read']({ accountId }, content);
const begin = () => handlers['round.begin']({ accountId }, content);
const walk = (seen: RoundItem[], passed: RoundItem[]) => handlers['round.walk']({ accountId, seen, passed }, content);
const finish = () => handlers['round.finish']({ accountId }, content);
const today = async () => {
  const { accounts } = await handlers['round.board']({}, board);
  return accounts.find(({ id }) => id === accountId);
};
async function keptOn(day: Date): Promise<void> {
  now = day;
  await begin();
  await finish();
}

describe('a round that is ended a second time', () => {
  const again = async (seconds: number, walked: RoundItem[] = []): Promise<number> => {
    await keptOn(MORNING);
    now = new Date(MORNING.getTime() + seconds * 1000);
    await begin();
    if (walked.length > 0) await walk(walked, walked);
    await finish();
    return db.rounds.count();
  };

  it('within a minute, with nothing newer, is the same round', async () => expect(await again(40)).toBe(1));
  it('after a minute is a new round', async () => expect(await again(61)).toBe(2));
  it('is a new round where something was walked', async () => expect(await again(40, [item('1', -60)])).toBe(2));

  it('after midnight is the new day’s round', async () => {
    await keptOn(new Date(2026, 10, 24, 23, 59, 50));
    await keptOn(new Date(2026, 10, 25, 0, 0, 20));
    expect((await db.rounds.toArray()).map(({ day }) => day).toSorted()).toEqual(['2026-11-24', '2026-11-25']);
  });

  it('by somebody else is a new round', async () => {
    await keptOn(MORNING);
    const settings = practiceSettings();
    extension.local.set('settings', { ...settings, operator: { ...settings.operator, name: 'Bo Berg' } });
    await keptOn(new Date(MORNING.getTime() + 5000));
    expect(await db.rounds.count()).toBe(2);
  });
});

describe('an official who does the round of a page', () => {
  it('leaves only the last item’s id and time, and a dated line', async () => {
    await begin();
    await walk([item('1', -60), item('2', -30), item('3', null)], [item('1', -60), item('2', -30)]);
    await walk([], [item('3', null)]);
    now = new Date(at(20));
    expect(await finish()).toEqual({ done: { at: now.toISOString(), walked: 3, left: 0 } });
    const [line, ...more] = await db.rounds.toArray();
    expect(more).toEqual([]);
    expect(line).toEqual({
      kind: 'kept',
      id: line?.id,
      accountId,
      day: '2026-11-24',
      from: MORNING.toISOString(),
      to: now.toISOString(),
      operator: practiceSettings().operator.name || null,
      walked: 3,
    });
    expect(await db.roundMarks.toArray()).toEqual([{ accountId, mark: item('2', -30), ownPostAt: null }]);
    expect(await read()).toMatchObject({ mark: item('2', -30), lastAt: now.toISOString(), running: null });
    expect([...extension.session.keys()]).toEqual([]);
  });

  it('finds as new next time what was seen in another tab and not passed', async () => {
    await begin();
    await Promise.all([walk([item('1', -60), item('2', -30)], [item('2', -30)]), walk([], [item('0', -90)])]);
    expect(await finish()).toMatchObject({ done: { walked: 2, left: 1 } });
    expect((await read()).mark).toEqual(item('0', -90));
  });

  it('has one round in two tabs, and no line of one that was stopped', async () => {
    await begin();
    await walk([], [item('1', -60)]);
    expect(await begin()).toEqual({ running: { passed: ['facebook:comment:1'], left: 0 } });
    await handlers['round.stop']({ accountId }, content);
    expect(await walk([], [item('2', -30)])).toEqual({ goesOn: false });
    expect(await finish()).toEqual({ done: null });
    expect(await db.rounds.count()).toBe(0);
  });

  it('begins anew where one was left open overnight: that day has no line', async () => {
    await begin();
    await walk([], [item('1', -60)]);
    now = new Date(2026, 10, 25, 8);
    expect((await read()).running).toBeNull();
    expect(await begin()).toEqual({ running: { passed: [], left: 0 } });
  });

  it('continues where the line could not be stored', async () => {
    await begin();
    await walk([], [item('1', -60)]);
    const { rounds } = db;
    const noLines = { where: () => ({ equals: () => ({ toArray: () => Promise.resolve([]) }) }) };
    Object.defineProperty(db, 'rounds', {
      value: { ...noLines, add: () => Promise.reject(new Error('disk')), name: 'rounds' },
    });
    await expect(finish()).rejects.toMatchObject({ name: 'EvidenceError' });
    Object.defineProperty(db, 'rounds', { value: rounds });
    expect((await read()).running?.passed).toEqual(['facebook:comment:1']);
  });

  it('gets one line, also when the round is ended again because the worker stopped before forgetting it', async () => {
    await begin();
    await walk([], [item('1', -60)]);
    const kept = [...extension.session];
    await finish();
    for (const [key, value] of kept) extension.session.set(key, value);
    now = new Date(at(5));
    expect(await finish()).toMatchObject({ done: { walked: 1 } });
    expect(await db.rounds.count()).toBe(1);
  });

  it('is heard only for an account of the page that asks', async () => {
    await expect(handlers['round.read']({ accountId: 'nobody' }, content)).rejects.toThrow('no such account');
    await expect(
      handlers['round.begin']({ accountId: youtubeChannel.id }, { ...content, url: 'https://www.facebook.com/x' }),
    ).rejects.toThrow('no such account');
  });
});

describe('the board of the day', () => {
  it('tells an account with its round from one without, and from one that never had any', async () => {
    expect(await today()).toMatchObject({ today: 'never', lastAt: null, missed: [] });
    await keptOn(MORNING);
    expect(await today()).toMatchObject({ today: 'kept', lastAt: MORNING.toISOString() });
    now = new Date(2026, 10, 25, 8);
    expect(await today()).toMatchObject({ today: 'not-yet', missed: [] });
    now = new Date(2026, 10, 28, 8);
    expect(await today()).toMatchObject({ today: 'not-needed', missed: ['2026-11-27', '2026-11-26', '2026-11-25'] });
  });

  it('asks once why a day had no round, and for no other day', async () => {
    await keptOn(new Date(2026, 10, 20, 9));
    now = MORNING;
    expect(await today()).toMatchObject({ missed: ['2026-11-23'] });
    const why = (day: string, reason: 'no-staff' | 'other' = 'no-staff') =>
      handlers['round.explain']({ accountId, day, reason }, board);
    await why('2026-11-23');
    await why('2026-11-23', 'other');
    expect(await today()).toMatchObject({ missed: [] });
    expect((await db.rounds.toArray()).filter(({ kind }) => kind === 'missed')).toEqual([
      expect.objectContaining({ day: '2026-11-23', reason: 'no-staff', at: MORNING.toISOString() }),
    ]);
    await expect(why('2026-11-24')).rejects.toThrow('the day lacks no round');
    await expect(why('2026-11-22')).rejects.toThrow('the day lacks no round');
  });

  it('asks for the platform’s filters once a month, which does not count as a round', async () => {
    now = new Date(2026, 10, 20, 9);
    expect(await today()).toMatchObject({ filtersDue: true, filters: null });
    await handlers['round.filters-seen']({ accountId }, board);
    await handlers['round.filters-seen']({ accountId }, board);
    expect(await db.rounds.count()).toBe(1);
    now = MORNING;
    expect(await today()).toMatchObject({ filtersDue: false, today: 'never', missed: [] });
    now = new Date(2026, 11, 1, 9);
    expect(await today()).toMatchObject({ filtersDue: true });
    await expect(handlers['round.filters-seen']({ accountId: 'nobody' }, board)).rejects.toThrow('no such account');
  });

  it('says how long ago the account last posted; unknown is not never', async () => {
    const post = (when: Date) => handlers['round.own-post']({ accountId, at: when.toISOString() }, content);
    expect(await today()).toMatchObject({ ownPostDaysAgo: null });
    await post(new Date(2026, 10, 20, 23));
    await post(new Date(2026, 10, 18, 9));
    await post(new Date(2026, 10, 26, 9));
    expect(await today()).toMatchObject({ ownPostDaysAgo: 4 });
  });

  it('says unknown for an account whose lines cannot be read, and shows the others', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await db.rounds.add({ id: 'x', accountId, kind: 'kept' } as never);
    expect(await today()).toMatchObject({ today: 'unknown', missed: [] });
    const { accounts } = await handlers['round.board']({}, board);
    expect(accounts.find(({ id }) => id === youtubeChannel.id)).toMatchObject({ today: 'never' });
    vi.restoreAllMocks();
  });
});
