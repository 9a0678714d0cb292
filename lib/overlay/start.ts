/** Opens a page view and starts its features, each of which fails alone. */
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

/** @returns undefined when the background does not answer, or not in time: then it may be asked again */
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
  // The last page's waiting card is of no use where no thread of ours turns up.
  const spare = setTimeout(() => (session.thread === null ? dropHiddenCard() : undefined), LEFT_OVER);
  session.signal.addEventListener('abort', () => clearTimeout(spare));
  runAlone(BEFORE_ALL, session);
  // Nothing registered on this platform: nothing is looked at.
  if (session.register.length > 0 && platform.isModerationPage(new URL(location.href)))
    start(session, answer.value.underWay);
  return session;
}

function start(session: Session, underWay: FlowLine[]): void {
  runAlone([underWayFeature(underWay)], session);
  const { platform, register } = session;
  const keys = platform.ownerByAddress(new URL(location.href));
  if (keys === null) watch(session);
  // To look would be to ask the page, which would then know that somebody looks.
  else if (registeredOwner(keys, platform.manifest.id, register) !== null)
    void watchWithPageWorld(session).catch((error: unknown) => console.error('Uppsikt page world', error));
}

/** Without it nothing there has an id: when it comes late, all that was looked at without it is looked at once more. */
async function watchWithPageWorld(session: Session): Promise<void> {
  const isHere = await bringPageWorld(session.signal);
  if (session.signal.aborted) return;
  const lookAgain = watch(session);
  if (!isHere && (await pageWorldAtLast(session.signal))) lookAgain();
}

/** @returns what looks through the whole page once more */
function watch(session: Session): () => void {
  const { features, lookAgain } = itemFeatures();
  runAlone(features, session);
  return lookAgain;
}
