/**
 * A person with only a browser verifies a package: from the disk, without network, by keyboard. The same package is
 * also verified in the archive.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { mendBag, type Files } from '../soak/mend-bag';
import { zipMutations } from '../soak/mutate-zip';
import { seeded } from '../soak/random';
import { canonicalBytes } from '../../lib/evidence/canonical';
import { comments } from '../simulator/facebook/practice-data';
import { openVerifyPage } from '../packages/verify-page';
import { aPackage, unpackedFiles } from '../unit/verify/a-package';
import { expect, landing, test } from './fixtures';
import { violations } from './helpers/accessible';
import { everythingKept } from './helpers/kept';

let folder: string;
let files: Files;
let top: string;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'uppsikt-paket-'));
  files = new Map(
    (await unpackedFiles((await aPackage({ stamps: true })).zip)).map(({ path, bytes }) => [path, bytes]),
  );
  top = [...files.keys()][0]?.split('/')[0] ?? '';
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);

/** Writes the file to pick by path. A buffer that a test sets would count as a script's file, not a person's. */
function onDisk(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const asZip = (name: string, changed: Files): string =>
  onDisk(`${name}.zip`, zipSync(Object.fromEntries(changed), { level: 6 }));

function asFolder(name: string, changed: Files): string {
  for (const [path, bytes] of changed) {
    const full = join(folder, name, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, bytes);
  }
  return join(folder, name, top);
}

/** Each change, with what the answer must name. */
const changes: [name: string, names: string, change: () => Files | Uint8Array][] = [
  ['a changed picture', 'data/bild.png har ändrats', () => new Map(files).set(`${top}/data/bild.png`, text('x'))],
  [
    'a missing picture',
    'data/bild.png saknas',
    () => new Map([...files].filter(([path]) => !path.endsWith('bild.png'))),
  ],
  [
    'an added file',
    'data/ny.png hör inte till',
    () => mendBag(new Map(files).set(`${top}/data/ny.png`, text('x')), `${top}/`),
  ],
  [
    'a changed signature',
    'Signaturen',
    () => mendBag(new Map(files).set(`${top}/data/handling.sig`, text('x')), `${top}/`),
  ],
  [
    'a changed handling',
    'Handlingen',
    () =>
      mendBag(
        new Map(files).set(
          `${top}/data/handling.json`,
          text(new TextDecoder().decode(files.get(`${top}/data/handling.json`)).replace('Adam Arg', 'Adam Ond')),
        ),
        `${top}/`,
      ),
  ],
  [
    'a changed stamp',
    'idsstämpel',
    () => mendBag(new Map(files).set(`${top}/data/handling.tsr`, text('x')), `${top}/`),
  ],
];

test('checks a package from the disk without network, by keyboard: all is well', landing, async () => {
  const { verifier, asked, complaints, end } = await openVerifyPage();
  expect(await violations(verifier.page), 'before').toEqual([]);
  const zip = await verifier.giveByKeyboard(verifier.zip, asZip('hel', files));
  expect(zip.heading).toBe('Allt stämmer.');
  expect(zip.text).toContain('Tidsstämpeln: stämmer');
  await expect(verifier.verdict).toBeFocused();
  expect(await violations(verifier.page), 'after').toEqual([]);
  const opened = await verifier.giveByKeyboard(verifier.folder, asFolder('hel', files));
  expect(opened.heading).toBe('Allt stämmer.');
  expect({ asked, complaints }).toEqual({ asked: [], complaints: [] });
  await end();
});

test('names the broken part of each changed package', async () => {
  const { verifier, asked, end } = await openVerifyPage();
  for (const [index, [name, names, change]] of changes.entries()) {
    const changed = change();
    const path = changed instanceof Map ? asZip(`bruten-${index}`, changed) : '';
    const { heading, text: said } = await verifier.give(path);
    expect.soft(heading, name).toBe('Paketet stämmer inte.');
    expect.soft(said, name).toContain(names);
  }
  const whole = asZip('avkortad', files);
  writeFileSync(whole, zipSync(Object.fromEntries(files)).slice(0, -400));
  const cut = await verifier.give(whole);
  expect.soft(cut.heading).toBe('Paketet gick inte att kontrollera.');
  expect.soft(cut.text).toContain('avkortad');
  expect.soft(await violations(verifier.page)).toEqual([]);
  expect(asked).toEqual([]);
  await end();
});

test(
  'a saved comment’s own package: its verifiera.html finds it intact, and so does the archive',
  landing,
  async ({ facebook, archive, exported, worker }) => {
    const card = await facebook.assess(`facebook:comment:${comments.advert}`);
    await card.judge('9');
    await card.skipTheWait();
    await card.ended();
    await archive.open();
    await archive.openRecord(await archive.newest());
    const zip = await exported(() => archive.exportButton.click());
    const path = join(folder, 'sparad.zip');
    writeFileSync(path, zip);
    const own = (await unpackedFiles(new Blob([new Uint8Array(zip)]))).find((file) =>
      file.path.endsWith('data/verifiera.html'),
    );
    const { verifier, asked, end } = await openVerifyPage(new TextDecoder().decode(own?.bytes));
    expect((await verifier.giveByKeyboard(verifier.zip, path)).heading).toBe('Allt stämmer.');
    expect(asked).toEqual([]);
    await end();

    const { page } = archive;
    await page.getByText('Kontrollera ett paket').press('Enter');
    await page.getByLabel('Paketet som ZIP-fil').setInputFiles(path);
    await expect(page.getByText('Allt stämmer.', { exact: true })).toBeVisible();
    await expect(page.getByText('paketet säger samma sak som arkivet')).toBeVisible();
    await expect(page.getByText(/byte för byte den som lämnade arkivet/)).toBeVisible();
    expect.soft(await violations(page), 'checked').toEqual([]);
    // A forger changes the PDF and mends the lists: nothing signed has changed, so only the archive can tell.
    const ownFiles: Files = new Map(
      (await unpackedFiles(new Blob([new Uint8Array(zip)]))).map((file) => [file.path, file.bytes]),
    );
    const ownTop = [...ownFiles.keys()][0]?.split('/')[0] ?? '';
    await page
      .getByLabel('Paketet som ZIP-fil')
      .setInputFiles(
        asZip('annan-pdf', mendBag(new Map(ownFiles).set(`${ownTop}/data/handling.pdf`, text('%PDF')), `${ownTop}/`)),
      );
    await expect(page.getByText('Journalen nämner ingen sådan fil.')).toBeVisible();
    await page.getByLabel('Paketet som ZIP-fil').setInputFiles(asZip('främmande', files));
    await expect(page.getByText('Beviset finns inte i det här arkivet.')).toBeVisible();
    await page
      .getByLabel('Paketet som ZIP-fil')
      .setInputFiles(asZip('ond', new Map(files).set(`${top}/data/bild.png`, text('x'))));
    await expect(page.getByText('Första felet: Filen data/bild.png har ändrats.')).toBeVisible();
    expect.soft(await violations(page), 'broken').toEqual([]);
    await page.reload();
    await expect(archive.rows).toHaveCount(1);
    expect(worker.url()).toContain('chrome-extension://');
  },
);

const bytesOf = (path: string): Uint8Array<ArrayBuffer> => files.get(`${top}/data/${path}`) ?? text('');

/** The package with `handling.json` rewritten as another version could write it; its own lists still match. */
function rewritten(change: (handling: Record<string, unknown> & { record: Record<string, unknown> }) => void): Files {
  const handling = JSON.parse(new TextDecoder().decode(bytesOf('handling.json'))) as Parameters<typeof change>[0];
  change(handling);
  return mendBag(new Map(files).set(`${top}/data/handling.json`, canonicalBytes(handling)), `${top}/`);
}

test(
  'a package that is tampered with, cut, swollen, locked, or names places on the computer ' +
    'is refused in the archive, in words, and nothing is stored',
  async ({ archive, context, extensionId }) => {
    await archive.open();
    const { page } = archive;
    await page.getByText('Kontrollera ett paket').press('Enter');
    const field = page.getByLabel('Paketet som ZIP-fil');
    const before = await everythingKept(context, extensionId);
    const whole = new Uint8Array(zipSync(Object.fromEntries(files), { level: 0 }));
    const hostile = zipMutations(
      whole,
      { files, top: `${top}/`, artifacts: [], random: seeded(1), other: files, otherTop: `${top}/` },
      seeded(1),
    );
    for (const { kind, names, zip } of hostile) {
      await field.setInputFiles(onDisk('paket.zip', zip));
      const answer = page
        .getByRole('alert')
        .filter({ hasText: /^\S?\s*Paketet (gick inte att kontrollera|stämmer inte)\./ });
      await expect.soft(answer, kind).toContainText(names);
      expect
        .soft(
          (await answer.innerText()).includes('Arkivet är inte rört.') ||
            (await answer.innerText()).includes('stämmer inte'),
          kind,
        )
        .toBe(true);
    }
    expect.soft(await violations(page), 'refused').toEqual([]);
    await field.setInputFiles(
      asZip(
        'nyare',
        rewritten((handling) => (handling.record['schema'] = 'uppsikt-handling/2')),
      ),
    );
    await expect(page.getByText('Paketet kommer från en nyare version av Uppsikt.')).toBeVisible();
    expect.soft(await violations(page), 'newer').toEqual([]);
    expect((await everythingKept(context, extensionId)).text).toBe(before.text);
  },
);

test('a check in progress shows how far it is, and is cancelled by keyboard', async ({ archive }) => {
  const hold = await archive.holdSums();
  await archive.open();
  const { page } = archive;
  await page.getByText('Kontrollera ett paket').press('Enter');
  await hold.on();
  await page.getByLabel('Paketet som ZIP-fil').setInputFiles(asZip('hel', files));
  const cancel = page.getByRole('button', { name: 'Avbryt', exact: true });
  await expect(page.getByRole('progressbar', { name: /Kontrollerar hel\.zip/ })).toBeVisible();
  expect.soft(await violations(page), 'running').toEqual([]);
  await cancel.press('Enter');
  await hold.off();
  await expect(page.getByText('Kontrollen avbröts. Inget är ändrat.')).toBeVisible();
  expect.soft(await page.evaluate(() => document.activeElement?.textContent)).toContain('Kontrollen avbröts.');
  await expect(page.getByText('Allt stämmer.')).toHaveCount(0);
});
