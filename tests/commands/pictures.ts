/**
 * `npm run pictures [-- FOLDER]`: retakes the pictures in the README and the help, from the practice platforms and the
 * built extension. Default folder: assets/docs. All names and times on the practice pages are made up, so the pictures
 * show no real person.
 */
import type { Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Archive } from '../e2e/pages/archive';
import { Popup } from '../e2e/pages/popup';
import { PracticePage } from '../e2e/pages/practice-page';
import { comments } from '../simulator/facebook/practice-data';
import { root } from './setup/paths.mjs';
import { startPractice } from './setup/practice-session';

const folder = resolve(process.argv[2] ?? join(root, 'assets/docs'));
mkdirSync(folder, { recursive: true });
const session = await startPractice({ viewport: { width: 1280, height: 860 } });

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  console.log(`${name}.png`);
}

try {
  const page = session.context.pages()[0] ?? (await session.context.newPage());
  const practice = await new PracticePage(page).open(session.simulator.addresses.facebookPost);
  await practice.accountKnown();
  const control = await practice.reveal(`facebook:comment:${comments.advert}`);
  await control.hover({ force: true });
  await take(page, 'kontroll');
  const card = await practice.assess(`facebook:comment:${comments.advert}`);
  await card.chooseGround('9');
  await card.answerCriticism('not-criticism');
  await take(page, 'bedom');
  await card.press('Enter');
  await card.removeNow.waitFor();
  await take(page, 'angra');
  await card.skipTheWait();
  await card.ended();
  await take(page, 'borttaget');

  const archive = await new Archive(await session.context.newPage(), session.extensionId).open();
  await archive.openRecord(await archive.newest());
  await archive.verdict();
  await take(archive.page, 'arkiv');

  await page.bringToFront();
  const popup = await new Popup(await session.context.newPage(), session.extensionId).open(page.url());
  await popup.page.setViewportSize({ width: 420, height: 760 });
  await take(popup.page, 'ruta');
} finally {
  await session.close();
}
