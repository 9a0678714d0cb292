/** Every end is shown, for the right item, and counts as told only when it has been on a screen. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Flow } from '../../../lib/domain/flow';
import type { ItemRef } from '../../../lib/domain/item';
import type { FlowLine } from '../../../lib/domain/under-way';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { getFlow, saveFlow, untoldFlows } from '../../../lib/evidence/flows';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase, seal } from '../evidence/a-database';
import { aCard, aPage, flowOf, judgementOf, reading, ref, TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();

/** The background after its worker has started. A second one has nothing of the first one's memory. */
async function aWorker(db: EvidenceDatabase) {
  vi.resetModules();
  const { keepCard, linesIn } = await import('../../../lib/app/under-way/under-way');
  const { cardHandlers } = await import('../../../lib/app/handlers/card');
  const { pageHandlers } = await import('../../../lib/app/handlers/page');
  const { forbiddenHandlers } = await import('../../../lib/app/handlers/forbidden');
  const { cardOf, setCard } = await import('../../../lib/app/cards/card-sessions');
  const { start } = await import('../../../lib/app/removal/removal-runner');
  const { tellFlow } = await import('../../../lib/app/under-way/tell-flow');
  const content = (tabId = TAB) => ({ sender: 'content' as const, tabId, url: 'https://www.facebook.com/x' });
  return {
    keepCard,
    setCard,
    cardOf,
    tell: (flow: Flow) => tellFlow(db, flow),
    start: (flow: Flow) => start(db, flow, judgementOf(aCard({ reading: reading('köp nu', { ref: flow.ref }) }))),
    lines: (tabId = TAB): Promise<FlowLine[]> => linesIn(db, tabId),
    told: (flowId: string, away?: boolean, tabId = TAB) =>
      cardHandlers(db)['flow.told']({ flowId, ...(away === undefined ? {} : { away }) }, content(tabId)),
    open: (flowId: string) => cardHandlers(db)['flow.open']({ flowId }, { sender: 'page', tabId: TAB, url: '' }),
    visit: async (tabId = TAB): Promise<FlowLine[]> =>
      (await pageHandlers(db)['session.open']({ platform: 'facebook', language: 'sv' }, content(tabId))).underWay,
    forbid: () => forbiddenHandlers(db)['image.cover']({ unsure: false }, { sender: 'page', tabId: TAB, url: '' }),
  };
}

const other: ItemRef = { ...ref, id: '2', handle: 'f2' };
const ended = (id: string, changes: Partial<Flow> = {}): Flow =>
  flowOf(id, { phase: 'ended', outcome: 'still-present', message: 'Facebook tog inte bort det.', ...changes });

const NOBODY = { name: null, profileUrl: null, id: null };

/** A whole flow takes seconds on a busy machine. */
const soon = <T>(look: () => T) => expect.poll(look);

let db: EvidenceDatabase;
let worker: Awaited<ReturnType<typeof aWorker>>;
/** The lists that the page received. */
let shown: FlowLine[][];
const said = (lines: FlowLine[]): string[] =>
  lines.map(
    ({ name, state, message }) => `${name === null ? '?' : `${name.author}: ${name.words}`} | ${message ?? state}`,
  );

beforeEach(async () => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  db = aDatabase().db;
  worker = await aWorker(db);
  shown = [];
  extension.pages.set(
    TAB,
    aPage({
      heard: ({ command, request }) => {
        if (command === 'flow.show') shown.push((request as { lines: FlowLine[] }).lines);
      },
    }),
  );
});

it('a page that opens reads its own lists, not everything in the session', async () => {
  worker.tell(ended(uuid7()));
  worker.tell(ended(uuid7(), { ref: other, itemKey: 'other' }));
  await soon(() => shown.at(-1)?.length).toBe(2);
  extension.sessionReads.length = 0;
  expect(await worker.visit()).toHaveLength(2);
  expect(extension.sessionReads).not.toContain(null);
});

describe('an end counts as told', () => {
  it('not by itself, however it ended: it is shown at each visit until it has been on a screen', async () => {
    worker.start(flowOf(uuid7(), { intent: 'save-only' }));
    await soon(() => shown.at(-1)?.[0]?.outcome).toBe('saved-only');
    expect((await untoldFlows(db)).map(({ outcome }) => outcome)).toEqual(['saved-only']);
    expect(await worker.visit()).toMatchObject([{ outcome: 'saved-only' }]);
    expect(await worker.visit()).toMatchObject([{ outcome: 'saved-only' }]);
  });

  it('when the page reports it seen; it stays until it is closed or the page is left', async () => {
    const flow = ended(uuid7());
    await saveFlow(db, flow);
    await worker.visit();
    await worker.told(flow.id);
    expect((await getFlow(db, flow.id))?.told).toBe(true);
    expect(await worker.lines()).toHaveLength(1);
    expect(await worker.lines(2)).toEqual([]);
    expect(await worker.visit()).toEqual([]);
  });

  it('when it is closed, and it is gone at once', async () => {
    const flow = ended(uuid7());
    await saveFlow(db, flow);
    await worker.told(flow.id, true);
    expect((await getFlow(db, flow.id))?.told).toBe(true);
    expect(await worker.lines()).toEqual([]);
  });

  it('never before it has ended: one that waits for its page comes back at the next visit', async () => {
    const flow = flowOf(uuid7(), {
      tabId: 7,
      phase: 'gone-check',
      message: 'Väntar på sidan.',
      pageUrl: 'https://www.facebook.com/y',
    });
    await saveFlow(db, flow);
    await worker.told(flow.id, true);
    expect(await worker.lines()).toEqual([]);
    expect((await getFlow(db, flow.id))?.told).toBe(false);
    expect(await worker.visit()).toMatchObject([{ state: 'waiting', message: 'Väntar på sidan.' }]);
  });
});

describe('two removals at once', () => {
  it('of which one is refused: each has its line, with its own item', async () => {
    const [goes, refused] = [
      flowOf(uuid7(), { phase: 'removing' }),
      ended(uuid7(), { ref: other, itemKey: 'facebook:comment:2', outcome: 'wrong-account', message: 'Fel konto.' }),
    ];
    await worker.keepCard(goes.id, aCard());
    await worker.keepCard(refused.id, aCard({ reading: reading('dra dit pepparn växer', { ref: other }) }));
    // Another item's card is open when they continue.
    await worker.setCard(TAB, aCard({ reading: reading('tredje', { ref: { ...ref, id: '3', handle: 'f3' } }) }));
    await saveFlow(db, goes);
    await saveFlow(db, refused);
    worker.tell(goes);
    worker.tell(refused);
    const both = ['Adam Arg: dra dit pepparn växer | Fel konto.', 'Adam Arg: köp nu | going'];
    await expect.poll(() => said(shown.at(-1) ?? [])).toEqual(both);
    await soon(async () => said((await worker.cardOf(TAB))?.others ?? [])).toEqual(both);
  });

  it('of the same item: the second is told that it is busy, also after the worker stopped', async () => {
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    let begun = false;
    extension.pages.set(
      2,
      aPage({
        during: async (command) => {
          if (command !== 'item.capture') return;
          begun = true;
          await held;
        },
      }),
    );
    worker.start(flowOf(uuid7(), { intent: 'save-only', tabId: 2 }));
    await soon(() => begun).toBe(true);
    const second = flowOf(uuid7(), { intent: 'save-only' });
    await worker.keepCard(second.id, aCard());
    worker.start(second);
    await soon(() => shown.at(-1)?.[0]?.message).toContain('redan');
    expect((await aWorker(db).then(({ lines }) => lines()))[0]).toMatchObject({
      flowId: second.id,
      outcome: 'interrupted',
    });
    go();
    await soon(async () => (await untoldFlows(db)).map(({ phase }) => phase)).toEqual(['ended']);
  });
});

describe('what a stopped worker leaves', () => {
  it('is listed by the next one, with its item’s name and its card', async () => {
    const flow = flowOf(uuid7(), { phase: 'confirm-missing' });
    await worker.keepCard(flow.id, aCard());
    await saveFlow(db, flow);
    worker.tell(flow);
    await soon(() => shown.length).toBeGreaterThan(0);
    const next = await aWorker(db);
    expect(said(await next.lines())).toEqual(['Adam Arg: köp nu | question']);
    expect((await next.lines())[0]?.kept).toBe(true);
  });

  it('of an end that the store refused is shown, though the store says that the flow goes on', async () => {
    const flow = flowOf(uuid7(), { phase: 'sealing' });
    await saveFlow(db, flow);
    worker.tell({ ...flow, phase: 'ended', outcome: 'store-failed', message: 'Det gick inte att spara.' });
    await soon(() => shown.at(-1)?.[0]?.outcome).toBe('store-failed');
    expect((await (await aWorker(db)).lines())[0]).toMatchObject({ message: 'Det gick inte att spara.' });
  });
});

describe('an end that the store refused', () => {
  it.each([false, true])('is shown once, and the store’s older phase does not follow it (closed: %s)', async (away) => {
    const flow = flowOf(uuid7(), { phase: 'sealing' });
    await saveFlow(db, flow);
    worker.tell({ ...flow, phase: 'ended', outcome: 'store-failed', message: 'Det gick inte att spara.' });
    await soon(() => shown.at(-1)?.[0]?.outcome).toBe('store-failed');
    await worker.told(flow.id, away);
    expect(await worker.lines()).toHaveLength(away ? 0 : 1);
    expect(await worker.visit()).toEqual([]);
    expect(await worker.visit()).toEqual([]);
    // Its later result has a line of its own.
    await saveFlow(db, ended(flow.id));
    worker.tell(ended(flow.id));
    await soon(() => shown.at(-1)?.[0]?.outcome).toBe('still-present');
  });
});

describe('an item’s text', () => {
  it('comes from its record once the flow has ended, and is not shown when the record’s content is destroyed', async () => {
    const { id } = await seal(db);
    const flow = ended(uuid7(), { evidenceId: id });
    await worker.keepCard(flow.id, aCard());
    await saveFlow(db, flow);
    expect((await worker.lines())[0]?.name).not.toBeNull();
    await db.sealed.delete(id);
    expect((await worker.lines())[0]).toMatchObject({ name: null, kept: false });
  });

  it('is gone from every list and stored card once its ground forbids saving', async () => {
    const flow = flowOf(uuid7(), { phase: 'assisted', evidenceId: 'sealed before' });
    await worker.keepCard(flow.id, aCard());
    await saveFlow(db, flow);
    worker.tell(flow);
    await soon(() => said(shown.at(-1) ?? [])).toEqual(['Adam Arg: köp nu | by-hand']);
    const others = await worker.lines();
    await worker.setCard(TAB, aCard({ others }));
    // In another tab, another item's card.
    await worker.setCard(3, aCard({ tabId: 3, reading: reading('tredje', { ref: other, author: NOBODY }), others }));
    await worker.forbid();
    expect(JSON.stringify([...extension.session])).not.toMatch(/köp nu|Adam Arg/);
    await soon(() => JSON.stringify(shown.at(-1))).not.toMatch(/köp nu|Adam Arg/);
    expect(JSON.stringify(await worker.visit())).not.toMatch(/köp nu|Adam Arg/);
  });

  it('is not shown for an item that had a note already, whatever is stored', async () => {
    await worker.setCard(TAB, aCard());
    await worker.forbid();
    const flow = flowOf(uuid7(), { phase: 'assisted' });
    await worker.keepCard(flow.id, aCard());
    await saveFlow(db, flow);
    expect((await worker.lines()).find(({ flowId }) => flowId === flow.id)).toMatchObject({ name: null, kept: false });
  });
});

describe('a pressed line', () => {
  it('opens the card that the flow began on, with the flow’s current state', async () => {
    const flow = ended(uuid7());
    await worker.keepCard(flow.id, aCard({ learning: 1 }));
    await saveFlow(db, flow);
    await worker.setCard(TAB, aCard({ reading: reading('tredje', { ref: other }) }));
    await worker.open(flow.id);
    expect((await worker.cardOf(TAB))?.learning).toBeUndefined();
    expect(await worker.cardOf(TAB)).toMatchObject({
      reading: { text: { normalised: 'köp nu' } },
      flow: { id: flow.id, outcome: 'still-present' },
    });
  });

  it('opens the item as the page reads it where no card is stored, and says so where the item is not there', async () => {
    const flow = ended(uuid7());
    await saveFlow(db, flow);
    const asked: unknown[] = [];
    const opens = (opened: boolean) =>
      extension.pages.set(TAB, (command, request) => {
        if (command !== 'flow.open-here') return undefined;
        asked.push(request);
        return { opened };
      });
    opens(true);
    expect(await worker.open(flow.id)).toMatchObject({ show: false });
    expect(asked).toEqual([{ ref: flow.ref, flowId: flow.id }]);
    opens(false);
    await expect(worker.open(flow.id)).rejects.toThrow('not-here');
  });
});
