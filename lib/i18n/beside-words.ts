/** Rows of a copy that lies outside, beside which something could not be written. */
import type { JournalRow } from '../domain/journal';
import { archiveText } from './archive';
import { lostArchiveText } from './lost-archive';
import type { Language } from './language';

/** Undefined for all other rows. @example 'Kopian är sparad, men registret bredvid skrevs inte' */
export const besideFailed = ({ kind, data }: Pick<JournalRow, 'kind' | 'data'>, which?: Language): string | undefined =>
  kind === 'copy-failed' && data.part !== undefined ? archiveText('besideFailed', {}, which) : undefined;

/** Why it was not, where it is the archive's fault. */
export const besideWhy = ({ kind, data }: Pick<JournalRow, 'kind' | 'data'>, which?: Language): string | undefined =>
  kind === 'copy-failed' && data.reason === 'chain-lost' ? lostArchiveText('row.register', {}, which) : undefined;
