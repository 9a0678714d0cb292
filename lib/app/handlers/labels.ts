/** 'Lär in menyn': reading a menu, and storing what was taught or came in a colleague's file. */
import { inPageTurn, PageBusy } from '../../capture/page-turn';
import type { MenuLook } from '../../domain/menu-reading';
import { taughtWords, type Teachable } from '../../domain/taught-words';
import type { EvidenceDatabase } from '../../evidence/database';
import { appendJournal } from '../../evidence/journal';
import { ask } from '../../messaging/page-commander';
import type { Reply, Request } from '../../messaging/protocol';
import type { Handlers } from '../../messaging/server';
import { meansAnother } from '../../platforms/known-words';
import type { Settings } from '../../settings/schema';
import { readSettings } from '../../settings/store';
import type { TaughtMenu } from '../../settings/taught-file';
import { bringDrivers } from '../page/bring-drivers';
import { cardShows, whatCardShows } from '../cards/card-shows';
import { cardOf, changeCard } from '../cards/card-sessions';
import { changeSettings } from '../settings/change-settings';
import { menuRead } from '../cards/menu-read';
import { tellTabs } from '../settings/tell-tabs';
import { ProblemError } from '../../problems/problem-error';
import { isoOf, realClock, type Clock } from '../../util/clock';

type MenuKinds =
  | 'labels.learn'
  | 'labels.import'
  | 'labels.forget'
  | 'menu.teach'
  | 'menu.open'
  | 'menu.show'
  | 'menu.shown';

export function labelHandlers(db: EvidenceDatabase, clock: Clock = realClock): Pick<Handlers, MenuKinds> {
  return {
    'labels.learn': async (menu, { tabId }) => {
      const card = tabId === null ? null : await cardOf(tabId);
      await learn(db, { said: [menu], author: card?.reading.author.name ?? null, from: 'official' }, clock);
      return {};
    },
    'labels.import': async ({ menus }) => {
      await learn(db, { said: menus, author: null, from: 'file' }, clock);
      return {};
    },
    'labels.forget': async (word) => {
      await changeSettings(db, ({ learnt }) => ({ learnt: without(learnt, word) }), {}, clock);
      await tellTabs();
      return {};
    },
    'menu.teach': async (_request, { tabId }) => {
      if (tabId !== null) await teachMenu(tabId);
      return {};
    },
    'menu.open': async (_request, { tabId }) => ({ said: tabId === null ? 'item' : await openMenu(tabId) }),
    'menu.show': async ({ tabId }) => ({ said: await showLearning(tabId, clock) }),
    'menu.shown': (shown, { tabId }) => {
      if (tabId !== null) cardShows(tabId, shown);
      return {};
    },
  };
}

/** All or nothing. @throws Error with a problem's id when a text is empty or contains a name */
async function learn(
  db: EvidenceDatabase,
  { said, author, from }: { said: TaughtMenu[]; author: string | null; from: 'official' | 'file' },
  clock: Clock,
): Promise<void> {
  const at = isoOf(clock);
  const menus = said.map((menu) => ({ ...menu, entries: checked(menu, author) }));
  const withThese = (now: Settings): Pick<Settings, 'learnt'> => ({
    // Texts taught for other entries are kept.
    learnt: menus.reduce((learnt, menu) => {
      const isSame = (each: { platform: string; language: string }): boolean =>
        each.platform === menu.platform && each.language === menu.language;
      const entries = { ...learnt.find(isSame)?.entries, ...menu.entries };
      return [...learnt.filter((each) => !isSame(each)), { ...menu, entries, learntAt: at }];
    }, now.learnt),
  });
  await changeSettings(db, withThese, {}, clock);
  const { operator } = await readSettings();
  for (const { platform, language, entries } of menus)
    await appendJournal(db, {
      kind: 'labels-learnt',
      recordId: null,
      operator: operator.name || null,
      data: { platform, language, entries, from },
      at,
    });
  await tellTabs();
}

/** Drops a menu that has no texts left. */
function without(
  learnt: Settings['learnt'],
  { platform, language, intention, words }: Request<'labels.forget'>,
): Settings['learnt'] {
  return learnt.flatMap((menu) => {
    if (menu.platform !== platform || menu.language !== language) return [menu];
    const kept = Object.entries(menu.entries)
      .map(([act, all]) => [act, act === intention ? all.filter((each) => each !== words) : all] as const)
      .filter(([, all]) => all.length > 0);
    return kept.length === 0 ? [] : [{ ...menu, entries: Object.fromEntries(kept) }];
  });
}

/** The card and the settings have already checked this, but they are not trusted here. */
function checked({ platform, entries }: TaughtMenu, author: string | null): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(entries).map(([intention, words]) => [
      intention,
      words.map((each) => {
        const act = intention as Teachable;
        const taught = taughtWords(each, act, author);
        if (taught.kind === 'refused') throw new ProblemError(`taught-${taught.why}`);
        if (meansAnother(platform, taught.words, act)) throw new ProblemError('taught-means-another');
        return taught.words;
      }),
    ]),
  );
}

async function teachMenu(tabId: number): Promise<void> {
  const card = await cardOf(tabId);
  if (card === null) return;
  await bringDrivers(card.tabId);
  await ask(card.tabId, 'menu.teach', { ref: card.reading.ref, openedAt: card.openedAt }, 5_000);
}

/** If the card cannot show it now the request is withdrawn, so that it does not appear later when nobody expects it. */
async function showLearning(tabId: number, clock: Clock): Promise<Shown> {
  const wish: { said: Shown; asked?: { openedAt: string; learning: number }; answer?: Promise<Shown> } = {
    said: 'no-item',
  };
  await changeCard(tabId, (current) => {
    wish.said = 'busy';
    if (current.flow !== null || current.forbidden !== undefined) return current;
    wish.asked = { openedAt: current.openedAt, learning: (current.learning ?? 0) + 1 };
    wish.answer = whatCardShows(tabId, wish.asked, clock);
    return { ...current, learning: wish.asked.learning };
  });
  const { asked, answer } = wish;
  if (asked === undefined || answer === undefined) return wish.said;
  const said = await answer;
  if (said !== 'shown')
    await changeCard(tabId, (now) =>
      now.openedAt === asked.openedAt && now.learning === asked.learning ? { ...now, learning: undefined } : now,
    );
  return said;
}
type Shown = Reply<'menu.show'>['said'];

/** Milliseconds. Short, because the official is waiting at the card and may try again. */
const MENU_PATIENCE = 5_000;
const BUSY: MenuLook = { kind: 'not-read', why: 'busy', trace: 'something else has the page' };

type Said = Awaited<ReturnType<Handlers['menu.open']>>['said'];

async function openMenu(tabId: number): Promise<Said> {
  const card = await cardOf(tabId);
  // No menu is opened on an item that must not be saved.
  if (card === null || card.forbidden !== undefined) return card === null ? 'item' : 'covered';
  const look = await inPageTurn(
    tabId,
    async () => {
      await bringDrivers(tabId);
      return ask(tabId, 'menu.open', { ref: card.reading.ref }, 25_000);
    },
    { patience: MENU_PATIENCE },
  ).catch((error: unknown) => {
    if (error instanceof PageBusy) return BUSY;
    throw error;
  });
  if (look.kind === 'read') {
    const { menu } = look;
    await changeCard(tabId, menuRead(card.openedAt, menu));
    return look.isShut ? 'read' : 'left-open';
  }
  console.warn('Uppsikt', 'the menu was not read', look.why);
  if (look.why !== 'not-opened') return look.why;
  await teachMenu(tabId);
  return 'open-yourself';
}
