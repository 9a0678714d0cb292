/**
 * The real store, with the N-th operation failing: a Dexie middleware at its border, so that all product code runs as
 * it does in the browser. An operation is a request to IndexedDB: begin a transaction, read, or write.
 */
import { Dexie, type DBCore, type DBCoreTable } from 'dexie';
import type { EvidenceDatabase } from '../../../lib/evidence/database';

export const FAILURES = [
  'quota',
  // Written, but refused at commit.
  'quota-late',
  'abort',
  'unknown',
  // The disk stays full until the restart.
  'full',
  // Never answers, and nothing after it does either, as when the worker is stopped. Work in progress is rolled back.
  'no-answer',
  // The transaction is committed, but the caller never learns of it.
  'answer-lost',
] as const;
export type Failure = (typeof FAILURES)[number];

export interface Failing {
  /** The number of operations so far. */
  count(): number;
  isDead(): boolean;
  /** Resolves when nothing answers any more. */
  stopped: Promise<'stopped'>;
  /** Ends the worker: pending requests are released, so that they hold no lock, and can never reach the store again. */
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
/** Stays pending until the worker is ended. */
const never = <T>(state: State): Promise<T> =>
  new Dexie.Promise<T>((_resolve, reject) => {
    const letGo = (): void => reject(error('AbortError'));
    if (state.isEnded) letGo();
    else state.waiting.push(letGo);
  }) as unknown as Promise<T>;
const fails = <T>(name: string): Promise<T> => Dexie.Promise.reject(error(name)) as unknown as Promise<T>;

/**
 * Call it before the store is opened.
 *
 * @param at the operation that fails, counted from 1; Infinity only counts
 */
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
      // At this border it is the browser's own transaction.
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
    // The transaction had already ended.
  }
}

/** Simulates a full disk while `isFull` returns true. */
export function refuseWrites(db: EvidenceDatabase, isFull: () => boolean): void {
  const refuse = (table: DBCoreTable): DBCoreTable => ({
    ...table,
    mutate: (request) => (isFull() ? fails('QuotaExceededError') : table.mutate(request)),
  });
  db.use({ stack: 'dbcore', name: 'full', create: (core) => ({ ...core, table: (name) => refuse(core.table(name)) }) });
}
