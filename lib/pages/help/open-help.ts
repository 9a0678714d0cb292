/** Opens the help in its own tab, at the requested part. */
import { browser } from '../../browser';
import { helpPath } from '../../help/anchors';

/** @param pageId the registered page that it is opened from */
export async function openHelp(anchor: string, pageId: string | null = null): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(helpPath(anchor, pageId)) });
}
