/** Who has which role, as an official lists it: one per line. */
import type { Role } from '../../lib/register/line';

/** @example roleLines([{ who: 'Eva Ek', role: 'administratör' }]) // 'Eva Ek; administratör' */
export const roleLines = (roles: readonly Role[]): string => roles.map(({ who, role }) => `${who}; ${role}`).join('\n');

/** @returns null where a line lacks one of the two parts */
export function rolesIn(text: string): Role[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const roles = lines.flatMap((line): Role[] => {
    const [who = '', role = '', ...more] = line.split(';').map((part) => part.trim());
    const isWhole = who !== '' && role !== '' && more.length === 0 && who.length <= 200 && role.length <= 200;
    return isWhole ? [{ who, role }] : [];
  });
  return roles.length === lines.length && roles.length <= MOST ? roles : null;
}

/** The same limit as in the store (lib/register/line). */
const MOST = 50;
