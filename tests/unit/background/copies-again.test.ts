/** Registers that could not be written are retried by an alarm: the official need not save again. */
import { expect, it, vi } from 'vitest';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { MUST_COME } from '../must-come';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
Object.assign(Reflect.get(globalThis, 'chrome') as object, { offscreen: { createDocument: () => Promise.resolve() } });
const { browser } = await import('../../../lib/browser');
const { retryFailedCopies } = await import('../../../lib/app/copies/second-copies');

const soon = <T>(look: () => T) => expect.poll(look, { timeout: MUST_COME });

it('a folder that is unreachable in the morning gets its registers when it is back', async () => {
  extension.forget();
  extension.local.set('settings', practiceSettings({ secondCopy: { kind: 'folder', name: 'Bevis' } }));
  const { db } = aDatabase();
  const at = '2026-11-24T12:00:00.000Z';
  await db.handles.put({ id: 'second-copy', handle: {} as FileSystemDirectoryHandle, name: 'Bevis', pickedAt: at });
  const copy = {
    recordId: 'a',
    at,
    kind: 'folder',
    place: 'Bevis/a.zip',
    bytes: 1,
    sha256: null,
    account: null,
  } as const;
  await db.copies.put({ ...copy, unlisted: 1 });
  let answer: object = { ok: false, reason: 'permission', detail: '' };
  const asked: unknown[] = [];
  extension.background = (message) => {
    asked.push((message as { command: string }).command);
    return answer;
  };
  retryFailedCopies(db);
  await soon(() => asked).toEqual(['keepChain', 'keepFolder']);
  await soon(() => db.journal.where('kind').equals('copy-failed').count()).toBe(1);
  answer = { ok: true, value: null };
  extension.alarm('uppsikt-second-copy');
  await soon(() => db.copies.get('a')).toEqual(copy);
  expect(asked).toEqual(['keepChain', 'keepFolder', 'keepChain', 'keepFolder']);
});

it('a restarted worker does not set the alarm again, which would fire it every minute', async () => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  const { db } = aDatabase();
  retryFailedCopies(db);
  await soon(() => extension.alarmsSet).toEqual(['uppsikt-second-copy']);
  const get = vi.spyOn(browser.alarms, 'get');
  retryFailedCopies(db);
  await soon(() => get.mock.settledResults.map(({ type }) => type)).toEqual(['fulfilled']);
  expect(extension.alarmsSet).toEqual(['uppsikt-second-copy']);
  get.mockRestore();
});
