/**
 * The list of what is under way tells how a removal without capture ended: for its own item, without its text, until it
 * has been on a screen.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Uncaptured } from '../../../lib/domain/forbidden';
import type { ItemRef } from '../../../lib/domain/item';
import type { FlowLine } from '../../../lib/domain/under-way';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { storeForbiddenNote } from '../../../lib/evidence/forbidden';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { aCard, aPage, reading, ref, TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();

const PAGE = 'https://www.facebook.com/x';
const other: ItemRef = { ...ref, id: '2', handle: 'f2' };

/** The background after its worker has started. A second one has nothing of the first one's memory. */
async function aWorker(db: EvidenceDatabase) {
  vi.resetModules();
  const { linesIn } = await import('../../../lib/app/under-way/under-way');
  const { cardHandlers } = await import('../../../lib/app/handlers/card');
  const { forbiddenHandlers } = await import('../../../lib/app/handlers/forbidden');
  const { pageHandlers } = await import('../../../lib/app/handlers/page');
  const { recoverAllUncaptured } = await import('../../../lib/app/forbidden/removal-host');
  const { withoutTheForbidden } = await import('../../../lib/app/forbidden/route');
  const { setCard, cardOf } = await import('../../../lib/app/cards/card-sessions');
  const asker = (tabId = TAB) => ({ sender: 'page' as const, tabId, url: PAGE });
  const card = cardHandlers(db);
  const forbidden = forbiddenHandlers(db);
  return {
    cardOf,
    /** The card at that item, with the official's presses on it. */
    at: async (item: ItemRef) => {
      await setCard(TAB, await withoutTheForbidden(db, aCard({ reading: reading('', { ref: item }) })));
      return {
        remove: () => forbidden['image.remove']({}, asker()),
        check: () => forbidden['image.check']({}, asker()),
      };
    },
    closeCard: () => setCard(TAB, null),
    lines: (tabId = TAB): Promise<FlowLine[]> => linesIn(db, tabId),
    told: (flowId: string, away = false, tabId = TAB) =>
      card['flow.told']({ flowId, ...(away ? { away } : {}) }, asker(tabId)),
    open: (flowId: string) => card['flow.open']({ flowId }, asker()),
    recover: () => recoverAllUncaptured(db, null),
    visit: async (tabId = TAB): Promise<FlowLine[]> =>
      (
        await pageHandlers(db)['session.open'](
          { platform: 'facebook', language: 'sv' },
          { sender: 'content', tabId, url: 'https://www.facebook.com/another' },
        )
      ).underWay,
  };
}

const soon = <T>(look: () => T) => expect.poll(look);

let db: EvidenceDatabase;
let worker: Awaited<ReturnType<typeof aWorker>>;
let shown: FlowLine[][];
/** The menu's result, and whether the item is gone at the look. */
let menu: 'pressed' | 'no-menu';
let goes: boolean;
let account: 'municipality' | 'private';
const opened: unknown[] = [];

async function noted(item: ItemRef): Promise<string> {
  const { noteId } = await storeForbiddenNote(db, {
    platform: 'facebook',
    pageUrl: PAGE,
    permalink: null,
    itemId: item.id,
    postId: item.postId,
    parentId: null,
    registeredAccountId: null,
    operator: null,
    knownAt: '2026-11-23T10:00:00.000Z',
  });
  return noteId;
}

const said = (lines: FlowLine[] | undefined): string[] =>
  (lines ?? []).map(
    ({ ref: { id }, name, state, message }) =>
      `${id} ${name === null ? '' : 'named '}${state}${message === null ? '' : `: ${message.split('.')[0]}`}`,
  );

beforeEach(async () => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  db = aDatabase().db;
  worker = await aWorker(db);
  [shown, menu, goes, account] = [[], 'pressed', true, 'municipality'];
  opened.length = 0;
  const answers = (command: string, request: unknown): unknown => {
    if (command === 'flow.show') shown.push((request as { lines: FlowLine[] }).lines);
    if (command === 'flow.open-here') opened.push(request);
    const now: Record<string, unknown> = {
      'item.remove-unread': { kind: menu, step: menu === 'pressed' ? 'done' : 'menu', trace: 'test' },
      'item.point-at': { pointed: true },
      'item.seen': { kind: goes ? 'gone' : 'present', method: 'test', at: '2026-11-23T10:00:00.000Z' },
      'flow.open-here': { opened: true },
    };
    return now[command] ?? aPage({ account })(command, request);
  };
  extension.pages.set(TAB, answers);
});

describe('two that wait for the official’s hand at once', () => {
  it('are listed beside another item’s card, and each has its own end', async () => {
    menu = 'no-menu';
    const [one, two] = [await noted(ref), await noted(other)];
    await (await worker.at(ref)).remove();
    await (await worker.at(other)).remove();
    await worker.at({ ...ref, id: '3', handle: 'f3' });
    await soon(() => said(shown.at(-1)).toSorted()).toEqual(['1 by-hand', '2 by-hand']);
    await soon(async () => said((await worker.cardOf(TAB))?.others).toSorted()).toEqual(['1 by-hand', '2 by-hand']);
    // The first one is done; the second stays.
    await (await worker.at(ref)).check();
    await worker.closeCard();
    await soon(() => said(shown.at(-1))).toEqual(['2 by-hand', '1 ended: Borttaget för hand']);
    goes = false;
    await (await worker.at(other)).check();
    await worker.closeCard();
    await soon(() => said(shown.at(-1))).toEqual(['2 ended: Inlägget är kvar på sidan', '1 ended: Borttaget för hand']);
    expect((await worker.lines()).map(({ flowId }) => flowId)).toEqual([two, one]);
  });
});

describe('an end', () => {
  const ended = async (): Promise<string> => {
    const noteId = await noted(ref);
    await (await worker.at(ref)).remove();
    await worker.closeCard();
    // Of this note only: the last test's worker may still write to this test's page.
    await soon(() => shown.at(-1)?.find(({ flowId }) => flowId === noteId)?.state).toBe('ended');
    return noteId;
  };

  it('is shown at each visit, in any tab, until it has been on a screen', async () => {
    const noteId = await ended();
    expect(said(await worker.visit())).toEqual(['1 ended: Borttaget']);
    extension.pages.set(2, () => undefined);
    expect(said(await worker.visit(2))).toEqual(['1 ended: Borttaget']);
    await worker.told(noteId);
    expect(await worker.lines()).toHaveLength(1);
    expect(await worker.lines(2)).toEqual([]);
    expect(await worker.visit()).toEqual([]);
    expect((await (await aWorker(db)).lines()).length).toBe(0);
  });

  it('is gone at once when it is closed; another try has its own end', async () => {
    [goes, menu] = [false, 'pressed'];
    const noteId = await ended();
    await worker.told(noteId, true);
    expect(await worker.lines()).toEqual([]);
    goes = true;
    await (await worker.at(ref)).remove();
    await soon(async () => said(await worker.lines())).toEqual(['1 ended: Borttaget']);
  });

  it('is shown also where nothing could begin', async () => {
    account = 'private';
    await ended();
    expect(said(await worker.lines())).toEqual(['1 ended: Du är inte inloggad som kommunen']);
  });

  const refuseEnds = (): void => {
    const real = db.forbidden.update.bind(db.forbidden);
    db.forbidden.update = ((...given: Parameters<typeof real>) =>
      (given[1] as { removal?: Uncaptured }).removal?.phase === 'ended'
        ? Promise.reject(new Error('the disk is full'))
        : real(...given)) as typeof real;
  };

  it('that the store refused is shown once: the store’s older phase does not follow it', async () => {
    refuseEnds();
    const noteId = await ended();
    await worker.told(noteId);
    expect(said(await worker.lines())).toEqual(['1 ended: Borttaget']);
    expect(said(await worker.visit())).toEqual([]);
    expect(said(await (await aWorker(db)).visit())).toEqual([]);
  });

  it('that the store refused is gone when it is closed, and stays gone', async () => {
    refuseEnds();
    const noteId = await ended();
    await worker.told(noteId, true);
    expect(said(await worker.lines())).toEqual([]);
    expect(said(await worker.visit())).toEqual([]);
    expect(said(await worker.visit())).toEqual([]);
  });

  it('that an earlier version saved is not shown again', async () => {
    const [noteId, older] = [await ended(), await noted(other)];
    const row = await db.forbidden.get(noteId);
    if (row?.removal === undefined) throw new Error('no removal');
    await db.forbidden.update(older, { removal: { ...row.removal, noteId: older, ref: other } });
    expect(said(await worker.visit())).toEqual(['1 ended: Borttaget']);
  });

  it('that the store refused is shown also after the worker stopped', async () => {
    refuseEnds();
    await ended();
    expect((await db.forbidden.toArray())[0]?.removal?.phase).toBe('gone-check');
    expect(said(await (await aWorker(db)).lines())).toEqual(['1 ended: Borttaget']);
  });

  it('of one that was cut off waits for its page, and says so', async () => {
    menu = 'no-menu';
    const noteId = await noted(ref);
    await (await worker.at(ref)).remove();
    await soon(() => shown.at(-1)?.[0]?.state).toBe('by-hand');
    const next = await aWorker(db);
    await next.recover();
    await soon(async () => said(await next.lines())).toEqual(['1 waiting: Arbetet avbröts']);
    await next.told(noteId, true);
    expect(await next.lines()).toEqual([]);
    extension.pages.set(2, () => undefined);
    expect(said(await next.visit(2))).toEqual(['1 waiting: Arbetet avbröts']);
    await next.told(noteId, true);
    expect(said(await next.visit())).toEqual(['1 waiting: Arbetet avbröts']);
  });

  it('opens its own item’s card when its line is pressed', async () => {
    const [noteId] = [await ended(), await noted(other)];
    await worker.at(other);
    await worker.open(noteId);
    expect(opened).toEqual([{ ref: expect.objectContaining({ id: '1' }), flowId: noteId }]);
  });
});
