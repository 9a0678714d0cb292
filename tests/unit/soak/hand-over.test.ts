/**
 * A few of the files that `npm run soak -- hand-over` tries by the thousand, and a check that its judge finds faults.
 */
import { expect, test } from 'vitest';
import type { receiveHandOver } from '../../../lib/app/hand-over/receive';
import { readHandOver } from '../../../lib/hand-over/file';
import { handOverRuns } from '../../soak/hand-over/command';
import { aStore, handOverRun, type Fault } from '../../soak/hand-over/run';

const SEED = Number(process.env.SEED ?? 2011);
const SOME = Array.from({ length: 120 }, (_, index) => index + 1);

test(`a hand-over file is merged without loss or refused with a reason (npm run soak -- hand-over --seed ${SEED})`, async () => {
  const wrong: string[] = [];
  const all = await handOverRuns(SOME, SEED, (run, { faults, mutation }) => {
    if (faults.length > 0) wrong.push(`--only ${run}: ${mutation.name}: ${faults.join(', ')}`);
  });
  expect(wrong).toEqual([]);
  expect(all.ended.received * all.ended.refused * all.ended.failed).toBeGreaterThan(0);
});

type Receive = typeof receiveHandOver;
/** The faults that the judge finds in a wrong implementation, over a few runs. */
async function saidOf(receive: Receive): Promise<Set<Fault>> {
  const found = new Set<Fault>();
  const db = aStore();
  for (const run of SOME.slice(0, 40))
    for (const fault of (await handOverRun(2011, run, db, receive)).faults) found.add(fault);
  return found;
}

test('the judge finds non-atomic writes, and overwritten data', async () => {
  const oneByOne: Receive = async (db, text, env) => {
    const read = await readHandOver(text, env.subtle);
    if (read.kind === 'refused') return { said: 'refused', why: read.why };
    const { sha256, card } = read;
    for (const each of card.questions) await db.questions.put(each);
    const { handsOver, absence, madeAt, unfinished } = card;
    await db.handOvers.put({ kind: 'made', sha256, handsOver, absence, madeAt, unfinished, folder: null });
    return { said: 'received', added: 0, changed: 0, same: 0 };
  };
  const found = await saidOf(oneByOne);
  expect(found).toContain('half');
  expect(found).toContain('lost');
});

test('the judge finds an implementation that refuses everything, or throws', async () => {
  expect(await saidOf(() => Promise.resolve({ said: 'refused', why: 'damaged' }))).toContain('refused-whole');
  expect(await saidOf(() => Promise.reject(new Error('a fault')))).toContain('threw');
});
