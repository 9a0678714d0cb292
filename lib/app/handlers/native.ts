/**
 * An official's own presses on the platform's buttons: those let through, which are journalled, and items that
 * disappear without Uppsikt or come back.
 */
import type { RegisteredAccount } from '../../domain/account';
import { actingAsOf, type ActingAs } from '../../domain/acting-as';
import type { ItemRef } from '../../domain/item';
import { itemKey } from '../../domain/item-key';
import { isAmong } from '../../domain/same-item';
import type { EvidenceDatabase } from '../../evidence/database';
import { itemsWithoutContent } from '../../evidence/destroyed';
import { noteSeenBack } from '../../evidence/seen-back';
import { noteGone, noteNothing, notePassed } from '../../evidence/without-evidence';
import { ask } from '../../messaging/page-commander';
import type { Request } from '../../messaging/protocol';
import type { Asker, Handlers } from '../../messaging/server';
import { readSettings } from '../../settings/store';
import { bringDrivers } from '../page/bring-drivers';
import { cardOf, closeCard } from '../cards/card-sessions';
import { isRunning } from '../removal/removal-runner';
import { neverSavedOn } from '../forbidden/never-saved';
import { lookAtVisited, lookInVisited } from '../page/look-at-visit';
import { platformOf } from '../page/platform-of';
import { tabOf } from './card';
import { dateOf, realClock, type Clock } from '../../util/clock';

export function nativeHandlers(
  db: EvidenceDatabase,
  clock: Clock = realClock,
): Pick<
  Handlers,
  'native.pass' | 'native.went-before' | 'native.came-to-nothing' | 'item.vanished' | 'items.visited' | 'posts.visited'
> {
  return {
    'native.pass': async (_request, asker) => {
      await letThrough(db, tabOf(asker), clock);
      return {};
    },
    'native.went-before': async (press, asker) => {
      await noteWentBefore(db, press, asker, clock);
      return {};
    },
    'native.came-to-nothing': async ({ ref, act, pressedAt, registeredId }) => {
      const { operator, register } = await readSettings();
      const press = {
        itemKey: itemKey(ref),
        act,
        pressedAt: new Date(pressedAt).toISOString(),
        operator: operator.name || null,
      };
      if (await isToBeTold(db, { ref, registeredId }, register)) await noteNothing(db, press, dateOf(clock));
      return {};
    },
    // When it is seen to be gone, another account may be in use than at the press.
    'item.vanished': async ({ ref, act, own, seen, registeredId }, asker) => {
      const { operator, register } = await readSettings();
      if (!(await isToBeTold(db, { ref, registeredId }, register))) return {};
      await noteGone(
        db,
        {
          itemKey: itemKey(ref),
          pageUrl: asker.url,
          act,
          own,
          seen,
          ...(own ? { operator: operator.name || null, as: UNKNOWN } : { operator: null }),
        },
        { now: dateOf(clock), isRunning },
      );
      return {};
    },
    'items.visited': async ({ itemKeys }, asker) => {
      const arrivedAt = dateOf(clock);
      const tabId = tabOf(asker);
      const looked = await lookAtVisited(db, tabId, itemKeys, clock);
      // Runs after the look, so that its results are not reported twice. The look takes time, so the page is asked
      // again.
      const isShown = (key: string, since: string): Promise<boolean> => standsShown(tabId, key, since);
      const back = await noteSeenBack(db, { itemKeys, arrivedAt }, { now: () => dateOf(clock), isShown });
      const all = [...new Set([...looked, ...back])];
      // The content of its record may have been destroyed since.
      return { back: all, destroyed: [...(await itemsWithoutContent(db, all))] };
    },
    'posts.visited': async ({ postIds }, asker) => {
      const platform = platformOf(asker.url);
      if (platform !== undefined) await lookInVisited(db, { tabId: tabOf(asker), platform, postIds }, clock);
      return {};
    },
  };
}

/** Only for a registered page, and not for an item that must not be saved, which has its note instead. */
const isToBeTold = async (
  db: EvidenceDatabase,
  { ref, registeredId }: { ref: ItemRef; registeredId: string | null },
  register: RegisteredAccount[],
): Promise<boolean> =>
  register.some(({ id }) => id === registeredId) && !isAmong(ref, (await neverSavedOn(db, ref.platform)).refs);

async function noteWentBefore(
  db: EvidenceDatabase,
  { ref, act, address, pressedAt, registeredId }: Request<'native.went-before'>,
  asker: Asker,
  clock: Clock,
): Promise<void> {
  const { operator, register } = await readSettings();
  if (!(await isToBeTold(db, { ref, registeredId }, register))) return;
  const passed = {
    itemKey: itemKey(ref),
    // The browser guarantees the tab's current address. A page's claim about an earlier one is accepted only for its
    // own platform.
    pageUrl: platformOf(address) === ref.platform ? address : asker.url,
    act,
    pressedAt: new Date(pressedAt).toISOString(),
    operator: operator.name || null,
    as: await accountNow(tabOf(asker), ref),
  };
  await notePassed(db, passed, dateOf(clock));
}

const UNKNOWN: ActingAs = { accountState: 'unknown' };

/** Unknown when the page does not say: the row must be written all the same. The page itself asks the platform. */
const accountNow = (tabId: number, ref: ItemRef): Promise<ActingAs> =>
  ask(tabId, 'account.read', { ref }, 1_500).then(
    ({ classification }) => actingAsOf(classification),
    () => UNKNOWN,
  );

/** Journals the pass before the page lets a press through. */
async function letThrough(db: EvidenceDatabase, tabId: number, clock: Clock): Promise<void> {
  const card = await cardOf(tabId);
  if (card === null) throw new Error('no item is shown');
  const { operator } = await readSettings();
  // The menu entry's text is not stored: a platform may put somebody's name in it.
  await notePassed(
    db,
    {
      itemKey: itemKey(card.reading.ref),
      pageUrl: card.pageUrl,
      act: card.wanted ?? null,
      operator: operator.name || null,
      as: await accountNow(tabId, card.reading.ref),
    },
    dateOf(clock),
  );
  // The later check whether the item has gone must have seen its surroundings before.
  await bringDrivers(tabId);
  await ask(tabId, 'native.allow', { ref: card.reading.ref }, 5_000);
  // The official may have opened another item meanwhile. That card stays.
  await closeCard(tabId, card.openedAt);
  if ((await cardOf(tabId)) === null) await ask(tabId, 'card.hide', {}, 3_000).catch(() => undefined);
}

/** False when the page does not answer. */
const standsShown = (tabId: number, key: string, since: string): Promise<boolean> =>
  ask(tabId, 'item.stands', { itemKey: key, since }, 5_000).then(
    ({ stands }) => stands === 'shown',
    () => false,
  );
