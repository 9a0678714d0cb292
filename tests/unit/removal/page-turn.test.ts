/**
 * A flow has the page to itself from its first comparison to its last look, and says so when its turn does not come.
 */
import { describe, expect, it, test } from 'vitest';
import { inPageTurn } from '../../../lib/capture/page-turn';
import type { Flow } from '../../../lib/domain/flow';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { undoFlow } from '../../../lib/evidence/flows';
import { uuid7 } from '../../../lib/evidence/uuid7';
import type { FlowEnv } from '../../../lib/removal/environment';
import { runFlow } from '../../../lib/removal/flow';
import { recoverFlow } from '../../../lib/removal/recover';
import { wordsFor } from '../../../lib/removal/words';
import { installLocks } from '../background/web-locks';
import { aDatabase } from '../evidence/a-database';
import fc from '../fast-check';
import { settled } from './hand-clock';
import { aFlow, practiceHost } from './practice-host';
import { calmPage, type PageModel } from './practice-page';
import { busy, firstThen } from './turns';

installLocks();
const AT = '2026-11-23T10:00:05.000Z';
const calm = (changes: Partial<PageModel> = {}): PageModel =>
  calmPage({ secondCopy: { kind: 'off', reason: 'övning' }, ...changes });
const kinds = async (db: EvidenceDatabase): Promise<string[]> => (await db.journal.toArray()).map(({ kind }) => kind);

interface Run {
  db: EvidenceDatabase;
  page: PageModel;
  env: FlowEnv;
  shown: Flow[];
}
function aRun(changes: Partial<PageModel> = {}): Run {
  const [{ db }, page] = [aDatabase(), calm(changes)];
  const { env, shown } = practiceHost(db, page);
  return { db, page, env, shown };
}

/** Calls to the page, in brackets for each turn. */
function noted(env: FlowEnv): { env: FlowEnv; said: string[] } {
  const said: string[] = [];
  const note = <R>(name: string, work: () => Promise<R>): Promise<R> => {
    said.push(name);
    return work();
  };
  const { page, evidence, official } = env;
  return {
    said,
    env: {
      ...env,
      page: {
        ...page,
        compare: (...given) => note('compare', () => page.compare(...given)),
        lookAgain: (...given) => note('look', () => page.lookAgain(...given)),
        perform: (...given) => note('press', () => page.perform(...given)),
        pointAt: (...given) => note('point', () => page.pointAt(...given)),
        seen: (...given) => note('seen', () => page.seen(...given)),
      },
      evidence: {
        ...evidence,
        begin: (flow) => note(flow.phase, () => evidence.begin(flow)),
      },
      official: { ...official, doneByHand: (flow) => note('hears', () => official.doneByHand(flow)) },
      turn: async (_flow, work) => {
        said.push('(');
        return work().finally(() => said.push(')'));
      },
    },
  };
}

describe('a flow', () => {
  it('compares, presses and looks in one turn; only within it may a press be pending', async () => {
    const { env, said } = noted(aRun().env);
    expect(await runFlow(aFlow(uuid7()), env)).toMatchObject({ outcome: 'removed' });
    expect(said).toEqual(['(', 'compare', 'look', 'intent', 'removing', 'press', 'seen', ')']);
  });

  it('hears the official before it has pointed, and does not hold the page while a hand works', async () => {
    const { env, said } = noted(aRun({ act: 'assisted', pressesByHand: true }).env);
    expect(await runFlow(aFlow(uuid7()), env)).toMatchObject({ outcome: 'done-by-hand' });
    expect(said.slice(-9)).toEqual(['press', 'removing', 'assisted', 'hears', 'point', ')', '(', 'seen', ')']);
  });
});

describe('when an act’s turn does not come', () => {
  it('nothing is pressed, the evidence stays, and the message says what to do', async () => {
    const { db, env, page, shown } = aRun();
    const ended = await runFlow(aFlow(uuid7()), { ...env, turn: busy });
    expect(ended).toMatchObject({ outcome: 'interrupted', word: 'page-busy-saved', phase: 'ended' });
    expect(page.comments.has('1')).toBe(true);
    expect(await db.records.count()).toBe(1);
    expect(await kinds(db)).not.toContain('intent');
    expect(shown.map(({ phase }) => phase)).not.toContain('removing');
  });

  it('the official can try again', async () => {
    const { env, page } = aRun();
    const ended = (await runFlow(aFlow(uuid7()), { ...env, turn: busy })) as Flow;
    const again = {
      ...ended,
      id: uuid7(),
      intent: 'act-on-sealed' as const,
      measure: 'delete' as const,
      outcome: null,
    };
    expect(await runFlow(again, env)).toMatchObject({ outcome: 'removed' });
    expect(page.comments.has('1')).toBe(false);
  });

  it('the flow ends as undone if Ångra was pressed meanwhile', async () => {
    const { db, env } = aRun();
    const turn = async (flow: Flow): Promise<never> => {
      expect(await undoFlow(db, flow.id, AT)).toBe('undone');
      return busy();
    };
    expect(await runFlow(aFlow(uuid7()), { ...env, turn })).toMatchObject({ outcome: 'undone' });
  });

  test.each(['page-busy', 'page-busy-saved', 'page-busy-look'] as const)(
    '%s says what is safe and what to do',
    (word) => {
      const words = wordsFor(word, aFlow(uuid7()), { platform: 'Facebook', howToSwitch: '', quote: '' });
      expect(words).toContain('Sidan är upptagen');
      expect(words).toContain('är sparat');
      expect(words).toContain('Vänta tills');
    },
  );
});

it('an Ångra during an act’s wait for its turn stops the act', async () => {
  const { db, env, page } = aRun();
  const turn = async <T>(flow: Flow, work: () => Promise<T>): Promise<T> => {
    await undoFlow(db, flow.id, AT);
    return work();
  };
  expect(await runFlow(aFlow(uuid7()), { ...env, turn })).toMatchObject({ outcome: 'undone' });
  expect(page.comments.has('1')).toBe(true);
});

it('a capture whose turn does not come saves nothing, and says why', async () => {
  const { db, env } = aRun();
  const ended = await runFlow(aFlow(uuid7()), { ...env, evidence: { ...env.evidence, capture: busy } });
  expect(ended).toMatchObject({ outcome: 'capture-failed', word: 'page-busy' });
  expect(await db.records.count()).toBe(0);
});

test.each([
  ['check', 'unknown', 'page-busy-look'],
  ['removed', 'said-removed', 'said-removed'],
] as const)('a look after a removal by hand (%s) whose turn does not come: %s', async (byHand, outcome, word) => {
  const { env } = aRun({ act: 'assisted', byHand });
  expect(await runFlow(aFlow(uuid7()), { ...env, turn: firstThen(busy) })).toMatchObject({ outcome, word });
});

it('a flow that a killed worker left waits for the next visit where the page is busy', async () => {
  const { env } = aRun();
  const left = aFlow(uuid7(), { phase: 'removing' });
  expect(await recoverFlow(left, true, { ...env, turn: busy })).toMatchObject({ phase: 'gone-check', told: false });
});

/** Pages of two tabs, and which work holds each. Nobody else may ask anything of a held page. */
class Tabs {
  readonly faults: string[] = [];
  private readonly has = new Map<number, string>();
  private at = 0;
  constructor(private readonly pauses: number[]) {}

  turn<T>(tab: number, who: string, work: () => Promise<T>): Promise<T> {
    return inPageTurn(tab, async () => {
      if (this.has.has(tab)) this.faults.push(`${who} came in beside ${this.has.get(tab)}`);
      this.has.set(tab, who);
      return work().finally(() => this.has.delete(tab));
    });
  }

  async asked<T>(tab: number, who: string, work: () => Promise<T>): Promise<T> {
    for (let left = this.pauses[(this.at += 1) % this.pauses.length] ?? 0; left > 0; left -= 1) await settled();
    if (this.has.get(tab) !== who) this.faults.push(`${who} asked without its turn`);
    return work();
  }
}

/** The practice host on one of the tabs, recording everything that opens, moves or photographs. */
function onTab(env: FlowEnv, tabs: Tabs, tab: number, who: string): FlowEnv {
  const { page, evidence } = env;
  const asked = <T>(work: () => Promise<T>): Promise<T> => tabs.asked(tab, who, work);
  return {
    ...env,
    page: {
      ...page,
      compare: (...given) => asked(() => page.compare(...given)),
      lookAgain: (...given) => asked(() => page.lookAgain(...given)),
      perform: (...given) => asked(() => page.perform(...given)),
      pointAt: (...given) => asked(() => page.pointAt(...given)),
      seen: (...given) => asked(() => page.seen(...given)),
    },
    evidence: {
      ...evidence,
      capture: (...given) => tabs.turn(tab, who, () => asked(() => evidence.capture(...given))),
    },
    turn: (_flow, work) => tabs.turn(tab, who, work),
  };
}

test('flows, captures and menu readings that meet each have the page alone, and all of them end', async () => {
  const anActor = fc.record({
    tab: fc.constantFrom(1, 1, 2),
    act: fc.constantFrom<PageModel['act']>('pressed', 'pressed', 'assisted', 'left-to-official', 'changed', 'refused'),
    intent: fc.constantFrom<Flow['intent']>('save-and-remove', 'save-and-hide', 'save-only'),
    storeFails: fc.constantFrom<PageModel['storeFails']>(null, null, null, 'capture'),
    isMenu: fc.constantFrom(false, false, true),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(anActor, { minLength: 2, maxLength: 3 }),
      fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 7 }),
      async (actors, pauses) => {
        const tabs = new Tabs(pauses);
        const ended = await Promise.all(
          actors.map(({ tab, isMenu, intent, act, storeFails }, index) => {
            const who = `actor ${index}`;
            const read = (): Promise<'read'> => tabs.asked(tab, who, () => Promise.resolve('read'));
            if (isMenu) return tabs.turn(tab, who, read);
            const { env } = aRun({ act, storeFails });
            return runFlow(aFlow(uuid7(), { intent, tabId: tab }), onTab(env, tabs, tab, who));
          }),
        );
        expect(tabs.faults).toEqual([]);
        for (const one of ended) expect(one === 'read' || one?.phase === 'ended').toBe(true);
      },
    ),
    { numRuns: 20 },
  );
});
