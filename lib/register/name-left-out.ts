/**
 * Whose name leaves the register. Where the official has protected identity none does, since whose name was typed is
 * not known; the role that stands for the official does.
 */
import type { Settings } from '../settings/schema';

const LEFT_OUT = 'namn utelämnat';

/** @returns empty where nobody is named */
export function nameOrNot(name: string, { signature, operator }: Pick<Settings, 'signature' | 'operator'>): string {
  const is = name.trim();
  return is === '' || !signature.protectedIdentity || is === operator.role.trim() ? is : LEFT_OUT;
}
