/** Settings and permissions change seldom, but must affect the health at once. Wiring only. */
import { browser } from '../../browser';
import { onSettingsChanged } from '../../settings/store';
import { forgetHealth } from './read-health';

export function watchForChanges(): void {
  onSettingsChanged(forgetHealth);
  browser.permissions.onAdded.addListener(forgetHealth);
  browser.permissions.onRemoved.addListener(forgetHealth);
}
