/** A card's opening asks for everything side by side: the official waits for the slowest answer, not for their sum. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { storeForbiddenNote } from '../../../lib/evidence/forbidden';
import { saveFlow } from '../../../lib/evidence/flows';
import { facebookPage, practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { MUST_COME } from '../must-come';
import { aCard, flowOf, reading, ref, TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { browser } = await import('../../../lib/browser');
const { cardHandlers } = await import('../../../lib/app/handlers/card');
const { cardOf } = await import('../../../lib/app/cards/card-sessions');
const { noteEyes } = await import('../../../lib/app/cards/second-review');
const { hold, heldItems } = await import('../../../lib/app/forbidden/held');
const { noteFlow, keepCard } = await import('../../../lib/app/under-way/under-way');

const soon = <T>(look: () => T) => expect.poll(look, { timeout: MUST_COME });

const asker = { sender: 'content' as const, tabId: TAB, url: 'https://www.facebook.com/x' };
const other = { ...ref, id: '2', handle: 'f2' };

let db: EvidenceDatabase;
beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  db = aDatabase().db;
});
afterEach(() => void vi.restoreAllMocks());

/** The stored card in storage.session, whatever else waits. */
const lying = (): { openedAt: string } | undefined =>
  extension.session.get(`card:${TAB}`) as { openedAt: string } | undefined;

/** Opens the card at the item, and draws it as soon as it is shown. */
async function open(item = reading('köp nu')): Promise<void> {
  const on = cardHandlers(db);
  const { account, classification, pageUrl, pageTitle } = aCard();
  const opening = on['card.open'](
    {
      reading: item,
      account,
      classification,
      registeredId: facebookPage.id,
      howToSwitchAccount: '',
      canRemove: true,
      repliesSaid: 1,
      pageUrl,
      pageTitle,
    },
    asker,
  );
  await soon(() => lying()?.openedAt).toBeTypeOf('string');
  await on['card.drawn']({ openedAt: lying()?.openedAt ?? '' }, asker);
  expect(await opening).toMatchObject({ show: true, drawn: true });
}

/** Every request waits until it is released. */
function holdAll(): { asked: string[]; letGo: () => void; session: { mockRestore(): void } } {
  const asked: string[] = [];
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const holding = (of: object, name: string, called: (argument: unknown) => string): { mockRestore(): void } => {
    const real = (of as Record<string, (...given: unknown[]) => unknown>)[name];
    if (real === undefined) throw new Error(name);
    return vi
      .spyOn(of as Record<string, (...given: unknown[]) => unknown>, name)
      .mockImplementation(async (...given) => {
        asked.push(called(given[0]));
        await held;
        return real.apply(of, given);
      });
  };
  holding(browser.storage.local, 'get', () => 'settings');
  const session = holding(browser.storage.session, 'get', (key) => `session ${JSON.stringify(key)}`);
  holding(browser.permissions, 'contains', () => 'permission');
  holding(browser.tabs, 'get', () => 'tab');
  return { asked, letGo, session };
}

it('no request waits for another', async () => {
  const { asked, letGo } = holdAll();
  const stored: string[] = [];
  const real = db.transaction.bind(db) as (...given: unknown[]) => unknown;
  Object.assign(db, {
    transaction: (...given: unknown[]) => {
      stored.push((given[1] as { name: string }[]).map(({ name }) => name).join('+'));
      return real(...given);
    },
  });
  const opening = open();
  await soon(() => asked.toSorted()).toEqual([
    'permission',
    'session "armed"',
    'session "flows"',
    `session "last-handled:${TAB}"`,
    'session "uncaptured"',
    'settings',
    'tab',
    'tab',
  ]);
  expect(stored).toEqual(['flows', 'journal']);
  vi.restoreAllMocks();
  letGo();
  await opening;
});

it('what must not be shown is checked last: an item that is chosen meanwhile opens without its text', async () => {
  const { letGo, asked, session } = holdAll();
  const opening = open();
  await soon(() => asked).toContain('settings');
  session.mockRestore();
  await hold({
    ref,
    tabId: TAB,
    pageUrl: 'https://www.facebook.com/x',
    permalink: null,
    registeredId: facebookPage.id,
    knownAt: '2026-11-23T10:00:00.000Z',
    unsure: false,
    noteId: null,
  });
  expect(await heldItems()).toHaveLength(1);
  vi.restoreAllMocks();
  letGo();
  await opening;
  const card = await cardOf(TAB);
  expect(card?.forbidden).toBeDefined();
  expect(JSON.stringify(card)).not.toContain('köp nu');
});

it('a post that was handled while the page named it by another id is opened as handled before', async () => {
  const post = { ...ref, kind: 'post' as const, id: '9', postId: null };
  const [flowId, evidenceId] = ['0190f000-0000-7000-8000-000000000002', '0190f000-0000-7000-8000-000000000003'];
  const ended = { phase: 'ended', outcome: 'hidden', evidenceId } as const;
  await saveFlow(db, flowOf(flowId, { ref: { ...post, id: 'pfbid0a' }, itemKey: 'facebook:post:pfbid0a', ...ended }));
  await noteEyes(db, { why: 'unsure', of: 'Ulla', answer: 'keep' }, { itemKey: 'facebook:post:pfbid0a' });
  await open(reading('köp nu', { ref: { ...post, aliases: ['9', 'pfbid0a'] } }));
  await soon(async () => (await cardOf(TAB))?.keptByEyes).toMatchObject({ of: 'Ulla' });
  expect((await cardOf(TAB))?.earlier).toMatchObject([{ evidenceId, outcome: 'hidden' }]);
});

it('the list beside the card is checked again when it is drawn: a name that was forgotten meanwhile is gone', async () => {
  const begun = flowOf('0190f000-0000-7000-8000-000000000001', {
    ref: other,
    itemKey: 'facebook:comment:2',
    phase: 'assisted',
  });
  await saveFlow(db, begun);
  await noteFlow(begun);
  await keepCard(begun.id, aCard({ reading: reading('andra ord', { ref: other }) }));
  const set = browser.storage.session.set.bind(browser.storage.session);
  const put: string[] = [];
  vi.spyOn(browser.storage.session, 'set').mockImplementation(async (values) => {
    if (`card:${TAB}` in values && put.push(JSON.stringify(values)) === 1)
      await storeForbiddenNote(db, {
        platform: 'facebook',
        pageUrl: 'https://www.facebook.com/x',
        permalink: null,
        itemId: other.id,
        postId: other.postId,
        parentId: null,
        registeredAccountId: null,
        operator: null,
        knownAt: '2026-11-23T10:00:00.000Z',
      });
    await set(values);
  });
  await open();
  await soon(async () => JSON.stringify(await cardOf(TAB))).not.toContain('andra ord');
  expect(put[0]).toContain('andra ord');
  expect((await cardOf(TAB))?.others).toMatchObject([{ ref: { id: '2' }, name: null }]);
});
