/**
 * Exports evidence from the archive: one record, some, or all; with progress, cancelling, and a journal row for each.
 */
import type { JournalRow } from '../../lib/domain/journal';
import { comments } from '../simulator/facebook/practice-data';
import { unpackedFiles, verifyZip } from '../unit/verify/a-package';
import { expect, landing, test } from './fixtures';
import { violations } from './helpers/accessible';
import { evidenceKept } from './helpers/kept';
import type { Archive } from './pages/archive';
import type { PracticePage } from './pages/practice-page';

async function save(facebook: PracticePage, ids: string[]): Promise<void> {
  for (const id of ids) {
    const card = await facebook.assess(`facebook:comment:${id}`);
    await card.judge('9');
    await card.skipTheWait();
    await card.ended();
    await card.close();
  }
}

const blob = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)]);

/** The file names in an export of several records, and the verdict of each package. */
async function packagesIn(bytes: Uint8Array): Promise<{ names: string[]; verdicts: string[] }> {
  const inside = await unpackedFiles(blob(bytes));
  const packages = inside.filter(({ path }) => path.endsWith('.zip'));
  const verdicts = await Promise.all(packages.map(async (one) => (await verifyZip(blob(one.bytes))).kind));
  return { names: inside.map(({ path }) => path.split('/').at(-1) ?? ''), verdicts };
}

async function exportRows(archive: Archive): Promise<JournalRow[]> {
  const { journal } = await evidenceKept(archive.page.context(), new URL(archive.page.url()).hostname);
  return journal.filter((row) => row.kind === 'exported');
}

test('exports all as one file, shows progress and is cancelled by keyboard, and exports some chosen in the list', async ({
  facebook,
  archive,
  exported,
}) => {
  await save(facebook, [comments.advert, comments.threat]);
  const hold = await archive.holdSums();
  await archive.open();
  const { page } = archive;
  await expect(archive.rows).toHaveCount(2);
  const all = page.getByRole('button', { name: 'Exportera alla' });
  const cancel = page.getByRole('button', { name: 'Avbryt exporten' });
  await hold.on();
  await all.press('Enter');
  await expect(page.getByRole('progressbar', { name: '0 av 2 paket är klara' })).toBeVisible();
  await expect(cancel).toBeFocused();
  expect.soft(await violations(page), 'under way').toEqual([]);
  await page.keyboard.press('Enter');
  await hold.off();
  await expect(page.getByText('Exporten avbröts. Ingen fil är sparad.')).toBeVisible();
  await expect(all).toBeFocused();
  expect(await exportRows(archive)).toEqual([]);

  const both = await packagesIn(await exported(() => all.press('Enter')));
  expect(both.verdicts).toEqual(['intact', 'intact']);
  expect(both.names).toEqual(expect.arrayContaining(['LÄS-MIG.txt', 'innehall.csv']));
  await expect(page.getByText(/2 paket är sparade i filen uppsikt-uttag-[0-9-]+-2-bevis\.zip/)).toBeVisible();
  expect.soft(await violations(page), 'saved').toEqual([]);

  await page.getByRole('checkbox', { name: 'Välj bevis nummer 2' }).press('Space');
  const one = await packagesIn(
    await exported(() => page.getByRole('button', { name: 'Exportera 1 valda' }).press('Enter')),
  );
  expect(one.verdicts).toEqual(['intact']);
  await page.getByRole('button', { name: 'Välj inga' }).press('Enter');
  await expect(all).toBeVisible();
  const rows = await exportRows(archive);
  expect(rows.map((row) => typeof row.data['together'])).toEqual(['string', 'string', 'string']);
});

test(
  'writes one record where the official picks, with the hash that the journal has; a cancelled export leaves no file',
  landing,
  async ({ facebook, archive }) => {
    await save(facebook, [comments.advert]);
    await archive.pickInstead('a file');
    const hold = await archive.holdSums();
    await archive.open(await archiveId(archive));
    const { page } = archive;
    // Opening a record hashes too, so hashing must not be held yet.
    await archive.exportButton.waitFor();
    await hold.on();
    await archive.exportButton.press('Enter');
    await expect(page.getByRole('progressbar', { name: /Gör i ordning paketet: \d+ %/ })).toBeVisible();
    expect.soft(await violations(page), 'under way').toEqual([]);
    await page.getByRole('button', { name: 'Avbryt exporten' }).press('Enter');
    await hold.off();
    await expect(page.getByText('Exporten avbröts. Ingen fil är sparad.')).toBeVisible();
    expect(await archive.picked()).toEqual([]);

    await archive.exportButton.press('Enter');
    await expect(page.getByText(/Paketet uppsikt-\S+\.zip är sparat där du valde\./)).toBeVisible();
    const [file] = await archive.picked();
    expect((await verifyZip(blob(file?.bytes ?? new Uint8Array()))).kind).toBe('intact');
    const [row] = await exportRows(archive);
    const sum = Buffer.from(await crypto.subtle.digest('SHA-256', file?.bytes ?? new Uint8Array())).toString('hex');
    expect(row?.data).toMatchObject({ fileName: file?.name, sha256: sum, bytes: file?.bytes.length });
  },
);

async function archiveId(archive: Archive): Promise<string> {
  await archive.open();
  return archive.newest();
}

test('a closed picker changes nothing; a picker that a policy forbids gives the download folder', async ({
  facebook,
  archive,
  exported,
}) => {
  await save(facebook, [comments.advert]);
  await archive.pickInstead('AbortError');
  await archive.open(await archiveId(archive));
  await archive.exportButton.press('Enter');
  await expect(archive.exportButton).toBeVisible();
  expect(await exportRows(archive)).toEqual([]);
  await archive.pickInstead('NotAllowedError');
  await archive.page.reload();
  expect((await verifyZip(blob(await exported(() => archive.exportButton.press('Enter'))))).kind).toBe('intact');
});

test('a records officer hands out a masked copy: nothing of what is masked is shown, and the journal tells of it', async ({
  facebook,
  archive,
  exported,
}) => {
  await save(facebook, [comments.advert]);
  await archive.open();
  await archive.openRecord(await archive.newest());
  const { page } = archive;
  await page.getByRole('button', { name: 'Gör en maskad kopia' }).click();
  await expect(page.getByRole('heading', { name: 'Maskad kopia', exact: true })).toBeFocused();
  expect.soft(await violations(page), 'the copy before it is saved').toEqual([]);
  const name = (await page.locator('#copy-places label bdi').first().innerText()).split(' (')[0] ?? '';
  await expect(page.locator('#copy-preview')).not.toContainText(name);
  await page.locator('#copy-save').click();
  await expect(page.getByText('Skriv stödet för varje maskning')).toBeVisible();
  await page.locator('#copy-ground').fill('OSL 21 kap. 1 §');
  const bytes = await exported(() => page.locator('#copy-save').click());
  expect(new TextDecoder('latin1').decode(bytes.slice(0, 8))).toBe('%PDF-1.4');
  await expect(page.getByText(/maskad kopia maskad-kopia-bevis-1-.*Stöd: OSL 21 kap. 1 §/)).toBeVisible();
  expect.soft(await violations(page), 'the copy when it is saved').toEqual([]);
});
