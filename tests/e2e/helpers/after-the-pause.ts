/** Registers are written beside the copies when a row of saves pauses. */
import { expect } from '@playwright/test';

/** While it is written a file has another name (lib/second-copy/folder), and so has a download of the browser's. */
const PASSING = /\.(part|crdownload)$/;

/** @param names of the files where copies go @param last the one that is written last, by its whole name */
export const afterThePause = (names: () => string[] | Promise<string[]>, last: RegExp): Promise<void> =>
  expect
    .poll(
      async () => {
        const there = await namesNow(names);
        return there.some((name) => last.test(name)) && !there.some((name) => PASSING.test(name));
      },
      { timeout: 30_000 },
    )
    .toBe(true);

/** A file that gets its name between the listing and the reading is read the next time. */
async function namesNow(names: () => string[] | Promise<string[]>): Promise<string[]> {
  try {
    return await names();
  } catch {
    return [];
  }
}
