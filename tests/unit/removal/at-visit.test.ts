/**
 * An official visits a page where something was handled before: what stands there again is seen, journalled with how,
 * and told once.
 */
import { describe, expect, test } from 'vitest';
import type { Flow } from '../../../lib/domain/flow';
import { flowsForItem, flowsForItems } from '../../../lib/evidence/flows';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { handledAway, lookAtVisit } from '../../../lib/removal/at-visit';
import { runFlow } from '../../../lib/removal/flow';
import { aDatabase } from '../evidence/a-database';
import { aFlow, practiceHost } from './practice-host';
import { calmPage, type PageModel } from './practice-page';

interface Visited {
  db: EvidenceDatabase;
  page: PageModel;
  ended: Flow;
  /** What one visit sees of the item; 'not-looked' where nothing says that it is gone. */
  visit: (meanwhile?: boolean) => Promise<string>;
  rows: () => Promise<Record<string, unknown>[]>;
}

async function afterHandling(changes: Partial<Flow> = {}): Promise<Visited> {
  const { db } = aDatabase();
  const page = calmPage({ secondCopy: { kind: 'off', reason: 'övning' } });
  const host = practiceHost(db, page);
  const ended = await runFlow(aFlow(uuid7(), changes), host.env);
  if (ended === undefined) throw new Error('busy');
  return {
    db,
    page,
    ended,
    visit: async (meanwhile = false) => {
      const flow = handledAway(await flowsForItem(db, ended.itemKey));
      return flow === undefined ? 'not-looked' : lookAtVisit(flow, host.env, () => Promise.resolve(!meanwhile));
    },
    rows: async () =>
      (await db.journal.where('recordId').equals(ended.id).toArray())
        .filter(({ data }) => data.when === 'visit')
        .map(({ kind, data }) => ({ ...data, kind })),
  };
}

const hidden: Partial<Flow> = { intent: 'save-and-act', measure: 'hide' };

describe('an item that was handled before and stands on the page', () => {
  test('that had been removed is back: told at this visit, with how it was seen, and not at the next', async () => {
    const { db, page, ended, visit, rows } = await afterHandling();
    page.comments.set('1', 'köp nu');
    expect(await visit()).toBe('back');
    expect(await rows()).toMatchObject([
      { kind: 'gone-check', method: 'test' },
      { kind: 'action', outcome: 'came-back' },
    ]);
    expect(await flowsForItem(db, ended.itemKey)).toMatchObject([
      { phase: 'ended', outcome: 'came-back', gone: { kind: 'back' }, told: true },
    ]);
    expect(await visit()).toBe('not-looked');
    expect(await rows()).toHaveLength(2);
  });

  test('that is still hidden is journalled as hidden, and its flow keeps its outcome', async () => {
    const { db, ended, visit, rows } = await afterHandling(hidden);
    expect(await visit()).toBe('hidden');
    expect((await rows()).map(({ kind }) => kind)).toEqual(['gone-check']);
    expect(await flowsForItem(db, ended.itemKey)).toMatchObject([{ outcome: 'hidden', updatedAt: ended.updatedAt }]);
  });

  test('that was hidden and shows again is back', async () => {
    const { page, visit, rows } = await afterHandling(hidden);
    page.hidden.clear();
    expect(await visit()).toBe('back');
    expect((await rows()).at(-1)).toMatchObject({ kind: 'action', outcome: 'came-back' });
  });

  test('whose state was unknown is known now: it stands there', async () => {
    const { db, page, ended, visit } = await afterHandling();
    await db.flows.toCollection().modify((row) => void (row.flow.outcome = 'unknown'));
    page.comments.set('1', 'köp nu');
    expect(await visit()).toBe('present');
    expect(await flowsForItem(db, ended.itemKey)).toMatchObject([{ outcome: 'still-present' }]);
  });

  test('writes nothing when the official has begun an act on it during the look', async () => {
    const { page, visit, rows } = await afterHandling();
    page.comments.set('1', 'köp nu');
    expect(await visit(true)).toBe('handled-meanwhile');
    expect(await rows()).toEqual([]);
  });

  test('is not looked at where it was only saved, nor while an act on it runs', async () => {
    expect(await (await afterHandling({ intent: 'save-only' })).visit()).toBe('not-looked');
    const { ended } = await afterHandling();
    expect(handledAway([ended, { ...aFlow(uuid7()), phase: 'undo-window' }])).toBeUndefined();
    // Shown again by a later act on the same record.
    expect(
      handledAway([
        { ...ended, outcome: 'hidden' },
        { ...ended, id: uuid7(), outcome: 'shown-again' },
      ]),
    ).toBeUndefined();
  });

  test('is found by its key among all items on the page', async () => {
    const { db, ended } = await afterHandling();
    expect([...(await flowsForItems(db, ['facebook:comment:2', ended.itemKey])).keys()]).toEqual([ended.itemKey]);
  });
});
