/** The real browser and page behind the screenshot tier. */
import { browser } from '../browser';
import { ask } from '../messaging/page-commander';
import { takeFrame } from './frame';
import type { FrameEnv } from './frame-env';
import { loadPlacer } from './page-scripts';
import { onCanvas } from './picture';
import type { ScreenEnv } from './screen';

export const browserFrames: FrameEnv = {
  tab: (tabId) => browser.tabs.get(tabId),
  windowState: async (windowId) => (await browser.windows.get(windowId)).state,
  zoom: (tabId) => browser.tabs.getZoom(tabId),
  capture: (windowId) => browser.tabs.captureVisibleTab(windowId, { format: 'png' }),
  decode: (png) => createImageBitmap(new Blob([png], { type: 'image/png' })),
  now: () => Date.now(),
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (milliseconds <= 0) return resolve();
      const timer = setTimeout(resolve, milliseconds);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
  alone: async (work) => navigator.locks.request('uppsikt-frame', work),
};

/** Milliseconds. The page gives up waiting for itself to settle after about four seconds. */
const PLACE_TIME = 8_000;

export const browserScreen: ScreenEnv = {
  place: (tabId, request) => ask(tabId, 'picture.place', request, PLACE_TIME),
  loadPlacer,
  takeFrame: (tabId, wanted) => takeFrame(tabId, wanted, browserFrames),
  makePicture: onCanvas,
};
