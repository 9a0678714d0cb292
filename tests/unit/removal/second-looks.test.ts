/** Checks of the flow that stand behind other checks: each holds even if the one before it lets something through. */
import { describe, expect, test } from 'vitest';
import type { Flow } from '../../../lib/domain/flow';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { UNDO_MILLISECONDS } from '../../../lib/domain/flow';
import { runFlow } from '../../../lib/removal/flow';
import { actAndLook } from '../../../lib/removal/perform';
import { aDatabase, seal } from '../evidence/a-database';
import { aFlow, practiceHost } from './practice-host';
import { calmPage, type PageModel } from './practice-page';

const store = (): EvidenceDatabase => aDatabase().db;
/** A page whose plan has switched copies off, for tests of something else. */
const withoutCopies = (changes: Partial<PageModel> = {}): PageModel =>
  calmPage({ secondCopy: { kind: 'off', reason: 'övning' }, ...changes });
const kinds = async (db: EvidenceDatabase): Promise<string[]> => (await db.journal.toArray()).map(({ kind }) => kind);

describe('the second copy', () => {
  test.each<[string, Flow['copy']]>([
    ['was never tried', undefined],
    ['failed', { state: 'failed', folder: null, reason: 'offline' }],
  ])('no intent stands in the journal, and nothing is pressed, where it %s', async (_what, copy) => {
    const [db, page] = [store(), calmPage()];
    const { id } = await seal(db);
    const { flow: ended } = await actAndLook(
      aFlow(uuid7(), { evidenceId: id, ...(copy === undefined ? {} : { copy }) }),
      'delete',
      practiceHost(db, page).env,
    );
    expect(ended).toMatchObject({ phase: 'ended', outcome: 'copy-failed' });
    expect(await kinds(db)).not.toContain('intent');
    expect(page.comments.has('1')).toBe(true);
  });

  test('that failed ends the flow before it waits for its turn in the tab', async () => {
    const host = practiceHost(
      store(),
      calmPage({ secondCopy: { kind: 'folder', name: 'Bevis' }, copyFails: 'offline' }),
    );
    expect(await runFlow(aFlow(uuid7(), { urgent: true }), host.env)).toMatchObject({ outcome: 'copy-failed' });
    expect(host.shown.map(({ phase }) => phase)).not.toContain('queued');
  });

  test('is not required where the act can be undone: hiding continues', async () => {
    const page = calmPage({ copyFails: 'offline' });
    expect(await runFlow(aFlow(uuid7(), { intent: 'save-and-hide' }), practiceHost(store(), page).env)).toMatchObject({
      outcome: 'hidden',
    });
  });
});

describe('acts in one tab', () => {
  test('a removal whose tab is busy waits for its turn before it journals its intent', async () => {
    const host = practiceHost(store(), withoutCopies());
    let say: (what: 'waits' | 'goes on') => void = () => undefined;
    const theOther = new Promise<'waits' | 'goes on'>((resolve) => (say = resolve));
    // Takes turns, as the browser's locks do; the practice host's own turn never waits.
    let tail: Promise<unknown> | undefined;
    host.env.turn = async (_flow, work) => {
      if (tail !== undefined) say('waits');
      const mine = (tail ?? Promise.resolve()).then(work);
      tail = mine.catch(() => undefined);
      return mine;
    };
    let intents = 0;
    host.env.changed = ({ phase }) => {
      if (phase === 'intent') intents += 1;
      if (intents === 2) say('goes on');
    };
    const perform = host.env.page.perform.bind(host.env.page);
    let first: string | undefined;
    host.env.page.perform = async (...given) => {
      first ??= await theOther;
      return perform(...given);
    };
    const other = { itemKey: 'facebook:comment:2', ref: { ...aFlow('').ref, id: '2' } };
    await Promise.all([runFlow(aFlow(uuid7()), host.env), runFlow(aFlow(uuid7(), other), host.env)]);
    expect(first).toBe('waits');
  });
});

describe('Ångra', () => {
  test('is offered for ten seconds before anything that destroys, and the press comes after its answer', async () => {
    const host = practiceHost(store(), withoutCopies());
    const asked: number[] = [];
    const before: string[] = [];
    host.env.official.undoOrGo = (_flow, milliseconds) => {
      asked.push(milliseconds);
      before.push(...host.shown.map(({ phase }) => phase));
      return Promise.resolve('go');
    };
    expect(await runFlow(aFlow(uuid7()), host.env)).toMatchObject({ outcome: 'removed' });
    expect(asked).toEqual([UNDO_MILLISECONDS]);
    expect(UNDO_MILLISECONDS).toBe(10_000);
    expect(before).not.toContain('intent');
  });

  test('ends the flow: the journal says so, and the evidence stays', async () => {
    const [db, page] = [store(), withoutCopies({ undo: 'undo' })];
    expect(await runFlow(aFlow(uuid7()), practiceHost(db, page).env)).toMatchObject({ outcome: 'undone' });
    expect(await kinds(db)).toContain('undone');
    expect(await kinds(db)).not.toContain('intent');
    expect(page.comments.has('1')).toBe(true);
    expect(await db.records.count()).toBe(1);
  });
});

describe('acting on a record that was sealed long ago', () => {
  const later = async (
    changes: Partial<PageModel>,
    more: Partial<Flow> = {},
  ): Promise<{ ended: Flow | undefined; page: PageModel }> => {
    const db = store();
    const page = withoutCopies(changes);
    const { id } = await seal(db);
    const host = practiceHost(db, page);
    const textSha256 = await host.env.evidence.sha256('köp nu');
    return {
      ended: await runFlow(
        aFlow(uuid7(), { intent: 'act-on-sealed', measure: 'delete', evidenceId: id, textSha256, ...more }),
        host.env,
      ),
      page,
    };
  };

  test('works when the record reads back whole', async () => {
    expect((await later({})).ended).toMatchObject({ outcome: 'removed' });
  });

  test.each<[string, Partial<PageModel>, Partial<Flow>, string]>([
    ['the record cannot be read back', { storeFails: 'verify' }, {}, 'verify-failed'],
    ['there is no record', {}, { evidenceId: null }, 'verify-failed'],
    ['no hash of its words is known', {}, { textSha256: null }, 'changed-since-saved'],
    ['its words are others by now', { comments: new Map([['1', 'förlåt']]) }, {}, 'changed-since-saved'],
    [
      'something was missing from it and nobody says yes',
      {},
      { missing: [{ artifact: 'svar', reason: 'ett svar saknas' }] },
      'undone',
    ],
  ])('presses nothing when %s', async (_what, changes, more, outcome) => {
    const { ended, page } = await later(changes, more);
    expect(ended?.outcome).toBe(outcome);
    expect(page.comments.has('1')).toBe(true);
  });
});

describe('the page’s answer about the item', () => {
  test.each([
    ['stands twice with different words', { kind: 'ambiguous', trace: 'two' } as const, 'changed-since-saved'],
    ['is not there', { kind: 'absent', trace: 'none' } as const, 'unknown'],
    ['cannot be read', { kind: 'unreadable', trace: 'covered' } as const, 'changed-since-saved'],
  ])('nothing is pressed when it %s', async (_what, comparison, outcome) => {
    const host = practiceHost(store(), withoutCopies());
    host.env.page.compare = () => Promise.resolve(comparison);
    let pressed = 0;
    host.env.page.perform = () => {
      pressed += 1;
      return Promise.resolve({ kind: 'pressed', step: 'done', trace: '' });
    };
    expect(await runFlow(aFlow(uuid7()), host.env)).toMatchObject({ outcome });
    expect(pressed).toBe(0);
  });
});
