/** The look itself, only under the municipality's account: another one sees another page, and 'not there' says nothing. */
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

/** A page that has just been opened does not say at once who one is, and an answer of the platform's may fail to come. */
const TRIES = 8;
const BETWEEN = 500;

/**
 * Asked before, so that nothing is pressed, and once more after what was not there: a look takes seconds, and an account
 * is switched in one.
 */
export async function lookUnderAccount(ref: ItemRef, page: LookPort, time: LookTime): Promise<GoneCheck> {
  const another = (state: Classification['state']): GoneCheck => ({
    kind: 'unknown',
    // The state's word only: the reason may name a private account, and the journal is for ever.
    method: `not looked at: the account is ${state}`,
    at: new Date(time.now()).toISOString(),
  });
  const before = await accountOf(ref, page, time);
  if (before !== 'municipality') return another(before);
  const seen = await page.seen();
  if (seen.kind !== 'gone' && seen.kind !== 'hidden') return seen;
  const after = await accountOf(ref, page, time);
  return after === 'municipality' ? seen : another(after);
}

async function accountOf(ref: ItemRef, page: LookPort, time: LookTime): Promise<Classification['state']> {
  let { state } = await page.readAccount(ref);
  for (let left = TRIES; state === 'unknown' && left > 0; left -= 1) {
    await time.wait(BETWEEN);
    ({ state } = await page.readAccount(ref));
  }
  return state;
}
