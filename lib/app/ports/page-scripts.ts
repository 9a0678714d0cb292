/** What use cases bring to the top frame of a page. The browser's own stands in by default; tests put another in. */
import { browser } from '../../browser';

export interface PageScripts {
  /** In the extension's own world of the page. @param file from the extension's root, with a slash first */
  run(tabId: number, file: string): Promise<void>;
  /** In the page's own world. */
  runInPageWorld(tabId: number, file: string): Promise<void>;
  /** With the user's own origin: no rule of the page's wins over it. */
  addUserStyle(tabId: number, css: string): Promise<void>;
}

const topFrame = (tabId: number) => ({ tabId, frameIds: [0] });

export const browserPageScripts: PageScripts = {
  run: async (tabId, file) => void (await browser.scripting.executeScript({ target: topFrame(tabId), files: [file] })),
  runInPageWorld: async (tabId, file) =>
    void (await browser.scripting.executeScript({ target: topFrame(tabId), files: [file], world: 'MAIN' })),
  addUserStyle: (tabId, css) => browser.scripting.insertCSS({ target: topFrame(tabId), css, origin: 'USER' }),
};
