/** A card shows of its record what the journal says, however often it is opened, and no press is written twice. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { destroyContent } from '../../../lib/evidence/destroy-content';
import { stageDraft } from '../../../lib/evidence/draft';
import { sealDraft } from '../../../lib/evidence/seal';
import type { Completion } from '../../../lib/domain/completion';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { aDraft } from '../evidence/a-draft';
import { aFlow } from '../removal/practice-host';
import { aCard, TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { tellSaved } = await import('../../../lib/app/under-way/tell-saved');
const { recordHandlers } = await import('../../../lib/app/handlers/record');
const { cardOf, setCard } = await import('../../../lib/app/cards/card-sessions');

const asker = { sender: 'page' as const, tabId: TAB, url: '' };
let db: EvidenceDatabase;
let id: string;
beforeEach(async () => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  db = aDatabase().db;
  const { part, ...draft } = aDraft();
  const decision = {
    ...part.decision,
    route: 'threat' as const,
    measure: 'hide' as const,
    notice: { plan: 'to-be-told' as const, reason: '' },
  };
  await stageDraft(db, { ...draft, part: { ...part, decision } });
  ({ id } = await sealDraft(db, draft.id));
  await setCard(TAB, aCard({ flow: aFlow('f1', { phase: 'ended', outcome: 'hidden', evidenceId: id }) }));
});
const complete = (done: Completion) => recordHandlers(db)['record.complete']({ evidenceId: id, done }, asker);
const rows = async (kind: string) => (await db.journal.toArray()).filter((row) => row.kind === kind);
const destroy = () =>
  destroyContent(db, {
    recordId: id,
    path: null,
    reason: 'other',
    reasonText: 'Ska inte finnas.',
    decidedBy: 'Ulla Chef',
    operator: 'Eva',
  });

it('a card that is opened again shows the ticks and the police number from the journal', async () => {
  await complete({ part: 'route-step', step: 'police', done: true });
  await complete({ part: 'police-number', number: '5000-K1-26' });
  await setCard(TAB, aCard({ flow: aFlow('f1', { phase: 'ended', outcome: 'hidden', evidenceId: id }) }));
  await tellSaved(db, id);
  const saved = (await cardOf(TAB))?.saved;
  expect(Object.keys(saved?.ticks ?? {})).toEqual(['police']);
  expect(saved?.holds).toMatchObject([{ number: '5000-K1-26' }]);
  expect(saved?.notice?.draft).toContain('Vi har dolt din kommentar.');
});

it('a judgement of secrecy marks the registers as out of date, together with its row; no other addition does', async () => {
  const at = '2026-11-24T12:00:00.000Z';
  await db.copies.put({ recordId: id, at, kind: 'folder', place: 'F/a.zip', bytes: 1, sha256: null, account: null });
  const mark = async () => (await db.copies.get(id))?.unlisted;
  await complete({ part: 'registry', where: 'KS 2026/1' });
  expect(await mark()).toBeUndefined();
  await complete({ part: 'secrecy', concerns: 'other', marked: false, paragraph: null });
  expect(await mark()).toBe(1);
});

it('the same press again writes no second row; taking it back writes one', async () => {
  const handlers = recordHandlers(db);
  const tick = (done: boolean) =>
    handlers['record.complete']({ evidenceId: id, done: { part: 'route-step', step: 'police', done } }, asker);
  await Promise.all([tick(true), tick(true)]);
  await tick(true);
  expect(await rows('note')).toHaveLength(1);
  await tick(false);
  expect(await rows('note')).toHaveLength(2);
  await complete({ part: 'police-number', number: '5000-K1-26' });
  await complete({ part: 'police-number', number: '5000-K1-26' });
  expect(await rows('hold')).toHaveLength(1);
  await complete({ part: 'police-number', number: '5000-K2-26' });
  expect(await rows('hold')).toHaveLength(2);
});

it('the same answer on the notice and the same lifting of the hold are one row each', async () => {
  await complete({ part: 'notice', told: true, reason: '', how: 'reply' });
  await complete({ part: 'notice', told: true, reason: '', how: 'reply' });
  expect(await rows('notice')).toHaveLength(1);
  await complete({ part: 'notice', told: true, reason: '', how: 'message' });
  await complete({ part: 'notice', told: false, reason: 'Kontot är stängt.', about: 'restored' });
  await complete({ part: 'notice', told: false, reason: 'Kontot är stängt.', about: 'restored' });
  expect(await rows('notice')).toHaveLength(3);
  await complete({ part: 'hold-lifted', reason: 'Nedlagd.', on: '2026-11-20' });
  await complete({ part: 'hold-lifted', reason: 'Nedlagd.', on: '2026-11-20' });
  expect(await rows('hold')).toHaveLength(1);
});

it('an official without a name cannot lift the hold', async () => {
  const settings = practiceSettings();
  extension.local.set('settings', { ...settings, operator: { ...settings.operator, name: '' } });
  await expect(complete({ part: 'hold-lifted', reason: 'Nedlagd.', on: '2026-11-20' })).rejects.toThrow(
    'operator-missing',
  );
  expect(await rows('hold')).toHaveLength(0);
});

it('an item that was saved again need not be assessed again', async () => {
  const { part, ...draft } = aDraft({ itemId: '77' });
  const secondEyes = { why: 'pack', of: 'Ulla Chef', answer: 'remove' } as const;
  const saveOnce = async (each: typeof draft): Promise<string> => {
    await stageDraft(db, { ...each, part: { ...part, decision: { ...part.decision, measure: null, secondEyes } } });
    return (await sealDraft(db, each.id)).id;
  };
  const first = await saveOnce(draft);
  const shown = aFlow('f1', { phase: 'ended', outcome: 'saved-only', evidenceId: first });
  await setCard(TAB, aCard({ flow: shown }));
  await tellSaved(db, first);
  expect((await cardOf(TAB))?.saved?.assessAgain).toBe(true);
  const { part: _part, ...second } = aDraft({ itemId: '77' });
  await saveOnce(second);
  await tellSaved(db, first);
  expect((await cardOf(TAB))?.saved?.assessAgain).toBe(false);
});

it('the hold is lifted with a reason and a day; until then nothing is destroyed', async () => {
  expect(await destroy()).toBe('held');
  await expect(complete({ part: 'hold-lifted', reason: ' ', on: '2026-11-20' })).rejects.toThrow('hold-incomplete');
  await expect(complete({ part: 'hold-lifted', reason: 'Nedlagd.', on: '9999-01-01' })).rejects.toThrow(
    'hold-incomplete',
  );
  expect(await destroy()).toBe('held');
  await complete({ part: 'hold-lifted', reason: 'Nedlagd.', on: '2026-11-20' });
  expect((await rows('hold')).at(-1)?.data).toEqual({
    hold: 'polisanmälan',
    set: false,
    reason: 'Nedlagd.',
    on: '2026-11-20',
  });
  // Entering the number again sets the hold again.
  await complete({ part: 'police-number', number: '5000-K1-26' });
  expect(await destroy()).toBe('held');
  await complete({ part: 'hold-lifted', reason: 'Nedlagd igen.', on: '2026-11-21' });
  expect(await destroy()).toBe('destroyed');
});

it('another item’s card is told nothing of it', async () => {
  await setCard(TAB, aCard({ flow: aFlow('f2', { phase: 'ended', outcome: 'hidden', evidenceId: 'another' }) }));
  await tellSaved(db, id);
  expect((await cardOf(TAB))?.saved).toBeUndefined();
});
