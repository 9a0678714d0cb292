/** A video by the municipality on YouTube: three threads, two replies under the first, menus and confirmations. */
import { youtube } from '../../../lib/platforms/youtube';
import { youtubeChannel } from '../../commands/setup/practice-register';
import { flatList, flatReply } from '../../contract/youtube-reply-lists';
import { idOf, pageThatAnswers, threadHtml, watchPage } from '../../unit/youtube/page';
import { hastyClock } from '../../contract/facebook-env';
import type { Scene, Truth } from './scene';

const CHANNEL = 'UCovningskommun00000000A';
const IDS = { target: idOf('Hot'), other: idOf('Fin'), third: idOf('Undrar') };
export const REPLIES = [`${IDS.target}.svar1`, `${IDS.target}.svar2`];
const session = { LOGGED_IN: true, DATASYNC_ID: `${CHANNEL}||107`, DELEGATED_SESSION_ID: CHANNEL };
export const config = (data: object): string =>
  `<script type="text/plain">ytcfg.set(${JSON.stringify(data)});</script>`;

const people: Record<string, [string, string]> = {
  [IDS.target]: ['@hota', 'Jag vet var du bor'],
  [IDS.other]: ['@fina', 'Tack för sändningen'],
  [IDS.third]: ['@undra', 'När sänds nästa?'],
  [REPLIES[0] ?? '']: ['@anna', 'Lugna dig'],
  [REPLIES[1] ?? '']: ['@anna', 'Det är anmält'],
};
const said = (id: string): { id: string; text: string; author: string } => ({
  id,
  author: people[id]?.[0] ?? '',
  text: people[id]?.[1] ?? '',
});

export const youtubeScene = (): Scene => {
  const below = REPLIES.map((id) => flatReply(id, people[id]?.[1])).join('');
  const root = watchPage(
    [
      threadHtml({ ...said(IDS.target), replies: flatList(below, '2 svar') }),
      threadHtml(said(IDS.other)),
      threadHtml(said(IDS.third)),
    ].join(''),
    { said: '5 kommentarer', extra: config(session) },
  );
  const owners = new WeakMap<Element, string>();
  const scene: Scene = {
    platform: youtube,
    root,
    municipality: { ...youtubeChannel, ownerKeys: [CHANNEL.toLowerCase(), '@ovningskommun'] },
    target: IDS.target,
    other: IDS.other,
    drawn: (id) => [...root.querySelectorAll('*')].filter((element) => owners.get(element) === id),
    shows: (element, id) => void owners.set(element, id),
    truth: new Map(
      Object.entries(people).map(([id, [author, words]]): [string, Truth] => [
        id,
        { author, words, replies: id === IDS.target ? [...REPLIES] : [] },
      ]),
    ),
    removed: [],
    live: {
      entries: [
        { label: 'Rapportera', icon: 'FLAG', does: 'report' },
        { label: 'Ta bort', icon: 'DELETE', does: 'delete' },
      ],
      question: { buttons: ['Avbryt', 'Ta bort'], confirms: 1 },
      opensFor: null,
      times: 1,
      refuses: false,
      isSilent: false,
    },
    cookie: () => '',
    answer: () => `<!doctype html><head>${config(session)}</head><body>`,
    env: (signal) => ({
      clock: hastyClock(25),
      signal,
      pageData: pageThatAnswers(root),
      learnt: null,
      cookie: () => '',
    }),
    at: () => undefined,
  };
  for (const element of root.querySelectorAll('ytd-comment-view-model')) {
    const id = /lc=([\w.-]+)/.exec(element.innerHTML)?.[1];
    if (id !== undefined) owners.set(element, id);
  }
  comesAlive(scene, owners);
  return scene;
};

function comesAlive(scene: Scene, owners: WeakMap<Element, string>): void {
  const { root } = scene;
  root.addEventListener('keydown', () => root.querySelector('ytd-popup-container')?.replaceChildren());
  root.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('#action-menu button');
    for (let node: Element | null = button; node !== null; node = node.parentElement) {
      const id = owners.get(node);
      if (id === undefined) continue;
      setTimeout(() => openMenu(scene, scene.live.opensFor ?? id), 1);
      return;
    }
  });
}

function openMenu(scene: Scene, id: string): void {
  const { root, live } = scene;
  const container = root.querySelector('ytd-popup-container') ?? root.body;
  for (let time = 0; live.entries !== null && time < live.times; time += 1) {
    const layer = root.createElement('ytd-menu-popup-renderer');
    for (const { label, icon, does } of live.entries) {
      const entry = root.createElement('ytd-menu-service-item-renderer') as HTMLElement & { data?: unknown };
      const action = btoa(`\u0008\u0002\u0010\u0002\u001a\u001a${id}*\u000bovning00001`);
      entry.data = { icon: { iconType: icon }, serviceEndpoint: { performCommentActionEndpoint: { action } } };
      entry.textContent = label;
      entry.addEventListener('click', () => {
        container.replaceChildren();
        if (does === 'delete') ask(scene, id, container);
      });
      layer.append(entry);
    }
    container.append(layer);
  }
  scene.at('menu');
}

function ask(scene: Scene, id: string, container: Element): void {
  const { root, live } = scene;
  for (let time = 0; live.question !== null && time < live.times; time += 1) {
    const dialog = root.createElement('yt-confirm-dialog-renderer');
    const { buttons, confirms } = live.question;
    for (const [at, label] of buttons.entries()) {
      const button = root.createElement('button');
      button.id = at === confirms ? 'confirm-button' : 'cancel-button';
      button.textContent = label;
      button.addEventListener('click', () => {
        container.replaceChildren();
        if (at === confirms) setTimeout(() => remove(scene, id), 1);
      });
      dialog.append(button);
    }
    container.append(dialog);
  }
  scene.at('question');
}

function remove(scene: Scene, id: string): void {
  if (!scene.live.refuses) scene.removed.push(id);
  if (!scene.live.refuses && !scene.live.isSilent) {
    const count = scene.root.querySelector('#count yt-formatted-string');
    if (count !== null) count.textContent = '2 kommentarer';
    for (const element of scene.drawn(id)) element.closest('ytd-comment-thread-renderer')?.remove();
  }
  scene.at('confirmed');
}
