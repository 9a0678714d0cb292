/** The acts that are tried with every operation of the store failing. */
import { stageDraft } from '../../../lib/evidence/draft';
import { getFlow, saveFlow } from '../../../lib/evidence/flows';
import { sealDraft } from '../../../lib/evidence/seal';
import { runFlow } from '../../../lib/removal/flow';
import { recoverFlow } from '../../../lib/removal/recover';
import { aDraft } from '../../unit/evidence/a-draft';
import { aFlow, practiceHost } from '../../unit/removal/practice-host';
import type { Act } from '../../../lib/domain/act';
import type { Flow } from '../../../lib/domain/flow';
import type { NthAct, Stage, Told } from './run';

const run =
  (changes: Partial<Flow>) =>
  async ({ flowId, host }: Stage): Promise<Told> =>
    (await runFlow(aFlow(flowId, changes), host.env)) ?? 'nothing';

const stageAndSeal = async ({ db, flowId }: Stage): Promise<void> => {
  await stageDraft(db, { ...aDraft({ id: flowId }), itemKey: 'facebook:comment:1' });
  await sealDraft(db, flowId);
};

const save: NthAct = { name: 'save', run: run({ intent: 'save-only' }) };

const seal: NthAct = {
  name: 'seal',
  run: async ({ db, flowId }) => {
    let staged = false;
    try {
      await stageDraft(db, { ...aDraft({ id: flowId }), itemKey: 'facebook:comment:1' });
      staged = true;
      await sealDraft(db, flowId);
    } catch {
      // The draft is still there, or already a record.
    }
    return { staged };
  },
  again: async ({ db, flowId }) => {
    if ((await db.drafts.count()) === 0 && (await db.records.count()) === 0) return [];
    await sealDraft(db, flowId);
    const left = [await db.records.count(), await db.drafts.count(), await db.draftBytes.count()].join(' ');
    return left === '1 0 0' ? [] : [`sealed again there are ${left} records, drafts and files of drafts`];
  },
};

const copy: NthAct = {
  name: 'copy',
  before: stageAndSeal,
  run: async ({ flowId, host }) => ({ copied: (await host.env.copies.copy(flowId)).state === 'confirmed' }),
  again: async ({ flowId, host }) => {
    const { state } = await host.env.copies.copy(flowId);
    return state === 'confirmed' ? [] : [`copied again it is ${state}`];
  },
};

const remove: NthAct = { name: 'remove', run: run({}) };
const removeUrgent: NthAct = { name: 'remove at once', run: run({ urgent: true }) };
const hide: NthAct = { name: 'hide', run: run({ intent: 'save-and-hide' }) };
const undone: NthAct = { name: 'remove, undone', page: { undoDuring: 'queued' }, run: run({}) };

const ban: NthAct = { name: 'ban', run: run({ intent: 'save-and-act', measure: 'ban' }) };
const spam: NthAct = { name: 'mark as spam', run: run({ intent: 'save-and-act', measure: 'spam' }) };

const onSealed =
  (measure: Act) =>
  async ({ flowId, host }: Stage): Promise<Told> => {
    const textSha256 = await host.env.evidence.sha256('köp nu');
    const flow = aFlow(`${flowId}-later`, { intent: 'act-on-sealed', measure, evidenceId: flowId, textSha256 });
    return (await runFlow(flow, host.env)) ?? 'nothing';
  };

const removeLater: NthAct = { name: 'remove what is sealed', before: stageAndSeal, run: onSealed('delete') };
const showAgain: NthAct = {
  name: 'show what was hidden',
  page: { hidden: new Set(['1']) },
  before: stageAndSeal,
  run: onSealed('unhide'),
};

/** A flow left behind by a worker that was stopped after this many calls. */
const recoverAt = (calls: number, phase: string): NthAct => ({
  name: `recover from ${phase}`,
  pressesNothing: true,
  before: async ({ db, page, flowId }) => {
    const host = practiceHost(db, page, calls);
    await Promise.race([runFlow(aFlow(flowId), host.env), host.stopped]);
  },
  run: async ({ db, flowId, host }) => {
    const left = await getFlow(db, flowId);
    return left === undefined ? 'nothing' : recoverFlow(left, true, host.env);
  },
});

/** The result of the press is unknown; the store only says that it was about to be pressed. */
const recoverPressed: NthAct = {
  name: 'recover after the press',
  pressesNothing: true,
  before: async ({ db, page, flowId, host }) => {
    const ended = await runFlow(aFlow(flowId), host.env);
    if (ended === undefined || page.comments.has('1')) throw new Error('was to be removed');
    await saveFlow(db, { ...ended, phase: 'removing', outcome: null, message: null, act: null, gone: null });
  },
  run: recoverAt(0, '').run,
};

/** One act for each phase that a stopped worker can leave behind. */
async function recoveries(phaseAfter: (act: NthAct) => Promise<string | undefined>): Promise<NthAct[]> {
  const byPhase = new Map<string, NthAct>();
  for (let calls = 1; calls <= 60; calls += 1) {
    const phase = await phaseAfter(recoverAt(calls, ''));
    if (phase === 'ended') break;
    if (phase !== undefined) byPhase.set(phase, recoverAt(calls, phase));
  }
  return [...byPhase.values(), recoverPressed];
}

export const nthActs = async (phaseAfter: (act: NthAct) => Promise<string | undefined>): Promise<NthAct[]> => [
  save,
  seal,
  copy,
  remove,
  removeUrgent,
  hide,
  undone,
  ban,
  spam,
  removeLater,
  showAgain,
  ...(await recoveries(phaseAfter)),
];
