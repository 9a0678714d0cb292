/** Offers bytes made in one of our own pages as a browser download. */

/**
 * Milliseconds before the object URL is revoked. The browser has the bytes once the download has begun, so a minute is
 * ample.
 */
const HELD = 60_000;

/** Only requests the download. A policy or a cancelled save dialog may still stop it. */
export function downloadBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HELD);
}
