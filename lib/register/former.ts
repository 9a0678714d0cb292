/** Accounts that were removed from the register. Their history is kept (guideline l.27). Pure. */
import { linesOf, type RegisterLine } from './line';

export interface FormerAccount {
  id: string;
  /** Its last name; null when no line has it. */
  name: string | null;
  lines: RegisterLine[];
}

/**
 * @param histories every account's lines, by account id
 * @param registered the ids that are in the register now
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
