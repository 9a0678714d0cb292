/**
 * Builds the request that opens a card: the item's reading, the account in use, and the acts that are possible. Part of
 * the adapter script, because it needs the whole adapter; the first load does not carry it.
 */
import { classify } from '../../accounts/classify';
import { isOwn } from '../../accounts/is-own';
import type { RegisteredAccount } from '../../domain/account';
import { inLanguage } from '../../i18n/language';
import type { FoundItem } from '../../platforms/contract';
import type { Session } from '../session';
import { accountAsked } from './asked-account';
import { readForCard, titleForCard } from './cover';
import type { CardRequest, LedHere } from './open-card';

export async function cardRequest(
  session: Session,
  item: FoundItem,
  registered: RegisteredAccount,
  { reached, flowId, sameAs }: LedHere,
): Promise<CardRequest> {
  await accountAsked(session);
  const { platform } = session;
  const reading = readForCard(session, item);
  const account = platform.readAccount(document, document.cookie);
  const own = isOwn(reading, registered);
  const { acts } = platform.capabilities(new URL(location.href), {
    kind: reading.ref.kind,
    hasId: reading.ref.id !== null,
    own,
  });
  return {
    reading,
    account,
    registeredId: registered.id,
    ...(flowId === undefined ? {} : { flowId }),
    ...(sameAs === undefined ? {} : { sameAs }),
    classification: classify(account, session.register, registered),
    howToSwitchAccount: inLanguage(platform.howToSwitchAccount),
    canRemove: acts.delete.by !== 'none',
    offers: acts,
    own,
    ...(reached === undefined
      ? {}
      : {
          ...(reached.wanted === undefined ? {} : { wanted: reached.wanted }),
          pressed: reached.pressed.slice(0, 200),
        }),
    repliesSaid: reading.replyCount,
    pageUrl: location.href,
    pageTitle: titleForCard(session),
  };
}
