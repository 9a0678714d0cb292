/**
 * Into a tab that is loading while Uppsikt is installed a script comes twice: by the manifest, and by what brings it to
 * tabs that are open (lib/app/tabs/open-tabs). Two of it would put two of everything on the page.
 */
import { onceAPage } from '../platforms/dom/once-a-page';

/** @param ended from then on it may start anew */
export function startedBefore(script: string, ended?: AbortSignal): boolean {
  const started = onceAPage('uppsiktStarted', () => new Set<string>());
  if (started.has(script)) return true;
  started.add(script);
  ended?.addEventListener('abort', () => started.delete(script));
  return false;
}
