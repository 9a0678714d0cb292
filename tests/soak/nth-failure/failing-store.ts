/**
 * The real store, of which the N-th operation fails: a Dexie middleware at its border, so that all of our own code runs
 * as it does in the browser. An operation is what IndexedDB is asked: to begin a transaction, to read, to write.
 */
import { Dexie, type DBCore, type DBCoreTable } from 'dexie';
import type { EvidenceDatabase } from '../../../lib/evidence/database';

export const FAILURES = [
  'quota',
  // Written, and refused when it was to be committed.
  'quota-late',
  'abort',
  'unknown',
  // The disk is full from here on, until the restart.
  'full',
  // Never answers, nor does anything after it: as when the worker is stopped. What was under way is rolled back.
  'no-answer',
  // The transaction is committed and nobody hears of it.
  'answer-lost',
] as const;
export type Failure = (typeof FAILURES)[number];

export interface Failing {
  /** How many operations there were. */
  count(): number;
  isDead(): boolean;
  /** Resolves when nothing answers any more. */
  stopped: Promise<'stopped'>;
  /**
   * The worker is ended: what waited for an answer is let go, so that it holds no lock, and reaches the store never
   * again.
   */
  end(): void;
}

interface State {
  count: number;
  isDead: boolean;
  active: Set<IDBTransaction>;
  waiting: (() => void)[];
  isEnded: boolean;
  stop(): void;
}

const error = (name: string): DOMException => new DOMException('made to fail by the soak', name);
/** Until the worker is ended. */
const never = <T>(state: State): Promise<T> =>
  new Dexie.Promise<T>((_resolve, reject) => {
    const letGo = (): void => reject(error('AbortError'));
    if (state.isEnded) letGo();
    else state.waiting.push(letGo);
  }) as unknown as Promise<T>;
const fails = <T>(name: string): Promise<T> => Dexie.Promise.reject(error(name)) as unknown as Promise<T>;

/** @param at counted from 1; Infinity only counts. To be called before the store is opened. */
export function failAt(db: EvidenceDatabase, at: number, how: Failure): Failing {
  let resolve: (word: 'stopped') => void = () => undefined;
  const stopped = new Promise<'stopped'>((done) => {
    resolve = done;
  });
  const state: State = {
    count: 0,
    isDead: false,
    active: new Set(),
    waiting: [],
    isEnded: false,
    stop: () => {
      state.isDead = true;
      for (const transaction of state.active) abort(transaction);
      resolve('stopped');
    },
  };
  db.use({
    stack: 'dbcore',
    name: 'nth-failure',
    create: (core) => ({ ...core, ...failing(core, at, how, state) }),
  });
  const end = (): void => {
    state.stop();
    state.isEnded = true;
    for (const letGo of state.waiting) letGo();
  };
  return { count: () => state.count, isDead: () => state.isDead, stopped, end };
}

function failing(core: DBCore, at: number, how: Failure, state: State): Pick<DBCore, 'transaction' | 'table'> {
  return {
    transaction: (stores, mode, options) => {
      state.count += 1;
      const isNow = state.count === at && !state.isDead;
      if (isNow && (how === 'quota' || how === 'unknown' || how === 'abort'))
        throw error(how === 'quota' ? 'QuotaExceededError' : how === 'abort' ? 'AbortError' : 'UnknownError');
      // At this border it is the browser's own.
      const transaction = core.transaction(stores, mode, options) as unknown as IDBTransaction;
      state.active.add(transaction);
      const ended = (): void => {
        state.active.delete(transaction);
        if (isNow && how === 'answer-lost') state.stop();
      };
      transaction.addEventListener('complete', ended);
      transaction.addEventListener('abort', ended);
      if (isNow && how === 'no-answer') state.stop();
      return transaction as unknown as ReturnType<DBCore['transaction']>;
    },
    table: (name) => failingTable(core.table(name), at, how, state),
  };
}

function failingTable(table: DBCoreTable, at: number, how: Failure, state: State): DBCoreTable {
  const asked = <R extends { trans: unknown }, T>(work: (request: R) => Promise<T>, writes: boolean) =>
    function operation(request: R): Promise<T> {
      if (state.isDead) return never(state);
      state.count += 1;
      if (how === 'full' && writes && state.count >= at) return fails('QuotaExceededError');
      if (state.count !== at || how === 'answer-lost') return work(request);
      const transaction = request.trans as IDBTransaction;
      if (how === 'no-answer') {
        state.stop();
        return never(state);
      }
      if (how === 'abort') {
        abort(transaction);
        return fails('AbortError');
      }
      if (how === 'quota-late' && writes)
        return work(request).then(() => {
          abort(transaction);
          return fails('QuotaExceededError');
        });
      return fails(how === 'unknown' ? 'UnknownError' : 'QuotaExceededError');
    };
  return {
    ...table,
    get: asked((request) => table.get(request), false),
    getMany: asked((request) => table.getMany(request), false),
    query: asked((request) => table.query(request), false),
    openCursor: asked((request) => table.openCursor(request), false),
    count: asked((request) => table.count(request), false),
    mutate: asked((request) => table.mutate(request), true),
  };
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // Ended already.
  }
}

/** A full disk for as long as it lasts. */
export function refuseWrites(db: EvidenceDatabase, isFull: () => boolean): void {
  const refuse = (table: DBCoreTable): DBCoreTable => ({
    ...table,
    mutate: (request) => (isFull() ? fails('QuotaExceededError') : table.mutate(request)),
  });
  db.use({ stack: 'dbcore', name: 'full', create: (core) => ({ ...core, table: (name) => refuse(core.table(name)) }) });
}
