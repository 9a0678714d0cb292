/**
 * What `soak account` writes: a comment or a reply sent by key, and sent again as a private person when Uppsikt asks.
 */
import type { Locator, Page } from '@playwright/test';
import { everythingKeptFrom } from '../e2e/helpers/kept';
import { commentOf, type Platform } from '../e2e/helpers/native-menu';
import type { SoakBrowser } from './soak-browser';

/** `none`: there was nothing to press. `before`: what was stored before; null when nothing is compared. */
export type Asked = { kind: 'yes' | 'no'; before: string | null } | { kind: 'none'; why: string };

interface Where {
  page: Page;
  platform: Platform;
  /** Id of the comment that is replied to. */
  id: string;
}

const NO_BOX: Asked = { kind: 'none', why: 'there is no box to write in' };
const EDITABLE = '[contenteditable="true"]';
/** Milliseconds. On YouTube Uppsikt asks the platform for the account first, which may take this long. */
const ASKS = 6_000;
/** Milliseconds. A likely question that comes into view is stored within two seconds, whoever wrote it. */
const STILL = 2_500;
const STILL_WITHIN = 30_000;

/** @returns whether the official was asked; the simulator's server gets time to answer */
export async function write(where: Where, task: 'send' | 'reply', soak: SoakBrowser): Promise<Asked> {
  const { page, platform } = where;
  const opener = openerOf(where, task);
  if (opener !== null) {
    if ((await opener.count()) === 0) return NO_BOX;
    await opener.first().click();
  }
  const box = boxOf(where, task);
  if (!(await comes(box, 5_000))) return NO_BOX;
  await box.click();
  await page.keyboard.type('Hej!');
  const before = await whatIsKept(soak);
  await page.bringToFront();
  await box.focus();
  await page.keyboard.press(platform === 'facebook' ? 'Enter' : 'Control+Enter');
  return { kind: (await isAsked(where, soak)) ? 'yes' : 'no', before };
}

/**
 * Answers the question with *Skicka som privatperson*.
 *
 * @returns how the store differs from before
 */
export async function sendAsPrivate({ page }: Where, before: string, soak: SoakBrowser): Promise<string[]> {
  const dialog = dialogOn(page);
  await dialog.getByLabel('Jag uttalar mig inte för kommunen').check();
  await dialog.getByRole('button', { name: 'Skicka som privatperson' }).click();
  await dialog.waitFor({ state: 'detached', timeout: ASKS });
  const after = await whatIsKept(soak);
  if (after === before) return [];
  const lines = after.split('\n');
  const was = new Set(before.split('\n'));
  const other = lines.find((line) => !was.has(line)) ?? `${lines.length} lines, not ${was.size}`;
  return [`after Skicka som privatperson something else is stored: ${other.trim().slice(0, 120)}`];
}

const dialogOn = (page: Page): Locator => page.locator('uppsikt-account dialog');

/** The element that opens the box; null where it is already open. */
function openerOf({ page, platform, id }: Where, task: 'send' | 'reply'): Locator | null {
  if (platform === 'youtube' && task === 'send') return page.locator('#placeholder-area');
  if (task === 'send') return null;
  const comment = commentOf(page, platform, id);
  return platform === 'facebook'
    ? comment.getByRole('button', { name: 'Svara', exact: true })
    : comment.locator('#reply-button-end button');
}

const boxOf = ({ page, platform, id }: Where, task: 'send' | 'reply'): Locator =>
  (platform === 'youtube'
    ? task === 'send'
      ? page.locator('#contenteditable-root')
      : commentOf(page, platform, id).locator('#contenteditable-root')
    : page.locator(`[role="textbox"]${EDITABLE}${task === 'reply' ? '[aria-label^="Svara som"]' : ''}`)
  ).first();

/** Whether the official is asked. Stops waiting soon after the platform has received the text. */
async function isAsked({ page }: Where, { simulator }: SoakBrowser): Promise<boolean> {
  const dialog = dialogOn(page);
  for (const until = Date.now() + ASKS; Date.now() < until;) {
    if (await comes(dialog, ASKS / 20)) return true;
    if (simulator.world.acts.length > 0) return comes(dialog, ASKS / 20);
  }
  return false;
}

const comes = (what: Locator, timeout: number): Promise<boolean> =>
  what.waitFor({ timeout }).then(
    () => true,
    () => false,
  );

/**
 * Tables and storage, once they have not changed for a while. Without the badge: it shows the account in use and is not
 * stored.
 *
 * @throws Error when they do not stop changing
 */
async function whatIsKept(soak: SoakBrowser): Promise<string> {
  const reader = await soak.reader();
  let last = '';
  let since = Date.now();
  for (const until = Date.now() + STILL_WITHIN; Date.now() < until;) {
    const { text } = await everythingKeptFrom(reader);
    const stored = Object.entries(JSON.parse(text) as Record<string, unknown>).filter(
      ([name]) => !name.startsWith('badge'),
    );
    const now = JSON.stringify(stored, null, 1);
    if (now === last && Date.now() - since >= STILL) return now;
    if (now !== last) since = Date.now();
    last = now;
    await reader.waitForTimeout(STILL / 10);
  }
  throw new Error('what is stored does not stop changing');
}
