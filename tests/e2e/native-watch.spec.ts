/** An official presses the platform's own button: the gate opens instead, once, and the way past it is journalled. */
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { comments as onFacebook } from '../simulator/facebook/practice-data';
import type { Simulator } from '../simulator/server';
import { comments as onYouTube } from '../simulator/youtube/practice-data';
import { expect, landing, test } from './fixtures';
import { evidenceKept, everythingKept } from './helpers/kept';
import { commentOf, NATIVE_ACTS, pressNatively, type Platform, type Wording } from './helpers/native-menu';
import { choose } from './helpers/practice-facebook';
import { PracticePage } from './pages/practice-page';

const items = {
  facebook: { advert: onFacebook.advert, other: onFacebook.praise },
  youtube: { advert: onYouTube.spam, other: onYouTube.praise },
};
const PATIENCE = 45_000;
const normal: Wording = { menu: 'normal', labels: 'variant-1', locale: 'sv' };

async function open(page: Page, simulator: Simulator, platform: Platform, id: string): Promise<PracticePage> {
  const practice = await new PracticePage(page).open(
    platform === 'facebook' ? simulator.addresses.facebookPost : simulator.addresses.youtubeWatch,
  );
  await practice.accountKnown();
  await practice.reveal(`${platform}:comment:${id}`);
  return practice;
}

async function openLoss(context: BrowserContext, extensionId: string): Promise<Locator> {
  const archive = await context.newPage();
  await archive.goto(`chrome-extension://${extensionId}/archive.html`);
  return archive.locator('[data-loss]');
}
async function explain(loss: Locator, words: string): Promise<void> {
  await loss.getByLabel('Vad hände?').fill(words);
  await loss.getByRole('button', { name: 'Spara i journalen' }).click();
  await expect(loss).toContainText(`Förklarat: ${words}`);
}

for (const platform of ['facebook', 'youtube'] as const) {
  const { advert, other } = items[platform];
  const key = `${platform}:comment:${advert}`;

  test.describe(platform, () => {
    test(
      'presses the platform’s own remove, judges first, and the item is removed with evidence',
      platform === 'facebook' ? landing : {},
      async ({ page, simulator, context, extensionId }) => {
        const practice = await open(page, simulator, platform, advert);
        await pressNatively(page, platform, advert, 'delete', normal);
        const card = practice.card();
        await card.ready();
        await expect(card.frame.getByText(/på sidan\. Bedöm först, så sparas beviset\./)).toBeVisible();
        expect(simulator.world.acts).toEqual([]);
        await card.judge('9');
        await card.skipTheWait();
        expect(await card.ended()).toContain('Borttaget.');
        expect(simulator.world.isGone(platform, advert)).toBe(true);
        expect((await evidenceKept(context, extensionId)).records).toHaveLength(1);
      },
    );

    test('opens for every act that takes something away, by mouse and key, with known and unknown menu words, in both languages', async ({
      page,
      simulator,
    }) => {
      for (const locale of ['sv', 'en'] as const) {
        for (const wording of [
          { menu: 'normal', labels: locale === 'sv' ? 'variant-2' : 'variant-3' },
          { menu: 'unknown-labels', labels: 'variant-1' },
        ] as const) {
          simulator.world.behave({ ...wording, locale });
          const practice = await open(page, simulator, platform, advert);
          for (const [index, act] of NATIVE_ACTS[platform].entries()) {
            await pressNatively(
              page,
              platform,
              advert,
              act,
              { ...wording, locale },
              index % 2 === 0 ? 'mouse' : 'keyboard',
            );
            const card = practice.card();
            await card.ready();
            await card.close();
          }
          expect(simulator.world.acts, `${locale} ${wording.labels} ${wording.menu}`).toEqual([]);
        }
      }
    });

    test('goes on with the platform’s button anyway: journalled, and told as removed without evidence', async ({
      page,
      simulator,
      context,
      extensionId,
    }) => {
      const practice = await open(page, simulator, platform, advert);
      await pressNatively(page, platform, advert, 'delete', normal);
      const card = practice.card();
      await card.ready();
      await card.frame.getByRole('button', { name: 'Fortsätt på sidan utan bevis' }).click();
      await page.locator('uppsikt-card iframe').waitFor({ state: 'hidden' });
      await pressNatively(page, platform, advert, 'delete', normal);
      // The platform's own confirmation; Uppsikt does not stop it now.
      await page
        .locator('[role="dialog"][aria-modal="true"], yt-confirm-dialog-renderer')
        .getByRole('button', { name: /^(Radera|Ta bort)$/ })
        .first()
        .click();
      await expect.poll(() => simulator.world.isGone(platform, advert), { timeout: PATIENCE }).toBe(true);
      const rows = async () => (await evidenceKept(context, extensionId)).journal.map(({ data }) => data);
      await expect
        .poll(async () => (await rows()).map((data) => data['about']), { timeout: PATIENCE })
        .toEqual(['native-passed', 'removed-without-evidence']);
      expect((await rows()).map((data) => ({ itemKey: data['itemKey'], act: data['act'] }))).toEqual([
        { itemKey: key, act: 'delete' },
        { itemKey: key, act: 'delete' },
      ]);

      const loss = await openLoss(context, extensionId);
      await expect(loss).toHaveAttribute('data-loss', 'removed-without-evidence');
      await expect(loss).toContainText('Borttaget utan bevis');
      await explain(loss, 'Brådskande, tog bort direkt.');
    });

    test('sees that a comment has gone without a press here, and keeps none of its text', async ({
      page,
      simulator,
      context,
      extensionId,
    }) => {
      await open(page, simulator, platform, advert);
      await commentOf(page, platform, advert).evaluate((element) => element.remove());
      await expect
        .poll(async () => (await evidenceKept(context, extensionId)).journal.map(({ data }) => data['about']), {
          timeout: PATIENCE,
        })
        .toEqual(['vanished']);
      const kept = (await everythingKept(context, extensionId)).text;
      const words = simulator.world.comment(platform, advert)?.text ?? '';
      expect(kept).not.toContain(words.slice(0, 30));
      expect(simulator.world.comment(platform, other)).not.toBeNull();
    });
  });
}

async function goPast(page: Page, practice: PracticePage): Promise<void> {
  const card = practice.card();
  await card.ready();
  await card.frame.getByRole('button', { name: 'Fortsätt på sidan utan bevis' }).click();
  await page.locator('uppsikt-card iframe').waitFor({ state: 'hidden' });
}

test('hides with the platform’s own button anyway: the item is still there, and must be explained', async ({
  page,
  simulator,
  context,
  extensionId,
}) => {
  const id = onFacebook.advert;
  const practice = await open(page, simulator, 'facebook', id);
  await pressNatively(page, 'facebook', id, 'hide', normal);
  await goPast(page, practice);
  await pressNatively(page, 'facebook', id, 'hide', normal);
  await expect(commentOf(page, 'facebook', id)).toContainText('Dold kommentar');
  const loss = await openLoss(context, extensionId);
  // The button that shows it again only says 'Visa', so the page does not tell that it is hidden unless its menu is
  // opened.
  await expect(loss).toContainText('Fortsatte på sidan utan bevis: Dölj');
  await explain(loss, 'Dolde direkt.');
});

test('moves one’s own post to the bin with the platform’s own button anyway: it must be explained though its page has gone', async ({
  page,
  simulator,
  context,
  extensionId,
}) => {
  const practice = await open(page, simulator, 'facebook', onFacebook.advert);
  const post = page.locator('[aria-posinset]');
  await choose(page, post, 'trash');
  const card = practice.card();
  await card.ready();
  await expect(card.frame.getByText(/på sidan\. Bedöm först, så sparas beviset\./)).toBeVisible();
  expect(simulator.world.acts).toEqual([]);
  await goPast(page, practice);
  await choose(page, post, 'trash');
  await page
    .getByRole('dialog', { name: 'Flytta till papperskorgen?' })
    .getByRole('button', { name: 'Flytta' })
    .click();
  await expect.poll(() => simulator.world.acts.map(({ act }) => act)).toEqual(['trash']);
  const loss = await openLoss(context, extensionId);
  await expect(loss).toContainText('Flytta till papperskorgen');
  await explain(loss, 'Fel datum i inlägget.');
});
