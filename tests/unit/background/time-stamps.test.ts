/** What the settings page is told of time stamps: no authority is asked before it is set and permitted. */
import { beforeEach, expect, it } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { timeStampHandlers } = await import('../../../lib/app/handlers/time-stamps');

const asker = { sender: 'page' as const, tabId: TAB, url: '' };
const authority = { url: 'https://tsa.example/', policy: null, caPem: null };
let db: EvidenceDatabase;

beforeEach(() => {
  extension.forget();
  db = aDatabase().db;
});

it('tries no authority that is not set', async () => {
  extension.local.set('settings', practiceSettings());
  expect(await timeStampHandlers(db)['time-stamps.try']({}, asker)).toEqual({ kind: 'fault', reason: 'not-set' });
  expect(await timeStampHandlers(db)['time-stamps.state']({}, asker)).toMatchObject({
    authority: null,
    permitted: false,
  });
});

it('tries no authority that the browser does not permit, and says so', async () => {
  extension.local.set('settings', { ...practiceSettings(), timeStamping: authority });
  expect(await timeStampHandlers(db)['time-stamps.try']({}, asker)).toEqual({ kind: 'fault', reason: 'permission' });
  expect(await timeStampHandlers(db)['time-stamps.state']({}, asker)).toMatchObject({
    authority: { url: authority.url },
    permitted: false,
  });
});
