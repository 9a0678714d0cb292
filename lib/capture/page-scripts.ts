/**
 * Scripts that a capture needs on the page but that the first page load does not carry. They are injected when a card
 * opens, or at the latest when they are needed.
 */
import { browser } from '../browser';
import { within } from '../util/within';

/** Milliseconds. A hanging page never answers, and the caller holds the page's lock while it waits. */
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
/** Scrolls an item to where a screenshot can see it. */
export const loadPlacer = (tabId: number): Promise<void> => inject(tabId, '/place.js');
/** Operates the platform's menus and checks what became of an item. */
export const loadDrivers = (tabId: number): Promise<void> => inject(tabId, '/drivers.js');
/** Draws an item. Separate because html2canvas is five times the size of the rest of the content script. */
export const loadRenderer = (tabId: number): Promise<void> => inject(tabId, '/render.js');
