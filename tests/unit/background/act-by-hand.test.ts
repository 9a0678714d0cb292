/** What an official says they did on the platform is journalled beside the evidence that was added by hand. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { Completion } from '../../../lib/domain/completion';
import type { SecondEyes } from '../../../lib/domain/decision';
import { stageDraft } from '../../../lib/evidence/draft';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { sealDraft } from '../../../lib/evidence/seal';
import { verifyRecord } from '../../../lib/evidence/integrity';
import { readLeft } from '../../../lib/records/read-left';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase, seal } from '../evidence/a-database';
import { aDraft } from '../evidence/a-draft';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { recordHandlers } = await import('../../../lib/app/handlers/record');
const { completeRecord } = await import('../../../lib/records/complete-record');
const { handHandlers } = await import('../../../lib/app/handlers/by-hand');

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
});

async function byHand(db: EvidenceDatabase, secondEyes: SecondEyes | null = null): Promise<string> {
  const { part, ...draft } = aDraft();
  const decision = { ...part.decision, secondEyes };
  await stageDraft(db, { ...draft, part: { ...part, decision, entry: { kind: 'by-hand', reason: 'x' } } });
  return (await sealDraft(db, draft.id)).id;
}
const say = (db: EvidenceDatabase, evidenceId: string, act: 'removed' | 'hidden' | 'kept') =>
  handHandlers(db)['hand.act']({ evidenceId, act }, { sender: 'page', tabId: 99, url: '' });

it.each([
  ['removed', 'borttaget'],
  ['hidden', 'dolt'],
  ['kept', 'kvar'],
] as const)('%s: the note says by whom, of which record, and that it is the official’s word', async (act, word) => {
  const { db } = aDatabase();
  const id = await byHand(db);
  await say(db, id, act);
  const row = (await db.journal.orderBy('seq').last()) ?? null;
  expect(row).toMatchObject({
    kind: 'note',
    recordId: id,
    operator: practiceSettings().operator.name,
    data: { about: 'by-hand-act', act },
  });
  expect(row?.data['reason']).toMatch(new RegExp(`^Åtgärd enligt handläggaren: ${word}`));
  expect((await verifyRecord(db, id)).kind).toBe('intact');
});

it('a removal in an election period that began after the seal is journalled as not waiting for a colleague', async () => {
  const { db } = aDatabase();
  const id = await byHand(db);
  const period = { from: '2027-03-01', to: '2027-03-14' };
  const elected = [aDraft().part.item.author.name ?? ''];
  const election = { period, parties: [], candidatePages: [], elected };
  extension.local.set('settings', practiceSettings({ election }));
  const removedAt = (iso: string): unknown => {
    const clock = { now: () => Date.parse(iso), wait: () => Promise.resolve() };
    const asker = { sender: 'page' as const, tabId: 99, url: '' };
    return handHandlers(db, clock)['hand.act']({ evidenceId: id, act: 'removed' }, asker);
  };
  await removedAt('2027-02-28T22:59:00Z');
  expect((await db.journal.orderBy('seq').last())?.data).not.toHaveProperty('eyes');
  await removedAt('2027-02-28T23:00:00Z');
  expect((await db.journal.orderBy('seq').last())?.data).toMatchObject({ eyes: 'waiting' });
});

it('an official’s word is refused for a record that Uppsikt captured: there the page shows what happened', async () => {
  const { db } = aDatabase();
  const { id } = await seal(db);
  const rows = await db.journal.count();
  await expect(say(db, id, 'removed')).rejects.toThrow('no such evidence');
  expect(await db.journal.count()).toBe(rows);
});

it.each([
  ['waiting', null, 'innan en kollega hade svarat'],
  ['keep', 'keep', 'fast kollegan svarade att det ska vara kvar'],
  [undefined, 'remove', 'borttaget av mig på plattformen.'],
] as const)('a removal says whether it waited for the colleague: %s', async (eyes, answer, words) => {
  const { db } = aDatabase();
  const id = await byHand(db, { why: 'pack', of: null, answer: null });
  const asker = { sender: 'page' as const, tabId: 99, url: '' };
  if (answer !== null)
    await recordHandlers(db)['record.complete'](
      { evidenceId: id, done: { part: 'second-eyes', of: 'Ulla Chef', answer, on: '2026-11-24' } },
      asker,
    );
  await say(db, id, 'removed');
  const row = await db.journal.orderBy('seq').last();
  expect(row?.data['eyes']).toBe(eyes);
  expect(row?.data['reason']).toContain(words);
});

it('without an operator’s name no answer is taken, and a ban’s review needs a real date', async () => {
  const { db } = aDatabase();
  const id = await byHand(db);
  const rows = await db.journal.count();
  const asker = { sender: 'page' as const, tabId: 99, url: '' };
  const review = { part: 'ban-review', reason: 'x', until: 'sedan' } as const;
  const added = recordHandlers(db)['record.complete'];
  await expect(added({ evidenceId: id, done: review }, asker)).rejects.toThrow('ban-incomplete');
  const settings = practiceSettings();
  extension.local.set('settings', { ...settings, operator: { ...settings.operator, name: '' } });
  const done = { part: 'second-eyes', of: 'Ulla Chef', answer: 'remove' } as const;
  await expect(added({ evidenceId: id, done }, asker)).rejects.toThrow('operator-missing');
  const eyes = { why: 'unsure', of: 'Ulla Chef', answer: 'keep' } as const;
  await expect(handHandlers(db)['hand.eyes']({ service: 'instagram', eyes }, asker)).rejects.toThrow(
    'operator-missing',
  );
  expect(await db.journal.count()).toBe(rows);
});

it('what stays on a colleague’s word is listed with the service and nothing of the item', async () => {
  const { db } = aDatabase();
  const eyes = { why: 'unsure', of: 'Ulla Chef', answer: 'keep' } as const;
  await handHandlers(db)['hand.eyes']({ service: 'instagram', eyes }, { sender: 'page', tabId: 99, url: '' });
  expect(await readLeft(db, '2026-11-24')).toMatchObject([{ kind: 'kept', where: 'instagram' }]);
});

it('officials cannot be their own second eyes, for a sealed record or for what stays', async () => {
  const { db } = aDatabase();
  const id = await byHand(db);
  const rows = await db.journal.count();
  const own = practiceSettings().operator.name;
  const asker = { sender: 'page' as const, tabId: 99, url: '' };
  const done = { part: 'second-eyes', of: own, answer: 'remove' } as const;
  await expect(recordHandlers(db)['record.complete']({ evidenceId: id, done }, asker)).rejects.toThrow(
    'eyes-incomplete',
  );
  const eyes = { why: 'unsure', of: own, answer: 'keep' } as const;
  await expect(handHandlers(db)['hand.eyes']({ service: 'instagram', eyes }, asker)).rejects.toThrow('eyes-incomplete');
  expect(await db.journal.count()).toBe(rows);
  await handHandlers(db)['hand.eyes']({ service: 'instagram', eyes: { ...eyes, of: 'Ulla Chef' } }, asker);
  expect((await db.journal.orderBy('seq').last())?.data).toEqual({
    about: 'second-eyes',
    itemKey: null,
    service: 'instagram',
    why: 'unsure',
    of: 'Ulla Chef',
    answer: 'keep',
  });
});

it('a changed decision is noted once, and only while the measure is in force', async () => {
  const { db } = aDatabase();
  const id = await byHand(db);
  const clock = { now: () => Date.parse('2026-11-24T12:00:00Z'), wait: () => Promise.resolve() };
  const note = (act: 'delete' | 'hide', reason = 'Fel inlägg.'): Promise<unknown> =>
    Promise.resolve(
      recordHandlers(db, clock)['record.complete'](
        {
          evidenceId: id,
          done: { part: 'reversal', act, reason, result: 'said', by: 'Ulla Chef', on: '2026-11-24' },
        },
        { sender: 'page', tabId: 99, url: '' },
      ),
    );
  await expect(note('delete')).rejects.toThrow('not-in-force');
  await say(db, id, 'removed');
  await expect(note('hide')).rejects.toThrow('not-in-force');
  await note('delete');
  expect((await db.journal.orderBy('seq').last())?.data).toMatchObject({
    about: 'reversal',
    act: 'delete',
    result: 'said',
    outcome: 'said-restored',
  });
  const rows = await db.journal.count();
  // The same press in another window finds it noted already.
  await note('delete');
  expect(await db.journal.count()).toBe(rows);
  await expect(note('delete', 'Annat skäl.')).rejects.toThrow('not-in-force');
  expect((await verifyRecord(db, id)).kind).toBe('intact');
});

it.each([
  { part: 'reversal', act: 'delete', reason: 'Fel.', result: 'unknown', by: 'Ulla Chef', on: '2026-11-24' },
  { part: 'ban-review', reason: 'Lugnt nu.', until: '2026-12-24' },
] satisfies Completion[])('$part pressed in the card and the archive at once is one row', async (done) => {
  const { db } = aDatabase();
  const id = await byHand(db);
  await say(db, id, 'removed');
  const clock = { now: () => Date.parse('2026-11-24T12:00:00Z') };
  const press = (): Promise<void> => completeRecord(db, { recordId: id, done, operator: 'Eva' }, clock);
  await Promise.all([press(), press(), press()]);
  const rowsOfIt = async () => (await db.journal.toArray()).filter(({ data }) => data.about === done.part);
  expect(await rowsOfIt()).toHaveLength(1);
  // The measure was taken again: the same words now end another one.
  await say(db, id, 'removed');
  await press();
  expect(await rowsOfIt()).toHaveLength(2);
});
