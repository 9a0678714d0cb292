/** A taught menu as a download, from the card or the settings. */
import type { TaughtFile } from '../../lib/settings/taught-file';

/** Milliseconds; the browser has the bytes as soon as the download has begun. */
const HELD = 60_000;

export function saveTaughtFile(file: TaughtFile): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `uppsikt-meny-${[...new Set(file.menus.map(({ platform }) => platform))].join('-')}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HELD);
}
