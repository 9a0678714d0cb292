/** The page's side of Uppsikt on a scene: its session, and the commands that the background sends. */
import type { AdapterAnswers } from '../../../lib/overlay/features/hear-commands';
import type { Session } from '../../../lib/overlay/session';
import { registeredOwner } from '../../../lib/accounts/classify';
import type { FoundItem, Platform } from '../../../lib/platforms/contract';
import type { FlowEnv } from '../../../lib/removal/environment';
import type { Scene } from './scene';

/** Installs the scene as the globals that the page's side reads. */
export function standIn({ root }: Scene): void {
  for (const [name, value] of Object.entries({ document: root, location: root.location }))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  Object.defineProperty(root, 'fonts', { value: { status: 'loaded' }, configurable: true });
}

export function sessionOf(scene: Scene): Session {
  const { platform, municipality } = scene;
  const { signal } = new AbortController();
  const asks: Partial<Platform> =
    platform.askAccount === undefined
      ? {}
      : {
          askAccount: async (root, env) =>
            platform.askAccount?.(root, { ...env, fetch: () => Promise.resolve(new Response(scene.answer())) }),
        };
  return {
    platform: {
      ...platform,
      ...asks,
      readAccount: (root: Document, _cookie: string, look?: 'glance') =>
        platform.readAccount(root, scene.cookie(), look),
    },
    signal,
    register: [municipality],
    learnt: null,
    covered: { refs: [], pictures: [] },
    registeredOf: (item: FoundItem) => {
      const owner = platform.owner(scene.root, item);
      return owner.kind === 'known' ? registeredOwner(owner.keys, platform.manifest.id, [municipality]) : null;
    },
    thread: municipality,
    controls: new Map(),
    lookers: new Set(),
    actEnv: (own: AbortSignal) => scene.env(own),
  } as unknown as Session;
}

/** The background's port to the page (lib/app/page/page-port.ts), with direct calls instead of messages. */
export function portOf(answers: AdapterAnswers, session: Session): FlowEnv['page'] {
  return {
    readAccount: async (ref) => (await answers['account.read']({ ref }, session)).classification,
    compare: (ref) => answers['item.compare']({ ref }, session),
    lookAgain: async (ref, act, sealed) => {
      const found = await answers['item.look-again']({ ref, act, sealed }, session);
      return 'error' in found ? { kind: 'unknown', trace: found.error } : found;
    },
    perform: (ref, act, text, sealed, flowId) =>
      answers['item.perform'](
        { ref, act, text, sealed, notAfter: Date.now() + 60_000, lastPress: 'extension', flowId },
        session,
      ),
    pointAt: () => Promise.resolve(),
    seen: (ref, act, since) => answers['item.seen']({ ref, act, since }, session),
  };
}
