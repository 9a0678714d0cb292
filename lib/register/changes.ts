/** The history entries that a change of the register gives. */
import type { RegisteredAccount } from '../domain/account';
import { TOLD_FIELDS, type RegisterChange } from './line';

/** @param after null when the account is removed */
export function changesBetween(
  before: RegisteredAccount | undefined,
  after: RegisteredAccount | null,
): RegisterChange[] {
  if (after === null)
    return before === undefined ? [] : [{ kind: 'removed', name: before.name, address: before.address }];
  const first: RegisterChange[] = before === undefined ? [{ kind: 'registered' }] : [];
  const changed = TOLD_FIELDS.flatMap((field): RegisterChange[] => {
    const [was, is] = [before?.[field] ?? '', after[field] ?? ''];
    return was === is ? [] : [{ kind: 'changed', field, before: was, after: is }];
  });
  return [...first, ...changed];
}
