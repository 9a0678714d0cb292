/** The register is written beside the copies once a series of saves pauses. */
import { expect } from '@playwright/test';

/** Temporary names: a file being written (lib/second-copy/folder), and a browser download in progress. */
const PASSING = /\.(part|crdownload)$/;

/**
 * Waits until the last file of a series of saves is there and none is being written.
 *
 * @param names lists the files in the copies' folder
 * @param last matches the whole name of the file that is written last
 */
export const afterThePause = (names: () => string[] | Promise<string[]>, last: RegExp): Promise<void> =>
  expect
    .poll(
      async () => {
        const present = await namesNow(names);
        return present.some((name) => last.test(name)) && !present.some((name) => PASSING.test(name));
      },
      { timeout: 30_000 },
    )
    .toBe(true);

/** A file may be renamed between listing and reading; the next poll then reads it. */
async function namesNow(names: () => string[] | Promise<string[]>): Promise<string[]> {
  try {
    return await names();
  } catch {
    return [];
  }
}
