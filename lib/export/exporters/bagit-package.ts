/** The portable proof of one record, for anyone who does not trust us: see lib/export/package-stream. */
import type { Exporter } from '../contract';
import { packageStream } from '../package-stream';

export const exporter: Exporter = {
  id: 'bagit-package',
  label: { sv: 'Exportera paket', en: 'Export package' },
  exportRecord: packageStream,
};
