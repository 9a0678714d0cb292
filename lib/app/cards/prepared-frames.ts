/**
 * Which frame is a tab's card. `card.html` can be loaded by the page too, so its address says nothing: the card is the
 * one frame that our content script made and handed a token. A token is good once; the frame that brings it is known
 * from then on by what the browser says of it, and whoever else loads `card.html` is told nothing and heard in nothing.
 *
 * In storage.session, so that it outlives the worker but not the browser. Pages cannot read that (own-storage).
 */
import { browser, type Runtime } from '../../browser';
import { z } from '../../zod';
import { inTurn } from '../../util/in-turn';

/**
 * Firefox names no documents. A frame's number is not used again in its tab, so another frame is another number there
 * too.
 */
const frame = z.object({ id: z.number(), document: z.string().nullable() });
const prepared = z.object({ token: z.string().nullable(), frame: frame.nullable() });
type Prepared = z.infer<typeof prepared>;
export type FrameSender = Pick<Runtime.MessageSender, 'tab' | 'frameId'> & { documentId?: string | undefined };

const keyOf = (tabId: number): string => `frame:${tabId}`;

/** One after another: two frames that bring the same token must not both find it unused. */
const inOrder = inTurn();

async function read(tabId: number): Promise<Prepared | null> {
  const key = keyOf(tabId);
  const parsed = prepared.safeParse((await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.data : null;
}

const write = (tabId: number, value: Prepared): Promise<void> => browser.storage.session.set({ [keyOf(tabId)]: value });

/**
 * For the frame that the tab's content script has just loaded. The one before it is the card no longer. @returns its
 * token
 */
export const prepareFrame = (tabId: number): Promise<string> =>
  inOrder(async () => {
    const token = crypto.randomUUID();
    await write(tabId, { token, frame: null });
    return token;
  });

/** @returns whether the token was this tab's and unused; from now on this frame is the card */
export const admitFrame = (sender: FrameSender, token: string): Promise<boolean> =>
  inOrder(async () => {
    const tabId = sender.tab?.id;
    const id = sender.frameId;
    // A document of its own in a tab is no frame that anybody prepared.
    if (tabId === undefined || id === undefined || id === 0) return false;
    if ((await read(tabId))?.token !== token) return false;
    await write(tabId, { token: null, frame: { id, document: sender.documentId ?? null } });
    return true;
  });

export const isPreparedFrame = (sender: FrameSender): Promise<boolean> =>
  inOrder(async () => {
    if (sender.tab?.id === undefined) return false;
    const card = (await read(sender.tab.id))?.frame ?? null;
    return card !== null && card.id === sender.frameId && card.document === (sender.documentId ?? null);
  });

export function forgetFrames(): void {
  browser.tabs.onRemoved.addListener((tabId) => void browser.storage.session.remove(keyOf(tabId)));
}
