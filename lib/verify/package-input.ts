/** A package as chosen in a browser: a ZIP file or a folder, picked or dropped. */
import { Refused } from './report';
import { ZIP_LIMITS } from './zip/entries';

export type Chosen =
  | { kind: 'zip'; name: string; file: Blob }
  | { kind: 'folder'; name: string; files: { path: string; file: Blob }[] };

/** From an `<input type="file">`, with or without `webkitdirectory`; undefined when nothing was chosen. */
export function chosenFiles(list: FileList | File[]): Chosen | undefined {
  const files = [...list];
  const [first] = files;
  if (first === undefined) return undefined;
  if (first.webkitRelativePath === '') {
    if (files.length > 1)
      throw new Refused(`Du valde ${files.length} filer. Välj ett paket i taget, som ZIP-fil eller mapp.`);
    return { kind: 'zip', name: first.name, file: first };
  }
  return {
    kind: 'folder',
    name: first.webkitRelativePath.split('/')[0] ?? '',
    files: files.map((file) => ({ path: file.webkitRelativePath, file })),
  };
}

/** From a drop. The transfer is only readable during the event, so the entries are taken at once. */
export async function chosenDrop(transfer: DataTransfer): Promise<Chosen | undefined> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const [first] = entries;
  if (first === undefined) return undefined;
  if (entries.length > 1)
    throw new Refused(`Du släppte ${entries.length} saker. Släpp ett paket i taget, som ZIP-fil eller mapp.`);
  if (!first.isDirectory) return { kind: 'zip', name: first.name, file: await fileOf(first as FileSystemFileEntry) };
  return { kind: 'folder', name: first.name, files: await filesUnder(first as FileSystemDirectoryEntry, '') };
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

async function filesUnder(folder: FileSystemDirectoryEntry, above: string): Promise<{ path: string; file: Blob }[]> {
  const path = `${above}${folder.name}/`;
  const reader = folder.createReader();
  const found: { path: string; file: Blob }[] = [];
  for (;;) {
    // A folder is read in batches (a hundred entries in Chromium). An empty batch is the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const entry of some) {
      if (entry.isDirectory) found.push(...(await filesUnder(entry as FileSystemDirectoryEntry, path)));
      else found.push({ path: path + entry.name, file: await fileOf(entry as FileSystemFileEntry) });
      if (found.length > ZIP_LIMITS.files)
        throw new Refused('Mappen är större än något paket. Välj mappen där bagit.txt ligger.');
    }
  }
}
