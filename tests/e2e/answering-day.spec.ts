/**
 * Two days of answering. On the first, a question found in the round is answered as the municipality, with the coach
 * and a template, and its clock stops by itself. Another is forwarded, and on the second the deputy, who has the
 * hand-over, enters its answer. A snapshot is taken and its package verified; the month's page is saved.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { launchBrowser } from '../commands/setup/launch-browser';
import { practiceSettings } from '../commands/setup/practice-register';
import { seedSettings } from '../commands/setup/practice-session';
import { comments } from '../simulator/facebook/practice-data';
import type { Simulator } from '../simulator/server';
import { verifyZip } from '../unit/verify/a-package';
import { expect, test } from './fixtures';
import { typeDay } from './helpers/type-day';
import { Archive } from './pages/archive';
import { MUST_COME } from './pages/patience';
import { Popup } from './pages/popup';
import type { PracticePage } from './pages/practice-page';

// Grants the permission for true pictures, as an official may do once.
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

type Exported = (act: () => Promise<void>) => Promise<Uint8Array>;

interface Day {
  facebook: PracticePage;
  simulator: Simulator;
  context: BrowserContext;
  extensionId: string;
}

const openPopup = async ({ facebook, context, extensionId }: Day): Promise<Page> =>
  (await new Popup(await context.newPage(), extensionId).open(facebook.page.url())).page;

test('answers one question, forwards another whose answer the deputy enters, takes a snapshot and saves the month’s page', async ({
  facebook,
  simulator,
  context,
  extensionId,
  exported,
}) => {
  test.setTimeout(360_000);
  const day: Day = { facebook, simulator, context, extensionId };
  await findsBoth(day);
  await answersOne(day);
  await forwardsTheOther(day);
  await deputyWritesIn(await handsOver(day), simulator.hostRules);
  await takesSnapshot(day, exported);
  await savesTheMonth(day);
});

/** The morning round: both questions are found without a press. */
async function findsBoth(day: Day): Promise<void> {
  await day.facebook.accountKnown();
  for (const key of [FORWARDED, ANSWERED]) await day.facebook.reveal(key);
  const popup = await openPopup(day);
  await expect(question(popup, FORWARDED)).toBeVisible();
  await popup.close();
}

/**
 * Answers through Besvara with a template for the situation and the coach's hints, and sends by hand as the
 * municipality.
 */
async function answersOne({ facebook, simulator, context, extensionId }: Day): Promise<void> {
  const { page } = facebook;
  const card = await facebook.assess(ANSWERED);
  await card.frame.getByRole('button', { name: /^Besvara/ }).click();
  await card.frame.getByRole('button', { name: 'Gå till Svara på sidan' }).click();
  // The platform's own reply button has the focus, and the official presses it.
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
}

/** The first question's clock has stopped by itself; the other question is forwarded. */
async function forwardsTheOther(day: Day): Promise<void> {
  const popup = await openPopup(day);
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
}

/**
 * The official is away tomorrow and saves a hand-over.
 *
 * @returns the path of the file
 */
async function handsOver({ context, extensionId }: Day): Promise<string> {
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
  const file = await (await saving).path();
  await options.close();
  return file;
}

/** Takes a snapshot before closing, and verifies its package. */
async function takesSnapshot(day: Day, exported: Exported): Promise<void> {
  const { facebook, context, extensionId } = day;
  const popup = await openPopup(day);
  await popup.locator('#snapshots summary').click();
  await popup.locator('#snapshot-closing').click();
  await facebook.page.bringToFront();
  await expect(popup.locator('#snapshot-run')).toHaveAttribute('data-kind', 'sealed', { timeout: 2 * MUST_COME });
  const archive = await new Archive(await context.newPage(), extensionId).open();
  await archive.openRecord(await archive.newest());
  expect(await archive.verdict()).toBe('intact');
  const bytes = await exported(() => archive.exportButton.click());
  expect((await verifyZip(new Blob([new Uint8Array(bytes)]))).kind).toBe('intact');
}

async function savesTheMonth({ context, extensionId }: Day): Promise<void> {
  const month = await context.newPage();
  await month.goto(`chrome-extension://${extensionId}/statistics.html`);
  await expect(month.getByRole('heading', { level: 2 })).toContainText('Månadsrapport – ');
  const report = month.waitForEvent('download');
  await month.getByRole('button', { name: 'Spara månadsrapporten (PDF)' }).click();
  const pdf = await readFile(await (await report).path(), 'latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
}

/** The deputy takes in the hand-over and enters the answer, in a browser that has only the municipality's register. */
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
