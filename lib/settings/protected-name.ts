/**
 * An official with protected identity is known to Uppsikt by role alone. What is written nowhere leaves with nothing: no
 * signature, record, journal, package or list.
 */
import type { Settings } from './schema';

type Named = Pick<Settings, 'operator' | 'signature'>;

/**
 * Without a role there is no name either, and nothing is saved until there is one.
 *
 * @example withoutName({ operator: { name: 'Eva Ek', role: 'Kommunikatör', unit: '' }, signature }).operator.name // 'Kommunikatör'
 */
export const withoutName = <T extends Named>(settings: T): T =>
  settings.signature.protectedIdentity
    ? { ...settings, operator: { ...settings.operator, name: settings.operator.role.trim() } }
    : settings;
