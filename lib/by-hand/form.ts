/**
 * What the official fills in, and what must be there. Plain words in,
 * words out; kept in session memory while it is typed.
 */
import type { RegisteredAccount } from '../domain/account';
import { serviceName } from './services';
import { z } from '../zod';

/** Typed text; `textFrom` says whether it was typed or picked from the page. */
const handForm = z.object({
  service: z.string().max(40),
  serviceName: z.string().max(100),
  kind: z.enum(['post', 'comment', 'reply', 'message']),
  address: z.string().max(4000),
  author: z.string().max(400),
  postedAt: z.string().max(200),
  text: z.string().max(50_000),
  textFrom: z.enum(['typed', 'selection']),
  /** The registered account it concerns; '' when none of them. */
  registeredId: z.string().max(200),
});
export type HandForm = z.infer<typeof handForm>;

/** The municipality's account; where none is chosen, the service's name. */
export const accountName = (
  register: readonly Pick<RegisteredAccount, 'id' | 'name'>[],
  { registeredId, service, serviceName: written }: Pick<HandForm, 'registeredId' | 'service' | 'serviceName'>,
): string =>
  register.find(({ id }) => id === registeredId)?.name ?? (service === 'other' ? written.trim() : serviceName(service));

export type HandField = 'address' | 'author' | 'postedAt' | 'text' | 'serviceName';
export type HandFault = 'required' | 'not-an-address' | 'text-or-picture';

/**
 * The address may be left out only where there is none: a phone's picture of an app. Author, time and text are asked
 * for; what the official does not know is written as 'okänt', so that an empty field is never read as nothing to say.
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
 * An https or http address; or words such as 'saknas' or 'appen på
 * telefonen'. What looks like an address must be a whole one.
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
 * A time that was written out as a date, in the official's own time zone; null for '2
 * tim', 'igår' and all else, which stand as they were shown.
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
