/**
 * A folder by the File System specification that can fail like a network share. It replaces the browser's API, so it
 * mocks nothing of ours.
 */

export interface FolderFaults {
  /** The DOMException name to throw, by step. */
  open?: string;
  write?: string;
  close?: string;
  read?: string;
  list?: string;
  permission?: PermissionState;
  remove?: string;
  /** Somebody else changes the file between writing and reading back. */
  meddled?: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
  /** Only for files with matching names. */
  meddledOnly?: RegExp;
  /** Whether files can be moved within the folder; browsers differ. */
  move?: 'works' | 'refuses';
  /** Called when a file has received its content. */
  written?: (fileName: string) => void;
}

export interface PracticeFolder {
  handle: FileSystemDirectoryHandle;
  files: Map<string, Uint8Array<ArrayBuffer>>;
  faults: FolderFaults;
}

type Files = PracticeFolder['files'];

function moved(files: Files, { move, meddled, meddledOnly }: FolderFaults, from: string, to: string): Promise<void> {
  if (move === 'refuses') return Promise.reject(new DOMException('no', 'NotSupportedError'));
  const whole = files.get(from) ?? new Uint8Array();
  files.delete(from);
  files.set(to, (meddledOnly?.test(to) === true ? meddled?.(whole) : undefined) ?? whole);
  return Promise.resolve();
}

export function aFolder(name = 'Bevis'): PracticeFolder {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const faults: FolderFaults = {};
  const fail = (which: string | undefined): void => {
    if (which !== undefined) throw new DOMException('simulated', which);
  };
  const file = (fileName: string): unknown => ({
    createWritable: () => {
      const chunks: Uint8Array<ArrayBuffer>[] = [];
      return Promise.resolve(
        new WritableStream<Uint8Array<ArrayBuffer>>({
          write: (chunk) => {
            chunks.push(chunk);
            fail(faults.write);
          },
          close: async () => {
            fail(faults.close);
            const whole = new Uint8Array(await new Blob(chunks).arrayBuffer());
            const meddles = faults.meddledOnly?.test(fileName) ?? true;
            files.set(fileName, (meddles ? faults.meddled?.(whole) : undefined) ?? whole);
            faults.written?.(fileName);
          },
        }),
      );
    },
    ...(faults.move === undefined ? {} : { move: (to: string) => moved(files, faults, fileName, to) }),
    getFile: () => {
      fail(faults.read);
      return Promise.resolve(new File([files.get(fileName) ?? new Uint8Array()], fileName));
    },
  });
  const handle = {
    kind: 'directory',
    name,
    isSameEntry: (other: unknown) => Promise.resolve(other === handle),
    queryPermission: () => Promise.resolve(faults.permission ?? 'granted'),
    getFileHandle: (fileName: string, { create = false } = {}) => {
      try {
        if (create) fail(faults.open);
        if (!files.has(fileName) && !create) throw new DOMException('none', 'NotFoundError');
        if (create && !files.has(fileName)) files.set(fileName, new Uint8Array());
        return Promise.resolve(file(fileName));
      } catch (error) {
        return Promise.reject(error as Error);
      }
    },
    values: async function* values() {
      fail(faults.list);
      for (const fileName of [...files.keys()])
        yield await Promise.resolve({ kind: 'file', name: fileName, ...(file(fileName) as object) });
    },
    removeEntry: (fileName: string) =>
      faults.remove === undefined
        ? Promise.resolve(void files.delete(fileName))
        : Promise.reject(new DOMException('simulated', faults.remove)),
  };
  return { handle: handle as unknown as FileSystemDirectoryHandle, files, faults };
}
