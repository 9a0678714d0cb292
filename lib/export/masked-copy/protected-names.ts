/**
 * Names on records that were sealed before an official's identity was protected. A record is never changed, but in a
 * copy these names are masked by default, and the official decides.
 */
import type { SealedPart } from '../../domain/evidence';
import type { Settings } from '../../settings/schema';

type Sealed = { part: { operator: Pick<SealedPart['operator'], 'name'> } };

/**
 * The names of those who sealed the records. Leaves out the role that now replaces a name, since it is not known whose
 * name it replaced.
 *
 * @example namesToProtect([{ part: { operator: { name: 'Eva Ek' } } }], settings) // ['Eva Ek']
 */
export function namesToProtect(
  sources: readonly Sealed[],
  { signature, operator }: Pick<Settings, 'signature' | 'operator'>,
): string[] {
  if (!signature.protectedIdentity) return [];
  const roles = new Set([operator.name.trim(), operator.role.trim()]);
  const names = sources.flatMap(({ part }) => part.operator.name?.trim() ?? []);
  return [...new Set(names)].filter((name) => name !== '' && !roles.has(name));
}
