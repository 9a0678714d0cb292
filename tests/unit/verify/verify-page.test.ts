/** verifiera.html as used by somebody who received a package: what they choose or drop, and what the page answers. */
import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { knownBySchema } from '../../../lib/verify/known-by-schema';
import { BODY } from '../../../lib/verify/page/markup';
import type { PackageFile } from '../../../lib/verify/report';
import { aPackage, unpackedFiles } from './a-package';
import { MUST_COME } from '../must-come';

const { window } = new JSDOM(BODY);
const { document } = window;
vi.stubGlobal('UPPSIKT_KNOWN', knownBySchema);
vi.stubGlobal('document', document);
vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
await import('../../../lib/verify/page/main');

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const result = (): string => byId('result').textContent ?? '';
const verdict = (): string => document.getElementById('verdict')?.textContent ?? '';
const answered = (): Promise<void> => vi.waitFor(() => expect(verdict()).not.toBe(''), { timeout: MUST_COME });

const { zip } = await aPackage();
const files = await unpackedFiles(zip);
/** The content of the one folder in the ZIP file. */
const withinTop = files.map((file) => ({ ...file, path: file.path.replace(/^[^/]*\//, '') }));
/** A file as the browser gives it; one outside a folder has an empty path. */
const fileOf = (content: BlobPart, name: string): File =>
  Object.defineProperty(new File([content], name), 'webkitRelativePath', { value: '' });
const zipFile = fileOf(await zip.arrayBuffer(), 'bevis.zip');

function choose(id: 'zip' | 'folder', chosen: File[]): void {
  Object.defineProperty(byId(id), 'files', { configurable: true, value: chosen });
  byId(id).dispatchEvent(new window.Event('change'));
}
const inFolder = ({ path, bytes }: PackageFile): File =>
  Object.defineProperty(new File([bytes], path.split('/').at(-1) ?? ''), 'webkitRelativePath', {
    value: path,
  });

/** A dropped entry: the browser lists a folder's content in portions. */
const entryOf = (name: string, bytes: Uint8Array<ArrayBuffer>): unknown => ({
  name,
  isDirectory: false,
  file: (told: (file: File) => void) => told(fileOf(bytes, name)),
});
function folderOf(name: string, within: PackageFile[]): unknown {
  const first = (path: string): string => path.split('/')[0] ?? '';
  const names = [...new Set(within.map(({ path }) => first(path)))];
  const entries = names.map((each) => {
    const here = within.find(({ path }) => path === each);
    if (here !== undefined) return entryOf(each, here.bytes);
    const inside = within.filter(({ path }) => path.startsWith(`${each}/`));
    return folderOf(
      each,
      inside.map((file) => ({ ...file, path: file.path.slice(each.length + 1) })),
    );
  });
  return {
    name,
    isDirectory: true,
    createReader: () => ({ readEntries: (told: (some: unknown[]) => void) => told(entries.splice(0, 2)) }),
  };
}
function drop(...entries: unknown[]): Event {
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
  const event = Object.assign(new window.Event('drop', { cancelable: true }), { dataTransfer: { items } });
  window.dispatchEvent(event);
  return event;
}

beforeEach(() => byId('result').replaceChildren());

describe('the page that verifies a package', () => {
  test('says that a whole one holds, part by part, and what that does not show', async () => {
    choose('zip', [zipFile]);
    await answered();
    expect(document.querySelector('.box')?.className).toBe('box ok');
    expect(result()).toContain('bevis.zip');
    expect(document.querySelectorAll('.parts > .broken')).toHaveLength(0);
    expect(document.querySelectorAll('.parts > .holds').length).toBeGreaterThan(2);
    for (const heading of ['Det här är paketet', 'Det visar kontrollen', 'Det visar den inte'])
      expect(result()).toContain(heading);
    expect([document.activeElement?.id, byId('progress').hidden]).toEqual(['verdict', true]);
  });

  test('says which file was changed, in a folder that was chosen', async () => {
    const changed = files.map((file) =>
      file.path.endsWith('handling.json') ? { ...file, bytes: new Uint8Array([...file.bytes, 32]) } : file,
    );
    choose('folder', changed.map(inFolder));
    await answered();
    expect(document.querySelector('.box')?.className).toBe('box danger');
    expect(document.querySelector('.parts > .broken')?.textContent).toContain('handling.json');
    expect(result()).not.toContain('Det visar kontrollen');
  });

  test('takes a folder that is dropped, with all that lies in its folders', async () => {
    expect(drop(folderOf('mapp', withinTop)).defaultPrevented).toBe(true);
    await answered();
    expect(document.querySelector('.box')?.className).toBe('box ok');
  });

  test('takes a file that is dropped', async () => {
    drop(entryOf('släppt.zip', new Uint8Array(await zip.arrayBuffer())));
    await answered();
    expect(result()).toContain('släppt.zip');
  });

  test.each<[string, () => unknown, string]>([
    ['several files', () => choose('zip', [zipFile, zipFile]), 'Du valde 2 filer.'],
    [
      'several dropped things',
      () => drop(entryOf('a', new Uint8Array()), entryOf('b', new Uint8Array())),
      'Du släppte 2 saker.',
    ],
    [
      'more than a package can hold',
      () => choose('folder', Array<File>(2_001).fill(inFolder(files[0] as PackageFile))),
      'större än något paket',
    ],
    ['what is no package', () => choose('zip', [fileOf('hej', 'hej.zip')]), 'ZIP'],
  ])('refuses %s, and says why', async (_what, hand, why) => {
    hand();
    await answered();
    expect(verdict()).toBe('Paketet gick inte att kontrollera.');
    expect(result()).toContain(why);
  });

  test('answers nothing when nothing was chosen', async () => {
    choose('zip', []);
    drop();
    await Promise.resolve();
    expect(result()).toBe('');
  });

  test('says so when the official stops it', async () => {
    choose('zip', [zipFile]);
    byId('cancel').click();
    await answered();
    expect(verdict()).toBe('Kontrollen avbröts.');
  });

  test('answers for the package that was chosen last alone', async () => {
    choose('zip', [fileOf('hej', 'hej.zip')]);
    choose('zip', [zipFile]);
    await answered();
    expect(document.querySelector('.box')?.className).toBe('box ok');
  });

  test('asks for a page that may compute, where the browser does not let it', async () => {
    const { subtle } = crypto;
    Object.defineProperty(crypto, 'subtle', { configurable: true, value: undefined });
    choose('zip', [zipFile]);
    await answered();
    Object.defineProperty(crypto, 'subtle', { configurable: true, value: subtle });
    expect(result()).toContain('Spara sidan på datorn');
  });

  test('names a fault of the browser’s own, and another browser to try', async () => {
    const unread = Object.assign(fileOf('x', 'x.zip'), {
      slice: () => {
        throw new Error('NotReadableError');
      },
    });
    choose('zip', [unread]);
    await answered();
    expect(result()).toContain('Prova en annan webbläsare. (NotReadableError)');
  });
});
