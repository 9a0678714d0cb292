/**
 * What was done or happened past Uppsikt is told on the item's record when it has one, and otherwise in the list of
 * what is to be explained. (long because all tests use one store's items)
 */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Act } from '../../../lib/domain/act';
import type { Flow } from '../../../lib/domain/flow';
import type { RemovalOutcome } from '../../../lib/domain/outcome';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { destroyContent } from '../../../lib/evidence/destroy-content';
import { saveFlow } from '../../../lib/evidence/flows';
import { appendJournal } from '../../../lib/evidence/journal';
import { journalOfRecord, listRecords } from '../../../lib/evidence/store';
import { explainLoss, listLosses, noteGone, notePassed, type Gone } from '../../../lib/evidence/without-evidence';
import { aFlow } from '../removal/practice-host';
import { aDatabase, seal } from './a-database';

const KEY = 'facebook:comment:1';
const at = (second: number): Date => new Date(Date.UTC(2026, 10, 24, 10, 0, second));
const gone = (changes: Partial<Gone> = {}): Gone => ({
  itemKey: KEY,
  pageUrl: 'https://www.facebook.com/x',
  act: 'delete',
  operator: 'Eva',
  own: true,
  seen: 'gone',
  ...changes,
});
const DESTROYED = {
  path: null,
  reason: 'other',
  reasonText: 'Handlingen har skyddade uppgifter.',
  decidedBy: 'Karin',
  operator: 'Eva',
} as const;
const byNobody = gone({ own: false, act: null, operator: null });

let db: EvidenceDatabase;
beforeEach(() => {
  ({ db } = aDatabase());
});
const note = (what: Gone, second = 30, running: string[] = []): Promise<void> =>
  noteGone(db, what, { now: at(second), isRunning: (id) => running.includes(id) });
const pass = (act: Act | null, second = 10): Promise<void> =>
  notePassed(db, { itemKey: KEY, pageUrl: 'https://www.facebook.com/x', act, operator: 'Eva' }, at(second));
const listed = async () => (await listLosses(db)).map(({ about, act, recordId }) => ({ about, act, recordId }));

/** Evidence of the item, and the outcome of the handling. */
async function aRecord(outcome: RemovalOutcome, changes: Partial<Flow> = {}): Promise<string> {
  const { id } = await seal(db, { itemId: '1' });
  await appendJournal(db, { kind: 'action', recordId: id, operator: null, data: { outcome }, at: at(0).toISOString() });
  await saveFlow(db, aFlow(`of ${id}`, { evidenceId: id, phase: 'ended', outcome, ...changes }));
  return id;
}
const notesOf = async (id: string) =>
  (await journalOfRecord(db, id))
    .filter(({ kind }) => kind === 'note')
    .map(({ data, operator }) => ({ ...data, operator }));
const pastOf = async () => (await listRecords(db)).records[0]?.past ?? null;

describe('an item without evidence', () => {
  it('is listed once, however many pages report it, and one’s own press is not also listed as unknown', async () => {
    await note(gone());
    await note(gone());
    await note(byNobody);
    expect(await listed()).toEqual([{ about: 'removed-without-evidence', act: 'delete', recordId: null }]);
  });

  it.each<[Act, Gone['seen']]>([
    ['hide', 'hidden'],
    ['spam', 'hidden'],
    ['ban', 'gone'],
  ])('%s is to be explained like a removal, and can be', async (act, seen) => {
    await note(gone({ act, seen }));
    const [loss] = await listLosses(db);
    expect(loss).toMatchObject({ act, seen, operator: 'Eva', explanation: null });
    await explainLoss(db, loss?.seq ?? 0, 'Brådskande.', 'Eva', at(40));
    expect(await listLosses(db)).toMatchObject([{ act, explanation: 'Brådskande.' }]);
  });

  it('that was hidden and later removed is listed as both', async () => {
    await note(gone({ act: 'hide', seen: 'hidden' }));
    await note(gone());
    expect((await listed()).map(({ act }) => act)).toEqual(['delete', 'hide']);
  });
});

describe('a way through', () => {
  it.each<Act | null>(['hide', 'ban', 'spam', 'delete', 'trash', 'comments-off', 'edit', null])(
    'to %s is to be explained though nothing was seen of it',
    async (act) => {
      await pass(act);
      expect(await listed()).toEqual([{ about: 'native-passed', act, recordId: null }]);
    },
  );

  it('with a known end is told by that end alone', async () => {
    await pass('hide');
    await note(gone({ act: 'hide', seen: 'hidden' }));
    expect(await listed()).toEqual([{ about: 'removed-without-evidence', act: 'hide', recordId: null }]);
  });

  it.each<[Act | null, Act, number]>([
    ['ban', 'delete', 2],
    ['hide', 'delete', 2],
    [null, 'delete', 1],
  ])('to %s is told by the end of %s only where that may be its own (%i rows)', async (act, ended, rows) => {
    await pass(act);
    await note(gone({ act: ended }));
    expect(await listed()).toHaveLength(rows);
  });

  it('that has been explained stays in the list, with its explanation', async () => {
    await pass('delete');
    const [loss] = await listLosses(db);
    await explainLoss(db, loss?.seq ?? 0, 'Brådskande.', 'Eva', at(20));
    await note(gone());
    expect((await listLosses(db)).map(({ explanation }) => explanation)).toEqual([null, 'Brådskande.']);
  });

  it('is not explained by earlier evidence, nor by another item', async () => {
    await note(gone({ act: 'hide', seen: 'hidden' }));
    await pass('ban');
    await note(gone({ itemKey: 'facebook:comment:2' }));
    expect((await listed()).map(({ about, act }) => `${about} ${act}`)).toEqual([
      'removed-without-evidence delete',
      'native-passed ban',
      'removed-without-evidence hide',
    ]);
  });

  it.each<[Act, number]>([
    ['delete', 0],
    ['ban', 1],
  ])('to %s, with evidence saved later, is listed %i times: what could be saved had not gone', async (act, times) => {
    await pass(act);
    await aRecord('saved-only', { startedAt: at(20).toISOString() });
    expect(await listed()).toHaveLength(times);
  });

  it('is not cancelled by a later act on earlier evidence', async () => {
    await pass('delete');
    await aRecord('shown-again', { startedAt: at(20).toISOString(), intent: 'act-on-sealed', measure: 'unhide' });
    expect(await listed()).toHaveLength(1);
  });

  it('at an item with evidence stands on its record', async () => {
    const id = await aRecord('saved-only', { startedAt: at(0).toISOString() });
    await pass('ban');
    expect(await notesOf(id)).toMatchObject([{ about: 'native-passed', act: 'ban', operator: 'Eva' }]);
    expect(await listed()).toEqual([{ about: 'native-passed', act: 'ban', recordId: id }]);
  });
});

describe('an item without an id', () => {
  const UNNAMED = 'facebook:unnamed:y3';
  const unnamedPass = (): Promise<void> =>
    notePassed(db, { itemKey: UNNAMED, pageUrl: 'https://www.facebook.com/x', act: 'delete', operator: 'Eva' }, at(10));
  const sealUnnamed = async (): Promise<string> => {
    const { id } = await seal(db, { itemId: '1' });
    await db.records.update(id, { itemKey: UNNAMED });
    await saveFlow(
      db,
      aFlow('f', { itemKey: UNNAMED, evidenceId: id, phase: 'ended', startedAt: at(20).toISOString() }),
    );
    return id;
  };

  it('is never told on the record of another item that has the same handle in another document', async () => {
    const id = await sealUnnamed();
    await unnamedPass();
    expect(await notesOf(id)).toEqual([]);
    expect(await listLosses(db)).toMatchObject([{ about: 'native-passed', recordId: null, evidenceOf: null }]);
  });

  it('is not said to have gone', async () => {
    await unnamedPass();
    await note(gone({ itemKey: UNNAMED }));
    await note({ ...byNobody, itemKey: UNNAMED });
    expect(await listed()).toMatchObject([{ about: 'native-passed' }]);
  });
});

describe('an item with evidence', () => {
  it.each(['saved-only', 'undone', 'came-back', 'shown-again', 'still-present', 'unknown', 'hidden'] as const)(
    'that was %s and is removed by the platform’s own button: its record says so, and it is to be explained',
    async (outcome) => {
      const id = await aRecord(outcome);
      await note(gone());
      expect(await notesOf(id)).toEqual([
        {
          about: 'taken-natively',
          act: 'delete',
          seen: 'gone',
          itemKey: KEY,
          pageUrl: 'https://www.facebook.com/x',
          operator: 'Eva',
        },
      ]);
      expect(await pastOf()).toMatchObject({ about: 'taken-natively', act: 'delete' });
      expect(await listed()).toEqual([{ about: 'taken-natively', act: 'delete', recordId: id }]);
    },
  );

  it('that vanished: its record says so once, by an unknown actor', async () => {
    const id = await aRecord('saved-only');
    await note(byNobody);
    await note(byNobody);
    expect(await notesOf(id)).toMatchObject([{ about: 'vanished', act: null, operator: null }]);
    expect(await pastOf()).toMatchObject({ about: 'vanished' });
  });

  it.each(['removed', 'trashed', 'done-by-hand', 'said-removed'] as const)(
    'that was %s with evidence is not told again',
    async (outcome) => {
      const id = await aRecord(outcome);
      await note(gone());
      await note(byNobody);
      expect(await notesOf(id)).toEqual([]);
      expect(await listed()).toEqual([]);
    },
  );

  it.each(['hidden', 'marked-spam', 'user-hidden', 'banned', 'unknown'] as const)(
    'that was %s may look gone from here: that is no vanishing',
    async (outcome) => {
      await aRecord(outcome);
      await note(byNobody);
      expect(await listed()).toEqual([]);
    },
  );

  it('that Uppsikt is handling now is told in that flow', async () => {
    const running = await aRecord('saved-only');
    await note(gone(), 30, [`of ${running}`]);
    await aRecord('saved-only', { phase: 'assisted', outcome: null });
    await note(gone());
    expect(await listed()).toEqual([]);
  });

  it('is explained on its record', async () => {
    const id = await aRecord('saved-only');
    await note(gone());
    const [loss] = await listLosses(db);
    await explainLoss(db, loss?.seq ?? 0, 'Fel knapp.', 'Eva', at(40));
    expect((await notesOf(id)).at(-1)).toEqual({
      about: 'explained',
      of: loss?.seq,
      text: 'Fel knapp.',
      operator: 'Eva',
    });
  });

  describe('that returns and goes again', () => {
    const DAY = 24 * 60 * 60;
    let id: string;
    beforeEach(async () => {
      id = await aRecord('saved-only');
      await note(byNobody, 30);
    });
    const back = { kind: 'gone-check', operator: null, data: { kind: 'back' } } as const;
    const comesAndGoes = async (second: number): Promise<void> => {
      await appendJournal(db, { ...back, recordId: id, at: at(second).toISOString() });
      await note(byNobody, second + 1);
    };

    it('is said to have gone again, though the first time is not explained yet', async () => {
      await comesAndGoes(40);
      expect(await pastOf()).toMatchObject({ about: 'vanished' });
      await note(byNobody, 50);
      expect(await listed()).toHaveLength(2);
    });

    it('is told once a day, however often it comes and goes', async () => {
      for (const second of [40, 50, 60, DAY]) await comesAndGoes(second);
      expect(await listed()).toHaveLength(2);
      for (const second of [DAY + 50, DAY + 60]) await comesAndGoes(second);
      expect(await listed()).toHaveLength(3);
    });

    it('is told again once the earlier one is explained', async () => {
      for (const second of [40, 50]) await comesAndGoes(second);
      for (const { seq } of await listLosses(db)) await explainLoss(db, seq, 'Sidan ritades om.', 'Eva', at(52));
      await comesAndGoes(60);
      expect(await listed()).toHaveLength(3);
    });
  });

  it.each(['pressed', 'left-to-official', 'assisted'] as const)(
    'that Uppsikt %s within the hour has not vanished by somebody else',
    async (kind) => {
      const act = { kind, step: 'done', trace: '' } as const;
      await aRecord('still-present', { act, updatedAt: at(0).toISOString() });
      await note(byNobody, 59 * 60);
      expect(await listed()).toEqual([]);
      await note(byNobody, 61 * 60);
      expect(await listed()).toMatchObject([{ about: 'vanished' }]);
    },
  );

  it('with destroyed evidence counts as without evidence, and none is said to be kept', async () => {
    const id = await aRecord('saved-only');
    await pass('ban');
    expect(await listLosses(db)).toMatchObject([{ recordId: id, evidenceOf: (await db.records.get(id))?.sealedAt }]);
    expect(await destroyContent(db, { recordId: id, ...DESTROYED }, { now: () => at(20), subtle: crypto.subtle })).toBe(
      'destroyed',
    );
    await note(gone());
    expect(await listLosses(db)).toMatchObject([
      { about: 'removed-without-evidence', recordId: id, evidenceOf: null },
      { about: 'native-passed', recordId: id, evidenceOf: null },
    ]);
  });

  it('that was hidden by the platform’s own button may look gone from here, and is not called vanished', async () => {
    await aRecord('saved-only');
    await note(gone({ act: 'hide', seen: 'hidden' }));
    await note(byNobody);
    expect(await listed()).toMatchObject([{ about: 'taken-natively', act: 'hide' }]);
  });

  it('that returned, or was later removed with evidence, is not called vanished', async () => {
    const id = await aRecord('saved-only');
    await note(byNobody);
    await appendJournal(db, {
      kind: 'gone-check',
      recordId: id,
      operator: null,
      data: { kind: 'back' },
      at: at(50).toISOString(),
    });
    expect(await pastOf()).toBeNull();
    await note(gone());
    expect(await pastOf()).toMatchObject({ about: 'taken-natively' });
    await appendJournal(db, {
      kind: 'action',
      recordId: id,
      operator: null,
      data: { outcome: 'removed' },
      at: at(55).toISOString(),
    });
    expect(await pastOf()).toBeNull();
  });
});
