/** An item that was sealed as hidden is removed later only if it passes the gate's current checks. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SecondEyes } from '../../../lib/domain/decision';
import { stageDraft } from '../../../lib/evidence/draft';
import { appendJournal } from '../../../lib/evidence/journal';
import { sealDraft } from '../../../lib/evidence/seal';
import { ProblemError } from '../../../lib/problems/problem-error';
import type { Clock } from '../../../lib/util/clock';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { aDraft } from '../evidence/a-draft';
import { aCard, aPage, reading, ref, TAB } from './a-card';
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

it.each(['shown-again', 'said-restored'])(
  'a changed decision (%s) holds: an archive tab that still shows the item as hidden removes nothing',
  async (outcome) => {
    const { db } = aDatabase();
    const { part, ...draft } = aDraft();
    await stageDraft(db, { ...draft, part: { ...part, decision: { ...part.decision, measure: 'hide' } } });
    const { id } = await sealDraft(db, draft.id);
    for (const each of ['hidden', outcome])
      await appendJournal(db, {
        kind: 'action',
        recordId: id,
        operator: 'Eva',
        data: { outcome: each },
        at: '2026-11-24T08:00:00.000Z',
      });
    const asker = { sender: 'page' as const, tabId: null, url: '' };
    const removed = actHandlers(db)['flow.act-later']({ evidenceId: id, act: 'delete' }, asker);
    await expect(removed).rejects.toThrow('decision-changed');
    expect(await db.flows.count()).toBe(0);
  },
);

it('a colleague’s no that is noted while the page is asked holds: nothing begins', async () => {
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

it('an act that could not be stored with its card leaves the item’s words nowhere else', async () => {
  const { db } = aDatabase();
  const { part, ...draft } = aDraft({ itemId: ref.id ?? '' });
  await stageDraft(db, { ...draft, part: { ...part, decision: { ...part.decision, measure: 'hide' } } });
  const { id } = await sealDraft(db, draft.id);
  const data = { outcome: 'hidden' };
  await appendJournal(db, { kind: 'action', recordId: id, operator: 'Eva', data, at: '2026-11-24T08:00:00.000Z' });
  extension.pages.set(TAB, aPage());
  await setCard(TAB, aCard({ reading: reading('Köp nu!', { ref }) }));
  const held = extension.session;
  const stored = held.set.bind(held);
  held.set = (key, value) => {
    if (key.startsWith('card:') && JSON.stringify(value).includes('act-on-sealed')) throw new Error('no room');
    return stored(key, value);
  };
  const asker = { sender: 'page' as const, tabId: TAB, url: '' };
  try {
    const acted = actHandlers(db)['flow.act-later']({ evidenceId: id, act: 'unhide', reason: 'Fel.' }, asker);
    await expect(acted).rejects.toThrow('no room');
  } finally {
    held.set = stored;
  }
  expect([...held].filter(([, value]) => JSON.stringify(value).includes('Köp nu!')).map(([key]) => key)).toEqual([
    `card:${TAB}`,
  ]);
  expect(await db.flows.count()).toBe(0);
});

describe('a record sealed before an election period, and acted on later', () => {
  const asker = { sender: 'page' as const, tabId: TAB, url: '' };
  const at = (iso: string): Clock => ({ now: () => Date.parse(iso), wait: () => Promise.resolve() });
  const DAY_BEFORE = '2027-02-28T22:59:00Z';
  const FIRST_MINUTE = '2027-02-28T23:00:00Z';
  const LINK = { href: 'https://lokalpartiet.se/', text: 'här' };

  async function actOn(links: (typeof LINK)[], iso: string, answer: 'remove' | 'keep' | null = null): Promise<string> {
    const { db } = aDatabase();
    const { part, ...draft } = aDraft({ itemId: ref.id ?? '' });
    const { secondEyes: _asked, ...decision } = part.decision;
    const sealed = { ...part, item: { ...part.item, links }, decision: { ...decision, measure: 'hide' as const } };
    await stageDraft(db, { ...draft, part: sealed });
    const { id } = await sealDraft(db, draft.id);
    const write = (kind: 'action' | 'note', data: Record<string, string>): Promise<unknown> =>
      appendJournal(db, { kind, recordId: id, operator: 'Eva', data, at: '2026-11-24T08:00:00.000Z' });
    await write('action', { outcome: 'hidden' });
    if (answer !== null) await write('note', { about: 'second-eyes', of: 'Ulla Chef', answer });
    await setCard(TAB, aCard({ reading: reading('x', { ref }) }));
    try {
      await actHandlers(db, at(iso))['flow.act-later']({ evidenceId: id, act: 'delete' }, asker);
      return 'begun';
    } catch (error) {
      return error instanceof ProblemError ? error.id : String(error);
    }
  }

  beforeEach(() => {
    const period = { from: '2027-03-01', to: '2027-03-14' };
    const election = { period, parties: ['lokalpartiet.se'], candidatePages: [], elected: [] };
    extension.local.set('settings', practiceSettings({ election }));
    extension.pages.set(TAB, aPage());
  });

  it('within the period, what touches a party waits for a colleague, and the colleague’s answer holds', async () => {
    expect(await actOn([LINK], FIRST_MINUTE)).toBe('second-eyes');
    expect(await actOn([LINK], FIRST_MINUTE, 'keep')).toBe('kept');
    expect(await actOn([LINK], FIRST_MINUTE, 'remove')).toBe('begun');
  });

  it('the day before, or where no party is touched, it begins as usual', async () => {
    expect(await actOn([LINK], DAY_BEFORE)).toBe('begun');
    expect(await actOn([], FIRST_MINUTE)).toBe('begun');
  });
});
