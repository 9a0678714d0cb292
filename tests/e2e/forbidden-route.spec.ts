/**
 * A picture that must not be saved, as an official meets it: covered at the choice, noted, removed without capture and led through the steps, by keyboard alone,
 * on both platforms and in both languages. Afterwards no pixel, no address of one, no code and no word of the item is found anywhere.
 */
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { pickPracticeFolder, PRACTICE_FOLDER } from '../commands/setup/practice-folder';
import { practiceSettings } from '../commands/setup/practice-register';
import { extensionPage } from '../commands/setup/read-store';
import { killWorker } from '../soak/kill';
import { comments as onFacebook, municipality, pfbidOf, posts } from '../simulator/facebook/practice-data';
import { png } from '../simulator/images';
import type { Simulator } from '../simulator/server';
import { comments as onYouTube } from '../simulator/youtube/practice-data';
import { expect, landing, test } from './fixtures';
import { violations } from './helpers/accessible';
import { everywhere } from './helpers/everywhere';
import { evidenceKept, everythingKept, placesOf } from './helpers/kept';
import { coloursIn, sharedColours } from './helpers/picture-colours';
import { messagesSince, recordMessages } from './helpers/recorded-messages';
import { tabTo } from './helpers/tab-to';
import { PracticePage } from './pages/practice-page';

const snow = `https://www.facebook.com/${municipality.slug}/posts/${pfbidOf(posts.snorojning)}`;
const served = png('/v/w320h200/provgatan.png', 320, 200);

/** Facebook's item has a picture; YouTube's have the writer's face and emoji. `traces`: what of it must be found nowhere. */
const items = {
  facebook: { id: onFacebook.pictureAndText, traces: ['Så här ser det ut utanför', 'provgatan.png', 'Bo Test'] },
  youtube: { id: onYouTube.praise, traces: ['Bra jobbat', 'äntligen ett nytt badhus', '@kalle-ovning'] },
};
const PICTURE_HOSTS = /fbcdn\.net|ytimg\.com|ggpht\.com|googleusercontent\.com/;
const PIXELS_OR_CODE = [
  'data:image',
  'blob:',
  '\u0089PNG',
  'JFIF',
  '<div',
  '<img',
  '<span',
  'role="article"',
  'ytd-comment',
];

const words = {
  sv: {
    rule: 'Ta inte skärmdump. Fotografera, spara eller skicka inte bilden.',
    noted: /Noterat utan bild/,
    removed: 'Borttaget. Inlägget är borta från sidan. Ingen bild är sparad.',
    done: /Klart/,
  },
  en: {
    rule: 'Do not take a screenshot. Do not photograph, save or send the image.',
    noted: /Noted without image/,
    removed: 'Removed. The item is gone from the page. No image is saved.',
    done: /Done/,
  },
};

const practiceOn = (page: Page, simulator: Simulator, platform: 'facebook' | 'youtube'): Promise<PracticePage> =>
  new PracticePage(page).open(platform === 'facebook' ? snow : simulator.addresses.youtubeWatch);

async function withFolder(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await extensionPage(context, extensionId);
  await pickPracticeFolder(page);
  await page.close();
}

function nothingIsLeft(kept: Awaited<ReturnType<typeof everythingKept>>, traces: string[]): void {
  for (const trace of [...traces, ...PIXELS_OR_CODE])
    expect.soft(placesOf(trace, kept), `nothing kept holds ${trace}`).toEqual([]);
  expect.soft(kept.text.match(PICTURE_HOSTS), 'no address of a picture').toBeNull();
  expect.soft(kept.rows).toMatchObject({
    forbidden: 1,
    records: 0,
    sealed: 0,
    bytes: 0,
    drafts: 0,
    draftBytes: 0,
    flows: 0,
    stamps: 0,
    copies: 0,
  });
}

async function nothingWasSaid(worker: Worker, traces: string[], chosenAt: number): Promise<void> {
  const all = await messagesSince(worker);
  // The recording heard both directions and the card's port, or it proves nothing.
  for (const heard of [
    'to the worker {"kind":"card.open"',
    '"kind":"image.cover"',
    'to the page {"command":"item.cover"',
    'the page answers',
    'over card',
  ])
    expect(
      all.some((line) => line.includes(heard)),
      `the recording heard ${heard}`,
    ).toBe(true);
  // From the opening of the card on: never an address of a picture. From the choice on: not a word either.
  const since = all.slice(chosenAt);
  expect
    .soft(
      all.filter((line) => PICTURE_HOSTS.test(line)),
      'no address of a picture in any message',
    )
    .toEqual([]);
  for (const trace of [...traces, ...PIXELS_OR_CODE])
    expect
      .soft(
        since.filter((line) => line.includes(trace)),
        `no message after the choice holds ${trace}`,
      )
      .toEqual([]);
}

for (const platform of ['facebook', 'youtube'] as const) {
  for (const language of ['sv', 'en'] as const) {
    test.describe(`${platform}, ${language}`, () => {
      test.use({ settings: practiceSettings({ language, secondCopy: { kind: 'folder', name: PRACTICE_FOLDER } }) });
      const { id, traces } = items[platform];
      const said = words[language];

      test(
        'an official notes it, removes it and ticks the steps by keyboard, and nothing of it is anywhere',
        platform === 'facebook' && language === 'sv' ? landing : {},
        async ({ page, worker, simulator, context, extensionId, downloads }) => {
          simulator.world.behave({ locale: language });
          await withFolder(context, extensionId);
          await recordMessages(worker);
          const practice = await practiceOn(page, simulator, platform);
          await (await practice.reveal(`${platform}:comment:${id}`)).focus();
          await page.keyboard.press('Enter');
          const card = practice.card();
          await card.ready();
          const chosenAt = (await messagesSince(worker)).length;
          await page.keyboard.press('a');
          await expect(card.frame.getByText(said.rule)).toBeVisible();
          await expect(page.locator('uppsikt-cover').first()).toBeVisible();
          // Forgotten at the choice, before anything is noted.
          await expect
            .poll(async () => placesOf(traces[0] ?? '', await everythingKept(context, extensionId)))
            .toEqual([]);
          const atChoice = await everythingKept(context, extensionId);
          for (const trace of traces)
            expect(placesOf(trace, atChoice), `forgotten at the choice: ${trace}`).toEqual([]);
          expect(atChoice.rows).toMatchObject({ forbidden: 0, journal: 0 });

          // Removed from the first step: the note is made by it.
          await page.bringToFront();
          await tabTo(page, card.frame.locator('#remove-uncaptured'));
          await page.keyboard.press('Enter');
          await expect(card.frame.getByText(said.removed)).toBeVisible({ timeout: 60_000 });
          await expect(card.frame.getByText(said.noted)).toBeVisible();
          expect(simulator.world.isGone(platform, id)).toBe(true);
          await tabTo(page, card.frame.locator('#case-police'));
          await page.keyboard.type('K 123-26');
          await page.keyboard.press('Tab');
          await page.keyboard.press('Enter');
          await expect(card.frame.locator('[data-step="police"]')).toContainText('K 123-26');
          await tabTo(page, card.frame.locator('#tick-manager'));
          await page.keyboard.press('Enter');
          await expect(card.frame.locator('[data-step="manager"] .c-ticked')).toHaveText(said.done);

          const { journal } = await evidenceKept(context, extensionId);
          expect(
            journal.map(({ kind, data }) => [kind, data['step'] ?? data['outcome'] ?? data['kind'] ?? null]),
          ).toEqual([
            ['forbidden-image', 'address'],
            ['intent', null],
            ['gone-check', 'gone'],
            ['action', 'removed'],
            ['forbidden-image', 'police'],
            ['forbidden-image', 'manager'],
          ]);
          expect(journal.find(({ data }) => data['step'] === 'police')?.data['caseNumber']).toBe('K 123-26');
          nothingIsLeft(await everywhere(context, extensionId, downloads), traces);
          await nothingWasSaid(worker, traces, chosenAt);
          expect((await sharedColours(page, context, extensionId, await coloursIn(page, served))).pictures).toBe(0);
        },
      );
    });
  }

  test.describe(platform, () => {
    const { id, traces } = items[platform];
    const key = `${platform}:comment:${id}`;

    test('a wrong choice is taken back and nothing was noted; whoever is not sure that it is a child notes it so, and it is covered at the next visit', async ({
      page,
      simulator,
      context,
      extensionId,
    }) => {
      const practice = await practiceOn(page, simulator, platform);
      const card = await practice.assess(key);
      await card.press('a');
      await expect(card.frame.getByText(words.sv.rule)).toBeVisible();
      await tabTo(page, card.frame.locator('#forbidden-back'));
      await page.keyboard.press('Enter');
      // The words are read anew from the page, and nothing is chosen.
      await expect(card.frame.locator('blockquote')).toContainText(traces[0]?.slice(0, 9) ?? '');
      await expect(card.frame.locator('input:checked')).toHaveCount(0);
      await expect(page.locator('uppsikt-cover')).toHaveCount(0);
      expect((await everythingKept(context, extensionId)).rows).toMatchObject({ forbidden: 0, journal: 0 });

      await page.bringToFront();
      await tabTo(page, card.frame.locator('#unsure-child'));
      await page.keyboard.press('Enter');
      await expect(card.frame.getByText(words.sv.rule)).toBeVisible();
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

    test('a menu that is not known is pressed by the official, and the page that is opened anew is looked at for whether the item is gone', async ({
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
      // A long thread on YouTube is never loaded whole on a page that has just been opened: it is looked at, and what cannot be known is not said.
      const seen =
        platform === 'facebook' ? { kind: 'gone', outcome: 'done-by-hand' } : { kind: 'unknown', outcome: 'unknown' };
      await expect
        .poll(async () => (await evidenceKept(context, extensionId)).journal.slice(-2), { timeout: 60_000 })
        .toMatchObject([
          { kind: 'gone-check', data: { kind: seen.kind } },
          { kind: 'action', data: { outcome: seen.outcome } },
        ]);
      expect((await everythingKept(context, extensionId)).rows).toMatchObject({ records: 0, bytes: 0, flows: 0 });
    });

    test('a worker that is killed in the middle of the removal presses nothing again, and looks at the next visit', async ({
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

test('evidence that was sealed before stays sealed: its pictures are covered, opening one is asked about and journalled, and it is not taken out', async ({
  page,
  simulator,
  archive,
  context,
  extensionId,
}) => {
  const practice = await practiceOn(page, simulator, 'facebook');
  const key = `facebook:comment:${items.facebook.id}`;
  const first = await practice.assess(key);
  await first.chooseGround('9');
  await first.answerCriticism('not-criticism');
  await first.saveOnly.click();
  await first.ended();
  await first.close();
  const card = await practice.assess(key);
  await card.press('a');
  await expect(card.frame.locator('#sealed-before')).toContainText(
    'Öppna det inte. Skicka det inte. Kontakta din chef eller kommunens jurist nu.',
  );
  await card.frame.locator('#note-forbidden').click();
  await expect(card.frame.getByText(words.sv.noted)).toBeVisible();
  const frame = page.frames().find((each) => each.url().includes('/card.html'));
  if (frame !== undefined) expect.soft(await violations(frame), 'the steps').toEqual([]);
  await archive.open();
  expect.soft(await violations(archive.page), 'the archive with the note').toEqual([]);
  await archive.openRecord(await archive.newest());
  await expect(archive.page.getByText('Öppna inte bilderna.')).toBeVisible();
  await expect(archive.page.locator('figure img')).toHaveCount(0);
  await expect(archive.exportButton).toHaveAttribute('aria-disabled', 'true');
  expect.soft(await violations(archive.page), 'the locked record').toEqual([]);
  await archive.page.getByText('En bild måste öppnas').click();
  await archive.page.getByLabel('Vem har bestämt det?').fill('Ulla Chef');
  await archive.page.getByRole('button', { name: 'Skriv i journalen och öppna' }).click();
  await expect(archive.page.locator('figure img').first()).toBeVisible();
  const { journal, records } = await evidenceKept(context, extensionId);
  expect(records).toHaveLength(1);
  expect(journal.at(-1)).toMatchObject({ kind: 'viewed', data: { what: 'covered-picture', decidedBy: 'Ulla Chef' } });
});
