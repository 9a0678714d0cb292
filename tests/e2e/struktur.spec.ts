/**
 * Somebody opens `struktur.html` from the disk years later, in a browser with scripts and network. Whatever page it was
 * made from, nothing runs, no server is contacted, and presses lead nowhere.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { markupDocument } from '../../lib/domain/inert-markup';
import { sanitisedHtml } from '../../lib/platforms/dom/sanitise-html';
import { builtByScript, HOSTILE } from '../unit/capture/hostile-markup';
import { expect, test } from './fixtures';

const WORDS = 'Det här skrev någon.';
const everything = (): boolean => true;

function structureFile(fill: (item: HTMLElement, made: Document) => void): string {
  const made = new JSDOM('').window.document.implementation.createHTMLDocument('');
  const item = made.createElement('div');
  fill(item, made);
  item.append(made.createTextNode(WORDS));
  return markupDocument(sanitisedHtml(item, () => undefined, everything));
}

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'uppsikt-struktur-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files: [name: string, fill: (item: HTMLElement, made: Document) => void][] = [
  ...HOSTILE.map((payload, at): (typeof files)[number] => [
    `markup ${at + 1}`,
    (item) => item.insertAdjacentHTML('beforeend', payload),
  ]),
  ['all markup at once', (item) => HOSTILE.forEach((payload) => item.insertAdjacentHTML('beforeend', payload))],
  ['what a script built', (item, made) => item.append(...builtByScript(made))],
];

test('opens the kept structure of hostile pages, and nothing runs or is fetched', async ({ context }) => {
  const page = await context.newPage();
  const [ran, asked]: [string[], string[]] = [[], []];
  let now = '';
  await page.exposeFunction('hacked', () => ran.push(now));
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => ran.push(now)));
  for (const [name, fill] of files) {
    now = name;
    const path = join(folder, `${name}.html`);
    writeFileSync(path, structureFile(fill));
    const address = pathToFileURL(path).href;
    const onRequest = (request: { url(): string }): void => {
      if (request.url() !== address) asked.push(`${name}: ${request.url()}`);
    };
    page.on('request', onRequest);
    await page.goto(address);
    await expect(page.locator('body')).toContainText(WORDS);
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
        element.click();
        element.focus();
      }
    });
    // A navigation caused by the press would have begun by the next frame.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    expect(page.url(), name).toBe(address);
    page.off('request', onRequest);
  }
  expect({ ran, asked }).toEqual({ ran: [], asked: [] });
  await page.close();
});
