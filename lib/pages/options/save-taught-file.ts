/** Downloads a taught menu as a file, from the card or the settings. */
import { downloadBlob } from '../../../components/ui/download-blob';
import type { TaughtFile } from '../../settings/taught-file';

export function saveTaughtFile(file: TaughtFile): void {
  const platforms = [...new Set(file.menus.map(({ platform }) => platform))].join('-');
  const text = `${JSON.stringify(file, null, 2)}\n`;
  downloadBlob(new Blob([text], { type: 'application/json' }), `uppsikt-meny-${platforms}.json`);
}
