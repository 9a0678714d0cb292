/**
 * Which frame is a tab's card. The page can load `card.html` too, so the address proves nothing: the card is the one
 * frame that our content script made and gave a token. A token is valid once. After that the frame is recognised by
 * what the browser reports about it. Any other `card.html` receives nothing and is ignored.
 *
 * In storage.session, so that it survives the worker but not the browser. Pages cannot read that storage (own-storage).
 */
import { browser, type Runtime } from '../../browser';
import { z } from '../../zod';
import { inTurn } from '../../util/in-turn';

/**
 * `document` is null in Firefox, which has no document ids. A frame id is not reused within its tab, so there too
 * another frame has another id.
 */
const frame = z.object({ id: z.number(), document: z.string().nullable() });
const prepared = z.object({ token: z.string().nullable(), frame: frame.nullable() });
type Prepared = z.infer<typeof prepared>;
export type FrameSender = Pick<Runtime.MessageSender, 'tab' | 'frameId'> & { documentId?: string | undefined };

const keyOf = (tabId: number): string => `frame:${tabId}`;

/** Serialised: two frames with the same token must not both find it unused. */
const inOrder = inTurn();

async function read(tabId: number): Promise<Prepared | null> {
  const key = keyOf(tabId);
  const parsed = prepared.safeParse((await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.data : null;
}

const write = (tabId: number, value: Prepared): Promise<void> => browser.storage.session.set({ [keyOf(tabId)]: value });

/**
 * Makes the token for the frame that the tab's content script has just loaded. The previous frame is no longer the
 * card. @returns the token
 */
export const prepareFrame = (tabId: number): Promise<string> =>
  inOrder(async () => {
    const token = crypto.randomUUID();
    await write(tabId, { token, frame: null });
    return token;
  });

/** @returns whether the token was this tab's and unused; if so, this frame is now the card */
export const admitFrame = (sender: FrameSender, token: string): Promise<boolean> =>
  inOrder(async () => {
    const tabId = sender.tab?.id;
    const id = sender.frameId;
    // Frame id 0 is a page in its own tab, which nobody prepared.
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
