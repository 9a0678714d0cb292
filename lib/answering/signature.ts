/** How an official signs (US7): '{Förnamn}, {enhet}, {kommun}', in the form chosen in the settings. */
import type { Settings } from '../settings/schema';

/**
 * Empty when a value that the form needs is not known: the official must then write the signature. A protected name is
 * never used.
 *
 * @param municipality as the guideline pack names it
 * @example signatureOf({ operator: { name: 'Eva Ek', role: '', unit: 'Kansliet' }, signature }, 'Österåkers kommun')
 *   // 'Eva, Kansliet, Österåkers kommun' in the form `both`
 */
export function signatureOf(
  { operator, signature }: Pick<Settings, 'operator' | 'signature'>,
  municipality: string,
): string {
  const [role, unit] = [operator.role.trim(), operator.unit.trim()];
  const first = operator.name.trim().split(/\s+/)[0] ?? '';
  const signed = (must: string, ...more: string[]): string =>
    must === '' ? '' : [must, ...more, municipality].filter((part) => part !== '').join(', ');
  if (signature.protectedIdentity) return signed(role);
  if (signature.form === 'unit') return signed(unit);
  return signature.form === 'both' ? signed(first, unit) : signed(first);
}
