/** `ytd-comment-view-model`: one comment. Rebound to other comments when its list is reset. */
import { html } from '@polymer/polymer/polymer-element.js';
import { placeParameter } from '../act-parameter';
import { saidBy } from './act';
import { entitiesIn, readSent } from './answer';
import { ask, asText, at, type Bag } from './client';
import { openBox } from './comment-box';
import { LightElement, sv } from './element';
import { openCommentMenu, openingOf } from './menu';
import { toast } from './popup';

const header = html`<div id="header">
  <div id="pinned-comment-badge"></div>
  <div id="header-author">
    <h3>
      <a id="author-text" href$="/[[data.author.displayName]]" hidden$="[[data.author.isCreator]]"
        ><span> [[data.author.displayName]] </span></a
      >
    </h3>
    <span id="author-comment-badge"></span><span id="sponsor-comment-badge"></span
    ><span dir="auto" id="published-time-text"
      ><a href$="/watch?v=[[videoId]]&amp;lc=[[data.properties.commentId]]">
        [[data.properties.publishedTime]]
      </a></span
    >
  </div>
</div>`;

const textExpander = html`<ytd-expander id="expander" max-number-of-lines="4"
  ><div id="content">
    <yt-attributed-string
      id="content-text"
      user-input=""
      text="[[data.properties.content.content]]"
    ></yt-attributed-string>
  </div>
  <tp-yt-paper-button id="less" aria-expanded="true" role="button" tabindex="0" hidden on-click="less"
    ><span></span></tp-yt-paper-button
  ><tp-yt-paper-button id="more" aria-expanded="false" role="button" tabindex="0" hidden on-click="more"
    ><span></span></tp-yt-paper-button
></ytd-expander>`;

const engagementBar = html`<ytd-comment-engagement-bar id="action-buttons"
  ><div id="toolbar">
    <ytd-toggle-button-renderer id="like-button"><button aria-pressed="false">👍</button></ytd-toggle-button-renderer
    ><span id="vote-count-middle"> [[data.toolbar.likeCountNotliked]] </span>
    <div id="creator-heart"></div>
    <ytd-button-renderer id="reply-button-end"
      ><yt-button-shape
        ><button on-click="reply"><span role="text"></span></button></yt-button-shape
    ></ytd-button-renderer>
  </div>
  <div id="reply-dialog"></div
></ytd-comment-engagement-bar>`;

const actionMenu = html`<div id="action-menu">
  <ytd-menu-renderer
    ><div id="top-level-buttons-computed"></div>
    <div id="flexible-item-buttons"></div>
    <yt-icon-button id="button"
      ><button id="button" on-click="menu"><yt-icon>⋮</yt-icon></button></yt-icon-button
    ><yt-button-shape id="button-shape" hidden></yt-button-shape
  ></ytd-menu-renderer>
</div>`;

export class CommentViewModel extends LightElement {
  declare data: Bag | undefined;
  declare videoId: string;
  declare pinnedText: string;
  private isWriting = false;

  static get is() {
    return 'ytd-comment-view-model';
  }

  static get properties() {
    return {
      data: { type: Object, observer: 'dataChanged' },
      videoId: String,
      pinnedText: { type: String, observer: 'pinnedChanged' },
    };
  }

  static get template() {
    return html`<div id="paid-comment-background"></div>
      <div id="linked-comment-badge"></div>
      <div id="body">
        <div id="author-thumbnail">
          <button id="author-thumbnail-button" aria-label$="[[data.author.displayName]]">
            <yt-img-shadow
              ><img
                id="img"
                alt=""
                height="40"
                width="40"
                src$="https://yt3.ggpht.com/w88h88/[[data.author.channelId]].png"
            /></yt-img-shadow>
          </button>
        </div>
        <div id="main">
          ${header} ${textExpander}
          <yt-attributed-string id="error-text" hidden></yt-attributed-string>
          ${engagementBar}
        </div>
        ${actionMenu}
      </div>
      <div id="edit-dialog" hidden></div>`;
  }

  override ready(): void {
    super.ready();
    const words: [string, string][] = [
      ['#less span', sv ? 'Visa mindre' : 'Show less'],
      ['#more span', sv ? 'Läs mer' : 'Read more'],
      ['#reply-button-end span', sv ? 'Svara' : 'Reply'],
    ];
    for (const [selector, text] of words) this.piece(selector).textContent = text;
    this.piece('#action-menu button').setAttribute('aria-label', sv ? 'Åtgärdsmeny' : 'Action menu');
  }

  private piece(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }

  dataChanged(): void {
    this.piece('#error-text').hidden = true;
    if (this.isWriting) this.closeBoxes();
    this.fold(true);
    this.drawBadge();
  }

  /** A badge shows the channel's own name, and the plain link is hidden. */
  private drawBadge(): void {
    const badge = this.piece('#author-comment-badge');
    badge.replaceChildren();
    if (at(this.data, 'author', 'isCreator') !== true) return;
    const link = document.createElement('a');
    link.href = `/${String(at(this.data, 'author', 'displayName'))}`;
    link.textContent = String(at(this.data, 'author', 'displayName'));
    badge.append(link);
  }

  /** The badge is in the DOM only while the comment is pinned (reported). */
  pinnedChanged(): void {
    const place = this.piece('#pinned-comment-badge');
    place.replaceChildren();
    if (this.pinnedText === '') return;
    const badge = document.createElement('ytd-pinned-comment-badge-renderer');
    badge.textContent = this.pinnedText;
    place.append(badge);
  }

  private fold(folded: boolean): void {
    const text = asText(at(this.data, 'properties', 'content', 'content'));
    const isLong = text.split('\n').length > 4 || text.length > 400;
    this.piece('#expander').toggleAttribute('collapsed', isLong && folded);
    this.piece('#more').hidden = !isLong || !folded;
    this.piece('#less').hidden = !isLong || folded;
  }

  more(): void {
    this.fold(false);
  }

  less(): void {
    this.fold(true);
  }

  menu(event: MouseEvent): void {
    void openCommentMenu(this, openingOf(this.piece('#action-menu button'), event));
  }

  private get commentId(): string {
    return asText(at(this.data, 'properties', 'commentId'));
  }

  /** Called when the element is rebound to another comment, or writing has ended. */
  private closeBoxes(): void {
    this.isWriting = false;
    for (const selector of ['#reply-dialog', '#edit-dialog']) this.piece(selector).replaceChildren();
    this.piece('#edit-dialog').hidden = true;
    this.piece('#body').hidden = false;
  }

  reply(): void {
    const { commentId, videoId } = this;
    this.closeBoxes();
    this.isWriting = true;
    openBox('ytd-comment-reply-dialog-renderer', (renderer) => this.piece('#reply-dialog').append(renderer), {
      placeholder: sv ? 'Lägg till ett svar …' : 'Add a reply…',
      submit: sv ? 'Svara' : 'Reply',
      // A reply to a reply starts with the name of the one it answers.
      text: commentId.includes('.') ? `${asText(at(this.data, 'author', 'displayName'))} ` : '',
      send: async (text) => {
        const answer = await ask('comment/create_comment_reply', {
          createReplyParams: placeParameter({ videoId, commentId }),
          commentText: text,
        });
        this.dispatchEvent(new CustomEvent('practice-replied', { bubbles: true, detail: readSent(answer, videoId) }));
        toast(saidBy(answer));
      },
      close: () => this.closeBoxes(),
    });
  }

  edit(parameter: string, text: string): void {
    this.closeBoxes();
    this.isWriting = true;
    const place = this.piece('#edit-dialog');
    place.hidden = false;
    this.piece('#body').hidden = true;
    openBox('ytd-comment-dialog-renderer', (renderer) => place.append(renderer), {
      placeholder: sv ? 'Redigera kommentaren' : 'Edit comment',
      submit: sv ? 'Spara' : 'Save',
      text,
      send: async (words) => {
        const answer = await ask('comment/update_comment', { updateCommentParams: parameter, commentText: words });
        for (const entity of entitiesIn(answer).values())
          this.dispatchEvent(new CustomEvent('practice-entity', { bubbles: true, detail: entity }));
        toast(saidBy(answer));
      },
      close: () => this.closeBoxes(),
    });
  }

  /** The platform's message for an act that failed. */
  fail(): void {
    const error = this.piece('#error-text') as HTMLElement & { text: string };
    error.text = sv ? 'Något gick fel. Försök igen.' : 'Something went wrong.';
    error.hidden = false;
  }
}
customElements.define(CommentViewModel.is, CommentViewModel);
