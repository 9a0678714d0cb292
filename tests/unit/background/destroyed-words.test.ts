/** At a later visit nothing is said to be saved if its content has been destroyed since. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inPageTurn } from '../../../lib/capture/page-turn';
import type { Flow } from '../../../lib/domain/flow';
import { itemKey } from '../../../lib/domain/item-key';
import { removalOutcome } from '../../../lib/domain/outcome';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { destroyContent } from '../../../lib/evidence/destroy-content';
import { getFlow, saveFlow } from '../../../lib/evidence/flows';
import { refusalOf } from '../../../lib/problems/problem-error';
import { refusalText } from '../../../lib/problems/refusal-text';
import { wordsFor } from '../../../lib/removal/words';
import { facebookPage, practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase, seal } from '../evidence/a-database';
import { HandClock } from '../removal/hand-clock';
import { aCard, flowOf, ref, TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { nativeHandlers } = await import('../../../lib/app/handlers/native');
const { cardHandlers } = await import('../../../lib/app/handlers/card');
const { cardOf } = await import('../../../lib/app/cards/card-sessions');
const { checkAgain, withWordsOfNow } = await import('../../../lib/app/removal/removal-runner');
const { lookInVisited } = await import('../../../lib/app/page/look-at-visit');
const { keepCard } = await import('../../../lib/app/under-way/under-way');

/** Within the time in which a reopened thread is searched. */
const clock = new HandClock(Date.UTC(2026, 10, 25, 10));
const SAVED = /sparad|sparat|saved/i;
const DESTROYED = 'Innehållet i beviset är förstört.';
const content = { sender: 'content' as const, tabId: TAB, url: 'https://www.facebook.com/x' };
const page = { sender: 'page' as const, tabId: TAB, url: '' };

let db: EvidenceDatabase;
let flow: Flow;
/** How the page sees the item. */
let sees: 'back' | 'gone';
beforeEach(async () => {
  sees = 'back';
  extension.forget();
  extension.local.set('settings', practiceSettings());
  db = aDatabase().db;
  const { id } = await seal(db, { itemId: '1' });
  const END = { phase: 'ended', outcome: 'removed', message: 'Borttaget. Beviset är sparat.', told: true } as const;
  flow = flowOf(id, { ...END, itemKey: itemKey(ref), evidenceId: id });
  await saveFlow(db, flow);
  extension.pages.set(TAB, (command) => {
    if (command === 'account.read')
      return {
        account: { kind: 'acting', id: '100', name: null, signals: [], trace: 't', live: true },
        classification: { state: 'municipality', name: facebookPage.name, reason: 't' },
      };
    return command === 'item.seen'
      ? { kind: sees, method: 'it was looked for', at: '2026-11-24T10:00:00.000Z' }
      : { shown: true };
  });
});

const destroy = (): Promise<unknown> =>
  destroyContent(db, {
    recordId: flow.id,
    path: null,
    reason: 'other',
    reasonText: 'Skyddade uppgifter.',
    decidedBy: 'Karin Jurist',
    operator: 'Eva',
  });
const visit = () => nativeHandlers(db)['items.visited']({ itemKeys: [flow.itemKey] }, content);
const open = () => cardHandlers(db)['card.open']({ ...aCard(), registeredId: facebookPage.id, flowId: flow.id }, page);

describe('an item that shows again', () => {
  it('says that it has evidence', async () => {
    expect(await visit()).toEqual({ back: [flow.itemKey], destroyed: [] });
    expect((await getFlow(db, flow.id))?.message).toContain('Beviset är sparat.');
  });

  it('says that its evidence is destroyed, also in the flow’s own text', async () => {
    await destroy();
    expect(await visit()).toEqual({ back: [flow.itemKey], destroyed: [flow.itemKey] });
    const said = (await getFlow(db, flow.id))?.message;
    expect(said).toContain(DESTROYED);
    expect(said).not.toMatch(SAVED);
  });

  it('has evidence as long as one record of it has', async () => {
    await seal(db, { itemId: '1' });
    await destroy();
    expect(await visit()).toMatchObject({ destroyed: [] });
  });
});

describe('a thread that is opened again', () => {
  const SAID = { outcome: 'said-removed', message: 'Borttaget. Beviset är sparat.' } as const;
  const visitThread = () => lookInVisited(db, { tabId: TAB, platform: 'facebook', postIds: [ref.postId ?? ''] }, clock);
  beforeEach(async () => {
    sees = 'gone';
    await saveFlow(db, { ...flow, ...SAID });
  });

  it('says that the item is gone, and mentions only evidence that exists', async () => {
    await visitThread();
    expect(await getFlow(db, flow.id)).toMatchObject({ outcome: 'done-by-hand' });
    expect((await getFlow(db, flow.id))?.message).toMatch(SAVED);
  });

  it('says so without mentioning evidence that is destroyed', async () => {
    await destroy();
    await visitThread();
    const found = await getFlow(db, flow.id);
    expect(found?.outcome).toBe('done-by-hand');
    expect(found?.message).toContain(DESTROYED);
    expect(found?.message).not.toMatch(SAVED);
  });

  it('says nothing of how the archive stood at the seal', async () => {
    await saveFlow(db, { ...flow, ...SAID, archiveLost: true });
    await visitThread();
    const found = await getFlow(db, flow.id);
    expect(found?.outcome).toBe('done-by-hand');
    expect(found?.message).not.toContain('inte som förut');
  });
});

it('a second look that gets no answer does not mention evidence that is destroyed', async () => {
  let letGo = (): void => undefined;
  let isHeld = (): void => undefined;
  const held = new Promise<void>((tell) => (isHeld = tell));
  const before = inPageTurn(TAB, () => new Promise<void>((end) => ((letGo = end), isHeld())));
  await held;
  const told: string[] = [];
  for (const make of [() => Promise.resolve(), destroy]) {
    await make();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const looked = checkAgain(db, flow.id).catch((error: unknown) => told.push(refusalText(refusalOf(error))));
    // However many turns the store takes until the wait begins.
    while (vi.getTimerCount() === 0) await new Promise((then) => setImmediate(then));
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    await looked;
  }
  letGo();
  await before;
  expect(told).toEqual([expect.stringMatching(SAVED), expect.not.stringMatching(SAVED)]);
});

describe('a flow’s end that says the archive differed at the seal', () => {
  const SAID = 'Men arkivet är inte som förut. Läs om det i inställningarna.';
  const lost = (changes: Partial<Flow> = {}): Flow => ({
    ...flow,
    archiveLost: true,
    message: `${flow.message ?? ''} ${SAID}`,
    ...changes,
  });

  it('is told until it has been seen, and not when it is opened again', async () => {
    expect(await withWordsOfNow(db, lost({ told: false }))).toEqual(lost({ told: false }));
    const later = await withWordsOfNow(db, lost());
    expect(later.message).toBe(flow.message);
    expect(later.archiveLost).toBeUndefined();
  });

  it('is not repeated by a look at a later visit or by a requested one', async () => {
    for (const look of [visit, () => checkAgain(db, flow.id)]) {
      await saveFlow(db, lost());
      await look();
      const found = await getFlow(db, flow.id);
      expect(found?.message).not.toContain(SAID);
      expect(found?.archiveLost).toBeUndefined();
    }
  });
});

describe('the card of an item that was handled before', () => {
  it('says so, and mentions only evidence that exists', async () => {
    await open();
    expect((await cardOf(TAB))?.earlier).toEqual([
      { evidenceId: flow.id, at: flow.updatedAt, outcome: 'removed', ground: 'Hot' },
    ]);
    await destroy();
    await open();
    expect((await cardOf(TAB))?.earlier).toMatchObject([{ destroyed: true }]);
    expect((await cardOf(TAB))?.flow?.message).toBe(`Borttagen och kontrollerad. ${DESTROYED}`);
  });

  it('says so of an end that is opened from the list too', async () => {
    await keepCard(flow.id, aCard());
    await destroy();
    await cardHandlers(db)['flow.open']({ flowId: flow.id }, page);
    expect((await cardOf(TAB))?.flow?.message).toBe(`Borttagen och kontrollerad. ${DESTROYED}`);
  });
});

const OTHERS = ['gone-unknown', 'removed-after-interruption', 'interrupted-removal', 'account-not-now'] as const;
const BUSY = ['page-busy-saved', 'page-busy-look'] as const;
it.each([...removalOutcome.options, ...OTHERS, ...BUSY] as const)(
  'the end "%s" has a message that does not mention saved evidence',
  (word) => {
    const params = { platform: 'Facebook', howToSwitch: '', quote: '', destroyed: true };
    const said = wordsFor(word as Parameters<typeof wordsFor>[0], flow, params);
    expect(said).toContain(DESTROYED);
    expect(said).not.toMatch(/bevis\S* (är|finns)(?! förstört)[^.]*\bspara/i);
  },
);
