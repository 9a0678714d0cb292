/** What the browser allows, as use cases ask it. The browser's own stands in by default; tests put another in. */
import { browser } from '../../browser';

export interface Permissions {
  /** Whether pages at the match pattern may be read and sent to. */
  isGranted(origin: string): Promise<boolean>;
}

export const browserPermissions: Permissions = {
  isGranted: (origin) => browser.permissions.contains({ origins: [origin] }),
};
