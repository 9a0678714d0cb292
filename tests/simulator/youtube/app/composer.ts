/** `ytd-comment-simplebox-renderer`: a line that turns into the comment box when pressed. */
import { html } from '@polymer/polymer/polymer-element.js';
import { placeParameter } from '../act-parameter';
import { saidBy } from './act';
import { readSent } from './answer';
import { ask, at, runsText, type Bag } from './client';
import { openBox } from './comment-box';
import { boot, LightElement, sv } from './element';
import { closeDialog, showDialog, toast } from './popup';

class SimpleBox extends LightElement {
  videoId = '';
  placeholder = '';

  static get is() {
    return 'ytd-comment-simplebox-renderer';
  }

  static get template() {
    return html`<div id="thumbnail-input-row">
        <div id="author-thumbnail"><img alt="" /></div>
        <div id="placeholder-area">
          <yt-formatted-string id="simplebox-placeholder" role="textbox" tabindex="0"></yt-formatted-string>
        </div>
      </div>
      <div id="comment-dialog" hidden></div>`;
  }

  override ready(): void {
    super.ready();
    (this.querySelector('#author-thumbnail img') as HTMLImageElement).src =
      `https://yt3.ggpht.com/w88h88/${boot.viewer.channel?.id ?? 'none'}.png`;
    (this.querySelector('#simplebox-placeholder') as HTMLElement).textContent = this.placeholder;
    const area = this.querySelector('#placeholder-area') as HTMLElement;
    area.addEventListener('click', () => this.open());
    area.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      this.open();
    });
  }

  private open(): void {
    if (boot.viewer.channel === null) return;
    const inDialog = boot.composer === 'dialog';
    const place = this.querySelector('#comment-dialog') as HTMLElement;
    const row = this.querySelector('#thumbnail-input-row') as HTMLElement;
    const show = (isOpen: boolean): void => {
      place.hidden = !isOpen;
      row.hidden = isOpen;
    };
    if (!inDialog) show(true);
    openBox(
      'ytd-comment-dialog-renderer',
      (renderer) => (inDialog ? showDialog(renderer, false) : place.replaceChildren(renderer)),
      {
        placeholder: this.placeholder,
        submit: sv ? 'Kommentera' : 'Comment',
        text: '',
        send: (text) => this.send(text),
        close: () => {
          if (inDialog) return closeDialog();
          place.replaceChildren();
          show(false);
        },
      },
    );
  }

  private async send(text: string): Promise<void> {
    const answer = await ask('comment/create_comment', {
      createCommentParams: placeParameter({ videoId: this.videoId, commentId: null }),
      commentText: text,
    });
    document.dispatchEvent(new CustomEvent('practice-sent', { detail: readSent(answer, this.videoId) }));
    toast(saidBy(answer));
  }
}
customElements.define(SimpleBox.is, SimpleBox);

export function composer(model: Bag | null, videoId: string): Element {
  const box = document.createElement(SimpleBox.is) as SimpleBox;
  box.videoId = videoId;
  box.placeholder = runsText(at(model, 'createRenderer', 'commentSimpleboxRenderer', 'placeholderText'));
  return box;
}
