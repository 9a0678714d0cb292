// @vitest-environment jsdom
/** Text goes into the box with the cursor, in a registered thread, and only what is read back counts. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FoundItem } from '../../../lib/platforms/contract';
import { insertAtCursor, type WritingBox } from '../../../lib/platforms/dom/insert-text';

/** What the browser does at an editing command; jsdom has none. */
let editor: (words: string, box: HTMLElement) => void;
const typed = (words: string): void => {
  const at = document.getSelection()?.getRangeAt(0);
  at?.deleteContents();
  at?.insertNode(document.createTextNode(words));
  at?.collapse(false);
};

/** The box that had the cursor when the panel opened; undefined: the box that has it at the press. */
let atOpening: Element | undefined;

function aBox(words = '', isThreads = true, item: FoundItem | null = null): WritingBox {
  const box = document.body.appendChild(document.createElement('div'));
  box.setAttribute('contenteditable', 'true');
  box.tabIndex = 0;
  box.textContent = words;
  return { box, item, isThreads, answers: () => 'no', isNewPost: false };
}

function cursorAt({ box }: WritingBox, from: number, to = from): void {
  box.focus();
  const text = box.firstChild ?? box;
  document.getSelection()?.setBaseAndExtent(text, from, text, to);
}

function atCursor(box: WritingBox): WritingBox {
  cursorAt(box, (box.box.textContent ?? '').length);
  return box;
}

let time = 0;
let between: (() => void) | null = null;
const clock = {
  now: () => time,
  wait: (milliseconds: number): Promise<void> => {
    time += milliseconds;
    between?.();
    return Promise.resolve();
  },
};
let ours: (item: FoundItem | null) => boolean;
const insert = (boxes: WritingBox[], words = 'Hej!', isCursorAway = false) =>
  insertAtCursor({ boxes: () => boxes, replyOpener: () => undefined, forLines: 'typed' }, words, {
    clock,
    signal: new AbortController().signal,
    mayWriteIn: (item) => ours(item),
    answered: null,
    isCursorAway,
    boxAtOpening: atOpening ?? document.activeElement ?? undefined,
  });

beforeEach(() => {
  document.body.innerHTML = '';
  [time, between, atOpening] = [0, null, undefined];
  ours = () => true;
  editor = typed;
  document.execCommand = (command: string, _ui?: boolean, words?: string) => {
    const box = document.activeElement;
    if (box instanceof HTMLElement) editor(command === 'insertText' ? (words ?? '') : '\n', box);
    return true;
  };
  Object.assign(window, {
    DataTransfer: class {
      setData(): void {}
    },
    ClipboardEvent: class extends Event {},
  });
});
afterEach(() => document.getSelection()?.removeAllRanges());

describe('an answer is put into the page’s box', () => {
  it('at the cursor, in the focused box', async () => {
    const [one, two] = [aBox('Före efter'), aBox()];
    cursorAt(one, 5);
    expect(await insert([one, two])).toMatchObject({ kind: 'inserted' });
    expect([one.box.textContent, two.box.textContent]).toEqual(['Före Hej!efter', '']);
  });

  it('in the last focused box, while a frame of ours has the focus', async () => {
    const [one, two] = [aBox(), aBox('Före efter')];
    one.isNewPost = true;
    two.isNewPost = true;
    cursorAt(two, 5);
    two.box.blur();
    expect(await insert([one, two])).toMatchObject({ kind: 'several-boxes' });
    expect(await insert([one, two], 'Hej!', true)).toMatchObject({ kind: 'inserted' });
    expect(one.box.textContent).toBe('');
    expect(two.box.textContent).toContain('Hej!');
  });

  it('over the selection, as when typing', async () => {
    const one = aBox('Före mitt efter');
    cursorAt(one, 5, 9);
    expect(await insert([one])).toMatchObject({ kind: 'inserted' });
    expect(one.box.textContent).toBe('Före Hej! efter');
  });

  it.each(['the one that had it at the opening', 'a new post’s'])(
    'at the end of %s, where the cursor is in none',
    async (which) => {
      const [one, two] = [aBox('Före '), aBox()];
      if (which === 'a new post’s') one.isNewPost = true;
      else atOpening = one.box;
      expect(await insert([two, one])).toMatchObject({ kind: 'inserted' });
      expect([one.box.textContent, two.box.textContent]).toEqual(['Före Hej!', '']);
    },
  );

  it('in a new post’s box, wherever the cursor was at the opening', async () => {
    const [one, post] = [aBox(), { ...aBox(), isNewPost: true }];
    [atOpening] = [one.box];
    cursorAt(post, 0);
    expect(await insert([one, post])).toMatchObject({ kind: 'inserted' });
    expect([one.box.textContent, post.box.textContent]).toEqual(['', 'Hej!']);
  });

  it('line by line', async () => {
    const one = aBox();
    cursorAt(one, 0);
    expect(await insert([one], 'Ett\n\nTvå')).toMatchObject({ kind: 'inserted' });
    expect(one.box.textContent?.replace(/\s/g, '')).toBe('EttTvå');
  });
});

describe('nothing is inserted', () => {
  it('where several boxes are open and the cursor is in none', async () => {
    const boxes = [aBox(), aBox()].map((each) => ({ ...each, isNewPost: true }));
    expect(await insert(boxes)).toMatchObject({ kind: 'several-boxes' });
    expect(boxes.map(({ box }) => box.textContent)).toEqual(['', '']);
  });

  it.each(['in another box than at the opening', 'in none, and one box alone is open'])(
    'where the cursor is %s: the text would be a reply to nothing known',
    async (where) => {
      const [reply, before] = [aBox(), aBox()];
      atOpening = before.box;
      before.box.remove();
      if (where.startsWith('in another')) cursorAt(reply, 0);
      expect(await insert([reply])).toMatchObject({ kind: 'not-chosen' });
      expect(reply.box.textContent).toBe('');
    },
  );

  it('where no box is open, or only one of an unregistered thread', async () => {
    expect(await insert([])).toMatchObject({ kind: 'no-box' });
    ours = () => false;
    const one = aBox();
    expect(await insert([one])).toMatchObject({ kind: 'no-box' });
    expect(one.box.textContent).toBe('');
  });

  it.each(['a thread that is not registered', 'a chat'])(
    'where the cursor is in %s, though another is ours',
    async (which) => {
      const theirs = which === 'a chat' ? aBox('', false) : aBox('', true, {} as FoundItem);
      const ownBox = aBox();
      ours = (item) => item === null;
      theirs.box.focus();
      expect(await insert([ownBox, theirs])).toMatchObject({ kind: 'not-ours' });
      expect([ownBox.box.textContent, theirs.box.textContent]).toEqual(['', '']);
    },
  );
});

describe('nothing is typed where the cursor has moved meanwhile', () => {
  it('into another box, before the first word', async () => {
    const [one, chat] = [aBox(), aBox('', false)];
    cursorAt(one, 0);
    between = () => cursorAt(chat, 0);
    const pasted: Event[] = [];
    one.box.addEventListener('paste', (event) => pasted.push(event));
    expect(await insert([one, chat])).toMatchObject({ kind: 'refused' });
    expect([one.box.textContent, chat.box.textContent]).toEqual(['', '']);
    // The box gets no event: an editor may act on a paste wherever the cursor is.
    expect(pasted).toEqual([]);
  });

  it('between two lines', async () => {
    const [one, chat] = [aBox(), aBox('', false)];
    cursorAt(one, 0);
    editor = (words) => {
      typed(words);
      cursorAt(chat, 0);
    };
    expect(await insert([one, chat], 'Ett\nTvå')).toMatchObject({ kind: 'uncertain' });
    expect(chat.box.textContent).toBe('');
  });

  it('into a box whose thread is no longer registered', async () => {
    const one = atCursor(aBox());
    between = () => void (ours = () => false);
    expect(await insert([one])).toMatchObject({ kind: 'refused' });
    expect(one.box.textContent).toBe('');
  });
});

describe('only what is read back counts', () => {
  it('a box that takes nothing has refused', async () => {
    editor = () => undefined;
    expect(await insert([atCursor(aBox('Före'))])).toMatchObject({ kind: 'refused' });
  });

  it('an editor that removes the text again has refused it', async () => {
    const one = atCursor(aBox('Före'));
    between = () => void (time >= 150 && (one.box.textContent = 'Före'));
    expect(await insert([one])).toMatchObject({ kind: 'refused' });
  });

  it('a box that holds something else is reported as uncertain', async () => {
    editor = (words) => typed(words.slice(0, 2));
    expect(await insert([atCursor(aBox('Före'))])).toMatchObject({ kind: 'uncertain' });
  });
});
