/**
 * Two days of answering: a question is found in the round and answered with the coach and a template as the
 * municipality, and its clock stops by itself; another is forwarded, and the deputy, who has the hand-over, writes its
 * answer in. A snapshot is taken and its package holds; the month's page is saved.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { launchBrowser } from '../commands/setup/launch-browser';
import { practiceSettings } from '../commands/setup/practice-register';
import { seedSettings } from '../commands/setup/practice-session';
import { comments } from '../simulator/facebook/practice-data';
import { verifyZip } from '../unit/verify/a-package';
import { expect, test } from './fixtures';
import { typeDay } from './helpers/type-day';
import { Archive } from './pages/archive';
import { MUST_COME } from './pages/patience';
import { Popup } from './pages/popup';

// Leave for true pictures, as an official may give it once.
test.use({ screenPermission: true });

const ANSWERED = `facebook:comment:${comments.praise}`;
const FORWARDED = `facebook:comment:${comments.criticism}`;
const ANSWER = 'Hej! Gymmet öppnar på måndag klockan 8. /Klara, Österåkers kommun';

/** One question in the popup's list. */
const question = (popup: Page, key: string): Locator =>
  popup.locator('.q-question').filter({ has: popup.locator(`#q-${key.replaceAll(':', '-')}-open`) });

const panelOf = async (panel: Page, extensionId: string, address: string): Promise<void> => {
  const at = `chrome-extension://${extensionId}/sidepanel.html`;
  await panel.goto(at);
  const tabId = await panel.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(query: object): Promise<{ id: number; url?: string }[]> } };
    };
    return (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id;
  }, address);
  await panel.goto(`${at}?tab=${tabId}`);
  await panel.locator('#answer-draft').waitFor();
};

test('answers one question, forwards another that the deputy writes in, takes a snapshot and saves the month’s page', async ({
  facebook,
  simulator,
  context,
  extensionId,
  downloads: _empty,
  exported,
}) => {
  test.setTimeout(360_000);
  const { page } = facebook;
  const openPopup = async (): Promise<Page> =>
    (await new Popup(await context.newPage(), extensionId).open(page.url())).page;

  // The morning round: both questions are found without a press.
  await facebook.accountKnown();
  for (const key of [FORWARDED, ANSWERED]) await facebook.reveal(key);
  let popup = await openPopup();
  await expect(question(popup, FORWARDED)).toBeVisible();
  await popup.close();

  // Answered as the municipality: Besvara, a template for its situation, what the coach says, and sent by hand.
  const card = await facebook.assess(ANSWERED);
  await card.frame.getByRole('button', { name: /^Besvara/ }).click();
  // The platform's own reply has the focus, and the official presses it.
  await expect(page.locator('uppsikt-card iframe')).toBeHidden();
  await expect(page.locator(':focus')).toHaveText(/Svara/);
  await page.keyboard.press('Enter');
  await page.locator('[role="textbox"][contenteditable="true"]:focus').waitFor();
  const panel = await context.newPage();
  await panelOf(panel, extensionId, page.url());
  await panel.getByRole('button', { name: 'Svar på en fråga' }).click();
  await expect(panel.getByText('Fyll i det som står inom [ ] först.')).toBeVisible();
  await panel.getByLabel('Ditt svar').fill(ANSWER);
  await expect(panel.getByText('Fyll i det som står inom [ ] först.')).toBeHidden();
  await panel.getByRole('button', { name: 'Infoga' }).click();
  await expect(panel.locator('#answer-said')).toContainText('Texten står i rutan.', { timeout: MUST_COME });
  await page.bringToFront();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => simulator.world.comment('facebook', simulator.world.acts.at(-1)?.id ?? '')?.text, {
      timeout: MUST_COME,
    })
    .toBe(ANSWER);
  await panel.close();

  // Its clock has stopped by itself; the other is forwarded.
  popup = await openPopup();
  await expect(async () => {
    await popup.reload();
    await expect(question(popup, FORWARDED)).toBeVisible();
    await expect(question(popup, ANSWERED)).toHaveCount(0, { timeout: 1 });
  }).toPass({ timeout: MUST_COME });
  const left = question(popup, FORWARDED);
  await left.getByText('Skriv in vad som hänt').click();
  await left.getByLabel('Till vem?').fill('Kultur och fritid');
  await typeDay(left.getByLabel('När ska svaret skrivas in?'), '2099-12-30');
  await left.getByRole('button', { name: 'Vidarebefordrad' }).click();
  await expect(question(popup, FORWARDED)).toContainText('Till Kultur och fritid.');
  await popup.close();

  // Away tomorrow: the hand-over is saved as a file, and the deputy's own browser takes it in.
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#hand-over`);
  const away = options.getByRole('region', { name: 'Frånvaro och ersättare' });
  await typeDay(away.getByLabel('Borta från och med'), '2026-01-05');
  await typeDay(away.getByLabel('Borta till och med'), '2099-12-31');
  await away.getByLabel('Ersättare').fill('Dan Ersättare');
  await away.getByRole('button', { name: 'Spara frånvaron' }).click();
  await expect(away.getByRole('button', { name: 'Jag är inte borta' })).toBeVisible();
  const saving = options.waitForEvent('download');
  await away.getByRole('button', { name: 'Spara överlämningen som fil' }).click();
  const handOver = await (await saving).path();
  await deputyWritesIn(handOver, simulator.hostRules);
  await options.close();

  // Before closing: a snapshot, whose package holds.
  popup = await openPopup();
  await popup.locator('#snapshots summary').click();
  await popup.locator('#snapshot-closing').click();
  await page.bringToFront();
  await expect(popup.locator('#snapshot-run')).toHaveAttribute('data-kind', 'sealed', { timeout: 2 * MUST_COME });
  const archive = await new Archive(await context.newPage(), extensionId).open();
  await archive.openRecord(await archive.newest());
  expect(await archive.verdict()).toBe('intact');
  const bytes = await exported(() => archive.exportButton.click());
  expect((await verifyZip(new Blob([new Uint8Array(bytes)]))).kind).toBe('intact');

  // The month's page.
  const month = await context.newPage();
  await month.goto(`chrome-extension://${extensionId}/statistics.html`);
  await expect(month.getByRole('heading', { level: 2 })).toContainText('Månadsrapport – ');
  const report = month.waitForEvent('download');
  await month.getByRole('button', { name: 'Spara månadsrapporten (PDF)' }).click();
  const pdf = await readFile(await (await report).path(), 'latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
});

/** In a browser of the deputy's own, with the municipality's register and nothing else. */
async function deputyWritesIn(handOver: string, hostRules: string): Promise<void> {
  const downloads = mkdtempSync(join(tmpdir(), 'uppsikt-deputy-'));
  const deputy = await launchBrowser({ profile: '', headless: true, hostRules, downloads });
  try {
    const operator = { name: 'Dan Ersättare', role: '', unit: '' };
    await seedSettings(deputy.context, { ...practiceSettings(), operator, installationId: 'deputy' });
    const page = await deputy.context.newPage();
    await page.goto(`chrome-extension://${deputy.extensionId}/options.html#hand-over`);
    const part = page.getByRole('region', { name: 'Frånvaro och ersättare' });
    await part.getByLabel('Välj filen som du fått').setInputFiles(handOver);
    await expect(part.locator('#hand-over-received')).toContainText('är mottagen');
    const popup = (await new Popup(await deputy.context.newPage(), deputy.extensionId).open()).page;
    const forwarded = question(popup, FORWARDED);
    await expect(forwarded).toContainText('Till Kultur och fritid.');
    await forwarded.getByText('Skriv in vad som hänt').click();
    await forwarded.getByRole('button', { name: 'Svaret är inskrivet' }).click();
    await expect(question(popup, FORWARDED)).toHaveCount(0);
    await expect(popup.locator('#questions')).toContainText('Svaret är inskrivet');
  } finally {
    await deputy.context.close();
    rmSync(downloads, { recursive: true, force: true });
  }
}
