/** Hosts that each break one thing the judge checks, to test that it finds them. Their stores do not fail. */
import type { Flow } from '../../../lib/domain/flow';
import { stageDraft } from '../../../lib/evidence/draft';
import { saveFlow } from '../../../lib/evidence/flows';
import { sealDraft } from '../../../lib/evidence/seal';
import type { FlowEnv } from '../../../lib/removal/environment';
import { runFlow } from '../../../lib/removal/flow';
import { aDraft } from '../../unit/evidence/a-draft';
import { aFlow } from '../../unit/removal/practice-host';
import { done } from '../../unit/removal/practice-page';
import type { Faults } from './judge';
import type { NthAct, Stage, Told } from './run';

export interface BrokenHost {
  act: NthAct;
  /** Parts of what the judge must say, by column. */
  found: Partial<Record<keyof Faults, string[]>>;
}

/** A whole removal, with one part of the host broken. */
const removing =
  (broken: (env: FlowEnv, stage: Stage) => Partial<FlowEnv>) =>
  async (stage: Stage): Promise<Told> =>
    (await runFlow(aFlow(stage.flowId), { ...stage.host.env, ...broken(stage.host.env, stage) })) ?? 'nothing';

/** Presses without asking. The host's own act still runs, to record the store just before. */
const press = async ({ host, page }: Stage): Promise<Told> => {
  const { ref } = aFlow('');
  await host.env.page.perform(ref, 'delete', 'köp nu', null, '');
  done(page, ref.id ?? '', 'delete');
  return 'nothing';
};
const sealOne = async ({ db, flowId }: Stage): Promise<void> => {
  await stageDraft(db, { ...aDraft({ id: flowId }), itemKey: 'facebook:comment:1' });
  await sealDraft(db, flowId);
};
const sees = (kind: 'gone' | 'present') =>
  removing(({ page }) => ({
    page: { ...page, seen: () => Promise.resolve({ kind, method: 'test', at: '2026-11-23T10:00:00.000Z' }) },
  }));
const kept =
  (changes: Partial<Flow>) =>
  async ({ db, flowId }: Stage): Promise<Told> => {
    const flow = aFlow(flowId, { phase: 'ended', outcome: 'saved-only', message: 'saved-only', ...changes });
    await saveFlow(db, flow);
    return flow;
  };
const sealed = { name: '', before: sealOne };

const lost: BrokenHost[] = [
  {
    act: { name: 'presses and saves nothing', run: press },
    found: {
      lost: ['away, and no record holds afterwards', 'away, and no record held before the press'],
      withoutEvidence: ['removed before it was sealed', 'removed before it was copied', 'removed without an intent'],
      untold: ['gone, and no flow is known'],
    },
  },
  {
    act: {
      name: 'takes another with it',
      run: ({ page }) => Promise.resolve(page.comments.delete('2') ? 'nothing' : 'refused'),
    },
    found: { lost: ['another comment is gone'] },
  },
  {
    act: { name: 'tells of a record that is not there', run: kept({ evidenceId: 'ingen' }) },
    found: { lost: ['reported saved, and does not hold'] },
  },
];

const withoutEvidence: BrokenHost[] = [
  { act: { ...sealed, name: 'presses what is only sealed', run: press }, found: { withoutEvidence: ['copied'] } },
  {
    act: { name: 'says that it copied', run: removing(() => ({ copies: { copy: confirmedUnmade } })) },
    found: { withoutEvidence: ['removed before it was copied'] },
  },
  {
    act: {
      name: 'writes nothing in the journal',
      run: removing(({ evidence }) => ({ evidence: { ...evidence, journal: () => Promise.resolve() } })),
    },
    found: { withoutEvidence: ['removed without an intent'] },
  },
  {
    act: {
      name: 'presses twice',
      run: removing(({ page }) => ({
        page: {
          ...page,
          perform: async (...given) => {
            await page.perform(...given);
            return page.perform(...given);
          },
        },
      })),
    },
    found: { withoutEvidence: ['pressed 2 times'] },
  },
  {
    act: { ...sealed, name: 'presses when it recovers', pressesNothing: true, run: press },
    found: { withoutEvidence: ['the recovery pressed'] },
  },
];

const untold: BrokenHost[] = [
  {
    act: { name: 'says nothing at its end', run: removing(() => ({ say: () => '' })) },
    found: {
      untold: [
        'stands in ended without words after the restart',
        'stands in ended with its page open',
        'was answered in ended without words',
      ],
    },
  },
  {
    act: {
      name: 'forgets its flows',
      run: removing(({ evidence, page }, { db }) => {
        let pressed = false;
        return {
          evidence: {
            ...evidence,
            save: () => Promise.resolve(),
            begin: (flow) => (pressed ? Promise.resolve('begun') : evidence.begin(flow)),
          },
          page: {
            ...page,
            perform: async (...given) => {
              const act = await page.perform(...given);
              pressed = true;
              await db.flows.clear();
              return act;
            },
          },
        };
      }),
    },
    found: { untold: ['gone, and no flow is known'] },
  },
];

const untrue: BrokenHost[] = [
  {
    act: { name: 'says gone of what stands', page: { keeps: true }, run: sees('gone') },
    found: { untrue: ['removed was said, and it stands there'] },
  },
  {
    act: { name: 'says that it stands, of what is gone', run: sees('present') },
    found: { untrue: ['still-present was said, and it is gone'] },
  },
  {
    act: { name: 'says undone, and removes', page: { undoSaid: 'undone' }, run: removing(() => ({})) },
    found: { untrue: ['Ångra was answered undone, and it is gone'] },
  },
  {
    act: { name: 'says staged', run: () => Promise.resolve({ staged: true }) },
    found: { untrue: ['staged was answered, and nothing is there'] },
  },
  {
    act: { name: 'says copied', run: () => Promise.resolve({ copied: true }) },
    found: { untrue: ['copied was answered, and it is not there'] },
  },
  {
    act: { name: 'is not well afterwards', run: () => Promise.resolve('nothing'), again: () => Promise.resolve(['x']) },
    found: { untrue: ['x'] },
  },
  {
    act: {
      ...sealed,
      name: 'takes a row out of the journal',
      run: async ({ db }) => {
        await db.journal.delete(1);
        return 'nothing';
      },
    },
    found: { untrue: ['does not follow the one before it'] },
  },
  {
    act: {
      ...sealed,
      name: 'changes what is sealed',
      run: async ({ db, flowId }) => {
        await db.bytes
          .where('recordId')
          .equals(flowId)
          .modify({ bytes: new Uint8Array([1]) });
        return 'nothing';
      },
    },
    found: { untrue: ['is missing or changed'] },
  },
];

function confirmedUnmade(): ReturnType<FlowEnv['copies']['copy']> {
  return Promise.resolve({ state: 'confirmed', folder: 'mappen Bevis', reason: null });
}

export const brokenHosts: BrokenHost[] = [...lost, ...withoutEvidence, ...untold, ...untrue];
