/**
 * What the service worker asks of the browser and the page between the press and Ångra: messages, frames, decoding,
 * hashing and each store transaction, with start and duration. Wraps the browser's own functions over DevTools, so that
 * the product has no timers for it.
 */
import type { Worker } from '@playwright/test';
import { KEEPS_NAMES } from '../commands/setup/read-store';
import { figuresOf } from './statistics';

export interface Span {
  name: string;
  /** Milliseconds since the press. */
  from: number;
  milliseconds: number;
}

/** As noted in the worker, in milliseconds since 1970. */
interface Noted {
  name: string;
  began: number;
  ended: number;
}

/** Call before the first page opens: code may keep a reference to a function that it has used. */
export async function recordSpans(worker: Worker): Promise<void> {
  await worker.evaluate(KEEPS_NAMES);
  await worker.evaluate(wrapTheBrowser);
}

export const forgetSpans = (worker: Worker): Promise<void> =>
  worker.evaluate(() => {
    (globalThis as unknown as { uppsiktSpans: Noted[] }).uppsiktSpans.length = 0;
  });

/**
 * @param pressed and `until`: milliseconds since 1970
 * @returns spans that started between them, in order
 */
export async function spansUntil(worker: Worker, pressed: number, until: number): Promise<Span[]> {
  const noted = await worker.evaluate(() => (globalThis as unknown as { uppsiktSpans: Noted[] }).uppsiktSpans);
  return noted
    .filter(({ began }) => began >= pressed && began <= until)
    .sort((a, b) => a.began - b.began)
    .map(({ name, began, ended }) => ({ name, from: began - pressed, milliseconds: ended - began }));
}

/**
 * Medians over runs with the same steps: the nth span of a name is compared with the nth of that name. In order of
 * their start.
 */
export function medianSpans(runs: readonly Span[][]): Span[] {
  const found = new Map<string, Span[]>();
  for (const run of runs) {
    const times = new Map<string, number>();
    for (const span of run) {
      const nth = (times.get(span.name) ?? 0) + 1;
      times.set(span.name, nth);
      const key = `${span.name} #${nth}`;
      found.set(key, [...(found.get(key) ?? []), span]);
    }
  }
  return [...found]
    .filter(([, spans]) => spans.length * 2 > runs.length)
    .map(([name, spans]) => ({
      name,
      from: figuresOf(spans.map(({ from }) => from)).median,
      milliseconds: figuresOf(spans.map(({ milliseconds }) => milliseconds)).median,
    }))
    .sort((a, b) => a.from - b.from);
}

/**
 * @example linesOfSpans([{ name: 'commit flows #1', from: 12, milliseconds: 8 }]) // ['  12 ms  +8 ms  commit flows
 * #1']
 */
export const linesOfSpans = (spans: readonly Span[]): string[] =>
  spans.map(
    ({ name, from, milliseconds }) =>
      `  ${from.toFixed(0).padStart(6)} ms  +${milliseconds.toFixed(0).padStart(4)} ms  ${name}`,
  );

/** Runs in the worker. */
function wrapTheBrowser(): void {
  type Any = (...given: unknown[]) => unknown;
  const spans: Noted[] = [];
  Object.assign(globalThis, { uppsiktSpans: spans });
  const wrapped = new WeakSet<Any>();
  // Not performance.now, which a test may have replaced.
  const now = (): number => performance.timeOrigin + Performance.prototype.now.call(performance);
  const wrap = (owner: object | undefined, key: string, nameOf: (given: unknown[]) => string): void => {
    const holder = owner as Record<string, Any> | undefined;
    const real = holder?.[key];
    // Chromium 148 and later also has `browser`, with the same areas as `chrome`; each is wrapped once.
    if (holder === undefined || real === undefined || wrapped.has(real)) return;
    const around = function around(this: unknown, ...given: unknown[]): unknown {
      const began = now();
      const note = (): void => void spans.push({ name: nameOf(given), began, ended: now() });
      const last = given.at(-1);
      // With a callback, as the polyfill calls it below Chrome 148.
      if (typeof last === 'function')
        return real.apply(this, [...given.slice(0, -1), (...answer: unknown[]) => (note(), (last as Any)(...answer))]);
      const answer = real.apply(this, given);
      if (answer instanceof Promise) void answer.then(note, note);
      else note();
      return answer;
    };
    wrapped.add(around);
    holder[key] = around;
  };
  const { chrome, browser } = globalThis as unknown as Record<string, Record<string, Record<string, object>>>;
  for (const api of new Set([chrome, browser ?? chrome])) {
    wrap(api?.['tabs'], 'sendMessage', ([, message]) => `page ${(message as { command?: string }).command ?? '?'}`);
    wrap(api?.['tabs'], 'captureVisibleTab', () => 'frame captureVisibleTab');
    wrap(api?.['scripting'], 'executeScript', ([what]) => `script ${String((what as { files?: string[] }).files)}`);
    for (const area of ['local', 'session', 'managed'])
      for (const act of ['get', 'set'])
        wrap(api?.['storage']?.[area], act, ([what]) => {
          const keys = typeof what === 'object' && what !== null ? Object.keys(what) : [what];
          return `storage.${area}.${act} ${String(keys)}`;
        });
  }
  wrap(globalThis, 'createImageBitmap', () => 'decode createImageBitmap');
  wrap(OffscreenCanvas.prototype, 'convertToBlob', () => 'encode convertToBlob');
  for (const act of ['digest', 'sign', 'verify', 'generateKey'])
    wrap(SubtleCrypto.prototype, act, () => `crypto ${act}`);
  const databases = IDBDatabase.prototype as unknown as Record<'transaction', Any>;
  const begin = databases.transaction;
  databases.transaction = function transaction(this: unknown, ...given: unknown[]): IDBTransaction {
    const began = now();
    const made = begin.apply(this, given) as IDBTransaction;
    const kind = made.mode === 'readwrite' ? `commit (${made.durability})` : 'read';
    const note = (): void =>
      void spans.push({ name: `${kind} ${[...made.objectStoreNames].join(' ')}`, began, ended: now() });
    made.addEventListener('complete', note);
    made.addEventListener('abort', note);
    return made;
  };
}
