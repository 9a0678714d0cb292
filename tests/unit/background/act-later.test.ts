/** What was sealed as hidden is removed later only with what the gate asked for then. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { SecondEyes } from '../../../lib/domain/decision';
import { stageDraft } from '../../../lib/evidence/draft';
import { appendJournal } from '../../../lib/evidence/journal';
import { sealDraft } from '../../../lib/evidence/seal';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { aDraft } from '../evidence/a-draft';
import { aCard, reading, ref, TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { setCard } = await import('../../../lib/app/cards/card-sessions');
const { actHandlers } = await import('../../../lib/app/handlers/acts');

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
});

it.each<[string, SecondEyes, 'keep' | null, string]>([
  ['nobody has answered', { why: 'pack', of: null, answer: null }, null, 'second-eyes'],
  ['nobody in particular had said yes', { why: 'praise', of: null, answer: 'remove' }, null, 'second-eyes'],
  ['the colleague said no', { why: 'pack', of: 'Ulla Chef', answer: 'keep' }, null, 'kept'],
  ['the colleague has come to another answer', { why: 'pack', of: 'Ulla Chef', answer: 'remove' }, 'keep', 'kept'],
])('%s: it is not removed later either', async (_case, secondEyes, later, refusal) => {
  const { db } = aDatabase();
  const { part, ...draft } = aDraft();
  const decision = { ...part.decision, measure: 'hide' as const, secondEyes };
  await stageDraft(db, { ...draft, part: { ...part, decision } });
  const { id } = await sealDraft(db, draft.id);
  const write = (kind: 'action' | 'note', data: Record<string, string>): Promise<unknown> =>
    appendJournal(db, { kind, recordId: id, operator: 'Eva', data, at: '2026-11-24T08:00:00.000Z' });
  await write('action', { outcome: 'hidden' });
  if (later !== null) await write('note', { about: 'second-eyes', of: 'Ulla Chef', answer: later });
  const asker = { sender: 'page' as const, tabId: null, url: '' };
  await expect(actHandlers(db)['flow.act-later']({ evidenceId: id, act: 'delete' }, asker)).rejects.toThrow(refusal);
});

it('a no that is noted while the page is asked holds: nothing is begun', async () => {
  const { db } = aDatabase();
  const { part, ...draft } = aDraft({ itemId: ref.id ?? '' });
  const secondEyes = { why: 'pack', of: 'Ulla Chef', answer: 'remove' } as const;
  await stageDraft(db, { ...draft, part: { ...part, decision: { ...part.decision, measure: 'hide', secondEyes } } });
  const { id } = await sealDraft(db, draft.id);
  const write = (kind: 'action' | 'note', data: Record<string, string>): Promise<unknown> =>
    appendJournal(db, { kind, recordId: id, operator: 'Eva', data, at: '2026-11-24T08:00:00.000Z' });
  await write('action', { outcome: 'hidden' });
  await setCard(TAB, aCard({ reading: reading('x', { ref }) }));
  let noted = 0;
  extension.pages.set(TAB, async (command) => {
    if (command === 'page.health' && noted++ === 0)
      await write('note', { about: 'second-eyes', of: 'Ulla Chef', answer: 'keep' });
  });
  const asker = { sender: 'page' as const, tabId: TAB, url: '' };
  await expect(actHandlers(db)['flow.act-later']({ evidenceId: id, act: 'delete' }, asker)).rejects.toThrow('kept');
  expect(noted).toBeGreaterThan(0);
  expect(await db.flows.count()).toBe(0);
});
