/**
 * Checks that a record's time stamps are valid and belong to this record. Undefined when all do, or when there are
 * none.
 */
import type { Artifact } from '../domain/evidence';
import type { JournalRow } from '../domain/journal';
import { stampsIn } from '../time-stamps/stamps-in';
import { verifyStamp } from '../time-stamps/verify-stamp';
import { CAPTURE_LIST } from './capture-list';

/** @returns what is wrong, in Swedish */
export async function stampFault(
  journalRows: JournalRow[],
  /**
   * `artifacts` is null when the content is destroyed. Then the list's stamp is compared with the journal's hash only.
   */
  sealed: { manifestHash: string; artifacts: Artifact[] | null },
  subtle: SubtleCrypto,
): Promise<string | undefined> {
  const kept = stampsIn(journalRows);
  if (kept.length !== journalRows.filter(({ kind }) => kind === 'stamped').length)
    return 'Journalens rad om en tidsstämpel går inte att läsa.';
  for (const { over, token, genTime, recordSha256 } of kept) {
    const name = over === 'seal' ? 'Tidsstämpeln för förseglingen' : 'Tidsstämpeln för de sparade filerna';
    const sha256 =
      over === 'seal'
        ? sealed.manifestHash
        : sealed.artifacts === null
          ? recordSha256
          : sealed.artifacts.find(({ path }) => path === CAPTURE_LIST)?.sha256;
    if (sha256 === undefined) return `${name} gäller filen ${CAPTURE_LIST}, som saknas.`;
    const verdict = await verifyStamp(token, { sha256 }, {}, subtle);
    if (verdict.kind === 'broken') return `${name} håller inte. ${verdict.text}`;
    if (verdict.genTime !== genTime) return `${name} har en annan tid än journalen säger.`;
  }
  return undefined;
}
