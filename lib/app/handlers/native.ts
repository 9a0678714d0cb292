/**
 * An official's own presses on the platform's buttons: the way through, journalled,
 * and what disappears without Uppsikt or stands there again.
 */
import type { RegisteredAccount } from '../../domain/account';
import type { ItemRef } from '../../domain/item';
import { itemKey } from '../../domain/item-key';
import { isAmong } from '../../domain/same-item';
import type { EvidenceDatabase } from '../../evidence/database';
import { itemsWithoutContent } from '../../evidence/destroyed';
import { noteSeenBack } from '../../evidence/seen-back';
import { noteGone, noteNothing, notePassed } from '../../evidence/without-evidence';
import { ask } from '../../messaging/page-commander';
import type { Handlers } from '../../messaging/server';
import { readSettings } from '../../settings/store';
import { bringDrivers } from '../page/bring-drivers';
import { cardOf, setCard } from '../cards/card-sessions';
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
    'native.went-before': async ({ ref, act, address, pressedAt, registeredId }, asker) => {
      const { operator, register } = await readSettings();
      // The browser vouches for where the tab is now; a page may only say of its own platform where it was then.
      const pageUrl = platformOf(address) === ref.platform ? address : asker.url;
      const by = operator.name || null;
      const passed = { itemKey: itemKey(ref), pageUrl, act, pressedAt: isoOf(pressedAt), operator: by };
      if (await isToBeTold(db, { ref, registeredId }, register)) await notePassed(db, passed, dateOf(clock));
      return {};
    },
    'native.came-to-nothing': async ({ ref, act, pressedAt, registeredId }) => {
      const { operator, register } = await readSettings();
      const press = { itemKey: itemKey(ref), act, pressedAt: isoOf(pressedAt), operator: operator.name || null };
      if (await isToBeTold(db, { ref, registeredId }, register)) await noteNothing(db, press, dateOf(clock));
      return {};
    },
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
          operator: own ? operator.name || null : null,
        },
        { now: dateOf(clock), isRunning },
      );
      return {};
    },
    'items.visited': async ({ itemKeys }, asker) => {
      const arrivedAt = dateOf(clock);
      const tabId = tabOf(asker);
      const looked = await lookAtVisited(db, tabId, itemKeys, clock);
      // After it, so that what the look has told is not told again; it takes its time, so the page is asked once more.
      const isShown = (key: string, since: string): Promise<boolean> => standsShown(tabId, key, since);
      const back = await noteSeenBack(db, { itemKeys, arrivedAt }, { now: () => dateOf(clock), isShown });
      const all = [...new Set([...looked, ...back])];
      // What it was saved as may have been destroyed since.
      return { back: all, destroyed: [...(await itemsWithoutContent(db, all))] };
    },
    'posts.visited': async ({ postIds }, asker) => {
      const platform = platformOf(asker.url);
      if (platform !== undefined) await lookInVisited(db, { tabId: tabOf(asker), platform, postIds }, clock);
      return {};
    },
  };
}

const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Of a registered page alone. What must not be saved has its note in evidence's place. */
const isToBeTold = async (
  db: EvidenceDatabase,
  { ref, registeredId }: { ref: ItemRef; registeredId: string | null },
  register: RegisteredAccount[],
): Promise<boolean> =>
  register.some(({ id }) => id === registeredId) && !isAmong(ref, (await neverSavedOn(db, ref.platform)).refs);

/** The way through is journalled before the page lets a press through. */
async function letThrough(db: EvidenceDatabase, tabId: number, clock: Clock): Promise<void> {
  const card = await cardOf(tabId);
  if (card === null) throw new Error('no item is shown');
  const { operator } = await readSettings();
  // Not the entry's words: a platform may put somebody's name in them.
  await notePassed(
    db,
    {
      itemKey: itemKey(card.reading.ref),
      pageUrl: card.pageUrl,
      act: card.wanted ?? null,
      operator: operator.name || null,
    },
    dateOf(clock),
  );
  // What looks afterwards whether the item has gone must have seen what it stood in before.
  await bringDrivers(tabId);
  await ask(tabId, 'native.allow', { ref: card.reading.ref }, 5_000);
  await setCard(tabId, null);
  await ask(tabId, 'card.hide', {}, 3_000).catch(() => undefined);
}

/** A page that does not answer shows nothing that anybody knows of. */
const standsShown = (tabId: number, key: string, since: string): Promise<boolean> =>
  ask(tabId, 'item.stands', { itemKey: key, since }, 5_000).then(
    ({ stands }) => stands === 'shown',
    () => false,
  );
