/**
 * Evidence that no adapter reads: an official enters it by hand, from any page or from a picture taken with a phone.
 * The record is the same kind, and marked as entered by hand.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { readPackage } from '../commands/setup/read-package';
import { faultsOf, handlingOf } from '../commands/setup/read-store';
import { absent, CHECKS } from '../packages/checks';
import { png } from '../simulator/images';
import { expect, landing, test } from './fixtures';
import { violations } from './helpers/accessible';
import { evidenceKept, everythingKept, placesOf } from './helpers/kept';
import { Popup } from './pages/popup';

// Pressing the toolbar button grants the permission for one tab. No test can press it, so it is granted for all tabs.
test.use({ screenPermission: true });

const ADDRESS = 'https://www.instagram.com/p/ovning/';
const WORDS = 'Billiga lån nu! Klicka här.';

async function openOrdinaryPage(context: BrowserContext): Promise<Page> {
  await context.route('https://www.instagram.com/**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body:
        '<!doctype html><html lang="sv"><title>Övning på Instagram</title><body ' +
        `style="background:#fde"><h1>Lånetorget</h1><p>${WORDS}</p></body></html>`,
    }),
  );
  const page = await context.newPage();
  await page.goto(ADDRESS);
  return page;
}

async function openForm(context: BrowserContext, extensionId: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/by-hand.html`);
  await page.locator('html[data-ready="by-hand"]').waitFor();
  return page;
}

/** Chooses advertising and no criticism by the keys printed beside them. */
async function choose(form: Page): Promise<void> {
  await form.keyboard.press('9');
  await form.getByRole('button', { name: 'Spara bevis' }).waitFor();
  await form.keyboard.press('n');
}

/** Writes a file to pick from the disk, as an official does. The form ignores what a script puts into the field. */
function onDisk(name: string, content: string | Uint8Array): string {
  const path = test.info().outputPath(name);
  writeFileSync(path, content);
  return path;
}

async function fill(form: Page, facts: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(facts)) await form.getByLabel(label, { exact: true }).fill(value);
}

const sealed = (form: Page) => form.getByText('Beviset är sparat och kontrollerat.');

test(
  'an official saves a comment on another service with a picture of the page, and finds it in the archive marked as entered by hand',
  landing,
  async ({ context, extensionId, popup, archive, exported }) => {
    await openOrdinaryPage(context);
    await popup.open(ADDRESS);
    const [form] = await Promise.all([
      context.waitForEvent('page'),
      popup.page.getByRole('button', { name: 'Spara bevis för hand' }).click(),
    ]);
    await form.locator('html[data-ready="by-hand"]').waitFor();
    // Ground first: before it is chosen there is no way to add a picture.
    await expect(form.getByRole('button', { name: 'Ta bild av sidan' })).toHaveCount(0);
    await expect(form.locator('input[type="file"]')).toHaveCount(0);
    expect.soft(await violations(form), 'before the ground').toEqual([]);
    await choose(form);
    await expect(form.getByLabel('Tjänst', { exact: true })).toHaveValue('instagram');
    await expect(form.getByLabel('Adress', { exact: true })).toHaveValue(ADDRESS);
    await form.getByRole('button', { name: 'Ta bild av sidan' }).click();
    await expect(form.getByAltText('Bild av sidan, tagen nyss')).toBeVisible();
    await form.getByRole('button', { name: 'Spara bevis', exact: true }).click();
    await expect(form.getByText('Fyll i det här.')).toHaveCount(2);
    expect.soft(await violations(form), 'something is missing').toEqual([]);
    await fill(form, { 'Vem skrev?': 'Lånetorget', 'När?': '2026-11-23 14:05', Text: WORDS });
    await form.getByRole('button', { name: 'Spara bevis', exact: true }).click();
    await expect(sealed(form)).toBeVisible();
    expect.soft(await violations(form), 'saved').toEqual([]);
    await form.getByRole('radio', { name: 'Borttaget av mig på plattformen' }).check();
    await form.getByRole('button', { name: 'Anteckna' }).click();
    await expect(form.getByText('Antecknat i beviset.')).toBeVisible();

    const kept = await evidenceKept(context, extensionId);
    const id = kept.records[0]?.id ?? '';
    expect(faultsOf(kept, id)).toEqual([]);
    const handling = handlingOf(kept, id) as unknown as {
      entry: { kind: string };
      source: { platform: string; pageUrl: string };
      platformAccount: { kind: string };
      capture: { pixels: { method: string; role: string }[] };
    };
    expect(handling).toMatchObject({
      entry: { kind: 'by-hand' },
      source: { platform: 'instagram', pageUrl: ADDRESS },
      platformAccount: { kind: 'unknown' },
      capture: { pixels: [{ method: 'captureVisibleTab', role: 'raw' }] },
    });
    expect(kept.journal.at(-1)).toMatchObject({ kind: 'note', data: { act: 'removed' } });

    await archive.open();
    await expect(archive.row(id)).toContainText('Inlagt för hand, inte avläst');
    await archive.openRecord(id);
    await expect(archive.page.getByRole('article')).toContainText('Inlagt för hand, inte avläst.');
    await expect(archive.page.getByRole('article')).toContainText('borttaget av mig på plattformen');
    expect(await archive.verdict()).toBe('intact');
    const zip = await exported(() => archive.exportButton.click());
    expect(readPackage(zip).faults).toEqual([]);
    const files = unzipSync(zip);
    const text = (end: string): string =>
      new TextDecoder().decode(Object.entries(files).find(([path]) => path.endsWith(end))?.[1]);
    expect(text('LÄS-MIG.txt')).toContain('INLAGT FÖR HAND, INTE AVLÄST.');
    expect(text('innehall.html')).toContain('Inlagt för hand, inte avläst.');
    await passesCheckBag(zip, files);
  },
);

async function passesCheckBag(bytes: Uint8Array, files: Record<string, Uint8Array>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'uppsikt-by-hand-'));
  const zip = join(folder, 'paket.zip');
  writeFileSync(zip, bytes);
  expect(Object.keys(files).length).toBeGreaterThan(8);
  const why = await absent('check-bag');
  // Given the ZIP as both: `npm run packages` checks the folder.
  if (why === undefined)
    expect(await CHECKS['check-bag']?.({ zip, bytes: new Uint8Array(bytes), top: zip, ca: null })).toBeUndefined();
  else console.info(`check-bag: not asked, ${why}`);
  rmSync(folder, { recursive: true, force: true });
}

test('an official enters a message from a phone’s picture, byte for byte; other files are refused with a reason', async ({
  context,
  extensionId,
}) => {
  const form = await openForm(context, extensionId);
  await choose(form);
  await expect(form.getByText('Ingen sida är vald. Lägg in en bild i stället.')).toBeVisible();
  const picture = png('telefon', 40, 60);
  const file = form.locator('input[type="file"]');
  await file.setInputFiles([onDisk('elak.png', '<svg onload="alert(1)"></svg>'), onDisk('tom.jpg', '')]);
  await expect(form.getByText('elak.png: filen är ingen bild i PNG, JPEG eller WebP.')).toBeVisible();
  await expect(form.getByText('tom.jpg: filen är tom.')).toBeVisible();
  await file.setInputFiles(onDisk('IMG_0001.png', picture));
  await expect(form.getByAltText('Inlagd bild: IMG_0001.png')).toBeVisible();
  // By the keyboard, because the form ignores changes that no person made.
  for (const [label, words, value] of [
    ['Tjänst', 'Mess', 'messenger'],
    ['Vad är det?', 'Medd', 'message'],
  ] as const) {
    await form.getByLabel(label, { exact: true }).focus();
    await form.keyboard.type(words);
    await expect(form.getByLabel(label, { exact: true })).toHaveValue(value);
  }
  await fill(form, { Adress: 'appen på telefonen', 'Vem skrev?': 'Okänd', 'När?': 'igår' });
  await form.getByRole('button', { name: 'Spara bevis', exact: true }).click();
  await expect(sealed(form)).toBeVisible();
  const kept = await evidenceKept(context, extensionId);
  const id = kept.records[0]?.id ?? '';
  expect(faultsOf(kept, id)).toEqual([]);
  const { artifacts } = handlingOf(kept, id) as unknown as {
    artifacts: { path: string; sha256: string; role: string }[];
  };
  expect(artifacts.find(({ role }) => role === 'imported')).toMatchObject({
    path: 'inlagd-bild-1.png',
    sha256: createHash('sha256').update(picture).digest('hex'),
  });
});

test(
  'a suspected abuse image: no picture can be taken or entered, those entered are dropped, and only the note is stored',
  landing,
  async ({ context, extensionId }) => {
    const form = await openForm(context, extensionId);
    await choose(form);
    const picture = png('telefon', 40, 60);
    await form.locator('input[type="file"]').setInputFiles(onDisk('IMG_0002.png', picture));
    await expect(form.getByAltText('Inlagd bild: IMG_0002.png')).toBeVisible();
    await fill(form, { Adress: 'https://www.example.org/tråd', 'Vem skrev?': 'Namn som inte får sparas' });
    await form.getByRole('heading', { level: 1 }).click();
    await form.keyboard.press('a');
    await expect(form.getByRole('heading', { name: /Bilden får inte sparas/ })).toBeVisible();
    await expect(form.locator('input[type="file"], img')).toHaveCount(0);
    await expect(form.getByRole('button', { name: 'Ta bild av sidan' })).toHaveCount(0);
    expect.soft(await violations(form), 'the rule').toEqual([]);
    await form.getByRole('button', { name: 'Notera utan bild' }).click();
    await expect(form.getByText(/Noterat utan bild/)).toBeVisible();
    const kept = await everythingKept(context, extensionId);
    expect(kept.rows).toMatchObject({ forbidden: 1, records: 0, bytes: 0, drafts: 0, draftBytes: 0 });
    expect(placesOf('Namn som inte får sparas', kept)).toEqual([]);
    // Back after a wrong choice: the entered picture does not return.
    await form.reload();
    await form.keyboard.press('9');
    await expect(form.locator('img')).toHaveCount(0);
  },
);

test('no picture is taken of a page where a suspected abuse image has been noted', async ({
  context,
  extensionId,
  popup,
}) => {
  await openOrdinaryPage(context);
  await popup.open(ADDRESS);
  const [form] = await Promise.all([
    context.waitForEvent('page'),
    popup.page.getByRole('button', { name: 'Spara bevis för hand' }).click(),
  ]);
  await form.getByRole('heading', { level: 1 }).waitFor();
  await form.keyboard.press('a');
  await form.getByRole('button', { name: 'Notera utan bild' }).click();
  await expect(form.getByText(/Noterat utan bild/)).toBeVisible();
  await form.reload();
  await form.getByRole('heading', { level: 1 }).waitFor();
  await choose(form);
  await form.getByRole('button', { name: 'Ta bild av sidan' }).click();
  await expect(form.getByText('Bilden kunde inte tas: här finns en noterad misstänkt bild.')).toBeVisible();
  await expect(form.locator('img')).toHaveCount(0);
  expect((await everythingKept(context, extensionId)).rows).toMatchObject({ forbidden: 1, records: 0, draftBytes: 0 });
});

test('criticism alone cannot be entered by hand either', async ({ context, extensionId }) => {
  const form = await openForm(context, extensionId);
  await form.keyboard.press('9');
  const questions = form.locator('[data-criticism]');
  await questions.waitFor();
  await form.keyboard.press('j');
  await form.keyboard.press('n');
  await expect(questions).toHaveAttribute('data-criticism', 'only-criticism');
  await expect(form.getByText('Kritik får vara kvar.')).toBeVisible();
  await expect(form.getByRole('button', { name: 'Spara bevis', exact: true })).toHaveCount(0);
});

test('an official saves a message from Messenger and forwards it, and it waits among the questions', async ({
  context,
  extensionId,
  popup,
}) => {
  const address = 'https://www.messenger.com/t/1';
  await context.route('https://www.messenger.com/**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html><html lang="sv"><title>Övning</title><h1>Kalle Testsson</h1><p>När öppnar badet?</p>',
    }),
  );
  const messenger = await context.newPage();
  await messenger.goto(address);
  await popup.open(address);
  await expect(popup.page.getByText('Meddelandet är en inkommen allmän handling. Spara det?')).toBeVisible();
  const [form] = await Promise.all([
    context.waitForEvent('page'),
    popup.page.getByRole('button', { name: 'Spara meddelandet' }).click(),
  ]);
  await form.locator('html[data-ready="by-hand"]').waitFor();
  expect.soft(await violations(form), 'a message').toEqual([]);
  await form.getByRole('button', { name: 'Ta bild av sidan' }).click();
  await expect(form.getByAltText('Bild av sidan, tagen nyss')).toBeVisible();
  await fill(form, { 'Vem skrev?': 'Kalle Testsson', 'När?': '2026-11-23 14:05', Text: 'När öppnar badet?' });
  // By keys, as for the date below: the form does not trust what a script chooses.
  await form.getByLabel('Vilken av kommunens sidor gäller det?').press('ArrowDown');
  await form.getByRole('radio', { name: 'Vet inte. Registrator får avgöra.' }).check();
  await form.getByRole('radio', { name: 'Det skickas vidare' }).check();
  await form.getByRole('button', { name: 'Spara meddelandet' }).click();
  await expect(form.getByText('Välj en dag, tidigast i dag.')).toBeVisible();
  expect.soft(await violations(form), 'something is missing').toEqual([]);
  await form.getByLabel('Till vem skickas det?').fill('Gatukontoret');
  await form.getByLabel('När ska svaret vara inskrivet?').click();
  await form.keyboard.type('12312099');
  await form.getByRole('button', { name: 'Spara meddelandet' }).click();
  await expect(sealed(form)).toBeVisible();
  await expect(form.getByText('Det står nu bland frågorna')).toBeVisible();
  const kept = await evidenceKept(context, extensionId);
  const [record] = kept.records;
  expect(faultsOf(kept, record?.id ?? '')).toEqual([]);
  expect(handlingOf(kept, record?.id ?? '')).toMatchObject({
    decision: { groundLabel: 'Inkommet meddelande', measure: null },
    item: { ref: { kind: 'message' } },
  });
  // The first popup has closed itself, as the toolbar's popup does.
  const again = await new Popup(await context.newPage(), extensionId).open(address);
  await expect(again.page.getByText('Till Gatukontoret.')).toBeVisible();
  await expect(again.page.getByRole('button', { name: 'Öppna i arkivet' }).first()).toBeVisible();
});
