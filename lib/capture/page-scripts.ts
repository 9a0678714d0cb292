/**
 * What a capture needs on the page and no page's first load carries: injected
 * when a card opens, or at the latest when it is asked for.
 */
import { browser } from '../browser';
import { within } from '../util/within';

/** Milliseconds. A page that hangs never answers, and whoever waits for it holds the page's turn. */
const LONGEST_INJECTION = 10_000;

const inject = async (tabId: number, file: string): Promise<void> => {
  await within(
    LONGEST_INJECTION,
    browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] }),
    () => new Error(`${file}: not loaded in ${LONGEST_INJECTION} ms`),
  );
};

/** Reads the thread around an item, and its markup. */
export const loadStructureReader = (tabId: number): Promise<void> => inject(tabId, '/read-structure.js');
/** Puts an item where a screenshot can see it. */
export const loadPlacer = (tabId: number): Promise<void> => inject(tabId, '/place.js');
/** Drives the platform's menus, and looks what became of an item. */
export const loadDrivers = (tabId: number): Promise<void> => inject(tabId, '/drivers.js');
/** Draws an item: html2canvas is five times the size of the rest of the content script. */
export const loadRenderer = (tabId: number): Promise<void> => inject(tabId, '/render.js');
