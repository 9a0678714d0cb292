/** Where flows run: one item has one flow at a time, whatever is pressed and in however many tabs it stands. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import type { PageCommands } from '../../../lib/messaging/page-commands';
import { getFlow, saveFlow } from '../../../lib/evidence/flows';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { aCard, aPage, flowOf, judgementOf } from './a-card';
import { extension, install, type PageAnswers } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { cardOf, setCard } = await import('../../../lib/app/cards/card-sessions');
const { cardHandlers } = await import('../../../lib/app/handlers/card');
const { recoverHere, release, reserve, start } = await import('../../../lib/app/removal/removal-runner');
const { tabShowing } = await import('../../../lib/app/removal/tab-showing');

let db: EvidenceDatabase;
beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  db = aDatabase().db;
});

/** A tab that shows the item. Resolves with the text of the flow's end that the page is told. */
function aTab(tabId: number, answers: PageAnswers): Promise<string | null> {
  return new Promise((resolve) => {
    extension.pages.set(tabId, (command, request) => {
      if (command === 'flow.show') {
        const { flow, lines } = request as PageCommands['flow.show']['request'];
        if (flow?.phase === 'ended') resolve(lines.find(({ flowId }) => flowId === flow.id)?.message ?? null);
      }
      return answers(command, request);
    });
  });
}

describe('an item that stands in two tabs', () => {
  it('is saved in one of them; the other is told that it is busy and never reads anything', async () => {
    let go: () => void = () => undefined;
    const untilReleased = new Promise<void>((resolve) => (go = resolve));
    let begun: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const first = aTab(
      1,
      aPage({
        during: async (command) => {
          if (command !== 'item.capture') return;
          begun();
          await untilReleased;
        },
      }),
    );
    const second = aTab(2, aPage());
    const [one, two] = [
      flowOf(uuid7(), { intent: 'save-only', tabId: 1 }),
      // Carries the word of an earlier end, which is not why this flow ends.
      flowOf(uuid7(), { intent: 'save-only', tabId: 2, word: 'took-too-long' }),
    ];
    start(db, one, judgementOf());
    await hasBegun;
    await setCard(2, aCard({ flow: two }));
    start(db, two, judgementOf());
    // The first is still running: a flow that waited for it would hang here.
    expect(await second).toContain('redan');
    const shown = (await cardOf(2))?.flow;
    expect([shown?.outcome, shown?.word]).toEqual(['interrupted', undefined]);
    go();
    await first;
    expect(extension.asked).not.toContain('2 item.capture');
    expect(await db.records.count()).toBe(1);
  });
});

describe('a page’s request to press', () => {
  const mayPress = (flowId: string, tabId: number): unknown =>
    cardHandlers(db)['flow.press']({ flowId, press: 'answer' }, { sender: 'content', tabId, url: '' });

  it('is granted to a flow that acts in its tab, and to no other tab', async () => {
    const flow = flowOf(uuid7(), { intent: 'save-only', tabId: 1 });
    const said: unknown[] = [];
    const ended = aTab(
      1,
      aPage({
        during: async (command) => {
          if (command !== 'item.capture') return;
          await saveFlow(db, { ...flow, phase: 'removing' });
          said.push(await mayPress(flow.id, 2), (await getFlow(db, flow.id))?.pressing, await mayPress(flow.id, 1));
        },
      }),
    );
    start(db, flow, judgementOf());
    await ended;
    expect(said).toEqual([{ may: false }, undefined, { may: true }]);
  });

  it('is refused for a flow whose worker has stopped, also while that flow is recovered', async () => {
    const flow = flowOf(uuid7(), { intent: 'save-and-remove', tabId: 1, phase: 'removing', pressing: 'none' });
    await saveFlow(db, flow);
    const said: unknown[] = [await mayPress(flow.id, 1)];
    extension.pages.set(1, async () => {
      said.push(await mayPress(flow.id, 1));
      return { error: 'no session on this page' };
    });
    await recoverHere(db, flow.id, 1);
    expect(said.length).toBeGreaterThan(1);
    expect(said.every((each) => JSON.stringify(each) === JSON.stringify({ may: false }))).toBe(true);
  });
});

describe('the tab to look in', () => {
  const anyPage: PageAnswers = () => ({
    owner: null,
    account: { kind: 'acting', id: '100', name: null, signals: [], trace: 'test' },
    classification: { state: 'municipality', name: null, reason: 'test' },
  });
  const PAGE = 'https://www.facebook.com/exempelkommun/posts/1';
  const open = (tabId: number | null): Promise<number | null> =>
    tabShowing(flowOf(uuid7(), { tabId, pageUrl: PAGE }), null);

  it('is the flow’s own, before another that shows the same page but may be older than the item', async () => {
    extension.open.push(PAGE, PAGE, PAGE);
    for (const id of [1, 2, 3]) extension.pages.set(id, anyPage);
    expect([await open(3), await open(2), await open(null), await open(9)]).toEqual([3, 2, 1, 1]);
  });

  it('is another that shows the same page where its own shows something else or does not answer', async () => {
    extension.open.push(PAGE, PAGE, 'https://www.facebook.com/exempelkommun');
    extension.pages.set(2, anyPage);
    extension.pages.set(3, anyPage);
    expect([await open(3), await open(1)]).toEqual([2, 2]);
  });
});

describe('a second press', () => {
  it('does not replace the first until that has ended', () => {
    const [one, two] = [flowOf(uuid7()), flowOf(uuid7())];
    expect(reserve(one)).toBeUndefined();
    expect(reserve(two)).toBe(one.id);
    release(two);
    expect(reserve(two)).toBe(one.id);
    release(one);
    expect(reserve(two)).toBeUndefined();
    release(two);
  });
});
