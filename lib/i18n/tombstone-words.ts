/** A tombstone's text, always in Swedish: in the result of a check, in the package and on the plain verifier page. */
import { oneLine } from '../domain/visible-text';
import type { Tombstone } from '../domain/tombstone';
import { swedishTime } from './swedish-time';

/**
 * @example 'Filen bild.png är förstörd 2026-11-23 13:00:00, av Eva, därför att den visade fel person. Beslut: Chef.'
 */
export function tombstoneWords({ what, files, reason, reasonText, decidedBy, operator, at }: Tombstone): string {
  const gone =
    what === 'record'
      ? 'Innehållet är förstört'
      : `Filen ${files.map(({ path }) => oneLine(path)).join(', ')} är förstörd`;
  const why =
    reason === 'forbidden-picture'
      ? 'det kan vara en bild på övergrepp mot barn'
      : oneLine(reasonText ?? '').replace(/[.\s]+$/, '');
  const by = operator === null ? 'av okänd handläggare' : `av ${oneLine(operator)}`;
  return `${gone} ${swedishTime(at)}, ${by}, därför att: ${why}. Beslut: ${oneLine(decidedBy)}.`;
}
