/**
 * Renders into a document as an official would see it. jsdom cannot make trusted events, so the judge is told to trust
 * these.
 */
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { TrustContext } from '../../../components/ui/trusted';

export interface Screen {
  root: HTMLElement;
  show(view: ComponentChild): Promise<void>;
  /** Presses a key where the focus is. */
  press(key: string, more?: KeyboardEventInit): Promise<void>;
  click(selector: string): Promise<void>;
  type(selector: string, words: string): Promise<void>;
  text(selector?: string): string;
}

export function onScreen(believed = true): Screen {
  document.body.innerHTML = '';
  const root = document.body.appendChild(document.createElement('div'));
  const find = <T extends HTMLElement>(selector: string): T => {
    const found = root.querySelector<T>(selector);
    if (!found) throw new Error(`nothing matches ${selector} in: ${root.textContent}`);
    return found;
  };
  const settle = async (work: () => void): Promise<void> => {
    await act(async () => {
      work();
      await Promise.resolve();
    });
    await act(async () => {
      await Promise.resolve();
    });
  };
  return {
    root,
    show: (view) =>
      settle(() =>
        render(believed ? <TrustContext.Provider value={() => true}>{view}</TrustContext.Provider> : view, root),
      ),
    press: (key, more = {}) =>
      settle(() =>
        (document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
        ),
      ),
    click: (selector) => settle(() => find(selector).click()),
    type: (selector, words) =>
      settle(() => {
        const field = find<HTMLInputElement>(selector);
        field.value = words;
        field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
      }),
    text: (selector) =>
      ((selector === undefined ? root : find(selector)).textContent ?? '').replace(/\s+/g, ' ').trim(),
  };
}
