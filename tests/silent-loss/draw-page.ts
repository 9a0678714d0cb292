/**
 * Loads one small page under the platform's host. The browser takes its picture, and the built extension's own script
 * redraws it, with pictures fetched by the background.
 */
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FOREIGN_FRAME, FOREIGN_PICTURE, type SmallPage } from './pages';
import { png } from '../simulator/images';
import { PART_OF, partsOf, type About, type Part } from './parts';

const ADDRESS = 'https://www.facebook.com/uppsikt-prov/';
/** The content policy of a platform's page. It stops a page's own script from doing what ours must do. */
const POLICY =
  "default-src 'self' https: data: blob:; script-src 'unsafe-inline'; style-src 'unsafe-inline'; frame-src " +
  "https:; require-trusted-types-for 'none'";

export interface Drawn {
  theirs: Buffer;
  ours: Buffer;
  losses: string[];
  leftOut: string[];
  /** The losses, each with the part that it is about. */
  about: About[];
  parts: Part[];
  /**
   * Parts left out on purpose. The browser's picture and the other parts are then taken without them, since what is
   * below moves up.
   */
  without: string[];
  milliseconds: number;
}

export async function serveSmallPages(context: BrowserContext, pages: readonly SmallPage[]): Promise<void> {
  const font = readFileSync(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf'));
  await context.route('https://bilder.example/**', (route) =>
    route.fulfill({ contentType: 'image/png', body: png(FOREIGN_PICTURE, 160, 120) }),
  );
  await context.route(FOREIGN_FRAME, (route) =>
    route.fulfill({
      contentType: 'text/html;charset=utf-8',
      body: '<body style="background:#0cf;font:20px sans-serif">Främmande ram',
    }),
  );
  // A page that is fulfilled here counts as public and may not load from a local server; the background asks the
  // simulator itself.
  await context.route('https://scontent.xx.fbcdn.net/**', (route) => {
    const { pathname } = new URL(route.request().url());
    const [, width = '96', height = '96'] = /\/w(\d+)h(\d+)\//.exec(pathname) ?? [];
    return route.fulfill({ contentType: 'image/png', body: png(pathname, Number(width), Number(height)) });
  });
  await context.route('https://scontent.xx.fbcdn.net/__saknas.png', (route) =>
    route.fulfill({ status: 404, body: '' }),
  );
  await context.route('https://www.facebook.com/prov.ttf', (route) =>
    route.fulfill({ contentType: 'font/ttf', body: font }),
  );
  await context.route(`${ADDRESS}*`, (route) => {
    const page = pages[Number(new URL(route.request().url()).pathname.split('/').at(-1))];
    const body = [
      '<!doctype html><html lang="sv"><meta charset="utf-8"><title>Prov</title>',
      '<style>body{margin:20px;background:#fff;font:16px/1.4 "DejaVu Sans",sans-serif}',
      '#post{width:420px;padding:12px;background:#fff}</style>',
      `<article id="post">${page?.body ?? ''}</article>`,
    ].join('');
    return route.fulfill({
      contentType: 'text/html;charset=utf-8',
      headers: { 'content-security-policy': POLICY },
      body,
    });
  });
}

export async function drawSmallPage(page: Page, worker: Worker, small: SmallPage, index: number): Promise<Drawn> {
  const url = ADDRESS + index;
  await page.goto(url);
  if (small.script !== undefined) await page.evaluate(`(async () => { ${small.script} })()`);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
  const whole = await page.locator('#post').screenshot({ animations: 'disabled' });
  const { png: ours, ...drawn } = await drawOn(worker, url);
  for (const name of drawn.without)
    await page
      .locator(`[data-part="${name}"]`)
      .evaluate((part) => (part as HTMLElement).style.setProperty('display', 'none', 'important'));
  const theirs =
    drawn.without.length === 0 ? whole : await page.locator('#post').screenshot({ animations: 'disabled' });
  const parts = (await partsOf(page)).filter(({ name }) => !drawn.without.includes(name));
  return { ...drawn, theirs, parts, ours: Buffer.from(ours, 'base64') };
}

interface DrawnOn extends Pick<Drawn, 'without' | 'losses' | 'leftOut' | 'about' | 'milliseconds'> {
  /** Base64. */
  png: string;
}

/**
 * Draws `#post` in the tab with this address.
 * @throws Error with what the drawing reported
 */
export async function drawOn(worker: Worker, url: string): Promise<DrawnOn> {
  const drawn = (await worker.evaluate(DRAW(url))) as DrawnOn | { error: string };
  if ('error' in drawn) throw new Error(drawn.error);
  return drawn;
}

/** A string, since code sent to the page must not refer to helpers that this file's compiler inserts. */
const DRAW = (url: string): string => `(async () => {
  const [tab] = await chrome.tabs.query({ url: ${JSON.stringify(url)} });
  const target = { tabId: tab.id, frameIds: [0] };
  await chrome.scripting.executeScript({ target, files: ['/render.js'] });
  const [{ result }] = await chrome.scripting.executeScript({ target, func: async () => {
    const fetchImage = async (url) => {
      const answer = await chrome.runtime.sendMessage({ kind: 'image.fetch', payload: { url } });
      return answer.ok ? answer.value : { dataUrl: null, reason: answer.detail };
    };
    try {
      const begun = performance.now();
      const drawing = await globalThis.uppsiktDraw(document.getElementById('post'), fetchImage);
      const milliseconds = performance.now() - begun;
      return {
        png: drawing.png.toBase64?.() ?? btoa(String.fromCharCode(...drawing.png)),
        losses: drawing.losses,
        leftOut: drawing.leftOut,
        about: drawing.about.map(({ words, element }) => ({ words, part: (${PART_OF})(element) })),
        milliseconds,
        without: drawing.about
          .filter(({ words }) => drawing.leftOut.includes(words))
          .map(({ element }) => (${PART_OF})(element))
          .filter((part) => part !== null),
      };
    } catch (error) { return { error: String(error?.stack ?? error) }; }
  } });
  return result;
})()`;
