/**
 * Compares our screenshot of an item with the browser's own of the same element, pixel by pixel: without tolerance, and
 * with the element found without our code.
 */
import type { CDPSession, Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { results } from '../commands/setup/paths.mjs';
import { serviceWorker } from '../commands/setup/launch-browser';
import { startPractice, type PracticeSession } from '../commands/setup/practice-session';
import { extensionPage } from '../commands/setup/read-store';
import { withScreenPermission } from '../commands/setup/screen-permission';
import { waitUntil } from '../commands/setup/wait-until';
import { PracticePage } from '../e2e/pages/practice-page';
import type { Pixels } from '../../lib/domain/evidence';

export interface Conditions {
  /** 1 is 100 %. */
  zoom: number;
  deviceScale: number;
  /** Dark mode and reduced motion, as the system reports them to the page. */
  dark?: boolean;
}

export interface Truth extends Conditions {
  name: string;
  width: number;
  height: number;
  /** Share of pixels that differ at all; 1 when the sizes differ. */
  differing: number;
  frames: number;
  seamScore: number | null;
  /** From the press until sealed and read back, in milliseconds. */
  milliseconds: number;
}

export interface Shot {
  png: Buffer;
  pixels: Pixels[];
  steps: { name: string; end: string; reason: string | null; milliseconds: number }[];
  milliseconds: number;
}

export type Studio = PracticeSession & {
  page: Page;
  practice: PracticePage;
  cdp: CDPSession;
  reader: Page;
  closeAll: () => Promise<void>;
};

/** A browser with screenshot permission, in a window of the given size: emulated sizes are drawn differently. */
export async function openStudio(
  { zoom: _zoom, deviceScale, dark = false }: Conditions,
  height = 900,
): Promise<Studio> {
  const { folder, remove } = withScreenPermission();
  const session = await startPractice(
    {
      folder,
      viewport: null,
      more: [
        `--force-device-scale-factor=${deviceScale}`,
        `--window-size=1280,${height}`,
        ...(dark ? ['--force-dark-mode', '--force-prefers-reduced-motion'] : []),
      ],
    },
    { seed: 2011, startAs: 'page' },
  );
  const reader = await extensionPage(session.context, session.extensionId);
  const page = await session.context.newPage();
  const cdp = await session.context.newCDPSession(page);
  return {
    ...session,
    page,
    practice: new PracticePage(page),
    cdp,
    reader,
    closeAll: async () => {
      await session.close();
      remove();
    },
  };
}

async function setZoom({ context, page }: Studio, zoom: number): Promise<void> {
  await (
    await serviceWorker(context)
  ).evaluate(
    async ({ url, factor }) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: {
            query(query: object): Promise<{ id: number; url?: string }[]>;
            setZoom(id: number, factor: number): Promise<void>;
          };
        };
      };
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
      if (tab !== undefined) await chrome.tabs.setZoom(tab.id, factor);
    },
    { url: page.url(), factor: zoom },
  );
  await page.waitForTimeout(300);
}

/** Saves evidence of the item at this zoom, without removing it, and reads the stored picture. */
export async function shotOf(studio: Studio, key: string, zoom: number): Promise<Shot> {
  const card = await studio.practice.assess(key);
  await card.chooseGround('1');
  await card.answerCriticism('not-criticism');
  await card.saveOnly.focus();
  // Zoom only now: Playwright presses where things were at 100 %.
  if (zoom !== 1) await setZoom(studio, zoom);
  const pressed = Date.now();
  await card.press(' ');
  return waitUntil(
    'the record',
    async () => {
      const found = await readPicture(studio.reader, key);
      return found === null
        ? undefined
        : { ...found, png: Buffer.from(found.png, 'base64'), milliseconds: found.endedAt - pressed };
    },
    60_000,
  );
}

interface Read {
  png: string;
  pixels: Pixels[];
  steps: Shot['steps'];
  endedAt: number;
}

const readPicture = (reader: Page, key: string): Promise<Read | null> =>
  reader.evaluate(async (itemKey) => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('indexedDB'));
      });
    const db = await asked(indexedDB.open('uppsikt'));
    try {
      const all = (table: string): Promise<unknown[]> => asked(db.transaction(table).objectStore(table).getAll());
      const flows = (await all('flows')) as {
        itemKey: string;
        flow: { phase: string; evidenceId: string | null; updatedAt: string; outcome: string | null };
      }[];
      const ended = flows.filter((row) => row.itemKey === itemKey && row.flow.phase === 'ended').at(-1);
      if (ended === undefined) return null;
      if (ended.flow.evidenceId === null) throw new Error(`ended as ${ended.flow.outcome}`);
      const sealed = (await asked(db.transaction('sealed').objectStore('sealed').get(ended.flow.evidenceId))) as {
        handling: Uint8Array;
      };
      const part = JSON.parse(new TextDecoder().decode(sealed.handling)) as {
        capture: { pixels: Pixels[]; steps: Shot['steps'] };
      };
      const files = (await all('bytes')) as { recordId: string; path: string; bytes: Uint8Array }[];
      const kept = files.find((file) => file.recordId === ended.flow.evidenceId && file.path === 'bild.png');
      const png = kept === undefined ? '' : btoa(Array.from(kept.bytes, (byte) => String.fromCharCode(byte)).join(''));
      return { png, pixels: part.capture.pixels, steps: part.capture.steps, endedAt: Date.parse(ended.flow.updatedAt) };
    } finally {
      db.close();
    }
  }, key);

/** Hides our own parts, so that the browser's picture shows the page alone. */
async function hideOurs({ page }: Studio): Promise<void> {
  await page
    .addStyleTag({
      content:
        '[data-uppsikt-host], uppsikt-card, uppsikt-marker, uppsikt-control, uppsikt-notice, uppsikt-pointer { ' +
        'visibility: hidden !important; }',
    })
    .catch(() => undefined);
  await page.evaluate(() => {
    for (const host of document.querySelectorAll<HTMLElement>('*'))
      if (host.localName.startsWith('uppsikt-')) host.style.setProperty('visibility', 'hidden', 'important');
  });
  await page.waitForTimeout(150);
}

/**
 * The browser's own picture of the same rectangle; of the whole item when it is taller than the window. CSS pixels of
 * the document in, PNG out.
 */
async function browsersOwn({ page, cdp }: Studio, pixels: Pixels, zoom: number): Promise<PNG> {
  const { scroll, rect } = pixels;
  await page.evaluate(({ x, y }) => window.scrollTo({ left: x, top: y, behavior: 'instant' }), scroll);
  await page.waitForTimeout(200);
  const [left, top] = [Math.floor(rect.x * zoom + 1e-3), Math.floor(rect.y * zoom + 1e-3)];
  const [right, bottom] = [
    Math.ceil((rect.x + rect.width) * zoom - 1e-3),
    Math.ceil((rect.y + rect.height) * zoom - 1e-3),
  ];
  const unit = pixels.scale / zoom;
  if (pixels.role === 'composite') {
    const { data } = await cdp.send('Page.captureScreenshot', {
      format: 'png',
      captureBeyondViewport: true,
      clip: {
        x: left + scroll.x * zoom,
        y: top + scroll.y * zoom,
        width: right - left,
        height: bottom - top,
        scale: 1,
      },
    });
    return PNG.sync.read(Buffer.from(data, 'base64'));
  }
  // Captures the whole window and crops it here: a clip would move the page's own layers.
  const { data } = await cdp.send('Page.captureScreenshot', { format: 'png' });
  const whole = PNG.sync.read(Buffer.from(data, 'base64'));
  const [x, y] = [Math.floor(left * unit + 1e-3), Math.floor(top * unit + 1e-3)];
  const cut = new PNG({
    width: Math.min(whole.width, Math.ceil(right * unit - 1e-3)) - x,
    height: Math.min(whole.height, Math.ceil(bottom * unit - 1e-3)) - y,
  });
  PNG.bitblt(whole, cut, x, y, cut.width, cut.height, 0, 0);
  return cut;
}

/** Share of pixels that are not identical; 1 when the sizes differ. */
function differing(one: PNG, other: PNG): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let count = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    if (
      one.data[at] !== other.data[at] ||
      one.data[at + 1] !== other.data[at + 1] ||
      one.data[at + 2] !== other.data[at + 2]
    )
      count += 1;
  }
  return count / (one.width * one.height);
}

/** Tests one item under one set of conditions. Both pictures are kept in test-results/pictures for inspection. */
export async function truthOf(studio: Studio, name: string, key: string, conditions: Conditions): Promise<Truth> {
  const { png, pixels, steps, milliseconds } = await shotOf(studio, key, conditions.zoom);
  const kept = pixels.find(({ role }) => role !== 'raw');
  if (png.length === 0 || kept === undefined) throw new Error(`no screenshot: ${JSON.stringify(steps)}`);
  await hideOurs(studio);
  const own = await browsersOwn(studio, kept, conditions.zoom);
  const ours = PNG.sync.read(png);
  const folder = join(results, 'pictures');
  mkdirSync(folder, { recursive: true });
  const base = join(folder, `${name}-${conditions.zoom * 100}-${conditions.deviceScale}x`);
  writeFileSync(`${base}-ours.png`, png);
  writeFileSync(`${base}-browser.png`, PNG.sync.write(own));
  if (conditions.zoom !== 1) await setZoom(studio, 1);
  return {
    ...conditions,
    name,
    width: ours.width,
    height: ours.height,
    differing: differing(ours, own),
    frames: pixels.filter(({ role }) => role === 'raw').length,
    seamScore: kept.seamScore,
    milliseconds,
  };
}
