/** A colleague's no is a row of the journal, and is shown when the same item is opened again. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { completionRow } from '../../../lib/domain/completion';
import { itemKey } from '../../../lib/domain/item-key';
import { stageDraft } from '../../../lib/evidence/draft';
import { appendJournal } from '../../../lib/evidence/journal';
import { keptByEyes } from '../../../lib/evidence/kept-by-eyes';
import { journalLine } from '../../../lib/export/package/journal-words';
import { readLeft } from '../../../lib/records/read-left';
import { sealDraft } from '../../../lib/evidence/seal';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { aDraft } from '../evidence/a-draft';
import { aCard, ref, reply, TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { noteEyes, tellKept } = await import('../../../lib/app/cards/second-review');
const { cardOf, setCard } = await import('../../../lib/app/cards/card-sessions');

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
});

it('the last no about the item is shown, and none about another item', async () => {
  const { db } = aDatabase();
  const key = itemKey(ref);
  const no = { why: 'unsure', of: 'Ulla Chef', answer: 'keep' } as const;
  await setCard(TAB, aCard());
  await tellKept(db, TAB, ref);
  expect((await cardOf(TAB))?.keptByEyes).toBeUndefined();
  await noteEyes(db, { ...no, on: '2026-11-20' }, { itemKey: key });
  await noteEyes(db, { ...no, of: 'Omar Ek', on: '2026-11-21' }, { itemKey: key });
  await noteEyes(db, { ...no, of: 'Siv Ros', on: '2026-11-22' }, { itemKey: itemKey(reply) });
  await tellKept(db, TAB, ref);
  expect((await cardOf(TAB))?.keptByEyes).toEqual({ of: 'Omar Ek', on: '2026-11-21' });
  await setCard(TAB, aCard());
  await tellKept(db, TAB, reply);
  expect((await cardOf(TAB))?.keptByEyes, 'another item is open by now').toBeUndefined();
});

it('an answer without a day gets the day of its note', async () => {
  const { db } = aDatabase();
  await noteEyes(db, { why: 'unsure', of: 'Ulla Chef', answer: 'keep' }, { itemKey: itemKey(ref) });
  const [row] = await db.journal.toArray();
  expect(await keptByEyes(db, [itemKey(ref)])).toEqual({ of: 'Ulla Chef', on: row?.at.slice(0, 10) });
});

it('that the author was told first stands in the note, with ids only, and in the list', async () => {
  const { db } = aDatabase();
  const told = { at: '2026-11-24T11:55:00.000Z', how: 'reply', groundId: 'svordomar', act: 'remove' } as const;
  await noteEyes(db, { why: 'unsure', of: 'Ulla Chef', answer: 'keep', told }, { itemKey: itemKey(ref) });
  const [row] = await db.journal.toArray();
  expect(row?.data).toMatchObject({
    toldAt: told.at,
    toldHow: 'reply',
    toldGround: 'svordomar',
    toldAct: 'remove',
  });
  expect(row === undefined ? '' : journalLine(row)).toContain('att det skulle tas bort eller döljas');
  expect(await readLeft(db, '2026-11-24')).toMatchObject([{ kind: 'kept', toldAt: told.at }]);
});

it('a no that was noted in a record of the item is shown too, as long as it holds', async () => {
  const { db } = aDatabase();
  const { part, ...draft } = aDraft();
  const decision = { ...part.decision, measure: 'hide' as const, secondEyes: { ...NOT_ANSWERED } };
  await stageDraft(db, { ...draft, part: { ...part, decision } });
  const { id } = await sealDraft(db, draft.id);
  const key = draft.itemKey;
  const note = (answer: 'keep' | 'remove', on: string): Promise<unknown> =>
    appendJournal(db, {
      ...completionRow({ part: 'second-eyes', of: 'Ulla Chef', answer, on }),
      recordId: id,
      operator: 'Eva',
      at: '2026-11-24T08:00:00.000Z',
    });
  expect(await keptByEyes(db, [key])).toBeNull();
  await note('keep', '2026-11-20');
  expect(await keptByEyes(db, [key])).toEqual({ of: 'Ulla Chef', on: '2026-11-20' });
  await noteEyes(db, { why: 'unsure', of: 'Omar Ek', answer: 'keep', on: '2026-11-19' }, { itemKey: key });
  expect(await keptByEyes(db, [key]), 'the last of them').toEqual({ of: 'Ulla Chef', on: '2026-11-20' });
  await note('remove', '2026-11-21');
  expect(await keptByEyes(db, [key])).toEqual({ of: 'Omar Ek', on: '2026-11-19' });
});

const NOT_ANSWERED = { why: 'pack', of: null, answer: null } as const;
