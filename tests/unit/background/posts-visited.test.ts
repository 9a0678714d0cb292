/** The posts whose comments a visit shows: what was removed or kept below them is looked at once a day, opening nothing. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { saveFlow } from '../../../lib/evidence/flows';
import { lifeOf } from '../../../lib/evidence/store';
import { facebookPage, practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase, seal } from '../evidence/a-database';
import { flowOf, ref, TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { nativeHandlers } = await import('../../../entrypoints/background/handlers/native');

const content = { sender: 'content' as const, tabId: TAB, url: 'https://www.facebook.com/x' };
const START = Date.UTC(2026, 10, 24, 10);
const DAY = 24 * 3_600_000;

let db: EvidenceDatabase;
let id: string;
let looks: unknown[];
const visit = (postIds = ['9']) => nativeHandlers(db)['posts.visited']({ postIds }, content);
const seenAtVisits = async (): Promise<unknown[]> =>
  (await lifeOf(db, id)).filter(({ data }) => data.when === 'visit').map(({ data }) => [data.kind, data.account]);

beforeEach(async () => {
  ({ db } = aDatabase());
  extension.forget();
  extension.local.set('settings', practiceSettings());
  looks = [];
  vi.useFakeTimers({ now: START, toFake: ['Date'] });
  extension.pages.set(TAB, (command, payload) => {
    if (command === 'account.read')
      return {
        account: { kind: 'acting', id: '1', name: null, signals: [], trace: '' },
        classification: { state: 'municipality', name: facebookPage.name, reason: 'test' },
      };
    if (command !== 'item.seen') return {};
    looks.push(payload);
    return { kind: 'gone', method: 'test', at: new Date(START).toISOString() };
  });
  ({ id } = await seal(db, { itemId: '1' }));
  const at = new Date(START).toISOString();
  await saveFlow(
    db,
    flowOf(id, { ref, evidenceId: id, phase: 'ended', outcome: 'removed', startedAt: at, updatedAt: at }),
  );
});
afterEach(() => vi.useRealTimers());

describe('a visit of a thread', () => {
  it('notes that what was removed is away, once a day, with the account; nothing is opened for it', async () => {
    await visit();
    expect(looks).toMatchObject([{ ref: { id: '1' }, quiet: 'as-it-stands' }]);
    await visit();
    expect(await seenAtVisits()).toEqual([['gone', facebookPage.name]]);
    vi.advanceTimersByTime(DAY);
    await visit();
    expect(await seenAtVisits()).toHaveLength(2);
  });

  it('says nothing of what stood below another post', async () => {
    await visit(['8']);
    expect([looks, await seenAtVisits()]).toEqual([[], []]);
  });
});
