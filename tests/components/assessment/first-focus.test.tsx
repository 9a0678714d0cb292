// @vitest-environment jsdom
/** The element a view asks focus for gets it, also when the view appeared before the card's frame could have focus. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { focusFirst, isOnTitle, useFirstFocus } from '../../../components/ui/first-focus';

const root = (): HTMLElement => document.getElementById('root') as HTMLElement;
const focused = (): string | undefined => document.activeElement?.id;

function Question() {
  useFirstFocus('safe');
  return <button id="safe">Nej</button>;
}

const draw = (view: preact.ComponentChildren): void => {
  void act(() =>
    render(
      <>
        <h1 id="card-title" tabIndex={-1} />
        {view}
      </>,
      root(),
    ),
  );
};

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
});
afterEach(() => void act(() => render(null, root())));

it('gives the focus to the title when no view asks for it', () => {
  draw(null);
  focusFirst();
  expect(focused()).toBe('card-title');
  expect(isOnTitle()).toBe(true);
});

it('gives it to the element a view asked for while the frame was hidden', () => {
  draw(<Question />);
  // As in a hidden frame: focus was requested and not given.
  (document.activeElement as HTMLElement).blur();
  focusFirst();
  expect(focused()).toBe('safe');
});

it('forgets a removed view', () => {
  draw(<Question />);
  draw(null);
  focusFirst();
  expect(focused()).toBe('card-title');
});
