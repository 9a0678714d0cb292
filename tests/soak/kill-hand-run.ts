/**
 * One run of `soak kill` for evidence entered by hand: killed while the form saves, and completed by the next start
 * (`finishHandDrafts`).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import { readStore, type Store } from '../commands/setup/read-store';
import { waitUntil } from '../commands/setup/wait-until';
import { png } from '../simulator/images';
import { breachesOf, brokenPromises } from './invariants';
import { killBrowser, killWorker } from './kill';
import type { KillRun } from './kill-run';
import { NotBegun } from './not-begun';
import type { Random } from './random';
import { shownInForm } from './shown';
import type { SoakBrowser } from './soak-browser';

/** Evidence by hand has no platform item; its key begins with this. */
const HAND = 'by-hand:';
const LONGEST_SAVING = 900;

export async function killHandRun(soak: SoakBrowser, random: Random): Promise<KillRun> {
  soak.simulator.world.reset();
  const kill = random.pick(['worker', 'browser'] as const);
  const delay = random.between(0, LONGEST_SAVING);
  const before = new Set((await readStore(await soak.reader())).records.map(({ id }) => id));
  const form = await filledIn(soak, random).catch((error: unknown) => Promise.reject(new NotBegun(error)));
  await form.getByRole('button', { name: 'Spara bevis', exact: true }).click();
  await pause(delay);
  const shown = await shownInForm(form);
  await (kill === 'worker' ? killWorker(soak.context) : killBrowser(soak.context));
  if (kill === 'browser') await soak.relaunch();
  else await form.close();

  const { store, left } = await settled(soak, before);
  const made = store.records
    .filter(({ id, itemKey }) => itemKey.startsWith(HAND) && !before.has(id))
    .map(({ id }) => id);
  const copies = await soak.copiesThere();
  const breaches = breachesOf(store, soak.simulator.world.acts, new Set(), copies);
  breaches.lost.push(...brokenPromises(store, shown, made, copies).map((fault) => `by hand: ${fault}`));
  if (left > 0) breaches.untold.push(`by hand: ${left} staged and never sealed`);
  if (made.length > 1) breaches.broken.push(`by hand: ${made.length} records of one press`);
  const uncopied =
    copies === null
      ? []
      : made.filter((id) => !store.journal.some(({ kind, recordId }) => kind === 'copied' && recordId === id));
  const seen = shown.words.includes('Beviset är sparat')
    ? 'sparat'
    : shown.words.includes('Sparar')
      ? 'sparar'
      : 'not yet';
  const waits = uncopied.length > 0 ? ', its copy waits for the next try' : '';
  const end = made.length === 0 ? 'nothing staged' : `sealed${waits}`;
  return {
    story: `by hand, ${kill} killed ${delay} ms into saving ("${seen}" was shown): ${end}`,
    breaches,
  };
}

async function filledIn(soak: SoakBrowser, random: Random): Promise<Page> {
  const form = await soak.context.newPage();
  await form.goto(`chrome-extension://${soak.extensionId}/by-hand.html`);
  await form.getByRole('heading', { level: 1 }).waitFor();
  await form.bringToFront();
  await form.keyboard.press('9');
  await form.getByRole('button', { name: 'Spara bevis', exact: true }).waitFor();
  await form.keyboard.press('n');
  // From the disk: a file set as bytes counts as set by a script, which the form ignores.
  const folder = mkdtempSync(join(tmpdir(), 'uppsikt-telefon-'));
  const picture = join(folder, 'IMG_0001.png');
  writeFileSync(picture, png(`telefon-${random.between(0, 1e6)}`, random.between(40, 900), random.between(40, 900)));
  await form.locator('input[type="file"]').setInputFiles(picture);
  await form.getByAltText('Inlagd bild: IMG_0001.png').waitFor();
  rmSync(folder, { recursive: true });
  for (const [label, words] of [
    ['Tjänst', 'Mess'],
    ['Vad är det?', 'Medd'],
  ] as const) {
    await form.getByLabel(label, { exact: true }).focus();
    await form.keyboard.type(words);
  }
  for (const [label, value] of Object.entries({ Adress: 'appen på telefonen', 'Vem skrev?': 'Okänd', 'När?': 'igår' }))
    await form.getByLabel(label, { exact: true }).fill(value);
  return form;
}

/** Opens the platform's page, as an official would next, and waits until no draft entered by hand is left. */
async function settled(soak: SoakBrowser, before: ReadonlySet<string>): Promise<{ store: Store; left: number }> {
  await (await soak.page()).goto(soak.simulator.addresses.facebookPost);
  let left = 0;
  await waitUntil(
    'what was staged by hand to be sealed',
    async () => {
      left = await stagedByHand(await soak.reader());
      return left === 0 ? true : undefined;
    },
    20_000,
    150,
  ).catch(() => undefined);
  // The copy is made after the seal.
  const store = await waitUntil(
    'the copy',
    async () => {
      const now = await readStore(await soak.reader());
      const made = now.records.filter(({ id, itemKey }) => itemKey.startsWith(HAND) && !before.has(id));
      return made.every(({ id }) =>
        now.journal.some(({ kind, recordId }) => recordId === id && (kind === 'copied' || kind === 'copy-failed')),
      )
        ? now
        : undefined;
    },
    6_000,
    150,
  ).catch(async () => readStore(await soak.reader()));
  return { store, left };
}

const stagedByHand = (reader: Page): Promise<number> =>
  reader.evaluate(async (start) => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('indexedDB'));
      });
    const db = await asked(indexedDB.open('uppsikt'));
    try {
      const drafts = (await asked(db.transaction('drafts').objectStore('drafts').getAll())) as { itemKey: string }[];
      return drafts.filter(({ itemKey }) => itemKey.startsWith(start)).length;
    } finally {
      db.close();
    }
  }, HAND);
