// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.torget.example/stand/t1" }
/**
 * The whole flow on a platform that only its own files know (tests/made-up-platform): the background's own flow asks
 * the page's own answers; a note is staged, sealed, read back, and removed when the official says so.
 */
import { webcrypto } from 'node:crypto';
import '../../made-up-platform/register';
import { beforeEach, expect, it } from 'vitest';
import type { RegisteredAccount } from '../../../lib/domain/account';
import type { Flow } from '../../../lib/domain/flow';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import type { PageCommands } from '../../../lib/messaging/page-commands';
import { facebookPage, practiceSettings } from '../../commands/setup/practice-register';
import { torget } from '../../made-up-platform/parts';
import { showStall } from '../../made-up-platform/practice-page';
import { extension, install } from '../background/an-extension';
import { installLocks } from '../background/web-locks';

install();
installLocks();
// A page over https can hash and sign; jsdom's window cannot. Set before the store loads, since the store keeps the
// value it finds at load.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
const { aCard, judgementOf, TAB } = await import('../background/a-card');
const { aDatabase } = await import('../evidence/a-database');
const { aFlow } = await import('../removal/practice-host');
const { answers } = await import('../../../lib/overlay/features/page-commands');
const { openSession } = await import('../../../lib/overlay/start');
const { withAdapter, bringAdapters } = await import('../../../lib/platforms/lazy-adapters');
const { bringDrivers } = await import('../../../lib/platforms/dom/brought-driver');
const { adapters, drivers, structureReaders } = await import('../../../lib/platforms/registry');
const { start } = await import('../../../lib/app/removal/removal-runner');
const { resolveFlow } = await import('../../../lib/app/removal/resolve-flow');
const { findRecord, journalOfRecord } = await import('../../../lib/evidence/store');
const { verifyRecord } = await import('../../../lib/evidence/integrity');
const { pendingDrafts } = await import('../../../lib/evidence/draft');
const { beginPress, getFlow } = await import('../../../lib/evidence/flows');
const { uuid7 } = await import('../../../lib/evidence/uuid7');

const stall: RegisteredAccount = {
  ...facebookPage,
  platform: 'torget',
  address: 'https://www.torget.example/kommunen',
  ownerKeys: ['t1'],
};
const ref = { platform: 'torget', kind: 'comment' as const, id: 'n1', postId: 't1', parentId: null, handle: 'n1' };
let db: EvidenceDatabase;
/** What the official does when the flow reaches a phase, once. */
let when: Partial<Record<Flow['phase'], (flow: Pick<Flow, 'id'>) => unknown>>;
let phases: Flow['phase'][];
/** Each press that the page asked permission for. */
let pressed: string[];

beforeEach(() => {
  showStall();
  extension.forget();
  extension.local.set('settings', practiceSettings({ register: [stall] }));
  db = aDatabase().db;
  when = {};
  phases = [];
  pressed = [];
  extension.background = async (message) => {
    const { kind, payload } = message as { kind: string; payload: { flowId: string; press: 'entry' | 'answer' } };
    if (kind === 'session.open')
      return {
        ok: true,
        value: { language: 'sv', register: [stall], learnt: [], underWay: [], covered: { refs: [], pictures: [] } },
      };
    // As the background answers it (lib/app/handlers/card).
    if (kind === 'flow.press') pressed.push(payload.press);
    const may = kind === 'flow.press' && (await beginPress(db, payload.flowId, payload.press)) === 'begun';
    return { ok: true, value: kind === 'flow.press' ? { may } : {} };
  };
  Object.defineProperty(document, 'fonts', { value: { status: 'loaded' }, configurable: true });
  bringAdapters(Object.values(adapters));
  bringDrivers(drivers);
  globalThis.uppsiktStructure = structureReaders;
});

/** The tab shows the stall, and is asked as the browser would ask it. */
async function openPage(): Promise<void> {
  const session = await openSession(withAdapter(torget.watcher), new AbortController().signal);
  if (session === undefined) throw new Error('no session');
  extension.pages.set(TAB, async (command, request) => {
    if (command === 'flow.show') {
      const { flow } = request as PageCommands['flow.show']['request'];
      if (flow !== null && phases.at(-1) !== flow.phase) {
        phases.push(flow.phase);
        when[flow.phase]?.(flow);
      }
      return {};
    }
    // jsdom has no picture; a record names it as missing.
    if (command === 'item.render') return { error: 'no picture here' };
    return (answers[command as 'item.capture'] as (request: unknown, page: unknown) => Promise<unknown>)(
      request,
      session,
    );
  });
}

async function judged(): Promise<Flow> {
  await openPage();
  const [item] = torget.watcher.findItems(document);
  if (item === undefined) throw new Error('no note');
  const card = aCard({
    pageUrl: location.href,
    reading: torget.adapter.read(document, item),
    registered: stall,
    repliesSaid: 0,
  });
  const flow = aFlow(uuid7(), {
    platform: 'torget',
    itemKey: 'torget:comment:n1',
    ref,
    pageUrl: location.href,
    tabId: TAB,
  });
  start(db, flow, judgementOf(card));
  return flow;
}
const ended = async (id: string): Promise<Flow> => {
  await expect.poll(() => getFlow(db, id).then((flow) => flow?.phase)).toBe('ended');
  return (await getFlow(db, id)) as Flow;
};
const notes = (): (string | null)[] =>
  [...document.querySelectorAll('[data-note]')].map((each) => each.getAttribute('data-note'));
const say = (decision: Parameters<typeof resolveFlow>[2]) => (flow: Pick<Flow, 'id'>) =>
  void resolveFlow(db, flow.id, decision);

it('a note is saved, read back and then removed; the record holds its author and its text', async () => {
  let draft: unknown;
  when = {
    'confirm-missing': (flow) => {
      void pendingDrafts(db).then((drafts) => {
        draft = drafts.map(({ id }) => id);
        say('remove-incomplete')(flow);
      });
    },
    'undo-window': (flow) => {
      expect(notes()).toEqual(['n1', 'n2']);
      say('skip-wait')(flow);
    },
  };
  const { id } = await judged();
  expect(await ended(id)).toMatchObject({ outcome: 'removed', gone: { kind: 'gone' }, evidenceId: id });
  expect(draft).toEqual([id]);
  expect(pressed).toEqual(['entry']);
  expect(notes()).toEqual(['n2']);
  expect((await verifyRecord(db, id)).kind).toBe('intact');
  expect((await findRecord(db, id))?.part).toMatchObject({
    source: { platform: 'torget', pageUrl: 'https://www.torget.example/stand/t1' },
    item: { ref: { platform: 'torget', id: 'n1' }, text: { raw: 'Ord i n1' }, author: { name: 'Kim n1' } },
  });
  const kinds = (await journalOfRecord(db, id)).map(({ kind }) => kind);
  // Sealed before the intent, intent before the act.
  expect(kinds.filter((kind) => /^(?:sealed|intent|action)$/.test(kind))).toEqual(['sealed', 'intent', 'action']);
});

it('Ångra leaves the note where it is, with its evidence saved', async () => {
  when = { 'confirm-missing': say('remove-incomplete'), 'undo-window': say('undo') };
  const { id } = await judged();
  expect(await ended(id)).toMatchObject({ outcome: 'undone' });
  expect(notes()).toEqual(['n1', 'n2']);
  expect((await verifyRecord(db, id)).kind).toBe('intact');
});

it('a no to the missing parts saves the note and removes nothing', async () => {
  when = { 'confirm-missing': say('keep-incomplete') };
  const { id } = await judged();
  expect(await ended(id)).toMatchObject({ outcome: 'saved-only' });
  expect(notes()).toEqual(['n1', 'n2']);
});

it('a note that was rewritten after it was saved stays, and is reported as changed', async () => {
  when = {
    'confirm-missing': say('remove-incomplete'),
    'undo-window': (flow) => {
      const words = document.querySelector('[data-note="n1"] p');
      if (words !== null) words.textContent = 'Andra ord';
      say('skip-wait')(flow);
    },
  };
  const { id } = await judged();
  expect(await ended(id)).toMatchObject({ outcome: 'changed-since-saved' });
  expect(pressed).toEqual([]);
  expect(notes()).toEqual(['n1', 'n2']);
});
