/**
 * Maps what the page says about the viewer to one of the five account states (US1), for the thread of one registered
 * account. Only ids decide, never names: a private person may use any name.
 *
 * @example classify({ kind: 'acting', id: '6155', … }, [badhuset], badhuset).state === 'municipality'
 */
import type { AccountReading, Classification, RegisteredAccount } from '../domain/account';

/** @param thread the registered account whose thread the official is in, or null on a page without one */
export function classify(
  reading: AccountReading,
  register: RegisteredAccount[],
  thread: RegisteredAccount | null,
): Classification {
  if (reading.kind !== 'acting' || reading.id === null) return { state: 'unknown', name: null, reason: reading.trace };
  const id = reading.id.toLowerCase();
  const isHer = (account: RegisteredAccount): boolean => account.ownerKeys.some((key) => key.toLowerCase() === id);
  if (thread !== null && isHer(thread))
    return { state: 'municipality', name: thread.name, reason: `id ${id} is the registered account's` };
  const other = register.find((account) => (thread === null || account.platform === thread.platform) && isHer(account));
  if (other !== undefined)
    return {
      state: thread === null ? 'municipality' : 'other-municipal',
      name: other.name,
      reason: `id ${id} is ${other.name}'s`,
    };
  const work = register.find((account) => account.workAccountIds.some((key) => key.toLowerCase() === id));
  if (work !== undefined)
    return { state: 'work-account', name: reading.name, reason: `id ${id} is a registered work account` };
  return { state: 'private', name: reading.name, reason: 'the id is not in the register' };
}

/** The registered account that owns a thread. `keys` are the owner keys the page gives; one match is enough. */
export function registeredOwner(
  keys: string[],
  platform: string,
  register: RegisteredAccount[],
): RegisteredAccount | null {
  const wanted = new Set(keys.map((key) => key.toLowerCase()));
  return (
    register.find(
      (account) => account.platform === platform && account.ownerKeys.some((key) => wanted.has(key.toLowerCase())),
    ) ?? null
  );
}
