/**
 * Names in texts that leave the register. If the official has a protected identity every name is left out, because it
 * is not known whose name was typed. The role that represents the official stays.
 */
import type { Settings } from '../settings/schema';

const LEFT_OUT = 'namn utelämnat';

/** @returns empty when no name is given */
export function nameOrNot(name: string, { signature, operator }: Pick<Settings, 'signature' | 'operator'>): string {
  const trimmed = name.trim();
  return trimmed === '' || !signature.protectedIdentity || trimmed === operator.role.trim() ? trimmed : LEFT_OUT;
}
