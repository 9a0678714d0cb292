/** Who has the page: one at a time in a tab, told while it waits, and with an end to the wait. */
import { expect, it } from 'vitest';
import { inPageTurn, untilAllEnd } from '../../../lib/capture/page-turn';
import { installLocks } from '../background/web-locks';
import { HandClock, settled } from '../removal/hand-clock';

installLocks();
const TAB = 7;
const env = () => ({ clock: new HandClock(), locks: navigator.locks });

/** Holds the page until it is released. */
function held(tabId = TAB): { end: () => void; ended: Promise<void> } {
  const gate = Promise.withResolvers<void>();
  return { end: () => gate.resolve(), ended: inPageTurn(tabId, () => gate.promise, {}, env()) };
}

it('a turn begins when the page is free, and reports meanwhile that it waits', async () => {
  const at = env();
  const first = held();
  const told: string[] = [];
  const second = inPageTurn(
    TAB,
    async () => void told.push('begun'),
    { waits: (is) => void told.push(`waits ${is}`) },
    at,
  );
  await at.clock.pass(1_000);
  expect(told).toEqual(['waits true']);
  first.end();
  await second;
  expect(told).toEqual(['waits true', 'waits false', 'begun']);
});

it('a turn reports no wait where there is none, and waits for no other tab', async () => {
  const at = env();
  const other = held(TAB + 1);
  const told: boolean[] = [];
  await inPageTurn(TAB, () => at.clock.pass(1_000), { waits: (is) => void told.push(is) }, at);
  expect(told).toEqual([]);
  other.end();
  await other.ended;
});

it('a wait ends at its timeout: nothing has begun, and nothing begins later', async () => {
  const at = env();
  const first = held();
  let isBegun = false;
  const second = inPageTurn(TAB, async () => void (isBegun = true), { patience: 5_000 }, at);
  const ended = second.catch((error: unknown) => error);
  await at.clock.pass(5_000);
  expect(await ended).toMatchObject({ kind: 'page-busy' });
  first.end();
  await first.ended;
  await settled();
  expect(isBegun).toBe(false);
  expect(at.clock.waiting).toBe(0);
});

it('the end of a wait is reported, also where the turn did not come', async () => {
  const at = env();
  const first = held();
  const told: boolean[] = [];
  const waits = (is: boolean): void => void told.push(is);
  const second = inPageTurn(TAB, () => Promise.resolve(), { patience: 5_000, waits }, at).catch(String);
  await at.clock.pass(5_000);
  expect(await second).toContain('page-busy');
  expect(told).toEqual([true, false]);
  first.end();
  await first.ended;
});

it('a stopped wait ends, and work that has begun may finish', async () => {
  const first = held();
  const stop = new AbortController();
  const second = inPageTurn(TAB, () => Promise.resolve('done'), { signal: stop.signal }, env());
  stop.abort(new Error('forbidden'));
  await expect(second).rejects.toThrow('forbidden');
  first.end();
  expect(await inPageTurn(TAB, () => Promise.resolve('next'), {}, env())).toBe('next');
});

it('the next turn begins when the one before has failed', async () => {
  const failed = inPageTurn(TAB, () => Promise.reject(new Error('the page is gone')), {}, env());
  await expect(failed).rejects.toThrow('the page is gone');
  expect(await inPageTurn(TAB, () => Promise.resolve('next'), {}, env())).toBe('next');
});

it('a turn holds the page until every request to it has ended, also where one has failed', async () => {
  const slow = Promise.withResolvers<void>();
  const works = () => untilAllEnd([Promise.reject(new Error('unreadable')), slow.promise]);
  const failed = inPageTurn(TAB, works, {}, env()).catch(String);
  let isNext = false;
  const next = inPageTurn(TAB, async () => void (isNext = true), {}, env());
  await settled();
  expect(isNext).toBe(false);
  slow.resolve();
  await next;
  expect(await failed).toContain('unreadable');
});
