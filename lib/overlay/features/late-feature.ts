/**
 * Loads features that a page needs only once a registered thread has been seen. Each is a separate script that the
 * background injects into our isolated world, so that other pages do not carry it. It gets its platform knowledge from
 * the session. `adapter` is loaded first: it contains the rest of the adapter, so a late feature may use all of
 * `session.platform`.
 */
import { send } from '../../messaging/client';
import { once } from '../../card-opening/answered';
import { realClock } from '../../util/clock';
import { onceAPage } from '../../platforms/dom/once-a-page';
import type { Session } from '../session';

/** Each has `entrypoints/NAME`, an unlisted script. */
export type LateName = 'adapter' | 'guards' | 'indicators' | 'rounds';
export type LateFeature = (session: Session) => void;

const arrived = onceAPage('uppsiktLate', () => new Map<LateName, LateFeature>());
/** Requests in progress, by name, shared by all page views of the document. */
const coming = new Map<LateName, Promise<void>>();

/** Called by the injected script, once per document. */
export function arrive(name: LateName, feature: LateFeature): void {
  arrived.set(name, feature);
}

export const hasArrived = (name: LateName): boolean => arrived.has(name);

/**
 * Resolves when the script has loaded.
 *
 * @throws Error if it could not be loaded: the service worker was stopped while answering, or the extension was updated
 *   under the page
 */
export async function bring(name: LateName): Promise<LateFeature> {
  const here = arrived.get(name);
  if (here !== undefined) return here;
  const asked = coming.get(name) ?? askFor(name);
  coming.set(name, asked);
  await asked;
  const came = arrived.get(name);
  if (came === undefined) throw new Error(`${name} could not be brought to this page`);
  return came;
}

/** One request for all callers that wait. It times out if the answer is lost, and the next caller asks again. */
async function askFor(name: LateName): Promise<void> {
  try {
    await once(() => send('feature.bring', { name }), { clock: realClock, signal: new AbortController().signal });
  } finally {
    coming.delete(name);
  }
}

/** The pause before the next try, in milliseconds: one second at first, longer after ten tries. */
export const pauseAfter = (tries: number): number => (tries < 10 ? 1_000 : 10_000);

/**
 * Starts the feature for the session's thread, and again for each later session in the document. Retries as long as the
 * page view lasts: a page must not have controls without marker and guards.
 */
export function lateFeature(session: Session, name: LateName): void {
  session.onThread(() => void start(session, name).catch((error: unknown) => console.error('Uppsikt', name, error)));
}

async function start(session: Session, name: LateName): Promise<void> {
  for (let tries = 1; !session.signal.aborted; tries += 1) {
    const feature = await bring('adapter')
      .then(() => bring(name))
      .catch(() => undefined);
    if (session.signal.aborted) return;
    if (feature !== undefined) return feature(session);
    await realClock.wait(pauseAfter(tries), session.signal).catch(() => undefined);
  }
}

const pageWorld = onceAPage('uppsiktPageWorld', () => ({ isHere: false }));

/**
 * Loads the page-world script before the page is scanned. Without it no ids are known.
 *
 * @returns whether it is loaded
 */
export async function bringPageWorld(signal: AbortSignal): Promise<boolean> {
  if (pageWorld.isHere) return true;
  const asked = await once(() => send('feature.bring', { name: 'page-world' }), { clock: realClock, signal });
  pageWorld.isHere = asked.kind === 'answered' && asked.value.ok;
  return pageWorld.isHere;
}

/** Retries with a pause for as long as the page view lasts. Resolves to whether it was loaded before the view ended. */
export async function pageWorldAtLast(signal: AbortSignal): Promise<boolean> {
  for (let tries = 1; !signal.aborted; tries += 1) {
    await realClock.wait(pauseAfter(tries), signal).catch(() => undefined);
    if (!signal.aborted && (await bringPageWorld(signal))) return !signal.aborted;
  }
  return false;
}
