/**
 * `ytd-commentbox`: the box for a comment, a reply or an edit. Its button or Ctrl+Enter sends; Enter starts a new line.
 */
import { html } from '@polymer/polymer/polymer-element.js';
import { whyNot } from './act';
import { boot, LightElement, sv } from './element';
import { toast } from './popup';

export interface Draft {
  placeholder: string;
  /** Label of the button that sends. */
  submit: string;
  text: string;
  send(text: string): Promise<void>;
  /** Called when the box should close: sent or cancelled. */
  close(): void;
}

class CommentBox extends LightElement {
  private draft: Draft | null = null;
  private isSending = false;

  static get is() {
    return 'ytd-commentbox';
  }

  static get template() {
    return html`<div id="thumbnail-input-row">
      <div id="author-thumbnail">
        <yt-img-shadow><img id="img" alt="" height="40" width="40" /></yt-img-shadow>
      </div>
      <div id="main">
        <div id="creation-box">
          <tp-yt-paper-input-container
            ><div>
              <div id="labelAndInputContainer">
                <yt-user-mention-autosuggest-input
                  ><yt-formatted-string id="contenteditable-textarea"
                    ><div id="contenteditable-root" contenteditable="true" dir="auto"></div></yt-formatted-string
                ></yt-user-mention-autosuggest-input>
              </div></div
          ></tp-yt-paper-input-container>
        </div>
        <div id="footer">
          <div id="emoji-button"></div>
          <div id="buttons">
            <ytd-button-renderer id="cancel-button"
              ><yt-button-shape><button></button></yt-button-shape></ytd-button-renderer
            ><ytd-button-renderer id="submit-button"
              ><yt-button-shape><button disabled></button></yt-button-shape
            ></ytd-button-renderer>
          </div>
        </div>
      </div>
    </div>`;
  }

  override ready(): void {
    super.ready();
    (this.querySelector('#img') as HTMLImageElement).src =
      `https://yt3.ggpht.com/w88h88/${boot.viewer.channel?.id ?? 'none'}.png`;
    const cancel = this.querySelector('#cancel-button button') as HTMLButtonElement;
    cancel.textContent = sv ? 'Avbryt' : 'Cancel';
    cancel.addEventListener('click', () => this.draft?.close());
    this.submitButton.addEventListener('click', () => void this.send());
    (this.querySelector('#submit-button') as HTMLElement).hidden = boot.sendBy === 'enter';
    this.editable.addEventListener('input', () => this.changed());
    this.editable.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.draft?.close();
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || boot.sendBy === 'button') return;
      event.preventDefault();
      void this.send();
    });
  }

  private get editable(): HTMLElement {
    return this.querySelector('#contenteditable-root') as HTMLElement;
  }

  private get submitButton(): HTMLButtonElement {
    return this.querySelector('#submit-button button') as HTMLButtonElement;
  }

  /** Call it once the box is in the page. */
  start(draft: Draft): void {
    this.draft = draft;
    this.submitButton.textContent = draft.submit;
    this.submitButton.setAttribute('aria-label', draft.submit);
    this.editable.setAttribute('aria-label', draft.placeholder);
    this.editable.textContent = draft.text;
    this.changed();
    this.editable.focus();
    getSelection()?.selectAllChildren(this.editable);
    getSelection()?.collapseToEnd();
  }

  private changed(): void {
    this.submitButton.disabled = this.isSending || this.editable.innerText.trim() === '';
  }

  private async send(): Promise<void> {
    const text = this.editable.innerText.trim();
    if (this.draft === null || this.isSending || text === '') return;
    this.isSending = true;
    this.changed();
    try {
      await this.draft.send(text);
      this.editable.textContent = '';
      this.draft.close();
    } catch (error) {
      toast(whyNot(error));
    } finally {
      this.isSending = false;
      this.changed();
    }
  }
}
customElements.define(CommentBox.is, CommentBox);

/** Opens a dialog element with the box in it; `place` inserts it. */
export function openBox(tag: string, place: (renderer: HTMLElement) => void, draft: Draft): void {
  const renderer = document.createElement(tag);
  const box = document.createElement('ytd-commentbox') as CommentBox;
  box.id = 'commentbox';
  renderer.append(box);
  place(renderer);
  box.start(draft);
}
