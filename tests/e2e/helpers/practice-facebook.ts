/** The practice Facebook in a browser without Uppsikt: its items and the acts on them. */
import { test as base, type Locator, type Page } from '@playwright/test';
import { launchBrowser } from '../../commands/setup/launch-browser';
import type { Behaviour } from '../../simulator/behaviour';
import { menuWordsIn, type Entry } from '../../simulator/facebook/menu-words';
import { municipality } from '../../simulator/facebook/practice-data';
import { startSimulator, type Simulator } from '../../simulator/server';

interface Fixtures {
  page: Page;
  simulator: Simulator;
}

export const test = base.extend<Fixtures, { platforms: Simulator; window: Page }>({
  platforms: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
    async ({}, use) => {
      const simulator = await startSimulator({ seed: 2011 });
      await use(simulator);
      await simulator.close();
    },
    { scope: 'worker' },
  ],
  window: [
    async ({ platforms }, use) => {
      const { context } = await launchBrowser({
        profile: '',
        headless: true,
        hostRules: platforms.hostRules,
        extension: false,
      });
      await use(context.pages()[0] ?? (await context.newPage()));
      await context.close();
    },
    { scope: 'worker' },
  ],
  simulator: async ({ platforms }, use) => {
    platforms.world.reset();
    await use(platforms);
  },
  page: async ({ window, simulator }, use) => {
    await window.context().clearCookies();
    await window.goto(simulator.addresses.facebookPost);
    await use(window);
  },
});

export const us = municipality.id;
export const done = ({ world }: Simulator): string[][] => world.acts.map(({ act, id, as }) => [act, id, as]);
export const article = (page: Page, id: string): Locator =>
  page
    .getByRole('article')
    .filter({ has: page.locator(`a[href*="comment_id=${id}&"]`) })
    .first();
export const reply = (page: Page, id: string): Locator =>
  page
    .getByRole('article')
    .filter({ has: page.locator(`a[href*="reply_comment_id=${id}&"]`) })
    .first();
export const switchElsewhere = async (page: Page, to: string): Promise<void> => {
  const tab = await page.context().newPage();
  await tab.goto(`https://www.facebook.com/__practice/switch?to=${to}`);
  await tab.close();
};
/** Opens the item's menu and presses one of its entries. */
export const choose = async (
  page: Page,
  of: Locator,
  entry: Entry,
  behaves: Pick<Behaviour, 'menu' | 'labels'> = { menu: 'normal', labels: 'variant-1' },
  locale: 'sv' | 'en' = 'sv',
): Promise<void> => {
  await of.locator('[aria-haspopup="menu"]').first().click();
  const [label = ''] = menuWordsIn(locale, behaves).entries[entry].split('\n');
  await page
    .getByRole('menuitem')
    .filter({ hasText: label.split('{name}')[0] ?? label })
    .first()
    .click();
};
