/** A picture that must not be saved, when its route goes wrong: a wrong choice, an unknown menu, a killed worker. */
import { killWorker } from '../soak/kill';
import { expect, test } from './fixtures';
import { items, practiceOn, words } from './helpers/forbidden-items';
import { evidenceKept, everythingKept, placesOf } from './helpers/kept';
import { tabTo } from './helpers/tab-to';

for (const platform of ['facebook', 'youtube'] as const) {
  test.describe(platform, () => {
    const { id, traces } = items[platform];
    const key = `${platform}:comment:${id}`;

    test('a wrong choice is undone and nothing was noted; a note can say that it is not sure to be a child, and the item is covered at the next visit', async ({
      page,
      simulator,
      context,
      extensionId,
    }) => {
      const practice = await practiceOn(page, simulator, platform);
      const card = await practice.assess(key);
      await card.press('a');
      await expect(card.frame.getByText(words.sv.rule)).toBeVisible();
      // The focus comes with the next frame; tabbed before it, the next key would be the heading's.
      await expect(card.frame.locator('#forbidden-title')).toBeFocused();
      await tabTo(page, card.frame.locator('#forbidden-back'));
      await page.keyboard.press('Enter');
      // The words are read again from the page, and nothing is chosen.
      await expect(card.frame.locator('blockquote')).toContainText(traces[0]?.slice(0, 9) ?? '');
      await expect(card.frame.locator('input:checked')).toHaveCount(0);
      await expect(page.locator('uppsikt-cover')).toHaveCount(0);
      expect((await everythingKept(context, extensionId)).rows).toMatchObject({ forbidden: 0, journal: 0 });

      await page.bringToFront();
      await tabTo(page, card.frame.locator('#unsure-child'));
      await page.keyboard.press('Enter');
      await expect(card.frame.getByText(words.sv.rule)).toBeVisible();
      // The focus comes with the next frame; tabbed before it, the next key would be the heading's.
      await expect(card.frame.locator('#forbidden-title')).toBeFocused();
      await tabTo(page, card.frame.locator('#note-forbidden'));
      await page.keyboard.press('Enter');
      await expect(card.frame.getByText(words.sv.noted)).toBeVisible();
      expect(placesOf('"unsure": true', await everythingKept(context, extensionId))).not.toEqual([]);

      await page.reload();
      await practice.reveal(key);
      await page.locator('uppsikt-cover').getByRole('button', { name: 'Visa stegen' }).click();
      const { frame } = practice.card();
      await expect(frame.getByText(words.sv.noted)).toBeVisible();
      await expect(frame.locator('#forbidden-back')).toHaveCount(0);
      const kept = await everythingKept(context, extensionId);
      for (const trace of traces) expect(placesOf(trace, kept)).toEqual([]);
    });

    test('the official presses an unknown menu by hand, and the reopened page is checked for whether the item is gone', async ({
      page,
      simulator,
      context,
      extensionId,
    }) => {
      simulator.world.behave({ menu: 'unknown-labels' });
      const practice = await practiceOn(page, simulator, platform);
      const card = await practice.assess(key);
      await card.press('a');
      await card.frame.locator('#remove-uncaptured').click();
      await expect(card.frame.getByText('Uppsikt känner inte igen menyn.')).toBeVisible({ timeout: 30_000 });
      expect(simulator.world.removed).toEqual([]);
      simulator.world[platform].remove(id, 'official');
      await page.reload();
      // On a newly opened page YouTube never loads a long thread completely: Uppsikt looks, and does not claim what it
      // cannot know.
      const seen =
        platform === 'facebook' ? { kind: 'gone', outcome: 'done-by-hand' } : { kind: 'unknown', outcome: 'unknown' };
      await expect
        .poll(async () => (await evidenceKept(context, extensionId)).journal.slice(-2), { timeout: 60_000 })
        .toMatchObject([
          { kind: 'gone-check', data: { kind: seen.kind } },
          { kind: 'action', data: { outcome: seen.outcome } },
        ]);
      // No card is open, so it is told at the foot of the page.
      await expect(page.getByRole('region', { name: 'På gång i fliken' })).toContainText(
        platform === 'facebook' ? 'Borttaget för hand.' : 'Det gick inte att se om inlägget är borta.',
      );
      expect((await everythingKept(context, extensionId)).rows).toMatchObject({ records: 0, bytes: 0, flows: 0 });
    });

    test('a worker that is killed in mid-removal presses nothing again, and checks at the next visit', async ({
      page,
      simulator,
      context,
      extensionId,
      popup,
    }) => {
      const practice = await practiceOn(page, simulator, platform);
      simulator.world.behave({ latency: { min: 3_000, max: 3_000 } });
      const card = await practice.assess(key);
      await card.press('a');
      await card.frame.locator('#remove-uncaptured').click();
      await expect
        .poll(async () => (await evidenceKept(context, extensionId)).journal.some(({ kind }) => kind === 'intent'), {
          timeout: 30_000,
        })
        .toBe(true);
      await killWorker(context);
      simulator.world.behave({ latency: { min: 20, max: 80 } });
      await popup.open();
      await page.bringToFront();
      await page.reload();
      await expect
        .poll(async () => (await evidenceKept(context, extensionId)).journal.at(-1)?.kind, { timeout: 60_000 })
        .toBe('action');
      expect(simulator.world.removed.length).toBeLessThanOrEqual(1);
      expect((await everythingKept(context, extensionId)).rows).toMatchObject({ records: 0, bytes: 0, flows: 0 });
    });
  });
}
