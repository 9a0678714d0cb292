/** Journal rows about a copy outside the browser whose accompanying file could not be written. */
import type { JournalRow } from '../domain/journal';
import type { Language } from './language';
import { translator } from './translate';

export const besideTable = {
  failed: {
    sv: 'Kopian är sparad, men inte registret bredvid',
    en: 'Copy saved, but not the register beside it',
  },
  lost: {
    sv: 'arkivet var inte som Uppsikt minns det, och det gamla registret är kvar',
    en: 'the archive was not as Uppsikt remembers it, and the old register is kept',
  },
} as const;

const t = translator(besideTable);
type Row = Pick<JournalRow, 'kind' | 'data'>;

/** Undefined for all other rows. @example 'Kopian är sparad, men inte registret bredvid' */
export const besideFailed = ({ kind, data }: Row, which?: Language): string | undefined =>
  kind === 'copy-failed' && data.part !== undefined ? t('failed', {}, which) : undefined;

/** Why it was not written, when the archive is the cause. */
export const besideWhy = ({ kind, data }: Row, which?: Language): string | undefined =>
  kind === 'copy-failed' && data.reason === 'chain-lost' ? t('lost', {}, which) : undefined;
