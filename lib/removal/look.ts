/**
 * The look itself, only under the municipality's account: another one sees another page, and 'not there' says nothing.
 */
import type { Classification } from '../domain/account';
import type { ItemRef } from '../domain/item';
import type { GoneCheck } from '../domain/outcome';

interface LookPort {
  readAccount(ref: ItemRef): Promise<Classification>;
  /** May open and sort the thread: so never under another account. */
  seen(): Promise<GoneCheck>;
}

interface LookTime {
  /** Milliseconds since 1970. */
  now(): number;
  wait(milliseconds: number): Promise<unknown>;
}

/**
 * A page that has just been opened does not say at once who one is, and an answer of the platform's may fail to come.
 */
const TRIES = 8;
const BETWEEN = 500;

/**
 * Asked before, so that nothing is pressed, and once more after what was not there: a look takes seconds, and an
 * account is switched in one.
 */
export async function lookUnderAccount(ref: ItemRef, page: LookPort, time: LookTime): Promise<GoneCheck> {
  const another = (state: Classification['state']): GoneCheck => ({
    kind: 'unknown',
    // The state's word only: the reason may name a private account, and the journal is for ever.
    method: `not looked at: the account is ${state}`,
    at: new Date(time.now()).toISOString(),
  });
  const before = await accountOf(ref, page, time);
  if (before.state !== 'municipality') return another(before.state);
  const { kind, method, at } = await page.seen();
  // The page's word on the account is none.
  const seen: GoneCheck = { kind, method, at, ...(before.name === null ? {} : { account: before.name }) };
  if (kind !== 'gone' && kind !== 'hidden') return seen;
  const after = await accountOf(ref, page, time);
  return after.state === 'municipality' ? seen : another(after.state);
}

async function accountOf(ref: ItemRef, page: LookPort, time: LookTime): Promise<Classification> {
  let read = await page.readAccount(ref);
  for (let left = TRIES; read.state === 'unknown' && left > 0; left -= 1) {
    await time.wait(BETWEEN);
    read = await page.readAccount(ref);
  }
  return read;
}

/** What the journal keeps of a look. */
export const lookRow = ({ method, account }: GoneCheck, kind: GoneCheck['kind']): Record<string, string> => ({
  kind,
  method,
  ...(account === undefined ? {} : { account }),
});
