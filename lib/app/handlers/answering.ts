/** Messages of the answer panel. Nothing is sent from here: the official sends, and the send guard checks that. */
import { registeredOwner } from '../../accounts/classify';
import { NEW_POST } from '../../answering/answer-key';
import { electionNow } from '../../assessment/party-touch';
import { signatureOf } from '../../answering/signature';
import type { RegisteredAccount } from '../../domain/account';
import { crisisAt } from '../../domain/crisis';
import { itemKey } from '../../domain/item-key';
import type { ItemName } from '../../domain/under-way';
import type { EvidenceDatabase } from '../../evidence/database';
import { appendJournal } from '../../evidence/journal';
import { packInForce } from '../../guidelines/packs';
import { ask } from '../../messaging/page-commander';
import type { CardState, Reply } from '../../messaging/protocol';
import type { Asker, Handlers } from '../../messaging/server';
import { wallTimeOf } from '../../questions/stockholm-time';
import { readSettings } from '../../settings/store';
import { answeredIn, answeredOf, draftsOf, keepDraft, rememberAnswered, type Answered } from '../cards/answered-item';
import { bringDrivers } from '../page/bring-drivers';
import { cardOf, closeCard } from '../cards/card-sessions';
import { platformOf } from '../page/platform-of';
import { browserTabs, type Tabs } from '../ports/tabs';
import { nameToShow } from '../under-way/under-way';
import { isoOf, realClock, type Clock } from '../../util/clock';

/** Milliseconds: a text box may take three seconds, an editor twice one and a half, and a background tab is slow. */
const INSERT_WITHIN = 15_000;
const OWNER_WITHIN = 2_000;

type AnswerState = Reply<'answer.read'>;
type AnswerKinds = 'answer.read' | 'answer.draft' | 'answer.keep-link' | 'answer.insert';

export function answeringHandlers(
  db: EvidenceDatabase,
  clock: Clock = realClock,
  tabs: Pick<Tabs, 'addressOf'> = browserTabs,
): Pick<Handlers, AnswerKinds> {
  return {
    'answer.read': async ({ tabId }, asker) => read(db, ownTab(tabId, asker), await cardAsking(asker), { clock, tabs }),
    'answer.draft': async ({ accountId, item, text }) => {
      await keepDraft(accountId, item, text);
      return {};
    },
    'answer.keep-link': async ({ accountId, address, reason }) => {
      const { operator } = await readSettings();
      await appendJournal(db, {
        kind: 'note',
        recordId: null,
        operator: operator.name || null,
        data: { about: 'link-kept', accountId, address, reason },
        at: isoOf(clock),
      });
      return {};
    },
    'answer.insert': async ({ tabId: named, text, answered, stays = false }, asker) => {
      const tabId = ownTab(named, asker);
      const isOnCard = asker.frame !== undefined;
      const asking = await cardAsking(asker);
      await bringDrivers(tabId);
      const request = { text, answered, isOnCard, ...(stays ? { stays } : {}) };
      const ended = await ask(tabId, 'answer.insert', request, INSERT_WITHIN).catch(() => null);
      // The page has removed the frame. The item is still remembered as answered (`answer.read`).
      if (ended?.kind === 'inserted' && asking !== null && !stays) await closeCard(tabId, asking.openedAt);
      return { kind: ended?.kind ?? 'no-page' };
    },
  };
}

/** A card belongs to one tab and may write only for that one. @throws Error when it names another */
function ownTab(tabId: number, { frame, tabId: own }: Asker): number {
  if (frame !== undefined && own !== tabId) throw new Error('the card asks about another tab');
  return tabId;
}

/** The state of the card when the sender is a card; null otherwise. */
const cardAsking = ({ frame, tabId }: Asker): Promise<CardState | null> =>
  frame === undefined || tabId === null ? Promise.resolve(null) : cardOf(tabId);

/**
 * @param asking the card that sent the message: its thread's account is known, and its item is the one being answered
 */
async function read(
  db: EvidenceDatabase,
  tabId: number,
  asking: CardState | null,
  { clock, tabs }: { clock: Clock; tabs: Pick<Tabs, 'addressOf'> },
): Promise<AnswerState> {
  const settings = await readSettings();
  const url = (await tabs.addressOf(tabId).catch(() => undefined)) ?? '';
  const account = asking === null ? await accountIn(tabId, url, settings.register) : asking.registered;
  // Not awaited: a page that does not answer has remembered no box, which leaves only the box of the answered item or
  // of a new post.
  void ask(tabId, 'answer.opened', {}, OWNER_WITHIN).catch(() => undefined);
  const card = asking ?? (await cardOf(tabId));
  const item = card === null ? await answeredIn(tabId) : answeredOf(card);
  if (asking !== null && item !== null) await rememberAnswered(tabId, item);
  const key = item === null ? NEW_POST : itemKey(item.ref);
  return {
    account: account === null ? null : { id: account.id, name: account.name },
    item: item === null ? null : { key, ref: item.ref, name: await nameIn(db, url, item) },
    drafts: account === null ? {} : await draftsOf(account.id, [key, NEW_POST]),
    ticks: settings.checklistTicks,
    folded: settings.checklistsFolded,
    election: electionNow(packInForce(), settings, wallTimeOf(clock.now()).day),
    crisis: crisisAt(settings.crises, clock.now()),
    signature: signatureOf(settings, packInForce().municipality.name),
    addresses: settings.register.map(({ address }) => address),
    allowedLinks: settings.allowedLinks,
  };
}

async function accountIn(tabId: number, url: string, register: RegisteredAccount[]): Promise<RegisteredAccount | null> {
  const platform = platformOf(url);
  if (platform === undefined) return null;
  const page = await ask(tabId, 'page.owner', {}, OWNER_WITHIN).catch(() => null);
  return page === null || page.owner === null ? null : registeredOwner(page.owner.keys, platform, register);
}

/** On an error nothing of the item is shown. */
const nameIn = (db: EvidenceDatabase, pageUrl: string, { ref, name }: Answered): Promise<ItemName | null> =>
  nameToShow(db, { ref, pageUrl }, name).catch(() => null);
