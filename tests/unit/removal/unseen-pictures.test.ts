/**
 * Pictures that the official had not seen, when the item is to be removed: left out, lost on an explicit yes, or
 * included first.
 */
import { expect, test } from 'vitest';
import type { Flow } from '../../../lib/domain/flow';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { recoverFlow } from '../../../lib/removal/recover';
import { runFlow } from '../../../lib/removal/flow';
import { aStore } from './a-store';
import { aFlow, practiceHost } from './practice-host';
import { calmPage, type PageModel } from './practice-page';

const LEFT = { artifact: 'bilder i svar', reason: '3 bilder i svar som inte har setts' };
const unseen = { item: { images: 0, films: 0 }, replies: { images: 3, films: 0 } };
const someLeft = (changes: Partial<PageModel> = {}): PageModel => calmPage({ missing: [LEFT], unseen, ...changes });

async function handle(page: PageModel): Promise<{ flow: Flow; db: EvidenceDatabase; phases: string[] }> {
  const db = await aStore();
  const host = practiceHost(db, page);
  const flow = await runFlow(aFlow(uuid7()), host.env);
  if (flow === undefined) throw new Error('busy');
  return { flow, db, phases: host.shown.map(({ phase }) => phase) };
}
const missingIn = async (db: EvidenceDatabase): Promise<unknown> => {
  const [row] = await db.sealed.toArray();
  const sealed = JSON.parse(new TextDecoder().decode(row?.handling)) as { record: { missing: unknown } };
  return sealed.record.missing;
};

test('nothing is removed without a yes, and the record names what was left out', async () => {
  const page = someLeft();
  const { flow, db } = await handle(page);
  expect(flow).toMatchObject({ outcome: 'saved-only', unseen });
  expect(page.comments.has('1')).toBe(true);
  expect(await missingIn(db)).toEqual([LEFT]);
});

test('the official may remove without them', async () => {
  const { flow, db } = await handle(someLeft({ yesToMissing: true }));
  expect(flow).toMatchObject({ outcome: 'removed', confirmedMissing: true });
  expect(await missingIn(db)).toEqual([LEFT]);
});

test('they are included by a second capture, whose record is complete; then the removal continues by itself', async () => {
  const { flow, db, phases } = await handle(someLeft({ yesToMissing: 'take-along' }));
  expect(flow).toMatchObject({ outcome: 'removed', confirmedMissing: false });
  expect(flow.unseen).toBeUndefined();
  expect(phases.slice(0, 4)).toEqual(['capturing', 'confirm-missing', 'capturing', 'sealing']);
  expect(await missingIn(db)).toEqual([]);
});

test('other missing parts are asked about again, and a second request to include is no yes to them', async () => {
  const other = { artifact: 'svar', reason: '2 svar gick inte att öppna' };
  const page = someLeft({ missing: [LEFT, other], yesToMissing: 'take-along' });
  const { flow, phases } = await handle(page);
  expect(phases.filter((each) => each === 'confirm-missing')).toHaveLength(2);
  expect(flow.outcome).toBe('saved-only');
  expect(page.comments.has('1')).toBe(true);
});

test('where they cannot be included, the first record is kept and nothing is removed', async () => {
  const page = someLeft({ yesToMissing: 'take-along', takeAlong: 'fails' });
  const { flow, db } = await handle(page);
  expect(flow.outcome).toBe('saved-only');
  expect(page.comments.has('1')).toBe(true);
  expect(await missingIn(db)).toEqual([LEFT]);
});

test('where the item has become one that must not be saved, nothing is kept or removed', async () => {
  const page = someLeft({ yesToMissing: 'take-along', takeAlong: 'forbidden' });
  const { flow, db } = await handle(page);
  expect(flow.outcome).toBe('capture-failed');
  expect([page.comments.has('1'), await db.sealed.count()]).toEqual([true, 0]);
});

test('a sealed record includes nothing afterwards: that answer is no yes to an act on it', async () => {
  const db = await aStore();
  const page = someLeft({ yesToMissing: false });
  const { env } = practiceHost(db, page);
  const saved = await runFlow(aFlow(uuid7(), { intent: 'save-and-hide' }), env);
  page.yesToMissing = 'take-along';
  const later = aFlow(uuid7(), {
    intent: 'act-on-sealed',
    measure: 'delete',
    evidenceId: saved?.evidenceId ?? null,
    textSha256: saved?.textSha256 ?? null,
    missing: [LEFT],
  });
  expect((await runFlow(later, env))?.outcome).toBe('undone');
  expect(page.comments.has('1')).toBe(true);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a worker that is killed after step %i removes nothing, and its recovery includes nothing',
  async (killAt) => {
    const db = await aStore();
    const page = someLeft({ yesToMissing: 'take-along' });
    const host = practiceHost(db, page, killAt);
    await Promise.race([runFlow(aFlow(uuid7()), host.env), host.stopped]);
    const [row] = await db.flows.toArray();
    const again = practiceHost(db, page);
    again.env.evidence.capture = () => Promise.reject(new Error('captured by the recovery'));
    const recovered = row === undefined ? undefined : await recoverFlow(row.flow, true, again.env);
    // Killed before its first phase was written, there is nothing to recover.
    expect(recovered?.outcome ?? 'interrupted').toBe('interrupted');
    expect(page.comments.has('1')).toBe(true);
  },
);
