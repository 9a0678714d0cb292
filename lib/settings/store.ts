/**
 * Settings in storage.local, parsed at every read; one writer at a
 * time, so that two saves at once do not lose one another.
 */
import { browser } from '../browser';
import { emptySettings, settings, type Settings } from './schema';

const KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const parsed = settings.safeParse(stored);
  if (parsed.success) return parsed.data;
  // Nothing yet, or broken by hand: the id of the installation is kept where it can be read, since records name it.
  const id =
    typeof stored === 'object' &&
    stored !== null &&
    'installationId' in stored &&
    typeof stored.installationId === 'string'
      ? stored.installationId
      : crypto.randomUUID();
  return emptySettings(id);
}

let writing: Promise<unknown> = Promise.resolve();

export function changeSettings(change: (current: Settings) => Settings): Promise<Settings> {
  const next = writing.then(async () => {
    const changed = settings.parse(change(await readSettings()));
    await browser.storage.local.set({ [KEY]: changed });
    return changed;
  });
  writing = next.catch(() => undefined);
  return next;
}
