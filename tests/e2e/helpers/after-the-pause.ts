/** Registers are written beside the copies when a row of saves pauses. */
import { expect } from '@playwright/test';

/** @param names of the files where copies go @param last the one that is written last */
export const afterThePause = (names: () => string[] | Promise<string[]>, last: string | RegExp): Promise<void> =>
  expect.poll(async () => (await names()).join('\n'), { timeout: 30_000 }).toMatch(last);
