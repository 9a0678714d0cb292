/**
 * `ytd-comment-thread-renderer` and its replies: a list below a button, or, in threads with sub-threads, threads of
 * their own.
 */
import { html } from '@polymer/polymer/polymer-element.js';
import '@polymer/polymer/lib/elements/dom-repeat.js';
import { ask, type Bag } from './client';
import { boot, LightElement, sv } from './element';
import { readAnswer, type Thread } from './answer';

const continuation = html`<ytd-continuation-item-renderer hidden$="[[!nextToken]]"
  ><div id="button-continuation"><button on-click="load"></button></div
></ytd-continuation-item-renderer>`;

/** The first replies load when the row scrolls into view, later ones with its button. */
const waitingRow = html`<ytd-continuation-item-renderer hidden$="[[!nextToken]]"
  ><tp-yt-paper-spinner></tp-yt-paper-spinner>
  <div id="button-continuation" hidden$="[[!threads.length]]"><button on-click="load"></button></div
></ytd-continuation-item-renderer>`;

const expandedThreads = html`<div id="expanded-threads" hidden>
  <template is="dom-repeat" items="[[threads]]"
    ><yt-sub-thread
      ><div></div>
      <div>
        <ytd-comment-thread-renderer thread="[[item]]"></ytd-comment-thread-renderer></div></yt-sub-thread></template
  >${waitingRow}<yt-sub-thread
    ><div></div>
    <div>
      <ytd-button-renderer id="less-replies-sub-thread" on-click="close"
        ><button><span role="text"></span></button
      ></ytd-button-renderer></div
  ></yt-sub-thread>
</div>`;

const collapsedThreads = html`<div id="collapsed-threads" hidden>
  <yt-sub-thread
    ><div></div>
    <div>
      <div>
        <ytd-button-renderer id="more-replies-sub-thread" aria-expanded="false" on-click="open"
          ><yt-button-shape
            ><button aria-label$="[[thread.repliesText]]">
              <span role="text">[[thread.repliesText]]</span>
            </button></yt-button-shape
          ></ytd-button-renderer
        >
      </div>
    </div></yt-sub-thread
  >
</div>`;

export class CommentReplies extends LightElement {
  declare thread: Thread | undefined;
  /** Each is drawn as a comment in the list, or as a thread in a sub-thread. */
  declare replies: Thread[];
  declare threads: Thread[];
  /** Sent from this page; shown even when the list is closed. */
  declare sent: Thread[];
  declare nextToken: string | null;

  static get is() {
    return 'ytd-comment-replies-renderer';
  }

  static get properties() {
    return {
      thread: { type: Object, observer: 'threadChanged' },
      replies: Array,
      threads: Array,
      sent: Array,
      nextToken: String,
    };
  }

  static get template() {
    return html`<div id="expander">
        <div>
          <div aria-expanded="false">
            <ytd-button-renderer id="more-replies" on-click="open"
              ><yt-button-shape
                ><button aria-label$="[[thread.repliesText]]">
                  <span role="text">[[thread.repliesText]]</span>
                </button></yt-button-shape
              ></ytd-button-renderer
            >
          </div>
          <div aria-expanded="true">
            <ytd-button-renderer id="less-replies" hidden on-click="close"
              ><button><span role="text"></span></button
            ></ytd-button-renderer>
          </div>
        </div>
        <div id="expander-contents" hidden>
          <div id="contents">
            <template is="dom-repeat" items="[[replies]]"
              ><ytd-comment-view-model data="[[item.data]]" video-id="[[item.videoId]]"></ytd-comment-view-model
            ></template>
          </div>
          ${continuation}
        </div>
      </div>
      <div id="teaser-replies">
        <template is="dom-repeat" items="[[sent]]"
          ><ytd-comment-view-model data="[[item.data]]" video-id="[[item.videoId]]"></ytd-comment-view-model
        ></template>
      </div>
      ${expandedThreads} ${collapsedThreads}`;
  }

  override ready(): void {
    super.ready();
    for (const words of this.querySelectorAll('#less-replies span, #less-replies-sub-thread span'))
      words.textContent = sv ? 'Dölj svar' : 'Hide replies';
    for (const button of this.querySelectorAll('#button-continuation button'))
      button.textContent = sv ? 'Visa fler svar' : 'Show more replies';
    new IntersectionObserver((entries) => {
      if (this.threads.length === 0 && entries.some((entry) => entry.isIntersecting)) void this.load();
    }).observe(this.querySelector('#expanded-threads > ytd-continuation-item-renderer') as Element);
  }

  threadChanged(): void {
    this.replies = [];
    this.threads = [];
    this.sent = [];
    this.nextToken = this.thread?.repliesToken ?? null;
    this.show(false);
  }

  /** Only one of the two lists is shown; the other's button stays in the DOM, hidden, as on the platform. */
  private show(open: boolean): void {
    const threaded = this.thread?.threaded === true;
    const isDeadWithBox = threaded && boot.replyLists === 'dead-expander';
    const hasMore = (this.thread?.repliesToken ?? null) !== null;
    const hidden: [id: string, isHidden: boolean][] = [
      ['expander', isDeadWithBox],
      ['expander-contents', threaded || !open],
      ['more-replies', (threaded && !isDeadWithBox) || open || !hasMore],
      ['less-replies', threaded || !open],
      ['expanded-threads', !threaded || !open],
      ['collapsed-threads', !threaded || open],
    ];
    for (const [id, isHidden] of hidden) (this.querySelector(`#${id}`) as HTMLElement).hidden = isHidden;
  }

  async open(): Promise<void> {
    this.show(true);
    // Sub-threads load when their row comes into view.
    if (this.thread?.threaded !== true && this.replies.length === 0) await this.load();
  }

  close(): void {
    this.show(false);
  }

  async load(): Promise<void> {
    const token = this.nextToken;
    const thread = this.thread;
    if (token === null || thread === undefined) return;
    this.nextToken = null;
    const answer = readAnswer(await ask('next', { continuation: token }), thread.videoId);
    if (this.thread !== thread) return;
    const came = new Set([...answer.replies, ...answer.threads].map(({ id }) => id));
    this.sent = this.sent.filter(({ id }) => !came.has(id));
    this.replies = [...this.replies, ...answer.replies];
    this.threads = [...this.threads, ...answer.threads];
    this.nextToken = answer.token;
  }

  put(reply: Thread): void {
    this.sent = [...this.sent, reply];
  }

  take(id: string): void {
    const others = (all: Thread[]): Thread[] => all.filter((one) => one.id !== id);
    this.replies = others(this.replies);
    this.threads = others(this.threads);
    this.sent = others(this.sent);
  }

  change(id: string, entity: Bag): void {
    for (const name of ['replies', 'threads', 'sent'] as const) {
      const index = this[name].findIndex((one) => one.id === id);
      if (index >= 0) this.set([name, index, 'data'], entity);
    }
  }
}
customElements.define(CommentReplies.is, CommentReplies);

export class CommentThread extends LightElement {
  declare thread: Thread | undefined;

  static get is() {
    return 'ytd-comment-thread-renderer';
  }

  static get properties() {
    return { thread: { type: Object, observer: 'threadChanged' } };
  }

  static get template() {
    return html`<div id="comment-container">
        <div hidden><div></div></div>
        <div hidden><yt-icon icon="WARNING_FILLED"></yt-icon><yt-formatted-string></yt-formatted-string></div>
        <ytd-comment-view-model
          id="comment"
          data="[[thread.data]]"
          pinned-text="[[thread.pinnedText]]"
          video-id="[[thread.videoId]]"
        ></ytd-comment-view-model>
      </div>
      <div id="replies"></div>
      <div hidden></div>`;
  }

  override ready(): void {
    super.ready();
    this.addEventListener('practice-replied', (event) => {
      event.stopPropagation();
      this.put((event as CustomEvent<Thread | null>).detail);
    });
  }

  threadChanged(): void {
    this.notice(false);
    const list = this.replies;
    if ((this.thread?.repliesToken ?? null) === null) list?.remove();
    else if (list !== null) list.thread = this.thread;
    else this.makeReplies();
  }

  private get replies(): CommentReplies | null {
    return this.querySelector(':scope > #replies > ytd-comment-replies-renderer');
  }

  private makeReplies(): CommentReplies {
    const made = document.createElement('ytd-comment-replies-renderer') as CommentReplies;
    made.thread = this.thread;
    (this.querySelector(':scope > #replies') as HTMLElement).append(made);
    return made;
  }

  /** A reply that was just sent goes below the others; there may be none. */
  private put(reply: Thread | null): void {
    if (reply !== null) (this.replies ?? this.makeReplies()).put(reply);
  }

  /** Puts a 'removed' notice in place of the comment. The element stays bound to it. */
  notice(shown: boolean): void {
    const [, placeholder, comment] = (this.querySelector(':scope > #comment-container') as HTMLElement).children;
    if (!(placeholder instanceof HTMLElement) || !(comment instanceof HTMLElement)) return;
    const words = placeholder.querySelector('yt-formatted-string');
    if (words !== null) words.textContent = shown ? (sv ? 'Kommentaren har tagits bort' : 'Comment removed') : '';
    placeholder.hidden = !shown;
    comment.hidden = shown;
    (this.querySelector(':scope > #replies') as HTMLElement).hidden = shown;
  }
}
customElements.define(CommentThread.is, CommentThread);
