/** The IT department's policy as use cases read it. The default is the browser's own. */
import { browser } from '../../browser';
import { readManaged, type Managed } from '../../settings/managed';

export interface Policy {
  read(): Promise<Managed>;
}

export const browserPolicy: Policy = { read: () => readManaged(browser.storage.managed) };
