/**
 * What a capture needs on the page and no page's first load carries: injected
 * when a card opens, or at the latest when it is asked for.
 */
import { browser } from '../browser';

const inject = async (tabId: number, file: string): Promise<void> => {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });
};

/** Reads the thread around an item, and its markup. */
export const loadStructureReader = (tabId: number): Promise<void> => inject(tabId, '/read-structure.js');
/** Puts an item where a screenshot can see it. */
export const loadPlacer = (tabId: number): Promise<void> => inject(tabId, '/place.js');
/** Draws an item: html2canvas is five times the size of the rest of the content script. */
export const loadRenderer = (tabId: number): Promise<void> => inject(tabId, '/render.js');
