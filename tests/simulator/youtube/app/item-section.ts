/** The comment section: its header with the composer, its threads, and the acts on them. */
import { html } from '@polymer/polymer/polymer-element.js';
import '@polymer/polymer/lib/elements/dom-repeat.js';
import { readAnswer, type Thread } from './answer';
import { ask, at, runsText, type Bag } from './client';
import { composer } from './composer';
import { boot, leavesNotice, LightElement, sv } from './element';
import type { CommentReplies, CommentThread } from './thread-elements';

export class ItemSection extends LightElement {
  declare threads: Thread[];
  declare token: string | null;
  declare message: string;
  declare loading: boolean;
  private videoId = '';

  static get is() {
    return 'ytd-item-section-renderer';
  }

  static get properties() {
    return { threads: { type: Array, value: () => [] }, token: String, message: String, loading: Boolean };
  }

  static get template() {
    return html`<div id="header"></div>
      <div id="contents">
        <template is="dom-repeat" items="[[threads]]"
          ><ytd-comment-thread-renderer thread="[[item]]"></ytd-comment-thread-renderer></template
        ><ytd-message-renderer hidden$="[[!message]]"
          ><yt-formatted-string id="message">[[message]]</yt-formatted-string></ytd-message-renderer
        >
      </div>
      <ytd-continuation-item-renderer hidden$="[[!isMore(token, loading)]]"
        ><button on-click="more"></button
      ></ytd-continuation-item-renderer>`;
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
    document.addEventListener('practice-sent', (event) => this.put((event as CustomEvent<Thread | null>).detail));
    this.addEventListener('practice-entity', (event) => this.change((event as CustomEvent<Bag>).detail));
    // A test can trigger the effect of a new comment: every element is rebound to the comment before it.
    document.addEventListener(
      'practice-shift',
      () => (this.threads = [...this.threads.slice(1), ...this.threads.slice(0, 1)]),
    );
  }

  async show(videoId: string, sort: 'top' | 'newest' = 'top'): Promise<void> {
    this.videoId = videoId;
    this.loading = true;
    const answer = readAnswer(await ask('next', { videoId, sort }), videoId);
    if (this.videoId !== videoId) return;
    // Rebinds the whole list: elements of the previous video's comments now show this video's.
    this.threads = answer.threads;
    this.token = answer.token;
    this.message = answer.message;
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
    if (model === null) return place.replaceChildren();
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
    header.append(title, sort, composer(model, this.videoId));
    place.replaceChildren(header);
  }

  private put(sent: Thread | null): void {
    if (sent !== null && sent.videoId === this.videoId) this.threads = [sent, ...this.threads];
  }

  private take(id: string): void {
    if (id.includes('.')) {
      for (const list of this.replyLists()) list.take(id);
      return;
    }
    if (leavesNotice) {
      for (const thread of this.querySelectorAll<CommentThread>('ytd-comment-thread-renderer'))
        if (thread.thread?.id === id) thread.notice(true);
      return;
    }
    // With `nodeReuse` each element now shows the comment after its own; without it the element is removed too.
    if (boot.nodeReuse) this.threads = this.threads.filter((one) => one.id !== id);
    else
      for (let index = this.threads.length - 1; index >= 0; index -= 1)
        if (this.threads[index]?.id === id) this.splice('threads', index, 1);
  }

  private change(entity: Bag): void {
    const id = at(entity, 'properties', 'commentId');
    const index = this.threads.findIndex((one) => one.id === id);
    if (index >= 0) this.set(['threads', index, 'data'], entity);
    else for (const list of this.replyLists()) list.change(String(id), entity);
  }

  private replyLists(): Iterable<CommentReplies> {
    return this.querySelectorAll<CommentReplies>('ytd-comment-replies-renderer');
  }
}
customElements.define(ItemSection.is, ItemSection);
