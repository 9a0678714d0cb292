/** What the IT department has decided, as use cases ask it. The browser's own stands in by default. */
import { browser } from '../../browser';
import { readManaged, type Managed } from '../../settings/managed';

export interface Policy {
  read(): Promise<Managed>;
}

export const browserPolicy: Policy = { read: () => readManaged(browser.storage.managed) };
