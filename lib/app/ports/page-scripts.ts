/** What use cases inject into the top frame of a page. The default is the browser's own; tests pass another. */
import { browser } from '../../browser';

export interface PageScripts {
  /** Runs in the extension's isolated world of the page. @param file from the extension's root, with a leading slash */
  run(tabId: number, file: string): Promise<void>;
  /** Runs in the page's own world. */
  runInPageWorld(tabId: number, file: string): Promise<void>;
  /** With user origin, so that no rule of the page overrides it. */
  addUserStyle(tabId: number, css: string): Promise<void>;
}

const topFrame = (tabId: number) => ({ tabId, frameIds: [0] });

export const browserPageScripts: PageScripts = {
  run: async (tabId, file) => void (await browser.scripting.executeScript({ target: topFrame(tabId), files: [file] })),
  runInPageWorld: async (tabId, file) =>
    void (await browser.scripting.executeScript({ target: topFrame(tabId), files: [file], world: 'MAIN' })),
  addUserStyle: (tabId, css) => browser.scripting.insertCSS({ target: topFrame(tabId), css, origin: 'USER' }),
};
