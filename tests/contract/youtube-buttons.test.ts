/**
 * A capture on YouTube unfolds what is folded and presses nothing else. An id says what a button is for; words that say
 * something else take precedence.
 */
import { describe, expect, it } from 'vitest';
import { youtube } from '../../lib/platforms/youtube';
import { readThread } from '../../lib/platforms/youtube/thread';
import { envOf, get, idOf, threadHtml, watchPage } from '../unit/youtube/page';
import { ACTING_BUTTONS } from './acting-buttons';

const one = idOf('Ett');
const opener = (words: string, label = ''): string =>
  [
    '<ytd-comment-replies-renderer><div id="expander">',
    `<ytd-button-renderer id="more-replies"><button aria-label="${label}">${words}</button></ytd-button-renderer>`,
    '<div id="expander-contents"><div id="contents"><ytd-continuation-item-renderer>',
    `<button aria-label="${label}">${words}</button>`,
    '</ytd-continuation-item-renderer></div></div></div></ytd-comment-replies-renderer>',
  ].join('');

/** Every press on the page, by the label of what was pressed. */
function listen(root: Document): string[] {
  const pressed: string[] = [];
  root.addEventListener('click', (event) => pressed.push((event.target as Element).textContent ?? ''), true);
  return pressed;
}

/** These buttons are not pressed, so the page does not change and all labels share it. */
function worded(root: Document, buttons: string): (words: string) => Document {
  return (words) => {
    for (const button of root.querySelectorAll(buttons)) button.textContent = words;
    return root;
  };
}

describe('where replies are opened', () => {
  const withOpener = worded(watchPage(threadHtml({ id: one, text: 'Hej', replies: opener('') })), '#replies button');

  it.each(ACTING_BUTTONS)('%s is not pressed, and what it may hide is reported as missing', async (words) => {
    const root = withOpener(words);
    const pressed = listen(root);
    const { missing } = await readThread(root, get(root, one), envOf());
    expect(pressed).toEqual([]);
    expect(missing.map(({ artifact }) => artifact)).toContain('svar');
  });

  it('nor is one whose aria-label says so', async () => {
    const root = watchPage(threadHtml({ id: one, text: 'Hej', replies: opener('3', 'Delete 3 replies') }));
    const pressed = listen(root);
    await readThread(root, get(root, one), envOf());
    expect(pressed).toEqual([]);
  });

  it('nor is one that changes into another while it is pressed', async () => {
    const root = watchPage(threadHtml({ id: one, text: 'Hej', replies: opener('3 svar') }));
    const pressed = listen(root);
    for (const button of root.querySelectorAll('#replies button'))
      button.addEventListener('pointerdown', () => (button.textContent = 'Ta bort alla'));
    await readThread(root, get(root, one), envOf());
    expect(pressed).toEqual([]);
  });

  it.each(['3 svar', 'Visa svar', '1 reply', 'View 3 replies', 'Visa fler svar', 'Näytä 5 vastausta', '답글 3개'])(
    '%s is pressed',
    async (words) => {
      const root = watchPage(threadHtml({ id: one, text: 'Hej', replies: opener(words) }));
      const pressed = listen(root);
      await readThread(root, get(root, one), envOf());
      expect(pressed).toContain(words);
    },
  );
});

describe('where a text is unfolded', () => {
  const folded = (words: string): Document => {
    const root = watchPage(threadHtml({ id: one, text: 'Hej' }));
    const text = root.querySelector('#content-text') as Element;
    const expander = root.createElement('div');
    expander.id = 'expander';
    expander.setAttribute('collapsed', '');
    const more = root.createElement('button');
    more.id = 'more';
    more.textContent = words;
    more.addEventListener('click', () => expander.removeAttribute('collapsed'));
    text.replaceWith(expander);
    expander.append(text, more);
    return root;
  };

  const withMore = worded(folded(''), '#more');

  it.each(ACTING_BUTTONS)('%s is not pressed, and the text is reported as cut', async (words) => {
    const root = withMore(words);
    const pressed = listen(root);
    expect((await youtube.expand(get(root, one), envOf())).kind).toBe('not-possible');
    expect(pressed).toEqual([]);
  });

  it.each(['Läs mer', 'Read more', 'Visa mer', 'Mehr anzeigen'])('%s is pressed', async (words) => {
    const root = folded(words);
    expect((await youtube.expand(get(root, one), envOf())).kind).toBe('expanded');
  });
});
