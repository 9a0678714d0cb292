/**
 * The posts whose comments a visit shows: what was removed or kept below them is looked at once a day, without opening
 * anything.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Flow } from '../../../lib/domain/flow';
import { itemKey } from '../../../lib/domain/item-key';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { saveFlow } from '../../../lib/evidence/flows';
import { journalOfRecord } from '../../../lib/evidence/store';
import { facebookPage, practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase, seal } from '../evidence/a-database';
import { HandClock } from '../removal/hand-clock';
import { flowOf, ref, TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { nativeHandlers } = await import('../../../lib/app/handlers/native');

const content = { sender: 'content' as const, tabId: TAB, url: 'https://www.facebook.com/x' };
const START = Date.UTC(2026, 10, 24, 10);
const DAY = 24 * 3_600_000;

let db: EvidenceDatabase;
let clock: HandClock;
let id: string;
let looks: { ref: { id: string } }[];
/** How the page sees each of them. */
let sees: 'gone' | 'present' | 'unknown';
let asked: number;
const visit = (postIds = ['9']) => nativeHandlers(db, clock)['posts.visited']({ postIds }, content);
const seenAtVisits = async (): Promise<unknown[]> =>
  (await journalOfRecord(db, id))
    .filter(({ data }) => data.when === 'visit')
    .map(({ data }) => [data.kind, data.account]);

async function ended(record: string, itemId: string, outcome: Flow['outcome'] = 'removed'): Promise<void> {
  const at = new Date(START).toISOString();
  const its = { ...ref, id: itemId };
  const handled = { ref: its, itemKey: itemKey(its), evidenceId: record, outcome, startedAt: at, updatedAt: at };
  await saveFlow(db, flowOf(record, { ...handled, phase: 'ended' }));
}

beforeEach(async () => {
  ({ db } = aDatabase());
  extension.forget();
  extension.local.set('settings', practiceSettings());
  [looks, sees, asked] = [[], 'gone', 0];
  clock = new HandClock(START);
  extension.pages.set(TAB, (command, payload) => {
    if (command === 'account.read') {
      asked += 1;
      return {
        account: { kind: 'acting', id: '1', name: null, signals: [], trace: '' },
        classification: { state: 'municipality', name: facebookPage.name, reason: 'test' },
      };
    }
    if (command !== 'item.seen') return {};
    looks.push(payload as { ref: { id: string } });
    return { kind: sees, method: 'test', at: new Date(START).toISOString() };
  });
  ({ id } = await seal(db, { itemId: '1' }));
  await ended(id, '1');
});

describe('a visit of a thread', () => {
  it('notes that a removed item is gone, once a day, with the account, without opening anything', async () => {
    await visit();
    expect(looks).toMatchObject([{ ref: { id: '1' }, quiet: 'as-it-stands' }]);
    await visit();
    expect(await seenAtVisits()).toEqual([['gone', facebookPage.name]]);
    await clock.pass(DAY);
    await visit();
    expect(await seenAtVisits()).toHaveLength(2);
  });

  it('asks at most once an hour about what the page cannot tell', async () => {
    sees = 'unknown';
    await visit();
    await clock.pass(DAY / 24 - 1);
    await visit();
    expect(looks).toHaveLength(1);
    await clock.pass(1);
    await visit();
    expect([looks.length, await seenAtVisits()]).toEqual([2, []]);
  });

  it('looks at five, and at the rest the next time, whatever was seen of the first', async () => {
    sees = 'unknown';
    for (const itemId of ['2', '3', '4', '5', '6']) await ended((await seal(db, { itemId })).id, itemId);
    await visit();
    expect(looks).toHaveLength(5);
    await visit();
    expect(new Set(looks.map((look) => look.ref.id)).size).toBe(6);
    expect(looks).toHaveLength(6);
  });

  it('asks once who acts for all that still stand there, and again after each that is gone', async () => {
    sees = 'present';
    for (const itemId of ['2', '3']) await ended((await seal(db, { itemId })).id, itemId, 'saved-only');
    await visit();
    expect([looks.length, asked]).toEqual([3, 1]);
    sees = 'gone';
    await clock.pass(DAY);
    await visit();
    expect([looks.length, asked]).toEqual([6, 5]);
  });

  it('does not look at the same post twice at once', async () => {
    await Promise.all([visit(), visit()]);
    expect([looks.length, (await seenAtVisits()).length]).toEqual([1, 1]);
  });

  it('says nothing of what stood below another post', async () => {
    await visit(['8']);
    expect([looks, await seenAtVisits()]).toEqual([[], []]);
  });
});
