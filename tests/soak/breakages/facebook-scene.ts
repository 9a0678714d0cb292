/** A post by the municipality on Facebook: three comments, two replies under the first, menus and confirmations. */
import { facebook } from '../../../lib/platforms/facebook';
import { loadPage } from '../../commands/inspect/load-page';
import { anEnv, hastyClock } from '../../contract/facebook-env';
import { opaqueCommentId } from '../../simulator/facebook/practice-data';
import { facebookPage } from '../../commands/setup/practice-register';
import type { Live, Scene, Truth } from './scene';

export const POST = '7100000000000001';
const PAGE = '61550000000001';
const ADDRESS = 'https://www.facebook.com/kommunen/posts/pfbid0Egen';
const PATH = '/kommunen/posts/pfbid0Egen';
export const IDS = { target: '9200000000000001', other: '9200000000000002', third: '9200000000000003' };
export const REPLIES = ['9300000000000001', '9300000000000002'];

const people: Record<string, [string, string]> = {
  [IDS.target]: ['Hota Hot', 'Jag vet var du bor'],
  [IDS.other]: ['Fina Fin', 'Tack för badhuset'],
  [IDS.third]: ['Undra Under', 'När öppnar ni?'],
  [REPLIES[0] ?? '']: ['Svara Ett', 'Lugna dig'],
  [REPLIES[1] ?? '']: ['Svara Två', 'Hotet är anmält'],
};

export function article(id: string, parent: string | null = null): string {
  const [name = '', words = ''] = people[id] ?? [];
  const slug = `person.${id}`;
  const own = `/${slug}?comment_id=${encodeURIComponent(opaqueCommentId(POST, id))}`;
  const time = parent === null ? `comment_id=${id}` : `comment_id=${parent}&amp;reply_comment_id=${id}`;
  return `<div role="article" tabindex="-1" aria-label="Kommentar från ${name}">
    <a role="link" aria-hidden="true" tabindex="-1" href="${own}"><svg></svg></a>
    <a role="link" aria-hidden="false" tabindex="0" href="${own}"><span dir="auto">${name}</span></a>
    <span dir="auto"><div><div dir="auto">${words}</div></div></span>
    <div role="button" tabindex="0" aria-haspopup="menu" aria-expanded="false"
      aria-label="Radera eller anmäl"><i></i></div>
    <ul><li><a role="link" href="${PATH}?${time}"><span>2 tim</span></a></li></ul></div>`;
}

const data = {
  user: [
    'CurrentUserInitialData',
    [],
    { ACCOUNT_ID: '100000000000007', USER_ID: PAGE, NAME: 'Kommunen', SHORT_NAME: 'Kommunen' },
  ],
  viewer_actor: { __typename: 'User', id: PAGE, name: 'Kommunen' },
  comment_composer_placeholder: 'Kommentera som Kommunen',
  page: { __typename: 'User', id: PAGE, name: 'Kommunen', url: 'https://www.facebook.com/kommunen' },
  story: { id: btoa(`S:_I${PAGE}:${POST}:${POST}`), url: `https://www.facebook.com${PATH}`, creation_time: 1763900000 },
  comments: Object.entries(people).map(([id, [name, words]]) => ({
    __typename: 'Comment',
    id: opaqueCommentId(POST, id),
    legacy_fbid: id,
    body: { text: words },
    author: { __typename: 'User', id: `1${id}`, name, url: `https://www.facebook.com/person.${id}` },
    created_time: 1763903600,
    feedback: { replies_fields: { total_count: id === IDS.target ? 2 : 0, count: id === IDS.target ? 2 : 0 } },
  })),
};

const thread = (id: string, replies: string[] = []): string => {
  const below = replies.map((reply) => `<div>${article(reply, id)}</div>`).join('');
  return `<div><div>${article(id)}</div><div>${below}</div></div>`;
};

const html = `<!doctype html><html lang="sv"><head><title>Kommunen</title></head><body>
<script type="application/json" data-sjs id="data">${JSON.stringify({ require: [data.user, data] })}</script>
<div role="main"><div role="feed"><div><div aria-posinset="1" aria-labelledby="h1" aria-describedby="t1 m1 c1">
  <h2 id="h1"><a role="link" href="/kommunen"><span>Kommunen</span></a></h2>
  <div id="t1"><a role="link" href="${PATH}"><span>1 d</span></a></div>
  <div role="button" tabindex="0" aria-haspopup="menu" aria-expanded="false" aria-label="Åtgärder"><svg></svg></div>
  <div data-ad-preview="message" id="m1"><span dir="auto"><div dir="auto">Nu öppnar badhuset.</div></span></div>
  <div id="c1"><span dir="auto">5 kommentarer</span></div>
  <div data-visualcompletion="ignore-dynamic">
    <div role="button" tabindex="0" aria-haspopup="menu" id="sorting"><span dir="auto">Alla kommentarer</span></div>
    <div id="list">${thread(IDS.target, REPLIES)}${thread(IDS.other)}${thread(IDS.third)}</div>
    <form role="presentation"><div role="textbox" contenteditable="true" data-lexical-editor="true" tabindex="0"
      aria-label="Kommentera som Kommunen" aria-placeholder="Kommentera som Kommunen"></div></form>
  </div></div></div></div></div></body></html>`;

const live = (): Live => ({
  entries: [
    { label: 'Dölj kommentar', does: 'hide' },
    { label: 'Radera', does: 'delete' },
    { label: 'Anmäl', does: 'report' },
  ],
  question: { buttons: ['Avbryt', 'Radera'], confirms: 1 },
  opensFor: null,
  times: 1,
  refuses: false,
  isSilent: false,
});

export function facebookScene(): Scene {
  const root = loadPage(html, ADDRESS);
  const owners = new WeakMap<Element, string>();
  const scene: Scene = {
    platform: facebook,
    root,
    municipality: { ...facebookPage, ownerKeys: [PAGE, 'kommunen'] },
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
    live: live(),
    cookie: () => `c_user=100000000000007; i_user=${PAGE}`,
    answer: () => '',
    env: (signal) => anEnv({ clock: hastyClock(25), signal, cookie: () => scene.cookie() }),
    at: () => undefined,
  };
  for (const element of root.querySelectorAll('[role="article"]')) {
    const id = /(?<=\/person\.)\d+/.exec(element.innerHTML)?.[0];
    if (id !== undefined) owners.set(element, id);
  }
  comesAlive(scene, (element) => {
    for (let node: Element | null = element; node !== null; node = node.parentElement) {
      const id = owners.get(node);
      if (id !== undefined) return id;
    }
    return undefined;
  });
  return scene;
}

const part = (root: Document, role: string, label: string): Element => {
  const element = root.createElement('div');
  element.setAttribute('role', role);
  element.setAttribute('tabindex', '0');
  element.textContent = label;
  return element;
};

function comesAlive(scene: Scene, idAround: (element: Element) => string | undefined): void {
  const { root } = scene;
  const shut = (): void => {
    for (const layer of root.querySelectorAll('[role="menu"], [role="dialog"]')) layer.remove();
    for (const button of root.querySelectorAll('[aria-expanded="true"]')) button.setAttribute('aria-expanded', 'false');
  };
  root.addEventListener('keydown', shut);
  root.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('[aria-haspopup]');
    const id = button === null ? undefined : idAround(button);
    if (button === null || id === undefined) return;
    const opens = scene.live.opensFor ?? id;
    const openedButton = opens === id ? button : scene.drawn(opens)[0]?.querySelector('[aria-haspopup]');
    openedButton?.setAttribute('aria-expanded', 'true');
    setTimeout(() => openMenu(scene, opens, shut), 1);
  });
}

function openMenu(scene: Scene, id: string, shut: () => void): void {
  const { root, live: how } = scene;
  for (let time = 0; how.entries !== null && time < how.times; time += 1) {
    const menu = part(root, 'menu', '');
    for (const { label, does } of how.entries) {
      const entry = part(root, 'menuitem', label);
      entry.addEventListener('click', () => {
        shut();
        if (does === 'delete') setTimeout(() => ask(scene, id, shut), 1);
      });
      menu.append(entry);
    }
    root.body.append(menu);
  }
  scene.at('menu');
}

function ask(scene: Scene, id: string, shut: () => void): void {
  const { root, live: how } = scene;
  if (how.question !== null) {
    const { buttons, confirms } = how.question;
    for (let time = 0; time < how.times; time += 1) {
      const dialog = part(root, 'dialog', '');
      for (const [at, label] of buttons.entries()) {
        const button = part(root, 'button', label);
        button.addEventListener('click', () => {
          shut();
          if (at === confirms) setTimeout(() => remove(scene, id), 1);
        });
        dialog.append(button);
      }
      root.body.append(dialog);
    }
  }
  scene.at('question');
}

function remove(scene: Scene, id: string): void {
  if (!scene.live.refuses) scene.removed.push(id);
  if (!scene.live.refuses && !scene.live.isSilent) {
    const count = scene.root.querySelector('#c1 span');
    if (count !== null) count.textContent = '2 kommentarer';
    for (const element of scene.drawn(id)) element.parentElement?.parentElement?.remove();
  }
  scene.at('confirmed');
}
