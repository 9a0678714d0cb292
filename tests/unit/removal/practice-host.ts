/**
 * A host for the flow in tests: the real evidence store (in memory), and a stand-in page that may lie, stop answering,
 * change or be killed. `killAt`: after so many calls nothing answers any more, as when the worker is stopped between
 * two steps.
 */
import { standsAs } from '../../../lib/domain/fingerprint';
import type { Flow, Press } from '../../../lib/domain/flow';
import { UNSEEN_ARTIFACTS } from '../../../lib/domain/unseen-artifacts';
import { pendingDrafts, stageDraft } from '../../../lib/evidence/draft';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { sealedFingerprint } from '../../../lib/evidence/sealed-fingerprint';
import { findRecord } from '../../../lib/evidence/store';
import { beginPress, beginUnlessUndone, saveFlow, undoFlow, withMarks } from '../../../lib/evidence/flows';
import { verifyRecord } from '../../../lib/evidence/integrity';
import { isKept } from '../../../lib/evidence/kept-by-eyes';
import { appendJournal } from '../../../lib/evidence/journal';
import { sealDraft } from '../../../lib/evidence/seal';
import { sha256 } from '../../../lib/domain/sha256';
import type { Act } from '../../../lib/domain/act';
import type { FlowEnv } from '../../../lib/removal/environment';
import { makeCopier } from '../../../lib/second-copy/copier';
import { aDraft } from '../evidence/a-draft';
import { practiceCopies } from './practice-copies';
import { done, fingerprintNow, seenNow, thread, type PageModel } from './practice-page';

export const aFlow = (id: string, changes: Partial<Flow> = {}): Flow => ({
  id,
  platform: 'facebook',
  itemKey: 'facebook:comment:1',
  ref: { platform: 'facebook', kind: 'comment', id: '1', postId: '9', parentId: null, handle: 'f1' },
  pageUrl: 'https://www.facebook.com/x',
  permalink: null,
  tabId: 1,
  intent: 'save-and-remove',
  phase: 'capturing',
  evidenceId: null,
  textSha256: null,
  missing: [],
  confirmedMissing: false,
  replies: 0,
  undoUntil: null,
  act: null,
  gone: null,
  outcome: null,
  message: null,
  startedAt: '2026-11-23T10:00:00.000Z',
  updatedAt: '2026-11-23T10:00:00.000Z',
  told: false,
  ...changes,
});

export interface PracticeHost {
  env: FlowEnv;
  page: PageModel;
  /** Every phase that was shown, in order. */
  shown: Flow[];
  /** Resolves at the kill: after it nothing of the flow runs. */
  stopped: Promise<undefined>;
}

// long because it is one literal: every seam of the flow once
export function practiceHost(
  db: EvidenceDatabase,
  page: PageModel,
  killAt = Infinity,
  held: Set<string> = new Set(),
): PracticeHost {
  let calls = 0;
  let stop: () => void = () => undefined;
  const stopped = new Promise<undefined>((resolve) => {
    stop = () => resolve(undefined);
  });
  const shown: Flow[] = [];
  /** A stopped worker never answers. */
  const alive = async <T>(work: () => T | Promise<T>): Promise<T> => {
    calls += 1;
    if (calls > killAt) {
      stop();
      return new Promise<T>(() => undefined);
    }
    return work();
  };
  const happenIn = async ({ id, phase }: Pick<Flow, 'id' | 'phase'>): Promise<void> => {
    if (phase === page.replyComesIn) page.lateReplies.set('sent', 'Varför tar kommunen bort frågor?');
    if (phase === page.undoDuring) page.undoSaid ??= await undoFlow(db, id, '2026-11-23T10:00:05.000Z');
  };
  const undoIn = async (flowId: string, press: Press, when: 'before' | 'after'): Promise<void> => {
    if (page.undoInDrive?.press !== press || page.undoInDrive.when !== when) return;
    page.undoSaid = await undoFlow(db, flowId, '2026-11-23T10:00:05.000Z');
  };
  /**
   * As the adapters press: asks before each press. Returns the step at which Ångra stopped it; null where it did not.
   */
  const pressUp = async (id: string | null, act: Act, flowId: string): Promise<'item' | 'confirm' | null> => {
    const presses: Press[] =
      page.act === 'pressed'
        ? page.actsAtOnce
          ? ['entry']
          : ['entry', 'answer']
        : page.act === 'assisted'
          ? ['entry']
          : [];
    for (const press of presses) {
      await undoIn(flowId, press, 'before');
      if ((await beginPress(db, flowId, press)) !== 'begun') return press === 'entry' ? 'item' : 'confirm';
      await undoIn(flowId, press, 'after');
      page.pressed.push(press);
    }
    if (page.act === 'pressed' && !page.keeps && id !== null) done(page, id, act);
    return null;
  };
  const text = (id: string | null): string | undefined => (id === null ? undefined : page.comments.get(id));
  const env: FlowEnv = {
    page: {
      readAccount: () => alive(() => ({ state: page.account, name: null, reason: 'test', notOfNow: page.notOfNow })),
      compare: (ref) =>
        alive(() => {
          const now = text(ref.id);
          return now === undefined
            ? { kind: 'absent' as const, trace: 'not there' }
            : { kind: 'same' as const, text: now, copies: 1 };
        }),
      lookAgain: (_ref, act, sealed) => alive(() => standsAs(sealed, fingerprintNow(page), act)),
      perform: (ref, act, _text, sealed, flowId) =>
        alive(async () => {
          const now = sealed === null ? null : standsAs(sealed, fingerprintNow(page), act);
          if (now?.kind === 'new-replies')
            return { kind: 'changed' as const, step: 'find' as const, trace: 'test', newReplies: now.count };
          if (page.stopped !== null) {
            const { by, step } = page.stopped;
            // A press before the stop has its effect.
            if (page.act === 'pressed' && ref.id !== null) done(page, ref.id, act);
            return { kind: page.act, step, trace: 'test', stopped: by };
          }
          const undoneAt = await pressUp(ref.id, act, flowId);
          if (undoneAt !== null) return { kind: 'changed' as const, step: undoneAt, trace: 'test' };
          page.account = page.switchesTo ?? page.account;
          const pressedAt = page.act === 'pressed' ? '2026-11-23T10:00:14.000Z' : undefined;
          return { kind: page.act, step: 'done' as const, trace: 'test', pressedAt };
        }),
      pointAt: (_ref, _act, _flowId, stood) => alive(() => void (page.handComparedWith = stood)),
      seen: (ref, act, since) =>
        alive(() => {
          page.looks += 1;
          page.knownSince = since;
          if (page.switchesDuringLook) page.account = 'private';
          const kind = page.unseeable ? ('unknown' as const) : seenNow(page, ref.id ?? '', act);
          return { kind, method: 'test', at: '2026-11-23T10:00:00.000Z' };
        }),
    },
    evidence: {
      capture: (flow, choice) =>
        alive(async () => {
          if (page.storeFails === 'capture') throw new Error('page fell silent');
          const again = choice === 'take-along';
          if (again && page.takeAlong === 'forbidden') await db.drafts.delete(flow.id);
          if (again && page.takeAlong !== 'works') throw new Error('no second capture');
          const missing = page.missing.filter(
            ({ artifact }) => !again || !Object.values<string>(UNSEEN_ARTIFACTS).includes(artifact),
          );
          const before = text(flow.ref.id) ?? '';
          const draft = aDraft({ id: flow.id, missing });
          const part = { ...draft.part, item: { ...draft.part.item, ...thread(page) } };
          await stageDraft(db, { ...draft, part, itemKey: flow.itemKey });
          if (page.editedAfterCapture) page.comments.set('1', `${before} (ändrad)`);
          return { textSha256: await sha256(before), missing, replies: 0, unseen: again ? undefined : page.unseen };
        }),
      seal: (flow) =>
        alive(async () => {
          await happenIn(flow);
          if (page.storeFails === 'seal') throw Object.assign(new Error('full'), { kind: 'quota' });
          return { evidenceId: (await sealDraft(db, flow.id)).id };
        }),
      hasStaged: (flow) => alive(async () => (await pendingDrafts(db)).some((draft) => draft.id === flow.id)),
      isSealed: (flow) => alive(async () => (await db.records.get(flow.id)) !== undefined),
      verify: (id) =>
        alive(async () => {
          await happenIn({ id, phase: 'verifying' });
          if (page.storeFails === 'verify') return { kind: 'broken' as const, part: 'text.txt' };
          const found = await verifyRecord(db, id);
          return found.kind === 'intact' ? { kind: 'intact' as const } : { kind: 'broken' as const, part: found.part };
        }),
      fingerprint: (id) =>
        alive(async () => {
          const record = await findRecord(db, id);
          if (record === undefined) throw new Error('no record');
          return sealedFingerprint(record.part);
        }),
      isKept: (flow) => alive(() => isKept(db, flow)),
      journal: (flow, kind, data) =>
        alive(
          async () =>
            void (await appendJournal(db, {
              kind,
              recordId: flow.evidenceId,
              operator: null,
              data: { flowId: flow.id, ...data },
              at: '2026-11-23T10:00:00.000Z',
            })),
        ),
      save: (flow) =>
        alive(async () => {
          await saveFlow(db, flow);
          await happenIn(flow);
        }),
      begin: (flow) =>
        alive(async () => {
          const said = await beginUnlessUndone(db, flow);
          await happenIn(flow);
          return said;
        }),
      withMarks: (flow) => alive(() => withMarks(db, flow)),
      sha256: (value) => sha256(value),
    },
    copies: makeCopier(db, practiceCopies(db, page, alive)),
    official: {
      undoOrGo: () => alive(() => page.undo),
      confirmMissing: () => alive(() => page.yesToMissing),
      doneByHand: () =>
        alive(() => {
          if (page.pressesByHand) page.comments.delete('1');
          page.account = page.switchesTo ?? page.account;
          return page.handStopped ?? page.byHand;
        }),
      pressedByHand: () => page.handPressedAt,
      hearMore: () => () => undefined,
      hearUndo: () => () => undefined,
    },
    clock: { now: () => 1_764_000_000_000, wait: () => Promise.resolve() },
    turn: (_flow, work) => work(),
    lock: async (name, work) => {
      if (held.has(name)) return undefined;
      held.add(name);
      try {
        return await work();
      } finally {
        held.delete(name);
      }
    },
    changed: (flow) => void shown.push(flow),
    say: (word) => word,
    reasonsAgainst: () => alive(() => page.ill),
  };
  return { env, page, shown, stopped };
}
