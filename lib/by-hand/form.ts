/**
 * The by-hand form's fields and their validation. Holds plain strings; they are kept in session memory while the
 * official types.
 */
import type { RegisteredAccount } from '../domain/account';
import { serviceName } from './services';
import { z } from '../zod';

/** All fields as entered. `textFrom` says whether the text was typed or selected on the page. */
const handForm = z.object({
  service: z.string().max(40),
  serviceName: z.string().max(100),
  kind: z.enum(['post', 'comment', 'reply', 'message']),
  address: z.string().max(4000),
  author: z.string().max(400),
  postedAt: z.string().max(200),
  text: z.string().max(50_000),
  textFrom: z.enum(['typed', 'selection']),
  /** The registered account it concerns; '' if none. */
  registeredId: z.string().max(200),
});
export type HandForm = z.infer<typeof handForm>;

/** The name of the chosen registered account; if none is chosen, the service's name. */
export const accountName = (
  register: readonly Pick<RegisteredAccount, 'id' | 'name'>[],
  { registeredId, service, serviceName: written }: Pick<HandForm, 'registeredId' | 'service' | 'serviceName'>,
): string =>
  register.find(({ id }) => id === registeredId)?.name ?? (service === 'other' ? written.trim() : serviceName(service));

export type HandField = 'address' | 'author' | 'postedAt' | 'text' | 'serviceName';
export type HandFault = 'required' | 'not-an-address' | 'text-or-picture';

/**
 * Validates the form. The address field must not be empty: where there is no address, as for a phone's picture of an
 * app, words such as 'saknas' are accepted. Author and time are required; text or a picture is required. An official
 * who does not know a value writes 'okänt', so that an empty field is never read as "nothing to report".
 */
export function faultsOf(form: HandForm, pictures: number): Partial<Record<HandField, HandFault>> {
  const empty = (value: string): boolean => value.trim() === '';
  return {
    ...(empty(form.author) ? { author: 'required' as const } : {}),
    ...(empty(form.postedAt) ? { postedAt: 'required' as const } : {}),
    ...(form.service === 'other' && empty(form.serviceName) ? { serviceName: 'required' as const } : {}),
    ...(empty(form.address)
      ? { address: 'required' as const }
      : isAddressOrWords(form.address)
        ? {}
        : { address: 'not-an-address' as const }),
    ...(empty(form.text) && pictures === 0 ? { text: 'text-or-picture' as const } : {}),
  };
}

/**
 * An http or https address, or words such as 'saknas' or 'appen på telefonen'. A value that starts like an address must
 * be a complete one.
 */
function isAddressOrWords(value: string): boolean {
  const looksLikeOne = /^[a-z][a-z0-9+.-]*:/i.test(value.trim());
  if (!looksLikeOne) return true;
  try {
    return /^https?:$/.test(new URL(value.trim()).protocol);
  } catch {
    return false;
  }
}

/**
 * Converts a date and time written out in full, in the official's own time zone. Null for '2 tim', 'igår' and
 * everything else; those are kept as shown.
 *
 * @example isoOf('2026-11-23 14:05') // '2026-11-23T13:05:00.000Z' in Sweden
 */
export function isoOf(postedAt: string): string | null {
  const read = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{1,2})[:.](\d{2})$/.exec(postedAt.trim());
  if (read === null) return null;
  const [year, month, day, hour, minute] = read.slice(1).map(Number) as [number, number, number, number, number];
  const time = new Date(year, month - 1, day, hour, minute);
  const isThatDay = time.getMonth() === month - 1 && time.getDate() === day && time.getHours() === hour;
  return isThatDay ? time.toISOString() : null;
}
