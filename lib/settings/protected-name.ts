/**
 * Uppsikt stores only the role of an official with protected identity. A name that is not stored cannot leak through a
 * signature, record, journal, package or list.
 */
import { ProblemError } from '../problems/problem-error';
import type { ChangedSettings, Settings } from './schema';

type Named = Pick<Settings, 'operator' | 'signature'>;

/**
 * Replaces the name by the role. Without a role the name is empty, and nothing is saved until there is one.
 *
 * @example
 * withoutName({ operator: { name: 'Eva Ek', role: 'Kommunikatör', unit: '' }, signature }).operator.name
 *   // 'Kommunikatör'
 */
export const withoutName = <T extends Named>(settings: T): T =>
  settings.signature.protectedIdentity
    ? { ...settings, operator: { ...settings.operator, name: settings.operator.role.trim() } }
    : settings;

/**
 * The change as it may be stored: operator and signature depend on each other. Earlier records keep the name; no
 * setting can change that.
 *
 * @throws ProblemError `role-missing` when a name is to be protected and there is no role to replace it
 */
export function namedByRole(now: Named, change: ChangedSettings): ChangedSettings {
  const { signature } = change;
  if (signature === undefined && change.operator === undefined) return change;
  const named = withoutName({ signature: now.signature, operator: now.operator, ...change });
  if (signature?.protectedIdentity === true && named.operator.role.trim() === '')
    throw new ProblemError('role-missing');
  return { ...change, operator: named.operator };
}
