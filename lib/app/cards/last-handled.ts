/**
 * The last judgement in each tab, for 'Lika som förra'. In storage.session: kept in memory by tab, and forgotten with
 * the tab.
 */
import { criticismResult, formOf } from '../../assessment/criticism-questions';
import { groundById } from '../../assessment/grounds';
import { alike, likenessOf } from '../../assessment/same-as-last';
import { browser } from '../../browser';
import { itemKey } from '../../domain/item-key';
import { sha256 } from '../../domain/sha256';
import { packInForce } from '../../guidelines/packs';
import { protocol, type CardState, type Reply, type Request } from '../../messaging/protocol';
import { z } from '../../zod';

const lastHandled = z.object({
  /** The flow, and so the evidence, whose judgement may be repeated. */
  flowId: z.string(),
  registeredId: z.string(),
  itemKey: z.string(),
  likeness: z.object({ text: z.string().nullable(), links: z.array(z.string()) }),
  judgement: protocol['evidence.save'].request.omit({ openedAt: true, sameAs: true }),
});

const keyOf = (tabId: number): string => `last-handled:${tabId}`;

/**
 * Remembers a judgement that led to a removal. Judgements weighed for that item alone are not repeated: those with
 * criticism beside another ground, and those that a colleague was asked about.
 */
export async function rememberHandled(
  tabId: number,
  flowId: string,
  { reading, registered }: CardState,
  request: Request<'evidence.save'>,
): Promise<void> {
  // Secrecy answers and the persons they concern belong to that item alone.
  const { openedAt: _openedAt, sameAs: _sameAs, secrecy: _secrecy, ...judged } = request;
  const judgement = withoutTold(judged);
  const ground = groundById(packInForce(), judgement.groundId);
  const plain =
    ground?.capture !== 'forbidden' &&
    criticismResult(formOf(ground), judgement.answers).answer === 'not-criticism' &&
    (judgement.secondEyes ?? null) === null;
  // Only acts on an item: nobody is banned by 'Lika som förra', and the municipality's own text is no pattern.
  const aboutTheItem = request.intent === 'save-and-remove' || request.intent === 'save-and-hide';
  if (!aboutTheItem || !plain) return forgetHandled(tabId);
  const likeness = await likenessOf(reading, new URL(registered.address).hostname, sha256);
  const last: LastHandled = {
    flowId,
    registeredId: registered.id,
    itemKey: itemKey(reading.ref),
    likeness,
    judgement,
  };
  await browser.storage.session.set({ [keyOf(tabId)]: last });
}

/** That one author was told does not apply to the next author. */
function withoutTold<T extends Pick<Request<'evidence.save'>, 'notice'>>(judgement: T): T {
  if (judgement.notice?.told === undefined) return judgement;
  const { told: _told, ...notice } = judgement.notice;
  return { ...judgement, notice };
}

export const forgetHandled = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));

type LastHandled = z.infer<typeof lastHandled>;

export async function lastHandledIn(tabId: number): Promise<LastHandled | null> {
  const stored = lastHandled.safeParse((await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)]);
  return stored.success ? stored.data : null;
}

/**
 * What the page may offer with one press at an item with the same text. Not urgent grounds, because they act at once
 * and have no Ångra. Not items that share only a link, because their text must first be read on the card.
 */
export async function forOnePress(tabId: number): Promise<Reply<'same.last'>['last']> {
  const last = await lastHandledIn(tabId);
  const ground = last === null ? undefined : groundById(packInForce(), last.judgement.groundId);
  if (last === null || last.likeness.text === null || ground === undefined || ground.urgency === 'omgående')
    return null;
  return {
    flowId: last.flowId,
    text: last.likeness.text,
    itemKey: last.itemKey,
    registeredId: last.registeredId,
    act: last.judgement.intent === 'save-and-hide' ? 'hide' : 'remove',
    ground: ground.label,
  };
}

/**
 * What the card offers for this item, or null. An item is not offered its own judgement.
 *
 * @param last the last judgement in its tab
 */
export async function likeLast(
  last: LastHandled | null,
  { reading, registered }: Pick<CardState, 'reading' | 'registered'>,
  handled: readonly { id: string }[],
): Promise<CardState['sameAsLast']> {
  if (last === null || last.registeredId !== registered.id || handled.some(({ id }) => id === last.flowId)) return null;
  const { flowId, likeness, judgement } = last;
  const by = alike(likeness, await likenessOf(reading, new URL(registered.address).hostname, sha256));
  return by === null ? null : { flowId, by, judgement };
}

/** Whether a judgement sent as 'the same as last' is really the one that was offered. */
export async function isLastHandled(tabId: number, flowId: string): Promise<boolean> {
  return (await lastHandledIn(tabId))?.flowId === flowId;
}

export function forgetWithTab(): void {
  browser.tabs.onRemoved.addListener((tabId) => void forgetHandled(tabId));
}
