/** Opens a page view and starts its features. A feature that fails does not affect the others. */
import { registeredOwner } from '../accounts/classify';
import { inLanguage } from '../domain/page-language';
import { setLanguage } from '../i18n/language';
import { send } from '../messaging/client';
import { once } from '../card-opening/answered';
import type { FlowLine } from '../domain/under-way';
import type { Platform } from '../platforms/contract';
import { realClock } from '../util/clock';
import { BEFORE_ALL, itemFeatures, underWayFeature } from './feature-lists/first';
import { dropHiddenCard } from './features/card-frame';
import { bringPageWorld, pageWorldAtLast } from './features/late-feature';
import { runAlone } from './features/run-alone';
import { createSession, type Session } from './session';
import { LEFT_OVER } from './whose-thread';

/** @returns undefined when the background does not answer in time; the caller may retry */
export async function openSession(platform: Platform, parent: AbortSignal): Promise<Session | undefined> {
  const language = document.documentElement.lang || 'und';
  const asked = await once(() => send('session.open', { platform: platform.manifest.id, language }), {
    clock: realClock,
    signal: parent,
  });
  if (asked.kind !== 'answered' || !asked.value.ok || parent.aborted) return undefined;
  const answer = asked.value;
  setLanguage(answer.value.language);
  const controller = new AbortController();
  parent.addEventListener('abort', () => controller.abort(parent.reason), { signal: controller.signal });
  const session = createSession(platform, controller, {
    ...answer.value,
    learnt: inLanguage(language, answer.value.learnt),
  });
  // The hidden card that the previous page prepared is not needed if no registered thread appears.
  const spare = setTimeout(() => (session.thread === null ? dropHiddenCard() : undefined), LEFT_OVER);
  session.signal.addEventListener('abort', () => clearTimeout(spare));
  runAlone(BEFORE_ALL, session);
  // Skip scanning when no account is registered on this platform.
  if (session.register.length > 0 && platform.isModerationPage(new URL(location.href)))
    start(session, answer.value.underWay);
  return session;
}

function start(session: Session, underWay: FlowLine[]): void {
  runAlone([underWayFeature(underWay)], session);
  const { platform, register } = session;
  const keys = platform.ownerByAddress(new URL(location.href));
  if (keys === null) watch(session);
  // Pages of other owners are not scanned: scanning sends requests to the page's own world, which would let the page
  // detect Uppsikt.
  else if (registeredOwner(keys, platform.manifest.id, register) !== null)
    void watchWithPageWorld(session).catch((error: unknown) => console.error('Uppsikt page world', error));
}

/** Without the page-world script no item has an id. If it arrives late, everything is scanned again. */
async function watchWithPageWorld(session: Session): Promise<void> {
  const isHere = await bringPageWorld(session.signal);
  if (session.signal.aborted) return;
  const lookAgain = watch(session);
  if (!isHere && (await pageWorldAtLast(session.signal))) lookAgain();
}

/** @returns a function that scans the whole page again */
function watch(session: Session): () => void {
  const { features, lookAgain } = itemFeatures();
  runAlone(features, session);
  return lookAgain;
}
