import type { MenuOwner } from './act';
import type { AttributedString } from './attributed-text';
import { asText, at, runsText, type Bag } from './client';
import { sv } from './element';
import { openCommentMenu } from './menu';

/** `ytcp-comment`; has its renderer in `data`. */
export class StudioComment extends HTMLElement implements MenuOwner {
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
    (this.querySelector('#practice-approve') as HTMLElement).hidden = model?.['practiceHeld'] !== true;
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
    const toolbar = make('div', 'toolbar', make('ytcp-comment-action-buttons', null, this));
    // A held row has a publish button. Its form is a guess, since no capture shows one; here it does nothing.
    make('button', 'practice-approve', toolbar).textContent = sv ? 'Godkänn' : 'Approve';
    const button = make('ytcp-icon-button', 'action-menu-button', this);
    button.setAttribute('role', 'button');
    button.tabIndex = 0;
    button.setAttribute('aria-label', sv ? 'Åtgärdsmeny' : 'Action menu');
    button.textContent = '⋮';
    const open = (byKey: boolean): void => void openCommentMenu(this, { button, byKey }, true);
    button.addEventListener('click', () => open(false));
    button.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      open(true);
    });
    const thumbnail = make('ytcp-comment-video-thumbnail', null, this);
    make('div', 'video-title', make('a', 'body', thumbnail));
  }

  fail(): void {
    this.setAttribute('data-failed', '');
  }
}
customElements.define('ytcp-comment', StudioComment);
