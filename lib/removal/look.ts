/**
 * The look at the page, only under the municipality's account. Another account sees another page, so an absent item
 * would prove nothing.
 */
import type { Classification } from '../domain/account';
import type { ItemRef } from '../domain/item';
import type { GoneCheck } from '../domain/outcome';

interface LookPort {
  readAccount(ref: ItemRef): Promise<Classification>;
  /** May open and sort the thread, so it must not run under another account. */
  seen(): Promise<GoneCheck>;
}

interface LookTime {
  /** Milliseconds since 1970. */
  now(): number;
  wait(milliseconds: number): Promise<unknown>;
}

/** A newly opened page does not show the account at once, and the platform's answer may fail to come. */
const TRIES = 8;
const BETWEEN = 500;

/**
 * Reads the account before the look, so that nothing is pressed under another one. Reads it again when the item was not
 * there: a look takes seconds, and switching accounts takes one.
 */
export async function lookUnderAccount(ref: ItemRef, page: LookPort, time: LookTime): Promise<GoneCheck> {
  const notLooked = (state: Classification['state']): GoneCheck => ({
    kind: 'unknown',
    // Only the state goes into the journal, which is permanent: the reason may name a private account.
    method: `not looked at: the account is ${state}`,
    at: new Date(time.now()).toISOString(),
  });
  const before = await accountOf(ref, page, time);
  if (before.state !== 'municipality') return notLooked(before.state);
  const { kind, method, at } = await page.seen();
  // Leave out the page's own claim about the account.
  const seen: GoneCheck = { kind, method, at, ...(before.name === null ? {} : { account: before.name }) };
  if (kind !== 'gone' && kind !== 'hidden') return seen;
  const after = await accountOf(ref, page, time);
  return after.state === 'municipality' ? seen : notLooked(after.state);
}

async function accountOf(ref: ItemRef, page: LookPort, time: LookTime): Promise<Classification> {
  let read = await page.readAccount(ref);
  for (let left = TRIES; read.state === 'unknown' && left > 0; left -= 1) {
    await time.wait(BETWEEN);
    read = await page.readAccount(ref);
  }
  return read;
}

/** The part of a look that the journal keeps. */
export const lookRow = ({ method, account }: GoneCheck, kind: GoneCheck['kind']): Record<string, string> => ({
  kind,
  method,
  ...(account === undefined ? {} : { account }),
});
