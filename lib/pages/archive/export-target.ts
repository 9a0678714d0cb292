/// <reference types="wicg-file-system-access" />
/**
 * Where an exported file is put: a place that the official picks (Chrome,
 * Edge), written as it is made; else the browser's downloads.
 */
import { downloadBlob } from '../../../components/ui/download-blob';

export interface ExportTarget {
  place: 'picked' | 'downloads';
  /** Takes it all in. Nothing is to be seen in the place until `finish`. */
  take(stream: ReadableStream<Uint8Array<ArrayBuffer>>, signal: AbortSignal): Promise<void>;
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  giveUp(): Promise<void>;
}

/**
 * To be called soon after the press: the browser's window needs it.
 *
 * @returns undefined when the official closed the window
 * @throws what the browser says when the picked file cannot be written
 */
export async function chooseExportTarget(fileName: string): Promise<ExportTarget | undefined> {
  if (typeof showSaveFilePicker !== 'function') return inDownloads(fileName);
  try {
    const handle = await showSaveFilePicker({
      id: 'uppsikt-export',
      suggestedName: fileName,
      types: [{ accept: { 'application/zip': ['.zip'] } }],
    });
    const isNew = (await handle.getFile()).size === 0;
    return inFile(handle, await handle.createWritable(), isNew);
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'AbortError') return undefined;
    // A municipality may have turned the window off by policy; then there are the downloads.
    if (name === 'SecurityError' || name === 'NotAllowedError') return inDownloads(fileName);
    throw error;
  }
}

function inFile(handle: FileSystemFileHandle, file: FileSystemWritableFileStream, isNew: boolean): ExportTarget {
  return {
    place: 'picked',
    take: (stream, signal) => stream.pipeTo(file, { signal, preventClose: true }),
    finish: () => file.close(),
    giveUp: async () => {
      // It is in error already when the pipe broke. A file that was there before keeps what it held.
      await file.abort().catch(() => undefined);
      // The browser makes an empty file of a new name at once. Not in the
      // types yet; a browser without it leaves the empty file.
      if (isNew) await (handle as { remove?: () => Promise<void> }).remove?.().catch(() => undefined);
    },
  };
}

function inDownloads(fileName: string): ExportTarget {
  let blob = new Blob();
  return {
    place: 'downloads',
    take: async (stream, signal) => {
      const through = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
      const whole = new Response(through.readable, { headers: { 'content-type': 'application/zip' } }).blob();
      // What went wrong is told by the pipe; the other end only says that it broke.
      whole.catch(() => undefined);
      await stream.pipeTo(through.writable, { signal });
      blob = await whole;
    },
    finish: () => {
      downloadBlob(blob, fileName);
      return Promise.resolve();
    },
    giveUp: () => {
      blob = new Blob();
      return Promise.resolve();
    },
  };
}
