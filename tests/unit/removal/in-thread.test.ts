/**
 * A later visit to a thread in which something was removed or kept: *borttaget* and *kvar*, with how and under which
 * account. Where the page cannot tell, nothing is written.
 */
import { describe, expect, test } from 'vitest';
import type { Flow } from '../../../lib/domain/flow';
import type { RemovalOutcome } from '../../../lib/domain/outcome';
import { flowsForItem } from '../../../lib/evidence/flows';
import { journalOfRecord } from '../../../lib/evidence/store';
import { uuid7 } from '../../../lib/evidence/uuid7';
import type { FlowEnv } from '../../../lib/removal/environment';
import { handledIn, isLookRedundant, lookInThread } from '../../../lib/removal/at-visit';
import { runFlow } from '../../../lib/removal/flow';
import { aDatabase } from '../evidence/a-database';
import { aFlow, practiceHost } from './practice-host';
import { calmPage, type PageModel } from './practice-page';

interface Visited {
  page: PageModel;
  visit: (meanwhile?: boolean) => Promise<string>;
  rows: () => Promise<Record<string, unknown>[]>;
  outcome: () => Promise<RemovalOutcome | null | undefined>;
}

/** @param standing what is known of the item now, where that differs from the flow's end */
async function afterHandling(changes: Partial<Flow> = {}, standing?: Partial<Flow>): Promise<Visited> {
  const { db } = aDatabase();
  const page = calmPage({ secondCopy: { kind: 'off', reason: 'övning' } });
  const { env } = practiceHost(db, page);
  const ended = await runFlow(aFlow(uuid7(), changes), env);
  if (ended === undefined) throw new Error('busy');
  if (standing !== undefined) await db.flows.toCollection().modify((row) => void Object.assign(row.flow, standing));
  const named: FlowEnv = {
    ...env,
    page: { ...env.page, readAccount: async (ref) => ({ ...(await env.page.readAccount(ref)), name: 'Badhuset' }) },
  };
  return {
    page,
    visit: async (meanwhile = false) => {
      const flow = handledIn(await flowsForItem(db, ended.itemKey));
      return flow === undefined ? 'not-looked' : lookInThread(flow, named, () => Promise.resolve(!meanwhile));
    },
    rows: async () =>
      (await journalOfRecord(db, ended.id))
        .filter(({ data }) => data.when === 'visit')
        .map(({ kind, data }) => ({ ...data, kind, of: data.kind })),
    outcome: async () => (await flowsForItem(db, ended.itemKey)).at(-1)?.outcome,
  };
}

describe('a thread in which an item was handled', () => {
  test('where a removed item is still gone says so, with how and under which account; the outcome stays', async () => {
    const { visit, rows, outcome } = await afterHandling();
    expect(await visit()).toBe('gone');
    expect(await rows()).toMatchObject([
      { kind: 'gone-check', of: 'gone', method: 'test', account: 'Badhuset', when: 'visit' },
    ]);
    expect(await outcome()).toBe('removed');
  });

  test.each<[RemovalOutcome, RemovalOutcome]>([
    ['unknown', 'removed'],
    ['said-removed', 'done-by-hand'],
  ])('without an item that was %s reports it as %s', async (standing, becomes) => {
    const { visit, rows, outcome } = await afterHandling({}, { outcome: standing });
    expect(await visit()).toBe('gone');
    expect((await rows()).map(({ kind, outcome: end }) => [kind, end])).toEqual([
      ['gone-check', undefined],
      ['action', becomes],
    ]);
    expect(await outcome()).toBe(becomes);
  });

  test('where an item was gone before any press says so, and names nobody as having removed it', async () => {
    const { visit, rows, outcome } = await afterHandling({}, { outcome: 'unknown', word: 'already-absent', act: null });
    expect(await visit()).toBe('gone');
    expect((await rows()).map(({ kind, of }) => [kind, of])).toEqual([['gone-check', 'gone']]);
    expect(await outcome()).toBe('unknown');
  });

  test('where an item is gone that Uppsikt may have pressed, on a page that went away, says that it is removed', async () => {
    const { visit, outcome } = await afterHandling({}, { outcome: 'unknown', word: 'gone-unknown', act: null });
    expect(await visit()).toBe('gone');
    expect(await outcome()).toBe('removed');
  });

  const gone = { outcome: 'unknown', told: true } as const;
  test.each<[NonNullable<Flow['act']>, RemovalOutcome]>([
    [{ kind: 'left-to-official', step: 'confirm', trace: '' }, 'removed'],
    [{ kind: 'no-menu', step: 'menu', trace: '' }, 'done-by-hand'],
    [{ kind: 'changed', step: 'confirm', trace: '', stopped: 'page' }, 'removed'],
  ])('reports an item of unknown state, after %o, as a second look does: %s', async (act, becomes) => {
    const { visit, outcome } = await afterHandling({}, { ...gone, act });
    expect(await visit()).toBe('gone');
    expect(await outcome()).toBe(becomes);
  });

  test('with an item that was only saved says that it is there, and without it that it has gone', async () => {
    const { page, visit, rows, outcome } = await afterHandling({ intent: 'save-only' });
    expect(await visit()).toBe('present');
    page.comments.delete('1');
    expect(await visit()).toBe('gone');
    expect((await rows()).map(({ kind, of }) => [kind, of])).toEqual([
      ['gone-check', 'present'],
      ['gone-check', 'gone'],
    ]);
    expect(await outcome()).toBe('saved-only');
  });

  test.each<[string, (visited: Visited) => Promise<string>]>([
    ['that cannot tell', ({ page, visit }) => (Object.assign(page, { unseeable: true }), visit())],
    ['under another account', ({ page, visit }) => (Object.assign(page, { account: 'private' }), visit())],
    [
      'whose account is switched during the look',
      ({ page, visit }) => (Object.assign(page, { switchesDuringLook: true }), visit()),
    ],
    [
      'where it stands again: that is told where it stands',
      ({ page, visit }) => (page.comments.set('1', 'köp nu'), visit()),
    ],
    ['while the official begins something with it', ({ visit }) => visit(true)],
  ])('writes nothing %s', async (_how, visiting) => {
    const visited = await afterHandling({}, { outcome: 'unknown' });
    expect(await visiting(visited)).not.toBe('gone');
    expect(await visited.rows()).toEqual([]);
    expect(await visited.outcome()).toBe('unknown');
  });

  test('is not searched for a hidden item, nor for one with an act running', async () => {
    const hidden = await afterHandling({ intent: 'save-and-act', measure: 'hide' });
    expect(await hidden.visit()).toBe('not-looked');
    expect(handledIn([{ ...aFlow(uuid7()), evidenceId: 'e', phase: 'undo-window' }])).toBeUndefined();
  });
});

describe('a look is skipped', () => {
  const at = '2026-11-24T08:00:00.000Z';
  const now = (hours: number): Date => new Date(Date.parse(at) + hours * 3_600_000);
  const visited = { kind: 'gone-check', data: { kind: 'gone', when: 'visit' }, at } as const;

  test('within a day of the last one at a visit, but not of the one after the act', () => {
    expect(isLookRedundant([visited], now(23))).toBe(true);
    expect(isLookRedundant([visited], now(24))).toBe(false);
    expect(isLookRedundant([{ ...visited, data: { kind: 'gone' } }], now(1))).toBe(false);
  });

  test('where the record says that the item went past Uppsikt: only a page loaded since may say otherwise', () => {
    const vanished = {
      kind: 'note',
      data: { about: 'vanished', itemKey: 'facebook:comment:1', pageUrl: '', act: null },
      at,
    } as const;
    expect(isLookRedundant([visited, vanished], now(48))).toBe(true);
  });
});
