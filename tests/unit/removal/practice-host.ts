/**
 * A host for the flow in tests: the real evidence store (in memory), and a page that is not ours and therefore may lie,
 * fall silent, change or be killed. `killAt`: after so many calls nothing answers any more, as when the worker is
 * stopped between any two steps.
 */
import type { Classification } from '../../../lib/domain/account';
import { destroys, type Act } from '../../../lib/domain/act';
import type { EvidenceDraft } from '../../../lib/domain/evidence';
import { fingerprintOf, standsAs, type Fingerprint } from '../../../lib/domain/fingerprint';
import type { Flow } from '../../../lib/domain/flow';
import type { RemovalAct } from '../../../lib/domain/outcome';
import { pendingDrafts, stageDraft } from '../../../lib/evidence/draft';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { sealedFingerprint } from '../../../lib/evidence/sealed-fingerprint';
import { findRecord } from '../../../lib/evidence/store';
import { beginUnlessUndone, saveFlow, undoFlow } from '../../../lib/evidence/flows';
import { verifyRecord } from '../../../lib/evidence/integrity';
import { appendJournal } from '../../../lib/evidence/journal';
import { sealDraft } from '../../../lib/evidence/seal';
import { sha256 } from '../../../lib/domain/sha256';
import { chainHeads } from '../../../lib/export/package/chain-heads';
import type { FlowEnv } from '../../../lib/removal/environment';
import { inTurn } from '../../../lib/removal/in-turn';
import { makeCopier, type CopyEnv } from '../../../lib/second-copy/copier';
import { CopyError, type CopyReason } from '../../../lib/second-copy/copy-error';
import type { Ready } from '../../../lib/second-copy/desk';
import type { SecondCopy } from '../../../lib/settings/schema';
import { aDraft } from '../evidence/a-draft';

export interface PageModel {
  /** What stands there now: id -> text. */
  comments: Map<string, string>;
  /** Ids that others do not see. */
  hidden: Set<string>;
  /** Ids whose author is shut out, or whose thread takes no more comments. */
  shut: Set<string>;
  account: Classification['state'];
  act: RemovalAct['kind'];
  /** The platform says yes but keeps it. */
  keeps: boolean;
  /** The text changes after the capture. */
  editedAfterCapture: boolean;
  /** A picture in it is exchanged after the capture. */
  pictureExchanged: boolean;
  /** Answers below item 1 that came while an official worked: id -> text. They go with it. */
  lateReplies: Map<string, string>;
  /** One comes as soon as the flow stands in this phase. */
  replyComesIn: Flow['phase'] | null;
  /** What was below an item when that was taken away. */
  vanished: string[];
  missing: Flow['missing'];
  undo: 'go' | 'undo';
  /** Ångra is pressed as soon as the flow stands in this phase, and what is answered. */
  undoDuring: Flow['phase'] | null;
  undoSaid: 'undone' | 'too-late' | null;
  yesToMissing: boolean;
  byHand: 'check' | 'gave-up';
  /** The official presses the platform's own button while the flow waits. */
  pressesByHand: boolean;
  storeFails: 'capture' | 'seal' | 'verify' | null;
  /** Where the second copy goes, what lies there (by file name), and what is wrong with it. */
  secondCopy: SecondCopy;
  copies: Map<string, Uint8Array>;
  copyFails: CopyReason | null;
  /** What is wrong with Uppsikt itself in the moment before the act. */
  ill: string[];
}

export const calmPage = (changes: Partial<PageModel> = {}): PageModel => ({
  comments: new Map([
    ['1', 'köp nu'],
    ['2', 'bra jobbat'],
  ]),
  hidden: new Set(),
  shut: new Set(),
  account: 'municipality',
  act: 'pressed',
  keeps: false,
  editedAfterCapture: false,
  pictureExchanged: false,
  lateReplies: new Map(),
  replyComesIn: null,
  vanished: [],
  missing: [],
  undo: 'go',
  undoDuring: null,
  undoSaid: null,
  yesToMissing: false,
  byHand: 'check',
  pressesByHand: false,
  storeFails: null,
  secondCopy: { kind: 'folder', name: 'Bevis' },
  copies: new Map(),
  copyFails: null,
  ill: [],
  ...changes,
});

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

/** A folder that is not ours, in the place of the picked one; each step of the copy may be the last. */
function copyEnv(db: EvidenceDatabase, page: PageModel, alive: <T>(work: () => T | Promise<T>) => Promise<T>): CopyEnv {
  const onDesk = new Map<string, { fileName: string; bytes: Uint8Array<ArrayBuffer> }>();
  const lay = async (fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<Ready> => {
    onDesk.set(fileName, { fileName, bytes });
    return { token: fileName, fileName, bytes: bytes.byteLength, sha256: await sha256(bytes) };
  };
  return {
    desk: {
      pack: (recordId) =>
        alive(async () => {
          const handling = (await db.sealed.get(recordId))?.handling;
          if (handling === undefined || page.copyFails === 'damaged') throw new CopyError('damaged', 'handling.json');
          return { ...(await lay(`${recordId}.zip`, handling)), heads: await chainHeads(db), account: 'Kommunen' };
        }),
      register: () => alive(async () => [await lay('register.html', new TextEncoder().encode('register'))]),
      saveInFolder: (token) =>
        alive(() => {
          const file = onDesk.get(token);
          if (page.copyFails !== null || file === undefined) throw new CopyError(page.copyFails ?? 'write', 'test');
          page.copies.set(file.fileName, file.bytes);
        }),
      colleagues: () => Promise.resolve([]),
      addressOf: (token) => Promise.resolve(`blob:${token}`),
      drop: (token) => Promise.resolve(void onDesk.delete(token)),
    },
    downloads: {
      download: () => Promise.reject(new Error('none')),
      search: () => Promise.resolve([]),
      cancel: () => Promise.resolve(),
      erase: () => Promise.resolve([]),
    },
    settings: () =>
      alive(() => ({
        secondCopy: page.secondCopy,
        operator: { name: 'Klara Lind', role: '', unit: '' },
        installationId: 'practice',
      })),
    now: () => new Date('2026-11-23T10:00:00.000Z'),
    wait: () => Promise.resolve(),
    subtle: crypto.subtle,
    lock: inTurn(),
  };
}

/** What stands there now of the item and its thread, on top of what every draft holds. */
function thread(page: PageModel): Pick<EvidenceDraft['part']['item'], 'media' | 'replies'> {
  const { media, replies } = aDraft().part.item;
  const [first] = replies;
  if (first === undefined) throw new Error('a draft has replies');
  const late = [...page.lateReplies].map(([id, text]) => ({
    ...first,
    ref: { ...first.ref, id },
    text: { ...first.text, raw: text, normalised: text },
  }));
  return { media, replies: [...replies, ...late] };
}

function fingerprintNow(page: PageModel): Fingerprint {
  const { item } = aDraft().part;
  const { media, replies } = thread(page);
  const other = { kind: 'image', url: 'https://scontent.example/annan.jpg' };
  return fingerprintOf({ ...item, media: page.pictureExchanged ? [other] : media }, replies, {
    said: null,
    leftOut: 0,
    unread: null,
  });
}

/** What the platform does for each act. */
function done(page: PageModel, id: string, act: Act): void {
  if (destroys(act) && id === '1') page.vanished.push(...page.lateReplies.keys());
  if (destroys(act)) page.comments.delete(id);
  else if (act === 'hide' || act === 'spam') page.hidden.add(id);
  else if (act === 'unhide') page.hidden.delete(id);
  else if (act === 'comments-on') page.shut.delete(id);
  else if (act !== 'edit') page.shut.add(id);
}

function seenNow(page: PageModel, id: string, act: Act): 'gone' | 'hidden' | 'present' {
  if (!page.comments.has(id)) return 'gone';
  const aboutTheItem =
    act === 'delete' || act === 'trash' || act === 'hide' || act === 'unhide' || act === 'spam' || act === 'edit';
  return (aboutTheItem ? page.hidden : page.shut).has(id) ? 'hidden' : 'present';
}

export interface PracticeHost {
  env: FlowEnv;
  page: PageModel;
  /** Every phase that was shown, in order. */
  shown: Flow[];
  /** Resolves when the kill has come: from then on nothing of the flow runs any more. */
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
  /** A stopped worker answers nothing, ever. */
  const alive = async <T>(work: () => T | Promise<T>): Promise<T> => {
    calls += 1;
    if (calls > killAt) {
      stop();
      return new Promise<T>(() => undefined);
    }
    return work();
  };
  const happenIn = async ({ id, phase }: Flow): Promise<void> => {
    if (phase === page.replyComesIn) page.lateReplies.set('sent', 'Varför tar kommunen bort frågor?');
    if (phase === page.undoDuring) page.undoSaid ??= await undoFlow(db, id, '2026-11-23T10:00:05.000Z');
  };
  const text = (id: string | null): string | undefined => (id === null ? undefined : page.comments.get(id));
  const env: FlowEnv = {
    page: {
      readAccount: () => alive(() => ({ state: page.account, name: null, reason: 'test' })),
      compare: (ref) =>
        alive(() => {
          const now = text(ref.id);
          return now === undefined
            ? { kind: 'absent' as const, trace: 'not there' }
            : { kind: 'same' as const, text: now, copies: 1 };
        }),
      lookAgain: (_ref, act, sealed) => alive(() => standsAs(sealed, fingerprintNow(page), act)),
      perform: (ref, act, _text, sealed) =>
        alive(() => {
          const now = sealed === null ? null : standsAs(sealed, fingerprintNow(page), act);
          if (now?.kind === 'new-replies')
            return { kind: 'changed' as const, step: 'find' as const, trace: 'test', newReplies: now.count };
          if (page.act === 'pressed' && !page.keeps && ref.id !== null) done(page, ref.id, act);
          return { kind: page.act, step: 'done' as const, trace: 'test', pressedAt: '2026-11-23T10:00:14.000Z' };
        }),
      pointAt: () => alive(() => undefined),
      seen: (ref, act) =>
        alive(() => ({ kind: seenNow(page, ref.id ?? '', act), method: 'test', at: '2026-11-23T10:00:00.000Z' })),
    },
    evidence: {
      capture: (flow) =>
        alive(async () => {
          if (page.storeFails === 'capture') throw new Error('page fell silent');
          const before = text(flow.ref.id) ?? '';
          const draft = aDraft({ id: flow.id, missing: page.missing });
          const part = { ...draft.part, item: { ...draft.part.item, ...thread(page) } };
          await stageDraft(db, { ...draft, part, itemKey: flow.itemKey });
          if (page.editedAfterCapture) page.comments.set('1', `${before} (ändrad)`);
          return { textSha256: await sha256(before), missing: page.missing, replies: 0 };
        }),
      seal: (flow) =>
        alive(async () => {
          if (page.storeFails === 'seal') throw Object.assign(new Error('full'), { kind: 'quota' });
          return { evidenceId: (await sealDraft(db, flow.id)).id };
        }),
      hasStaged: (flow) => alive(async () => (await pendingDrafts(db)).some((draft) => draft.id === flow.id)),
      isSealed: (flow) => alive(async () => (await db.records.get(flow.id)) !== undefined),
      verify: (id) =>
        alive(async () => {
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
      sha256: (value) => sha256(value),
    },
    copies: makeCopier(db, copyEnv(db, page, alive)),
    official: {
      undoOrGo: () => alive(() => page.undo),
      confirmMissing: () => alive(() => page.yesToMissing),
      doneByHand: () =>
        alive(() => {
          if (page.pressesByHand) page.comments.delete('1');
          return page.byHand;
        }),
    },
    clock: { now: () => 1_764_000_000_000, wait: () => Promise.resolve() },
    lock: async (name, wait, work) => {
      if (held.has(name) && !wait) return undefined;
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
