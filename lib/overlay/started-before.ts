/**
 * A tab that is loading during installation can get the same script twice: from the manifest, and from the code that
 * injects it into open tabs (lib/app/tabs/open-tabs). Running twice would add every control twice.
 */
import { onceAPage } from '../platforms/dom/once-a-page';

/** @param ended after it aborts, the script may start again */
export function startedBefore(script: string, ended?: AbortSignal): boolean {
  const started = onceAPage('uppsiktStarted', () => new Set<string>());
  if (started.has(script)) return true;
  started.add(script);
  ended?.addEventListener('abort', () => started.delete(script));
  return false;
}
