/**
 * How soon the account's marker follows a change, by the page's own clock: a switch of account made elsewhere, and
 * items of the municipality that appear and disappear.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { startPractice } from '../commands/setup/practice-session';
import { followedAfter, noteTheSwitch } from '../e2e/helpers/marker-clock';
import { PracticePage } from '../e2e/pages/practice-page';
import { privatePerson, youtubeAddresses } from '../simulator/youtube/practice-data';
import { figuresOf, type Figures } from './statistics';

const UNKNOWN = 'Uppsikt kan inte se vilket konto du använder';

export type Change = 'facebook' | 'youtube' | 'back' | 'gone';

/** Milliseconds for each kind of change. */
export async function markerPace(runs: number): Promise<Record<Change, Figures>> {
  const times: Record<Change, number[]> = { facebook: [], youtube: [], back: [], gone: [] };
  const session = await startPractice();
  try {
    const page = await session.context.newPage();
    for (let run = 0; run < runs; run += 1) {
      session.simulator.world.reset();
      const open = async (address: string): Promise<void> => {
        const practice = await new PracticePage(page).open(address);
        await practice.marker.filter({ hasText: 'Du är' }).waitFor();
      };
      await open(session.simulator.addresses.facebookPost);
      times.back.push(await untilMarker(page, 'there', await overAPhoto(page)));
      times.gone.push(await untilMarker(page, 'away', null));
      await page.reload();
      await open(session.simulator.addresses.facebookPost);
      await noteTheSwitch(page, 'cookie', UNKNOWN);
      await switchTo(session.context, 'www.facebook.com', 'person');
      times.facebook.push(await followedAfter(page));
      await switchTo(session.context, 'www.facebook.com', 'page');
      await open(youtubeAddresses.watch);
      await noteTheSwitch(page, 'ytcfg', UNKNOWN);
      await page.evaluate((userId) => {
        const { ytcfg } = globalThis as unknown as { ytcfg: { set(values: Record<string, string>): void } };
        ytcfg.set({ DATASYNC_ID: `${userId}||`, DELEGATED_SESSION_ID: '' });
      }, privatePerson.userId);
      times.youtube.push(await followedAfter(page));
    }
  } finally {
    await session.close();
  }
  return {
    facebook: figuresOf(times.facebook),
    youtube: figuresOf(times.youtube),
    back: figuresOf(times.back),
    gone: figuresOf(times.gone),
  };
}

/** Switches in another tab; the open page is not told. */
async function switchTo(context: BrowserContext, host: string, to: string): Promise<void> {
  const tab = await context.newPage();
  await tab.goto(`https://${host}/__practice/switch?to=${to}`);
  await tab.close();
}

/**
 * Opens a photo over the page, which removes the marker.
 * @returns the page's own address
 */
async function overAPhoto(page: Page): Promise<string> {
  const home = page.url();
  await page.evaluate(() => history.pushState({}, '', '/photo/?fbid=1'));
  await page.locator('uppsikt-marker').waitFor({ state: 'detached' });
  return home;
}

/** @param back address to go back to; null: the last of the municipality's items leave the page instead */
async function untilMarker(page: Page, is: 'there' | 'away', back: string | null): Promise<number> {
  return page.evaluate(
    async ({ wanted, address }) => {
      if (address === null) document.querySelector('[role="main"]')?.remove();
      else history.replaceState({}, '', address);
      const from = performance.now();
      while ((document.querySelector('uppsikt-marker') !== null) !== (wanted === 'there'))
        await new Promise((resolve) => setTimeout(resolve, 20));
      return performance.now() - from;
    },
    { wanted: is, address: back },
  );
}
