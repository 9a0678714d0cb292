/** Accounts that were taken out of the register: their history stays (guideline l.27). Pure. */
import { linesOf, type RegisterLine } from './line';

export interface FormerAccount {
  id: string;
  /** As it was called last; null where no line says so. */
  name: string | null;
  lines: RegisterLine[];
}

/**
 * @param histories every account's lines, by account
 * @param registered the ids that stand in the register now
 */
export const formerAccounts = (
  histories: ReadonlyMap<string, RegisterLine[]>,
  registered: ReadonlySet<string>,
): FormerAccount[] =>
  [...histories]
    .filter(([id]) => !registered.has(id))
    .map(([id, lines]) => ({ id, name: nameIn(lines), lines }))
    .toSorted((one, other) => (one.name ?? '').localeCompare(other.name ?? '', 'sv'));

const nameIn = (lines: readonly RegisterLine[]): string | null =>
  linesOf(lines, 'removed').at(-1)?.said.name ??
  linesOf(lines, 'changed').findLast(({ said }) => said.field === 'name' && said.after !== '')?.said.after ??
  null;
