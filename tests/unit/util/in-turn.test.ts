/**
 * Two recoveries at once: the one at the worker's start has no page to look at; the one at the visit a moment later
 * has.
 */
import { describe, expect, test } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { getFlow } from '../../../lib/evidence/flows';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { runFlow } from '../../../lib/removal/flow';
import { inTurn } from '../../../lib/util/in-turn';
import { recoverFlow } from '../../../lib/removal/recover';
import { aDatabase } from '../evidence/a-database';
import { settled } from '../removal/hand-clock';
import { aFlow, practiceHost } from '../removal/practice-host';
import { calmPage } from '../removal/practice-page';

describe('recoveries', () => {
  test('the visit ends the flow that the worker’s start was still holding', async () => {
    const { db } = aDatabase();
    const page = calmPage({ secondCopy: { kind: 'off', reason: 'övning' } });
    const id = uuid7();
    const killed = practiceHost(db, page, await callsUntilPressed(id));
    await Promise.race([runFlow(aFlow(id), killed.env), killed.stopped]);
    expect(page.comments.has('1')).toBe(false);

    const after = practiceHost(db, page);
    const recoveries = inTurn();
    let seesNoPage: () => void = () => undefined;
    const looked = new Promise<void>((resolve) => {
      seesNoPage = resolve;
    });
    const atStart = recoveries(async () => {
      await looked;
      await recoverFlow(await unended(db, id), false, after.env);
    });
    const onVisit = recoveries(async () => recoverFlow(await unended(db, id), true, after.env));
    seesNoPage();
    await Promise.all([atStart, onVisit]);
    expect(await getFlow(db, id)).toMatchObject({
      phase: 'ended',
      outcome: 'removed',
      message: 'removed-after-interruption',
      told: false,
    });
    db.close();
  });

  test('one that fails does not block others', async () => {
    const queue = inTurn();
    const failed = queue(() => Promise.reject(new Error('store closed')));
    const next = queue(() => Promise.resolve('looked after'));
    await expect(failed).rejects.toThrow('store closed');
    expect(await next).toBe('looked after');
  });

  test('never two at a time, in the order they were asked for', async () => {
    const queue = inTurn();
    const told: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      told.push(`${name} begins`);
      await settled();
      told.push(`${name} ends`);
    };
    await Promise.all([queue(work('start')), queue(work('visit'))]);
    expect(told).toEqual(['start begins', 'start ends', 'visit begins', 'visit ends']);
  });
});

async function unended(db: EvidenceDatabase, id: string): Promise<Parameters<typeof recoverFlow>[0]> {
  const flow = await getFlow(db, id);
  if (flow === undefined) throw new Error('the flow was not saved');
  return flow;
}

/** How many environment calls the flow has made right after the platform was pressed, measured in a run of its own. */
async function callsUntilPressed(id: string): Promise<number> {
  for (let killAt = 1; killAt < 60; killAt += 1) {
    const { db } = aDatabase();
    const page = calmPage({ secondCopy: { kind: 'off', reason: 'övning' } });
    const host = practiceHost(db, page, killAt);
    await Promise.race([runFlow(aFlow(id), host.env), host.stopped]);
    db.close();
    if (!page.comments.has('1')) return killAt;
  }
  throw new Error('it was never pressed');
}
