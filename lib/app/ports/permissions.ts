/** Browser permissions as use cases ask for them. The default is the browser's own; tests pass another. */
import { browser } from '../../browser';

export interface Permissions {
  /** Whether pages that match the pattern may be read and messaged. */
  isGranted(origin: string): Promise<boolean>;
}

export const browserPermissions: Permissions = {
  isGranted: (origin) => browser.permissions.contains({ origins: [origin] }),
};
