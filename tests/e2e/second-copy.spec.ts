/**
 * Nothing is removed before its evidence is also outside the browser: in the download folder, or in a folder that the
 * official picked. long because both places are tried in one browser with its own download folder
 */
import type { Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../commands/setup/launch-browser';
import { letDownloadsBe, setDownloadFolder } from '../commands/setup/named-downloads';
import { withOpenRoots } from '../commands/setup/open-roots';
import {
  pickPracticeFolder,
  PRACTICE_FOLDER,
  putInPracticeFolder,
  readPracticeFolder,
} from '../commands/setup/practice-folder';
import { practiceSettings } from '../commands/setup/practice-register';
import { seedSettings } from '../commands/setup/practice-session';
import { readPackage } from '../commands/setup/read-package';
import { extensionPage } from '../commands/setup/read-store';
import { comments } from '../simulator/facebook/practice-data';
import { expect, landing, test as base } from './fixtures';
import { afterThePause } from './helpers/after-the-pause';
import { evidenceKept } from './helpers/kept';

const FOLDER = 'Uppsikt bevis';

/** A browser with a download folder of its own. Playwright does not intercept its downloads. */
const test = base.extend({
  browser_: async ({ simulator, settings, downloads }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'uppsikt-copy-'));
    setDownloadFolder(profile, downloads);
    const launched = await launchBrowser({
      profile,
      headless: true,
      hostRules: simulator.hostRules,
      folder: withOpenRoots(),
    });
    await letDownloadsBe(launched.context);
    await seedSettings(launched.context, settings);
    await use(launched);
    await launched.context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
});

const namesIn = async (reader: Page): Promise<string[]> => (await readPracticeFolder(reader)).map(({ name }) => name);
const keyOf = (id: string): string => `facebook:comment:${id}`;
const rowsOf = (kept: Awaited<ReturnType<typeof evidenceKept>>): string[] => kept.journal.map(({ kind }) => kind);

test.describe('in the download folder, which needs no setting', () => {
  test.use({ settings: practiceSettings({ secondCopy: { kind: 'downloads', folder: FOLDER } }) });

  test(
    'the package is there before the comment is gone, and a readable register follows at the next pause',
    landing,
    async ({ facebook, context, extensionId, downloads, simulator }) => {
      const card = await facebook.assess(keyOf(comments.advert));
      await card.judge('9');
      await card.skipTheWait();
      const words = await card.ended();
      expect(words).toContain(`Beviset finns nu även i mappen ${FOLDER} bland dina hämtade filer.`);
      expect(simulator.world.isGone('facebook', comments.advert)).toBe(true);

      const kept = await evidenceKept(context, extensionId);
      const rows = rowsOf(kept);
      expect(rows.indexOf('copied')).toBeGreaterThan(0);
      expect(rows.indexOf('copied')).toBeLessThan(rows.indexOf('intent'));
      const copiedRow = kept.journal.find(({ kind }) => kind === 'copied');
      const copied = copiedRow?.data as {
        place: string;
        bytes: number;
        heads: { records: { hash: string } };
        sha256: null;
        written: string;
        confirmedBy: string;
      };
      expect(copied.sha256).toBeNull();
      expect(copied.confirmedBy).toContain('ingen kontrollsumma');
      const lying = (): string[] => readdirSync(join(downloads, FOLDER)).sort();
      await afterThePause(lying, /^register-\w+\.csv$/);
      const names = lying();
      const csvName = names.find((name) => /^register-[0-9a-f]{8}\.csv$/.test(name)) ?? '';
      const htmlName = csvName.replace('.csv', '.html');
      const day = copiedRow?.at.slice(0, 10) ?? '';
      const chainName = csvName.replace('register-', 'kedjor-').replace('.csv', `-${day}.txt`);
      expect(names).toEqual([chainName, csvName, htmlName, copied.place.split('/')[1]]);
      expect(readFileSync(join(downloads, FOLDER, chainName), 'utf8')).toContain(copied.heads.records.hash);
      const bytes = readFileSync(join(downloads, copied.place));
      expect(bytes.length).toBe(copied.bytes);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(copied.written);
      const read = readPackage(new Uint8Array(bytes));
      expect(read.faults).toEqual([]);
      const csv = readFileSync(join(downloads, FOLDER, csvName), 'utf8');
      expect(csv).toContain(kept.records[0]?.manifestHash);
      const html = readFileSync(join(downloads, FOLDER, htmlName), 'utf8');
      expect(html).toContain(`href="${copied.place.split('/')[1]}"`);
      expect(html).not.toContain('<script');
    },
  );

  test('removes nothing when the download is refused, says so, and keeps the evidence', async ({
    facebook,
    context,
    extensionId,
    simulator,
  }) => {
    await letDownloadsBe(context, 'deny');
    const card = await facebook.assess(keyOf(comments.advert));
    await card.judge('9');
    const words = await card.ended();
    expect(words).toContain('Kopian kunde inte sparas.');
    expect(words).toContain('Inget har tagits bort.');
    expect(simulator.world.removed).toEqual([]);
    const kept = await evidenceKept(context, extensionId);
    expect(kept.records).toHaveLength(1);
    expect(rowsOf(kept)).not.toContain('intent');
    expect(kept.journal.find(({ kind }) => kind === 'copy-failed')?.data).toMatchObject({ reason: 'refused' });
  });
});

test.describe('in a folder that the official picked', () => {
  test.use({ settings: practiceSettings({ secondCopy: { kind: 'folder', name: PRACTICE_FOLDER } }) });

  test(
    'is read back and has the same hash before the comment is removed',
    landing,
    async ({ facebook, context, extensionId, simulator, downloads }) => {
      const reader = await extensionPage(context, extensionId);
      await pickPracticeFolder(reader);
      const card = await facebook.assess(keyOf(comments.advert));
      await card.judge('9');
      await card.skipTheWait();
      expect(await card.ended()).toContain(`Beviset finns nu även i mappen ${PRACTICE_FOLDER}.`);
      expect(simulator.world.isGone('facebook', comments.advert)).toBe(true);
      await afterThePause(() => namesIn(reader), /^alla-bevis\.csv$/);
      const files = await readPracticeFolder(reader);
      const copied = (await evidenceKept(context, extensionId)).journal.find(({ kind }) => kind === 'copied')?.data as {
        place: string;
        sha256: string;
      };
      const file = files.find(({ name }) => copied.place.endsWith(`/${name}`));
      expect(file?.sha256).toBe(copied.sha256);
      const own = files.find(({ name }) => /^register-[0-9a-f]{8}\.json$/.test(name));
      const id = own?.name.slice('register-'.length, -'.json'.length);
      expect(files.map(({ name }) => name).sort()).toEqual([
        'alla-bevis.csv',
        'alla-bevis.html',
        `kedjor-${id}.txt`,
        `register-${id}.csv`,
        `register-${id}.html`,
        `register-${id}.json`,
        file?.name,
      ]);
      expect(existsSync(join(downloads, FOLDER))).toBe(false);
    },
  );

  test('tells in advance what a colleague has done with the same comment, and keeps the colleague’s lines in the list of all evidence', async ({
    facebook,
    context,
    extensionId,
  }) => {
    const reader = await extensionPage(context, extensionId);
    await pickPracticeFolder(reader);
    const line = {
      seq: 4,
      fileName: 'uppsikt-2026-11-20-facebook-11223344.zip',
      sealedAt: '2026-11-20T09:00:00.000Z',
      platform: 'facebook',
      account: 'Österåkers kommun',
      author: 'Någon',
      ground: 'Reklam',
      measure: 'hide',
      state: 'complete',
      id: '01900000',
      manifestHash: 'd'.repeat(64),
      zipSha256: null,
      by: 'Eva Lind',
      itemKey: keyOf(comments.advert),
    };
    await putInPracticeFolder(
      reader,
      'register-c0113a9e.json',
      JSON.stringify({
        schema: 'uppsikt-register/1',
        installation: 'c0113a9e-0000',
        madeAt: '2026-11-20T09:01:00.000Z',
        heads: { records: { seq: 4, hash: 'e' }, journal: { seq: 30, hash: 'f' } },
        lines: [line],
      }),
    );
    const card = await facebook.assess(keyOf(comments.advert));
    await expect(card.frame.locator('#earlier-colleague')).toHaveText(
      /^Eva Lind har hanterat det här: 2026-11-20.*Reklam\. Dölj$/,
    );
    await card.judge('9');
    await card.skipTheWait();
    expect(await card.ended()).toContain('Borttaget.');
    await afterThePause(() => namesIn(reader), /^alla-bevis\.csv$/);
    const csv = (await readPracticeFolder(reader)).find(({ name }) => name === 'alla-bevis.csv')?.text ?? '';
    expect(csv).toContain('Eva Lind');
    expect(csv).toContain('Annan dator (c0113a9e)');
  });

  test('removes nothing when the share goes offline while permission is granted, and says so in plain words', async ({
    facebook,
    context,
    extensionId,
    simulator,
  }) => {
    const reader = await extensionPage(context, extensionId);
    await pickPracticeFolder(reader);
    const card = await facebook.assess(keyOf(comments.advert));
    await card.chooseGround('9');
    await card.answerCriticism('not-criticism');
    // The handle still exists and still says 'granted', but its folder is gone.
    await reader.evaluate(
      async (name) => (await navigator.storage.getDirectory()).removeEntry(name, { recursive: true }),
      PRACTICE_FOLDER,
    );
    await card.press('Enter');
    await expect(card.frame.getByRole('main').first()).toContainText(
      /Mappen går inte att nå|Ta bort är avstängt just nu/,
      { timeout: 30_000 },
    );
    expect(simulator.world.removed).toEqual([]);
    const kept = await evidenceKept(context, extensionId);
    expect(rowsOf(kept)).not.toContain('intent');
    expect(rowsOf(kept)).not.toContain('copied');
  });

  test('removes nothing when the folder lists more evidence than the archive has, and goes on without it when told to', async ({
    facebook,
    context,
    extensionId,
    simulator,
  }) => {
    const reader = await extensionPage(context, extensionId);
    await pickPracticeFolder(reader);
    const log = `kedjor-${practiceSettings().installationId.slice(0, 8)}.txt`;
    const line = `2026-11-20T09:00:00.000Z bevis 9 ${'a'.repeat(64)} journal 90 ${'b'.repeat(64)}\n`;
    await putInPracticeFolder(reader, log, line);
    const card = await facebook.assess(keyOf(comments.advert));
    await expect(card.frame.locator('#removal-off')).toContainText('Bevis i mappen: 9. Bevis i arkivet: 0.');
    await card.judge('9');
    expect(await card.ended()).toContain('Beviset är sparat');
    expect(simulator.world.removed).toEqual([]);
    await reader.goto(`chrome-extension://${extensionId}/options.html#lost`);
    await expect(reader.locator('#lost')).toContainText('Öppna filen alla-bevis.html där.');
    await reader.locator('#lost-acknowledge').click();
    await expect(reader.locator('#lost')).toHaveCount(0);
    const row = (await evidenceKept(context, extensionId)).journal.find(({ kind }) => kind === 'chain-lost');
    expect(row?.data).toMatchObject({ folder: PRACTICE_FOLDER, remembered: { records: { seq: 9 } } });
    expect((await readPracticeFolder(reader)).find(({ name }) => name === log)?.bytes).toBe(line.length);
  });

  test('removes nothing when the folder is no longer known, and says where to pick it again', async ({
    facebook,
    simulator,
  }) => {
    const card = await facebook.assess(keyOf(comments.advert));
    await expect(card.frame.locator('#removal-off')).toContainText(/Ta bort är avstängt just nu:.*välj mappen igen/);
    await card.judge('9');
    // Enter only saves the evidence. Its copy is tried, and the failure is told.
    expect(await card.ended()).toContain('Beviset är sparat');
    expect(simulator.world.removed).toEqual([]);
  });
});

test.describe('in the settings', () => {
  test.use({ settings: practiceSettings({ secondCopy: { kind: 'off', reason: 'Övning' } }) });

  test('evidence saved while copies were off is copied later, and the switch is journalled with its reason', async ({
    facebook,
    context,
    extensionId,
    downloads,
  }) => {
    const card = await facebook.assess(keyOf(comments.advert));
    await card.judge('9');
    await card.skipTheWait();
    expect(await card.ended()).not.toContain('Beviset finns nu även');
    expect((await evidenceKept(context, extensionId)).journal.find(({ kind }) => kind === 'copied')?.data).toEqual({
      status: 'off',
      reason: 'Övning',
    });

    const options = await context.newPage();
    await options.goto(`chrome-extension://${extensionId}/options.html#copy`);
    const section = options.locator('#copy');
    await expect(section).toContainText('Inga kopior sparas. Skäl: Övning');
    await section.getByRole('button', { name: 'Använd hämtade filer' }).click();
    await expect(section).toContainText('1 bevis saknar kopia här.');
    await section.getByRole('button', { name: 'Kopiera allt som saknas' }).click();
    await expect(section).toContainText('1 av 1 är kopierade.');
    expect(readdirSync(join(downloads, FOLDER)).filter((name) => name.endsWith('.zip'))).toHaveLength(1);

    await section.getByRole('button', { name: 'Spara inga kopior' }).click();
    await section.getByLabel('Varför ska inga kopior sparas?').fill('Servern kopieras varje natt');
    await section.getByRole('button', { name: 'Spara inga kopior' }).click();
    await expect(section).toContainText('Skäl: Servern kopieras varje natt');
    const { journal } = await evidenceKept(context, extensionId);
    expect(journal.at(-1)).toMatchObject({
      kind: 'settings-changed',
      data: { fields: ['secondCopy'], secondCopy: 'off', reason: 'Servern kopieras varje natt' },
    });
  });
});
