/** The practice www.youtube.com: masthead, watch page and navigation inside the page. */
import { html } from '@polymer/polymer/polymer-element.js';
import '@polymer/polymer/lib/elements/dom-if.js';
import '@polymer/polymer/lib/elements/dom-repeat.js';
import type { Video } from '../comments';
import { readAnswer, type Thread } from './answer';
import { AttributedString } from './attributed-text';
import { ask, at, runsText, type Bag } from './client';
import { boot, leavesNotice, LightElement, sv } from './element';
import { mountPopups, openAccountMenu } from './popup';
import './comment-element';
import './thread-elements';

customElements.define('yt-attributed-string', AttributedString);

class ItemSection extends LightElement {
  declare threads: Thread[];
  declare token: string | null;
  declare header: Bag | null;
  declare loading: boolean;
  private videoId = '';

  static get is() {
    return 'ytd-item-section-renderer';
  }

  static get properties() {
    return { threads: { type: Array, value: () => [] }, token: String, header: Object, loading: Boolean };
  }

  static get template() {
    return html`<div id="header"></div><div id="contents"><template is="dom-repeat" items="[[threads]]"><ytd-comment-thread-renderer thread="[[item]]"></ytd-comment-thread-renderer></template></div><ytd-continuation-item-renderer hidden$="[[!isMore(token, loading)]]"><button on-click="more"></button></ytd-continuation-item-renderer>`;
  }

  isMore(token: string | null, loading: boolean): boolean {
    return loading || token !== null;
  }

  override ready(): void {
    super.ready();
    const more = this.querySelector(':scope > ytd-continuation-item-renderer') as HTMLElement;
    (more.querySelector('button') as HTMLElement).textContent = '…';
    new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) void this.more();
    }).observe(more);
    document.addEventListener('practice-removed', (event) => this.take(String((event as CustomEvent<unknown>).detail)));
    this.addEventListener('practice-entity', (event) => this.change((event as CustomEvent<Bag>).detail));
    // A test may ask for what a new comment does: every element is bound to the comment before it.
    document.addEventListener('practice-shift', () => (this.threads = [...this.threads.slice(1), ...this.threads.slice(0, 1)]));
  }

  async show(videoId: string, sort: 'top' | 'newest' = 'top'): Promise<void> {
    this.videoId = videoId;
    this.loading = true;
    const answer = readAnswer(await ask('next', { videoId, sort }), videoId);
    if (this.videoId !== videoId) return;
    // The whole list is bound anew: elements of the former video's comments show this one's.
    this.threads = answer.threads;
    this.token = answer.token;
    this.loading = false;
    this.drawHeader(answer.header);
  }

  async more(): Promise<void> {
    const { token, videoId } = this;
    if (token === null || token === undefined || this.loading) return;
    this.loading = true;
    try {
      const answer = readAnswer(await ask('next', { continuation: token }), videoId);
      if (this.videoId !== videoId) return;
      this.push('threads', ...answer.threads);
      this.token = answer.token;
    } finally {
      this.loading = false;
    }
  }

  private drawHeader(model: Bag | null): void {
    const place = this.querySelector('#header') as HTMLElement;
    const header = document.createElement('ytd-comments-header-renderer');
    const title = document.createElement('h2');
    title.id = 'count';
    title.textContent = runsText(at(model, 'countText'));
    const sort = document.createElement('div');
    sort.id = 'sort-menu';
    for (const kind of ['top', 'newest'] as const) {
      const button = document.createElement('button');
      button.textContent = kind === 'top' ? (sv ? 'Populäraste' : 'Top') : sv ? 'Senaste' : 'Newest';
      button.addEventListener('click', () => void this.show(this.videoId, kind));
      sort.append(button);
    }
    header.append(title, sort, composer(model));
    place.replaceChildren(header);
  }

  private take(id: string): void {
    type Holder = Element & { thread?: Thread; notice(shown: boolean): void; take(id: string): void };
    if (id.includes('.')) {
      for (const list of this.querySelectorAll<Holder>('ytd-comment-replies-renderer')) if (list.thread?.id === id.split('.')[0]) list.take(id);
      return;
    }
    if (leavesNotice) {
      for (const thread of this.querySelectorAll<Holder>('ytd-comment-thread-renderer')) if (thread.thread?.id === id) thread.notice(true);
      return;
    }
    // Bound anew, each element shows the comment after its own; taken out, the element goes too.
    if (boot.nodeReuse) this.threads = this.threads.filter((one) => one.id !== id);
    else for (let index = this.threads.length - 1; index >= 0; index -= 1) if (this.threads[index]?.id === id) this.splice('threads', index, 1);
  }

  private change(entity: Bag): void {
    const id = at(entity, 'properties', 'commentId');
    const index = this.threads.findIndex((one) => one.id === id);
    if (index >= 0) this.set(['threads', index, 'data'], entity);
  }
}
customElements.define(ItemSection.is, ItemSection);

function composer(model: Bag | null): Element {
  const box = document.createElement('ytd-comment-simplebox-renderer');
  const thumbnail = document.createElement('div');
  thumbnail.id = 'author-thumbnail';
  const image = document.createElement('img');
  image.alt = '';
  image.src = `https://yt3.ggpht.com/w88h88/${boot.viewer.channel?.id ?? 'none'}.png`;
  thumbnail.append(image);
  const area = document.createElement('div');
  area.id = 'placeholder-area';
  area.textContent = runsText(at(model, 'createRenderer', 'commentSimpleboxRenderer', 'placeholderText'));
  box.append(thumbnail, area);
  return box;
}

class WatchFlexy extends LightElement {
  declare video: Video | undefined;
  declare others: Video[];

  static get is() {
    return 'ytd-watch-flexy';
  }

  static get properties() {
    return { video: Object, others: Array };
  }

  static get template() {
    return html`<div id="columns"><div id="primary"><div id="player">▶</div><ytd-watch-metadata><div id="title"><h1><yt-formatted-string>[[video.title]]</yt-formatted-string></h1></div><div id="owner"><ytd-video-owner-renderer><a href$="/[[video.channel.handle]]"><img alt="" width="40" height="40" src$="https://yt3.ggpht.com/w88h88/[[video.channel.id]].png"></a><div id="upload-info"><ytd-channel-name id="channel-name"><div id="container"><yt-formatted-string id="text"><a href$="/[[video.channel.handle]]">[[video.channel.name]]</a></yt-formatted-string></div></ytd-channel-name></div></ytd-video-owner-renderer></div></ytd-watch-metadata><ytd-comments id="comments"><ytd-item-section-renderer section-identifier="comment-item-section"></ytd-item-section-renderer></ytd-comments></div><div id="secondary"><template is="dom-repeat" items="[[others]]"><a href$="/watch?v=[[item.id]]">[[item.title]]</a></template></div></div>`;
  }
}
customElements.define(WatchFlexy.is, WatchFlexy);

function masthead(): Element {
  const bar = document.createElement('ytd-masthead');
  bar.id = 'masthead';
  const logo = document.createElement('a');
  logo.id = 'logo';
  logo.href = '/';
  logo.textContent = sv ? '▶ YouTube (övning)' : '▶ YouTube (practice)';
  bar.append(logo);
  if (boot.viewer.channel === null) {
    const sign = document.createElement('a');
    sign.href = 'https://accounts.google.com/ServiceLogin?service=youtube';
    sign.textContent = sv ? 'Logga in' : 'Sign in';
    bar.append(sign);
    return bar;
  }
  const host = document.createElement('ytd-topbar-menu-button-renderer');
  const button = document.createElement('button');
  button.id = 'avatar-btn';
  button.setAttribute('aria-haspopup', 'true');
  button.setAttribute('aria-label', sv ? 'Kontomeny' : 'Account menu');
  button.textContent = boot.viewer.channel.name.slice(0, 1);
  button.addEventListener('click', () => setTimeout(() => openAccountMenu(button)));
  host.append(button);
  bar.append(host);
  return bar;
}

const app = document.querySelector('ytd-app') as Element;
const flexy = document.createElement('ytd-watch-flexy') as WatchFlexy;
const home = document.createElement('ytd-browse');

async function navigate(): Promise<void> {
  const id = location.pathname === '/watch' ? new URL(location.href).searchParams.get('v') : null;
  const video = boot.videos.find((one) => one.id === id);
  document.dispatchEvent(new CustomEvent('yt-navigate-start'));
  flexy.hidden = video === undefined;
  home.hidden = video !== undefined;
  if (video !== undefined) {
    document.title = `${video.title} - YouTube`;
    flexy.setAttribute('video-id', video.id);
    flexy.video = video;
    flexy.others = boot.videos.filter((one) => one.id !== video.id);
    const section = flexy.querySelector('ytd-item-section-renderer') as ItemSection;
    document.dispatchEvent(new CustomEvent('yt-navigate-finish'));
    await section.show(video.id);
  } else document.dispatchEvent(new CustomEvent('yt-navigate-finish'));
}

for (const video of boot.videos) {
  const link = document.createElement('a');
  link.href = `/watch?v=${video.id}`;
  link.textContent = video.title;
  const line = document.createElement('p');
  line.append(link);
  home.append(line);
}
app.append(masthead(), home, flexy);
mountPopups(app);
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const path = link?.getAttribute('href') ?? '';
  if (link === null || link.target === '_blank' || !/^\/(watch\?|$)/.test(path) || path.includes('lc=')) return;
  event.preventDefault();
  history.pushState({}, '', path);
  void navigate();
});
addEventListener('popstate', () => void navigate());
void navigate();
