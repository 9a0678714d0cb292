/** Bytes made in a page of ours, as a download of the browser's. */

/** Milliseconds; the browser has the bytes when the download has begun, so a minute is far more than it needs. */
const HELD = 60_000;

/** Says only that the download was asked for: a policy, or whoever is asked where to, may stop it. */
export function downloadBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HELD);
}
