/**
 * Features that a page needs only once a registered thread has been seen on it. Each is a script of its own that the
 * background brings into our world of the page, so that every other page carries none of it. What it knows of the
 * platform it takes from the session. `adapter` comes before the others: it holds the rest of the
 * adapter, so a late feature may use all of `session.platform`.
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
/** By name, for as long as it is asked for: by every page view of the document at once. */
const coming = new Map<LateName, Promise<void>>();

/** Called by the brought script, once a document. */
export function arrive(name: LateName, feature: LateFeature): void {
  arrived.set(name, feature);
}

export const hasArrived = (name: LateName): boolean => arrived.has(name);

/**
 * Resolves when it is there. @throws Error when it could not be brought: the worker was stopped
 * in mid answer, or the extension was updated under the page
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

/** Asked for once by all who wait; nobody waits for an answer that was lost, and the next one asks anew. */
async function askFor(name: LateName): Promise<void> {
  try {
    await once(() => send('feature.bring', { name }), { clock: realClock, signal: new AbortController().signal });
  } finally {
    coming.delete(name);
  }
}

/**
 * The pause before it is asked for again, in milliseconds; a second at first, longer when it has not come in a while.
 */
export const pauseAfter = (tries: number): number => (tries < 10 ? 1_000 : 10_000);

/**
 * Starts the feature for the session's thread, and again for each session that follows it on the same document. It is
 * never given up while the page view lasts: a page must not stand with controls and without marker and guards.
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
 * What answers for the page's own world, brought before the page is looked at; where it cannot be, ids are not known.
 *
 * @returns whether it is there
 */
export async function bringPageWorld(signal: AbortSignal): Promise<boolean> {
  if (pageWorld.isHere) return true;
  const asked = await once(() => send('feature.bring', { name: 'page-world' }), { clock: realClock, signal });
  pageWorld.isHere = asked.kind === 'answered' && asked.value.ok;
  return pageWorld.isHere;
}

/** Asked for again, with a pause each time, for as long as the page view lasts. Whether it came before that ended. */
export async function pageWorldAtLast(signal: AbortSignal): Promise<boolean> {
  for (let tries = 1; !signal.aborted; tries += 1) {
    await realClock.wait(pauseAfter(tries), signal).catch(() => undefined);
    if (!signal.aborted && (await bringPageWorld(signal))) return !signal.aborted;
  }
  return false;
}
