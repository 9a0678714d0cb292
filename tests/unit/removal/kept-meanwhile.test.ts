/** A colleague says no while a removal runs: in another window, in any phase before the press. */
import { describe, expect, test } from 'vitest';
import type { Flow, FlowPhase } from '../../../lib/domain/flow';
import { stageDraft } from '../../../lib/evidence/draft';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { verifyRecord } from '../../../lib/evidence/integrity';
import { appendJournal } from '../../../lib/evidence/journal';
import { sealDraft } from '../../../lib/evidence/seal';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { runFlow } from '../../../lib/removal/flow';
import { wordsFor } from '../../../lib/removal/words';
import { aDraft } from '../evidence/a-draft';
import { aStore } from './a-store';
import { aFlow, practiceHost } from './practice-host';
import { calmPage, type PageModel } from './practice-page';

const AT = '2026-11-23T10:00:00.000Z';
type Said = { answer: 'keep' | 'remove'; of?: 'record' | 'item' | 'another-item' };

const say = (db: EvidenceDatabase, recordId: string, { answer, of = 'record' }: Said): Promise<unknown> =>
  appendJournal(db, {
    kind: 'note',
    recordId: of === 'record' ? recordId : null,
    operator: 'Eva Ek',
    data: {
      about: 'second-eyes',
      of: 'Ulla Chef',
      answer,
      ...(of === 'record' ? {} : { itemKey: of === 'item' ? 'facebook:comment:1' : 'facebook:comment:2' }),
    },
    at: AT,
  });

/** Said as soon as the flow is shown in that phase. */
async function handle(
  said: Said,
  during: FlowPhase,
  changes: Partial<Flow> = {},
  page: PageModel = calmPage(),
): Promise<{ flow: Flow; db: EvidenceDatabase; page: PageModel }> {
  const db = await aStore();
  const id = uuid7();
  const isSealed = changes.intent === 'act-on-sealed';
  if (isSealed) {
    await stageDraft(db, { ...aDraft({ id }), itemKey: 'facebook:comment:1' });
    await sealDraft(db, id);
  }
  const { env } = practiceHost(db, page);
  let heard: Promise<unknown> | null = null;
  const hear = (): Promise<unknown> => (heard ??= say(db, id, said));
  const evidence: typeof env.evidence = {
    ...env.evidence,
    save: async (flow) => {
      await env.evidence.save(flow);
      if (flow.phase === during) await hear();
    },
  };
  const textSha256 = await env.evidence.sha256('köp nu');
  const start = isSealed
    ? aFlow(`${id}-later`, { evidenceId: id, textSha256, measure: 'delete', ...changes })
    : aFlow(id, changes);
  const flow = await runFlow(start, { ...env, evidence });
  if (flow === undefined || heard === null) throw new Error('nothing was said');
  return { flow, db, page };
}

const stands = ({ comments, hidden, shut }: PageModel): boolean =>
  comments.has('1') && !hidden.has('1') && !shut.has('1');

describe('a no that is noted while a flow runs', () => {
  test.each<[string, Partial<Flow>, FlowPhase]>([
    ['during Ångra', {}, 'undo-window'],
    ['while it waits for its page', {}, 'queued'],
    ['while the item is compared', {}, 'comparing'],
    ['and there is no Ångra', { urgent: true }, 'queued'],
    ['before it is hidden', { intent: 'save-and-hide' }, 'queued'],
    ['before its author is shut out', { intent: 'save-and-act', measure: 'ban' }, 'queued'],
    ['before what was sealed earlier is removed', { intent: 'act-on-sealed' }, 'undo-window'],
  ])('%s: nothing is pressed, the evidence is there and the words say so', async (_when, changes, during) => {
    for (const of of ['record', 'item'] as const) {
      const { flow, db, page } = await handle({ answer: 'keep', of }, during, changes);
      expect([flow.outcome, flow.word, page.pressed]).toEqual(['interrupted', 'kept-meanwhile', []]);
      expect(stands(page)).toBe(true);
      expect((await verifyRecord(db, flow.evidenceId ?? '')).kind).toBe('intact');
      expect((await db.journal.toArray()).map(({ kind }) => kind)).not.toContain('intent');
      expect(wordsFor('kept-meanwhile', flow, { platform: '', howToSwitch: '', quote: '' })).toContain(
        'Beviset är sparat.',
      );
    }
  });

  test.each<Said>([{ answer: 'remove' }, { answer: 'keep', of: 'another-item' }])(
    'a yes, or a no about another item, stops nothing: %j',
    async (said) => {
      const { flow } = await handle(said, 'queued');
      expect(flow.outcome).toBe('removed');
    },
  );

  test('what was hidden is shown again, whatever the colleague says', async () => {
    const page = calmPage({ hidden: new Set(['1']) });
    const { flow } = await handle({ answer: 'keep' }, 'queued', { intent: 'act-on-sealed', measure: 'unhide' }, page);
    expect(flow.outcome).toBe('shown-again');
  });

  test('where the journal cannot be asked, nothing is pressed', async () => {
    const page = calmPage();
    const { env } = practiceHost(await aStore(), page);
    const isKept = (): Promise<boolean> => Promise.reject(new Error('the store does not answer'));
    const flow = await runFlow(aFlow(uuid7()), { ...env, evidence: { ...env.evidence, isKept } });
    expect([flow?.outcome, stands(page)]).toEqual(['store-failed', true]);
  });
});
