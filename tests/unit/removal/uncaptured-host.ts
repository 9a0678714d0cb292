/**
 * A host for the removal without capture in tests: the real store (in memory) for note, journal and state, and a
 * stand-in page. `killAt`: after so many calls nothing answers any more, as when the worker is stopped between two
 * steps. It cannot capture anything, and counts every press.
 */
import type { Classification } from '../../../lib/domain/account';
import type { Uncaptured } from '../../../lib/domain/forbidden';
import type { GoneCheck, RemovalAct } from '../../../lib/domain/outcome';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { storeForbiddenNote } from '../../../lib/evidence/forbidden';
import { noteHolds, saveUncaptured } from '../../../lib/evidence/forbidden-life';
import { appendJournal } from '../../../lib/evidence/journal';
import type { UncapturedEnv } from '../../../lib/removal/remove-uncaptured';

export const AT = '2026-11-23T10:00:00.000Z';

export interface UncapturedPage {
  account: Classification['state'];
  act: RemovalAct;
  /** The page goes away during the act: pressed, but no answer. */
  vanishes: boolean;
  /** The platform reports success but keeps the item. */
  keeps: boolean;
  gone: boolean;
  byHand: 'check' | 'gave-up';
  /** The official's own press, in assisted mode. */
  pressesByHand: boolean;
  /** Pressed, but nothing reports it. */
  goneMeanwhile: boolean;
  unreadable: boolean;
  storeFails: 'intent' | 'action' | 'gone-check' | 'save' | null;
  presses: number;
}

export const aPage = (changes: Partial<UncapturedPage> = {}): UncapturedPage => ({
  account: 'municipality',
  act: { kind: 'pressed', step: 'done', trace: 'the words of a button' },
  vanishes: false,
  keeps: false,
  gone: false,
  byHand: 'check',
  pressesByHand: true,
  goneMeanwhile: false,
  unreadable: false,
  storeFails: null,
  presses: 0,
  ...changes,
});

export async function aNote(db: EvidenceDatabase): Promise<Uncaptured> {
  const { noteId } = await storeForbiddenNote(db, {
    platform: 'facebook',
    pageUrl: 'https://www.facebook.com/x',
    permalink: null,
    itemId: '1',
    postId: '9',
    parentId: null,
    registeredAccountId: null,
    operator: null,
    knownAt: AT,
  });
  return {
    noteId,
    ref: { platform: 'facebook', kind: 'comment', id: '1', postId: '9', parentId: null, handle: 'f1' },
    pageUrl: 'https://www.facebook.com/x',
    tabId: 1,
    phase: 'checking',
    act: null,
    gone: null,
    outcome: null,
    startedAt: AT,
    updatedAt: AT,
  };
}

export interface UncapturedHost {
  env: UncapturedEnv;
  shown: Uncaptured[];
  /** Resolves at the kill: after it nothing runs. */
  stopped: Promise<undefined>;
}

// long because it is one literal: every seam of the removal once
export function uncapturedHost(db: EvidenceDatabase, page: UncapturedPage, killAt = Infinity): UncapturedHost {
  let calls = 0;
  let stop: () => void = () => undefined;
  const stopped = new Promise<undefined>((resolve) => {
    stop = () => resolve(undefined);
  });
  const shown: Uncaptured[] = [];
  const alive = async <T>(work: () => T | Promise<T>): Promise<T> => {
    calls += 1;
    if (calls > killAt) {
      stop();
      return new Promise<T>(() => undefined);
    }
    return work();
  };
  const press = (): void => {
    page.presses += 1;
    if (!page.keeps) page.gone = true;
  };
  const look = (): GoneCheck => ({
    kind: page.unreadable ? 'unknown' : page.gone ? 'gone' : 'present',
    method: 'test',
    at: AT,
  });
  const env: UncapturedEnv = {
    page: {
      readAccount: () => alive(() => ({ state: page.account, name: null, reason: 'test' })),
      remove: () =>
        alive(() => {
          if (page.gone) return { kind: 'changed' as const, step: 'find' as const, trace: 'not there' };
          if (page.act.kind === 'pressed') press();
          if (page.vanishes) throw new Error('the page went away');
          return page.act;
        }),
      pointAt: () => alive(() => undefined),
      goneCheck: () => alive(look),
    },
    note: {
      holds: (noteId) => alive(() => noteHolds(db, noteId)),
      save: (state) =>
        alive(() => (page.storeFails === 'save' ? Promise.reject(new Error('full')) : saveUncaptured(db, state))),
      journal: (noteId, kind, data) =>
        alive(async () => {
          if (page.storeFails === kind) throw new Error('full');
          await appendJournal(db, { kind, recordId: null, operator: null, data: { noteId, ...data }, at: AT });
        }),
    },
    official: {
      doneByHand: () =>
        alive(() => {
          if ((page.byHand === 'check' && page.pressesByHand) || page.goneMeanwhile) page.gone = true;
          return page.byHand;
        }),
    },
    now: () => Date.parse(AT),
    wait: () => Promise.resolve(),
    lock: (_name, work) => work(),
    turn: (_at, work) => work(),
    changed: (state) => void shown.push(state),
  };
  return { env, shown, stopped };
}
