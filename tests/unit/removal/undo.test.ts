/** Ångra is never lost: in whatever step it comes, it is answered truly, and what is undone is never pressed. */
import { describe, expect, test } from 'vitest';
import type { Flow, FlowPhase } from '../../../lib/domain/flow';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { getFlow, saveFlow, undoFlow } from '../../../lib/evidence/flows';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { runFlow } from '../../../lib/removal/flow';
import { recoverFlow } from '../../../lib/removal/recover';
import { aDatabase } from '../evidence/a-database';
import { aFlow, practiceHost } from './practice-host';
import { calmPage, type PageModel } from './practice-page';

const AT = '2026-11-23T10:00:05.000Z';
const withoutCopies = (changes: Partial<PageModel> = {}): PageModel =>
  calmPage({ secondCopy: { kind: 'off', reason: 'övning' }, ...changes });
const kinds = async (db: EvidenceDatabase): Promise<string[]> => (await db.journal.toArray()).map(({ kind }) => kind);

describe('Ångra pressed', () => {
  test.each<FlowPhase>([
    'capturing',
    'sealing',
    'verifying',
    'undo-window',
    'copying',
    'queued',
    'intent',
    'comparing',
  ])('while the flow is %s is answered as undone, and nothing is pressed', async (undoDuring) => {
    const { db } = aDatabase();
    const page = withoutCopies({ undoDuring });
    const ended = await runFlow(aFlow(uuid7()), practiceHost(db, page).env);
    expect(page.undoSaid).toBe('undone');
    expect(ended).toMatchObject({ phase: 'ended', outcome: 'undone' });
    expect(page.comments.has('1')).toBe(true);
    expect(await kinds(db)).toContain('undone');
  });

  test('before the intent leaves no intent in the journal', async () => {
    const { db } = aDatabase();
    await runFlow(aFlow(uuid7()), practiceHost(db, withoutCopies({ undoDuring: 'queued' })).env);
    expect(await kinds(db)).not.toContain('intent');
  });

  test('holds where there are no seconds to undo in: an urgent ground, and hiding', async () => {
    for (const more of [{ urgent: true }, { intent: 'save-and-hide' as const }]) {
      const page = withoutCopies({ undoDuring: 'copying' });
      const ended = await runFlow(aFlow(uuid7(), more), practiceHost(aDatabase().db, page).env);
      expect([page.undoSaid, ended?.outcome, page.comments.has('1'), page.hidden.size]).toEqual([
        'undone',
        'undone',
        true,
        0,
      ]);
    }
  });

  test('once the platform’s menu is driven is answered as too late', async () => {
    const page = withoutCopies({ undoDuring: 'removing' });
    const ended = await runFlow(aFlow(uuid7()), practiceHost(aDatabase().db, page).env);
    expect([page.undoSaid, ended?.outcome]).toEqual(['too-late', 'removed']);
  });

  test('holds when the worker was stopped before it could end the flow', async () => {
    const { db } = aDatabase();
    const flow = aFlow(uuid7(), { phase: 'undo-window' });
    await saveFlow(db, flow);
    expect(await undoFlow(db, flow.id, AT)).toBe('undone');
    const left = (await getFlow(db, flow.id)) as Flow;
    expect(await recoverFlow(left, true, practiceHost(db, withoutCopies()).env)).toMatchObject({ outcome: 'undone' });
  });
});

describe('the mark', () => {
  test('stays whatever is saved over it by who has not seen it', async () => {
    const { db } = aDatabase();
    const flow = aFlow(uuid7(), { phase: 'copying' });
    await saveFlow(db, flow);
    await undoFlow(db, flow.id, AT);
    await saveFlow(db, { ...flow, phase: 'queued' });
    expect(await getFlow(db, flow.id)).toMatchObject({ phase: 'queued', undoneAt: AT });
  });

  test('is not made on what has nothing to undo', async () => {
    const { db } = aDatabase();
    const flow = aFlow(uuid7(), { intent: 'save-only' });
    await saveFlow(db, flow);
    expect(await undoFlow(db, flow.id, AT)).toBe('too-late');
    expect(await undoFlow(db, 'unknown', AT)).toBe('too-late');
  });
});
