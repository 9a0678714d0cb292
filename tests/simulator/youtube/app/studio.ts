/** The practice Studio inbox: a list that draws fifteen rows and binds them to other comments while it scrolls. No comment id stands on the page. */
import { AttributedString } from './attributed-text';
import { ask, asText, at, isBag, list, runsText, type Bag } from './client';
import { boot, sv } from './element';
import { mountPopups, openCommentMenu, type MenuOwner } from './popup';

customElements.define('yt-attributed-string', AttributedString);

const rowHeight = 170;
const poolSize = 15;

interface Row {
  comment: Bag;
  replies: Bag[];
}

/** `ytcp-comment`; carries its renderer in `data`. */
class StudioComment extends HTMLElement implements MenuOwner {
  private model: Bag | undefined;

  get data(): Bag | undefined {
    return this.model;
  }

  set data(model: Bag | undefined) {
    this.model = model;
    if (this.childElementCount === 0) this.build();
    const text = (selector: string, value: unknown): void => {
      const element = this.querySelector(selector);
      if (element !== null) element.textContent = asText(value);
    };
    text('#name > yt-formatted-string', at(model, 'authorText', 'simpleText'));
    text('#metadata > yt-formatted-string', at(model, 'publishedTimeText', 'simpleText'));
    text('#video-title', model?.['videoTitle']);
    (this.querySelector('#content-text') as AttributedString).text = runsText(at(model, 'contentText'));
  }

  private build(): void {
    const make = (tag: string, id: string | null, parent: Element): HTMLElement => {
      const element = document.createElement(tag);
      if (id !== null) element.id = id;
      parent.append(element);
      return element;
    };
    const metadata = make('div', 'metadata', this);
    make('yt-formatted-string', null, make('div', 'name', metadata));
    make('yt-formatted-string', null, metadata);
    make('yt-attributed-string', 'content-text', make('div', 'expander-container', this));
    make('div', 'toolbar', make('ytcp-comment-action-buttons', null, this));
    const button = make('ytcp-icon-button', 'action-menu-button', this);
    button.setAttribute('role', 'button');
    button.tabIndex = 0;
    button.setAttribute('aria-label', sv ? 'Åtgärdsmeny' : 'Action menu');
    button.textContent = '⋮';
    button.addEventListener('click', () => void openCommentMenu(this, button, true));
    const thumbnail = make('ytcp-comment-video-thumbnail', null, this);
    make('div', 'video-title', make('a', 'body', thumbnail));
  }

  fail(): void {
    this.setAttribute('data-failed', '');
  }
}
customElements.define('ytcp-comment', StudioComment);

class Inbox {
  private rows: Row[] = [];
  private readonly pool: HTMLElement[] = [];

  constructor(
    private readonly scroller: HTMLElement,
    private readonly items: HTMLElement,
  ) {
    for (let at = 0; at < poolSize; at += 1) {
      const thread = document.createElement('ytcp-comment-thread');
      const comment = document.createElement('ytcp-comment');
      comment.id = 'comment';
      thread.append(comment, document.createElement('ytcp-comment-replies'));
      thread.hidden = true;
      this.pool.push(thread);
      items.append(thread);
    }
    scroller.addEventListener('scroll', () => this.bind());
    document.addEventListener('practice-removed', (event) => {
      this.rows = this.rows.filter((row) => row.comment['commentId'] !== (event as CustomEvent<unknown>).detail);
      this.bind();
    });
  }

  show(rows: Row[]): void {
    this.rows = rows;
    this.bind();
  }

  private bind(): void {
    this.items.style.height = `${this.rows.length * rowHeight}px`;
    const first = Math.max(0, Math.min(Math.floor(this.scroller.scrollTop / rowHeight) - 3, this.rows.length - poolSize));
    for (let index = first; index < first + poolSize; index += 1) {
      const row = this.rows[index];
      const thread = this.pool[index % poolSize] as HTMLElement;
      thread.hidden = row === undefined;
      if (row !== undefined) this.fill(thread, row, index);
    }
  }

  private fill(thread: HTMLElement, row: Row, index: number): void {
    thread.style.transform = `translateY(${index * rowHeight}px)`;
    const comment = thread.querySelector('#comment') as StudioComment;
    if (comment.data === row.comment) return;
    comment.data = row.comment;
    const replies = thread.querySelector('ytcp-comment-replies') as HTMLElement;
    replies.replaceChildren(
      ...row.replies.map((reply) => {
        const element = document.createElement('ytcp-comment') as StudioComment;
        element.setAttribute('is-reply', '');
        element.data = reply;
        return element;
      }),
    );
  }
}

const app = document.querySelector('ytcp-app') as HTMLElement;
const header = document.createElement('header');
const label = document.createElement('div');
label.id = 'entity-label-container';
const name = document.createElement('div');
name.id = 'entity-name';
name.textContent = boot.viewer.channel?.name ?? '';
label.append(name);
header.append(label, sv ? 'Kommentarer på kanalen' : 'Channel comments');
const scroller = document.createElement('div');
scroller.id = 'comments-content';
const items = document.createElement('iron-list');
items.id = 'items';
scroller.append(items);
app.append(header, scroller);
mountPopups(app);

const inbox = new Inbox(scroller, items);
void ask('comment/get_comments', {}).then((answer) => {
  const threads = list(at(answer, 'contents', 'itemSectionRenderer', 'contents')).map((one) => at(one, 'commentThreadRenderer')).filter(isBag);
  inbox.show(threads.map((thread) => ({ comment: at(thread, 'comment', 'commentRenderer') as Bag, replies: list(thread['replies']).map((reply) => at(reply, 'commentRenderer')).filter(isBag) })));
});
