/** A virtual list: draws fifteen rows and rebinds them to other comments on scroll. */
import type { Bag } from './client';
import type { StudioComment } from './studio-comment';

const rowHeight = 170;
const poolSize = 15;

export interface Row {
  comment: Bag;
  replies: Bag[];
}

export class Inbox {
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
      const gone = (comment: Bag): boolean => comment['commentId'] === (event as CustomEvent<unknown>).detail;
      this.show(
        this.rows
          .filter((row) => !gone(row.comment))
          .map((row) =>
            row.replies.some(gone)
              ? { comment: { ...row.comment }, replies: row.replies.filter((reply) => !gone(reply)) }
              : row,
          ),
      );
    });
  }

  show(rows: Row[]): void {
    this.rows = rows;
    this.bind();
  }

  private bind(): void {
    this.items.style.height = `${this.rows.length * rowHeight}px`;
    const first = Math.max(
      0,
      Math.min(Math.floor(this.scroller.scrollTop / rowHeight) - 3, this.rows.length - poolSize),
    );
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
