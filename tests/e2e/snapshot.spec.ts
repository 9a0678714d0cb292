/**
 * An official takes a snapshot of a whole page before an account is closed: pictures from top to end, without what must
 * never be saved, in a record that verifies. A cancelled snapshot leaves nothing.
 */
import type { Page } from '@playwright/test';
import { faultsOf, handlingOf } from '../commands/setup/read-store';
import { comments as onFacebook, facebookAddresses } from '../simulator/facebook/practice-data';
import { comments as onYouTube, youtubeAddresses } from '../simulator/youtube/practice-data';
import { expect, test } from './fixtures';
import { violations } from './helpers/accessible';
import { evidenceKept, everythingKept, placesOf } from './helpers/kept';
import { noteForbidden } from './helpers/note-forbidden';
import { PracticePage } from './pages/practice-page';

// Grants the permission for true pictures, as an official may do once.
test.use({ screenPermission: true });

const LONGEST = 60_000;
const platforms = [
  { platform: 'facebook', address: facebookAddresses.post, noted: onFacebook.praise },
  { platform: 'youtube', address: youtubeAddresses.watch, noted: onYouTube.praise },
] as const;

interface Snapshot {
  record: { state: string };
  snapshot: { reason: string; frames: number; items: number; stopped: string };
  item: { context: { ref: { id: string } }[]; leftOut?: { context: number } };
  artifacts: { path: string }[];
}

const run = (popup: Page) => popup.locator('#snapshot-run');

for (const { platform, address, noted } of platforms)
  test.describe(platform, () => {
    test('takes a snapshot before closing, without the comment that must not be saved', async ({
      page,
      popup,
      simulator,
      context,
      extensionId,
    }) => {
      test.setTimeout(120_000);
      const practice = await new PracticePage(page).open(address);
      await practice.accountKnown();
      await noteForbidden(practice, `${platform}:comment:${noted}`);
      const words = simulator.world.comment(platform, noted)?.text ?? '';
      await page.evaluate(() => scrollTo(0, 120));
      const scrolled = await page.evaluate(() => scrollY);
      await popup.open(page.url());
      expect.soft(await violations(popup.page)).toEqual([]);
      await popup.page.locator('#snapshots summary').click();
      await popup.page.locator('#snapshot-closing').click();
      // A frame is captured from the tab in front, which the page is when the toolbar's popup covers it.
      await page.bringToFront();
      await expect(run(popup.page)).toHaveAttribute('data-kind', 'sealed', { timeout: LONGEST });
      expect.soft(await violations(popup.page)).toEqual([]);
      await popup.page.screenshot({ path: `test-results/snapshot-${platform}.png`, fullPage: true });
      expect(await page.evaluate(() => scrollY)).toBe(scrolled);
      const store = await evidenceKept(context, extensionId);
      expect(store.records).toHaveLength(1);
      const id = store.records[0]?.id ?? '';
      expect(faultsOf(store, id)).toEqual([]);
      const { snapshot, item, artifacts } = handlingOf(store, id) as unknown as Snapshot;
      console.log(`${platform}: ${snapshot.frames} frames, ${snapshot.items} items, left out ${item.leftOut?.context}`);
      expect(snapshot).toMatchObject({ reason: 'closing', stopped: 'end' });
      expect(snapshot.frames).toBeGreaterThan(1);
      expect(snapshot.items).toBeGreaterThan(2);
      expect(artifacts.filter(({ path }) => path.endsWith('.png'))).toHaveLength(snapshot.frames);
      expect(item.leftOut).toMatchObject({ context: 1 });
      expect(item.context.map(({ ref }) => ref.id)).not.toContain(noted);
      expect(placesOf(words.slice(0, 25), await everythingKept(context, extensionId))).toEqual([]);
    });

    test('cancels a snapshot, and nothing of it is kept', async ({ page, popup, context, extensionId }) => {
      const practice = await new PracticePage(page).open(address);
      await practice.accountKnown();
      await popup.open(page.url());
      await popup.page.locator('#snapshots summary').click();
      await popup.page.locator('#snapshot-change').click();
      await page.bringToFront();
      await popup.page.locator('#snapshot-cancel').click();
      await expect(run(popup.page)).toHaveAttribute('data-kind', 'cancelled', { timeout: LONGEST });
      const store = await evidenceKept(context, extensionId);
      expect(store.records).toEqual([]);
      expect(await page.evaluate(() => scrollY)).toBe(0);
    });
  });
