/**
 * Reading receipts, in storage.local under their own key. Receipts are only added. An entry that cannot be read stays
 * in the list and counts as not read.
 */
import { browser } from '../../browser';
import { readingReceipt, type ReadingReceipt } from '../../help/receipt';

const KEY = 'guideline.receipts';

async function stored(): Promise<unknown[]> {
  const { [KEY]: list } = await browser.storage.local.get(KEY);
  if (list === undefined) return [];
  return Array.isArray(list) ? list : [list];
}

export const readReceipts = async (): Promise<ReadingReceipt[]> =>
  (await stored()).flatMap((each) => {
    const parsed = readingReceipt.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  });

/** Must not run concurrently (see sign-receipt): the list is read and written as a whole. */
export const addReceipt = async (receipt: ReadingReceipt): Promise<void> =>
  browser.storage.local.set({ [KEY]: [...(await stored()), readingReceipt.parse(receipt)] });
