/**
 * Names that stand on records from before an official's identity was protected. A record is never changed; of its copy
 * the official decides, and from the start they are masked.
 */
import type { SealedPart } from '../../domain/evidence';
import type { Settings } from '../../settings/schema';

type Sealed = { part: { operator: Pick<SealedPart['operator'], 'name'> } };

/**
 * Whoever sealed them, all but the role that stands for a name now: whose name it was is not known any more.
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
