/** `ytd-comment-thread-renderer` and its replies. */
import { html } from '@polymer/polymer/polymer-element.js';
import '@polymer/polymer/lib/elements/dom-repeat.js';
import { ask, type Bag } from './client';
import { LightElement, sv } from './element';
import { readAnswer, type Thread } from './answer';

export class CommentReplies extends LightElement {
  declare thread: Thread | undefined;
  declare replies: Bag[];
  declare nextToken: string | null;

  static get is() {
    return 'ytd-comment-replies-renderer';
  }

  static get properties() {
    return { thread: { type: Object, observer: 'threadChanged' }, replies: Array, nextToken: String };
  }

  static get template() {
    return html`<div id="expander"><div><div aria-expanded="false"><ytd-button-renderer id="more-replies" on-click="open"><yt-button-shape><button aria-label$="[[thread.repliesText]]"><span role="text">[[thread.repliesText]]</span></button></yt-button-shape></ytd-button-renderer></div><div aria-expanded="true"><ytd-button-renderer id="less-replies" hidden on-click="close"><button><span role="text"></span></button></ytd-button-renderer></div></div>
<div id="expander-contents" hidden><div id="contents"><template is="dom-repeat" items="[[replies]]"><ytd-comment-view-model data="[[item.data]]" video-id="[[item.videoId]]"></ytd-comment-view-model></template></div><ytd-continuation-item-renderer hidden$="[[!nextToken]]"><div id="button-continuation"><button on-click="load"></button></div></ytd-continuation-item-renderer></div></div><div id="teaser-replies"></div><div id="expanded-threads" hidden></div><div id="collapsed-threads" hidden></div>`;
  }

  override ready(): void {
    super.ready();
    (this.querySelector('#less-replies span') as HTMLElement).textContent = sv ? 'Dölj svar' : 'Hide replies';
    (this.querySelector('#button-continuation button') as HTMLElement).textContent = sv ? 'Visa fler svar' : 'Show more replies';
  }

  threadChanged(): void {
    this.replies = [];
    this.nextToken = this.thread?.repliesToken ?? null;
    this.show(false);
  }

  private show(open: boolean): void {
    (this.querySelector('#expander-contents') as HTMLElement).hidden = !open;
    (this.querySelector('#more-replies') as HTMLElement).hidden = open;
    (this.querySelector('#less-replies') as HTMLElement).hidden = !open;
  }

  async open(): Promise<void> {
    this.show(true);
    if (this.replies.length === 0) await this.load();
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
    this.replies = [...this.replies, ...answer.replies];
    this.nextToken = answer.token;
  }

  take(id: string): void {
    this.replies = this.replies.filter((reply) => (reply as unknown as Thread).id !== id);
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
    return html`<div id="comment-container"><div hidden><div></div></div><div hidden><yt-icon icon="WARNING_FILLED"></yt-icon><yt-formatted-string></yt-formatted-string></div><ytd-comment-view-model id="comment" data="[[thread.data]]" video-id="[[thread.videoId]]"></ytd-comment-view-model></div><div id="replies"></div><div hidden></div>`;
  }

  threadChanged(): void {
    this.notice(false);
    const place = this.querySelector('#replies') as HTMLElement;
    const list = place.querySelector('ytd-comment-replies-renderer') as CommentReplies | null;
    if ((this.thread?.repliesToken ?? null) === null) list?.remove();
    else if (list !== null) list.thread = this.thread;
    else {
      const made = document.createElement('ytd-comment-replies-renderer') as CommentReplies;
      made.thread = this.thread;
      place.append(made);
    }
  }

  /** Puts the words 'removed' in the comment's place. The element keeps what it was bound to. */
  notice(shown: boolean): void {
    const [, placeholder, comment] = (this.querySelector('#comment-container') as HTMLElement).children;
    if (!(placeholder instanceof HTMLElement) || !(comment instanceof HTMLElement)) return;
    const words = placeholder.querySelector('yt-formatted-string');
    if (words !== null) words.textContent = shown ? (sv ? 'Kommentaren har tagits bort' : 'Comment removed') : '';
    placeholder.hidden = !shown;
    comment.hidden = shown;
    (this.querySelector('#replies') as HTMLElement).hidden = shown;
  }
}
customElements.define(CommentThread.is, CommentThread);
