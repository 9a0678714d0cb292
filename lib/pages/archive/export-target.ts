/// <reference types="wicg-file-system-access" />
/**
 * Where an exported file is written: to a file that the official picks (Chrome, Edge), as it is made, otherwise to the
 * browser's downloads.
 */
import { downloadBlob } from '../../../components/ui/download-blob';

export interface ExportTarget {
  place: 'picked' | 'downloads';
  /** Writes the whole stream. The file does not appear until `finish`. */
  take(stream: ReadableStream<Uint8Array<ArrayBuffer>>, signal: AbortSignal): Promise<void>;
  finish(): Promise<void>;
  /** Discards what was written. */
  giveUp(): Promise<void>;
}

const ENDINGS = { 'application/zip': '.zip', 'application/pdf': '.pdf' } as const;
type Mime = keyof typeof ENDINGS;

/**
 * Call it soon after the press: the browser's save dialog requires one.
 *
 * @returns undefined when the official cancelled the dialog
 * @throws the browser's error when the picked file cannot be written
 */
export async function chooseExportTarget(
  fileName: string,
  mime: Mime = 'application/zip',
): Promise<ExportTarget | undefined> {
  if (typeof showSaveFilePicker !== 'function') return inDownloads(fileName, mime);
  try {
    const handle = await showSaveFilePicker({
      id: 'uppsikt-export',
      suggestedName: fileName,
      types: [{ accept: { [mime]: ENDINGS[mime] } }],
    });
    const isNew = (await handle.getFile()).size === 0;
    return inFile(handle, await handle.createWritable(), isNew);
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'AbortError') return undefined;
    // A policy may have turned the dialog off. Fall back to the downloads.
    if (name === 'SecurityError' || name === 'NotAllowedError') return inDownloads(fileName, mime);
    throw error;
  }
}

function inFile(handle: FileSystemFileHandle, file: FileSystemWritableFileStream, isNew: boolean): ExportTarget {
  return {
    place: 'picked',
    take: (stream, signal) => stream.pipeTo(file, { signal, preventClose: true }),
    finish: () => file.close(),
    giveUp: async () => {
      // The file is already in error if the pipe broke. A file that existed before keeps its content.
      await file.abort().catch(() => undefined);
      // The browser creates an empty file for a new name at once, so remove it. `remove` is not in the types yet; a
      // browser without it leaves the empty file.
      if (isNew) await (handle as { remove?: () => Promise<void> }).remove?.().catch(() => undefined);
    },
  };
}

function inDownloads(fileName: string, mime: Mime): ExportTarget {
  let blob = new Blob();
  return {
    place: 'downloads',
    take: async (stream, signal) => {
      const through = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
      const whole = new Response(through.readable, { headers: { 'content-type': mime } }).blob();
      // The pipe reports the error. This end only says that the stream broke.
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
