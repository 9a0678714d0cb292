/** A press past Uppsikt is journalled with the account that acted, and without the name of a private account. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { nativeRowWords } from '../../../lib/i18n/losses';
import type { Request } from '../../../lib/messaging/protocol';
import { facebookPage, practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { HandClock } from '../removal/hand-clock';
import { aCard, ref, TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { nativeHandlers } = await import('../../../lib/app/handlers/native');
const { setCard } = await import('../../../lib/app/cards/card-sessions');

const START = Date.UTC(2026, 10, 24, 10);
const PAGE = 'https://www.facebook.com/x';
const content = { sender: 'content' as const, tabId: TAB, url: PAGE };
const early: Request<'native.went-before'> = {
  ref,
  act: 'hide',
  registeredId: facebookPage.id,
  pressedAt: START - 4_000,
  address: PAGE,
};

let db: EvidenceDatabase;
let clock: HandClock;
/** The account as the page reports it. */
let account: Record<string, unknown>;

beforeEach(() => {
  ({ db } = aDatabase());
  extension.forget();
  extension.local.set('settings', practiceSettings());
  account = {};
  clock = new HandClock(START);
  extension.pages.set(TAB, (command) => Promise.resolve(command === 'account.read' ? account : {}));
});

const pass = async (): Promise<void> => {
  await setCard(TAB, aCard({ wanted: 'hide', pressed: 'Dölj' }));
  await nativeHandlers(db, clock)['native.pass']({}, { sender: 'page', tabId: TAB, url: 'card' });
};
const tell = (changes: Partial<Request<'item.vanished'>> = {}) =>
  nativeHandlers(db, clock)['item.vanished'](
    { ref, act: 'delete', own: true, seen: 'gone', registeredId: facebookPage.id, ...changes },
    content,
  );
const loggedInAs = (state: string, name: string): void => {
  account = {
    account: { kind: 'acting', id: '7', name, signals: [], trace: 'x', live: true },
    classification: { state, name, reason: 'x' },
  };
};

describe('the account of a press past Uppsikt', () => {
  const lastRow = async () => (await db.journal.toArray()).at(-1);

  it.each<[string, () => unknown]>([
    ['the way through', () => pass()],
    ['a press before it could be judged', () => nativeHandlers(db, clock)['native.went-before'](early, content)],
  ])('is journalled: %s', async (_what, happens) => {
    loggedInAs('municipality', 'Österåkers kommun');
    await happens();
    const row = await lastRow();
    expect(row?.data).toMatchObject({ accountState: 'municipality', account: 'Österåkers kommun' });
    expect(row && nativeRowWords(row, 'sv')).toMatch(/\. Inloggad som: Kommunens konto\. Österåkers kommun$/);
  });

  it('is not named when it is private, and is unknown where the page does not say', async () => {
    loggedInAs('private', 'Eva Ek');
    await pass();
    expect(JSON.stringify(await db.journal.toArray())).not.toContain('Eva Ek');
    expect((await lastRow())?.data).toMatchObject({ accountState: 'private' });
    account = {};
    await pass();
    expect((await lastRow())?.data).toMatchObject({ accountState: 'unknown' });
  });

  it('is unknown for an item that is seen to be gone later: the account may have changed', async () => {
    loggedInAs('municipality', 'Österåkers kommun');
    await tell();
    expect((await lastRow())?.data).toMatchObject({ accountState: 'unknown' });
    expect(JSON.stringify(await db.journal.toArray())).not.toContain('Österåkers kommun');
  });

  it('is not stated where nobody here pressed', async () => {
    loggedInAs('municipality', 'Österåkers kommun');
    await tell({ own: false, act: null });
    expect((await lastRow())?.data).not.toHaveProperty('accountState');
  });
});
