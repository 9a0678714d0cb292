/**
 * A picture that must not be saved, as an official meets it: covered at the choice, noted, removed without capture, and
 * followed by the guided steps. By keyboard alone, on both platforms and in both languages. Afterwards no pixel,
 * picture address, hash or word of the item is found anywhere.
 */
import type { BrowserContext, Worker } from '@playwright/test';
import { pickPracticeFolder, PRACTICE_FOLDER } from '../commands/setup/practice-folder';
import { practiceSettings } from '../commands/setup/practice-register';
import { extensionPage } from '../commands/setup/read-store';
import { png } from '../simulator/images';
import { expect, landing, test } from './fixtures';
import { violations } from './helpers/accessible';
import { everywhere } from './helpers/everywhere';
import { items, practiceOn, words } from './helpers/forbidden-items';
import { evidenceKept, everythingKept, placesOf } from './helpers/kept';
import { coloursIn, sharedColours } from './helpers/picture-colours';
import { messagesSince, recordMessages } from './helpers/recorded-messages';
import { tabTo } from './helpers/tab-to';

const served = png('/v/w320h200/provgatan.png', 320, 200);

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

/** The message with which the card tells the background that the ground was chosen. */
const CHOICE = 'to the worker {"kind":"image.cover"';

async function nothingWasSaid(worker: Worker, traces: string[]): Promise<void> {
  const all = await messagesSince(worker);
  // The test proves nothing unless the recording covers both directions and the card's port.
  for (const heard of [
    'to the worker {"kind":"card.open"',
    CHOICE,
    'to the page {"command":"item.cover"',
    'the page answers',
    'over card',
  ])
    expect(
      all.some((line) => line.includes(heard)),
      `the recording heard ${heard}`,
    ).toBe(true);
  // From the opening of the card on: no picture address. From the choice on: no word either. The choice is the moment
  // its message arrives. Until then the card may be told what it shows at any time, for example after a colleague's
  // line in the shared register has been looked up.
  const since = all.slice(all.findIndex((line) => line.startsWith(CHOICE)));
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
        'an official notes it, removes it and ticks the steps by keyboard, and nothing of it is kept anywhere',
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
          await page.keyboard.press('a');
          await expect(card.frame.getByText(said.rule)).toBeVisible();
          // The focus comes with the next frame; tabbed before it, the next key would be the heading's.
          await expect(card.frame.locator('#forbidden-title')).toBeFocused();
          await expect(page.locator('uppsikt-cover').first()).toBeVisible();
          // Deleted at the choice, before anything is noted.
          await expect
            .poll(async () => placesOf(traces[0] ?? '', await everythingKept(context, extensionId)))
            .toEqual([]);
          const atChoice = await everythingKept(context, extensionId);
          for (const trace of traces)
            expect(placesOf(trace, atChoice), `forgotten at the choice: ${trace}`).toEqual([]);
          expect(atChoice.rows).toMatchObject({ forbidden: 0, journal: 0 });

          // Removed from the first step, which also makes the note.
          await page.bringToFront();
          await tabTo(page, card.frame.locator('#remove-uncaptured'));
          await card.awake();
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
          await nothingWasSaid(worker, traces);
          expect((await sharedColours(page, context, extensionId, await coloursIn(page, served))).pictures).toBe(0);
        },
      );
    });
  }
}

test('evidence sealed before stays sealed: its pictures are covered, opening one asks first and is journalled, and it is not exported', async ({
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
    'Öppna det inte. Skicka det inte. Säg till din chef nu.',
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
