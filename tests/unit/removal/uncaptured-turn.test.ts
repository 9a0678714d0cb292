/** A removal without capture has the page to itself too, and says so when its turn does not come. */
import { describe, expect, it } from 'vitest';
import type { Uncaptured } from '../../../lib/domain/forbidden';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { lookInTurn, recoverUncaptured, removeUncaptured } from '../../../lib/removal/remove-uncaptured';
import { aDatabase } from '../evidence/a-database';
import { aNote, aPage, uncapturedHost } from './uncaptured-host';
import { busy, firstThen } from './turns';

const kinds = async (db: EvidenceDatabase): Promise<string[]> => (await db.journal.toArray()).map(({ kind }) => kind);

describe('a removal without capture', () => {
  it('whose turn does not come presses nothing and says why', async () => {
    const { db } = aDatabase();
    const page = aPage();
    const { env } = uncapturedHost(db, page);
    expect(await removeUncaptured(await aNote(db), { ...env, turn: busy })).toMatchObject({ outcome: 'page-busy' });
    expect(page.presses).toBe(0);
    expect(await kinds(db)).not.toContain('intent');
  });

  it('presses and looks in one turn, and hears the official before it has pointed', async () => {
    const { db } = aDatabase();
    const { env } = uncapturedHost(db, aPage({ act: { kind: 'assisted', step: 'menu', trace: 'test' } }));
    const said: string[] = [];
    const ended = await removeUncaptured(await aNote(db), {
      ...env,
      page: {
        ...env.page,
        remove: (ref) => (said.push('press'), env.page.remove(ref)),
        pointAt: (...given) => (said.push('point'), env.page.pointAt(...given)),
        goneCheck: (...given) => (said.push('seen'), env.page.goneCheck(...given)),
      },
      official: { doneByHand: (id) => (said.push('hears'), env.official.doneByHand(id)) },
      turn: async (_at, work) => (said.push('('), work().finally(() => said.push(')'))),
    });
    expect(ended).toMatchObject({ outcome: 'done-by-hand' });
    expect(said).toEqual(['(', 'press', 'hears', 'point', ')', '(', 'seen', ')']);
  });

  it('whose look after a press by hand gets no turn ends as unknown, and one that has ended says so to the requester', async () => {
    const { db } = aDatabase();
    const { env } = uncapturedHost(db, aPage({ act: { kind: 'assisted', step: 'menu', trace: 'test' } }));
    const ended = await removeUncaptured(await aNote(db), { ...env, turn: firstThen(busy) });
    expect(ended).toMatchObject({ phase: 'ended', outcome: 'unknown' });
    await expect(lookInTurn(ended as Uncaptured, { ...env, turn: busy })).rejects.toMatchObject({ kind: 'page-busy' });
  });

  it('reads its note after the wait: a note that went meanwhile ends it', async () => {
    const { db } = aDatabase();
    const page = aPage();
    const { env } = uncapturedHost(db, page);
    let holds = true;
    const ended = await removeUncaptured(await aNote(db), {
      ...env,
      note: { ...env.note, holds: () => Promise.resolve(holds) },
      turn: (_at, work) => ((holds = false), work()),
    });
    expect(ended).toMatchObject({ outcome: 'note-missing' });
    expect(page.presses).toBe(0);
  });

  it('that a killed worker left waits for the next visit where the page is busy', async () => {
    const { db } = aDatabase();
    const { env } = uncapturedHost(db, aPage());
    const left = { ...(await aNote(db)), phase: 'removing' as const };
    expect(await recoverUncaptured(left, true, { ...env, turn: busy })).toMatchObject({ phase: 'gone-check' });
  });
});
