/**
 * A record that may be secret can be closed only when its secrecy is assessed and it is registered, or the reason for
 * not registering it is given.
 */
import { isSecrecy, leftToDo, type SealedFacts } from './left-to-do';
import { secrecyIn } from '../domain/secrecy';
import type { JournalRow } from '../domain/journal';

type Lacks = 'registry' | 'secrecy';

/** What the record lacks. Empty for a record that may not be secret, whatever else is left to do about it. */
export function lacksOf(sealed: SealedFacts, journalRows: JournalRow[]): Lacks[] {
  const { decision, secrecy } = sealed;
  const isSecret =
    isSecrecy(decision) || secrecy?.asked === true || (secrecyIn(journalRows) ?? secrecy)?.marked === true;
  if (!isSecret) return [];
  return leftToDo(sealed, journalRows).flatMap(({ part }) => (part === 'registry' || part === 'secrecy' ? [part] : []));
}
