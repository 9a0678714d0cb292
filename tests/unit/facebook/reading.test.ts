/** What an official must be told of an item that can be read only in part: nothing unread counts as empty. */
import { describe, expect, it } from 'vitest';
import type { ItemReading } from '../../../lib/domain/item';
import { facebook } from '../../../lib/platforms/facebook';
import { comment, dataOf, pageOf, unit, type CommentShape, type Part } from './parts';

const read = (root: Document, id: string): ItemReading => {
  const item = facebook.findItems(root).find(({ ref }) => ref.id === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return facebook.read(root, item);
};
const readOne = (part: Part, data: object | null = null): ItemReading =>
  read(pageOf([part], data), part.items[0]?.id ?? '');
const kinds = ({ ends }: ItemReading): (string | undefined)[] => [ends?.text.kind, ends?.author.kind, ends?.media.kind];

describe('how the reading of a comment ended', () => {
  it.each<[CommentShape, string, string[]]>([
    ['usual', 'Ord 1001', ['read', 'read', 'absent']],
    ['plain-paragraphs', 'Ord 1001', ['read', 'read', 'absent']],
    ['no-link', 'Ord 1001', ['read', 'read', 'absent']],
    ['picture-only', '', ['absent', 'read', 'read']],
    ['unshaped-words', '', ['not-read', 'read', 'read']],
    ['picture-without-words', '', ['absent', 'read', 'not-read']],
  ])('of %s', (shape, words, ended) => {
    const reading = readOne(comment('1001', shape));
    expect(reading.text.raw).toBe(words);
    expect(kinds(reading)).toEqual(ended);
  });

  it("is not 'empty' for a comment that shows nothing at all", () => {
    expect(kinds(readOne(comment('1001', 'usual', { words: '' })))).toEqual(['not-read', 'read', 'absent']);
  });

  it("is not 'read' for a text that is only in the page’s data", () => {
    const reading = readOne(comment('1001', 'unshaped-words'), dataOf('1001', { body: { text: 'Ord av data' } }));
    expect(reading.text).toMatchObject({ raw: '', original: 'Ord av data' });
    expect(kinds(reading)[0]).toBe('not-read');
  });

  it('names an author without a link as drawn, without an id', () => {
    const reading = readOne(comment('1001', 'no-link', { name: 'Anonym deltagare' }));
    expect(reading.author).toEqual({ name: 'Anonym deltagare', profileUrl: null, id: null });
  });

  it('takes no text for a name', () => {
    const page = pageOf([comment('1001', 'no-link')]);
    for (const block of page.querySelectorAll('[dir="auto"]')) block.removeAttribute('dir');
    const [words] = page.querySelectorAll('[role="article"] > span:last-of-type');
    words?.setAttribute('dir', 'auto');
    if (words !== undefined) words.textContent = 'Bra jobbat';
    const reading = read(page, '1001');
    expect(reading.author.name).toBeNull();
    expect(kinds(reading).slice(0, 2)).toEqual(['not-read', 'not-read']);
  });

  it('tells a custom emoji as one, and a picture in the text', () => {
    const words = 'Bra<img alt="kommunhjärta"><img alt="👍">!<img src="https://static.example/x.gif">';
    expect(readOne(comment('1001', 'usual', { words })).text.raw).toBe('Bra[emoji: kommunhjärta]👍![bild]');
  });

  it('keeps a different text from the data whole', () => {
    const [shown, said] = ['å'.repeat(300), `${'å'.repeat(299)}ä`];
    const { trace } = readOne(comment('1001', 'usual', { words: shown }), dataOf('1001', { body: { text: said } }));
    expect(trace.find(({ field }) => field === 'text')?.conflict).toBe(`body-text: ${said}`);
  });

  it('tells a translation from the original', () => {
    const part = comment('1001', 'usual', { words: 'Översatt' });
    const body = {
      body: { text: 'Written' },
      preferred_body: { text: 'Översatt', translation_type: 'AUTO_TRANSLATED' },
    };
    expect(readOne(part, dataOf('1001', body)).text).toMatchObject({
      raw: 'Översatt',
      translated: true,
      original: 'Written',
    });
    const written = { body: { text: 'Written' }, preferred_body: { text: 'Written', translation_type: 'ORIGINAL' } };
    expect(readOne(part, dataOf('1001', written)).text.translated).toBeUndefined();
  });

  it('keeps the original beside the drawn text, where the data does not say that it was translated', () => {
    const written = { body: { text: 'Written' }, preferred_body: { text: 'Written', translation_type: 'ORIGINAL' } };
    const drawn = (words: string) => readOne(comment('1001', 'usual', { words }), dataOf('1001', written)).text;
    expect(drawn('Översatt')).toMatchObject({ raw: 'Översatt', original: 'Written' });
    expect(drawn('Written')).not.toHaveProperty('original');
    expect(drawn('Written <img alt="👍">')).not.toHaveProperty('original');
  });
});

describe('how the reading of a post ended', () => {
  it('finds the text of a translated post, knows it for a translation, and takes no emoji for a picture', () => {
    const reading = readOne(unit('2001', 'translated'));
    expect(reading.text).toMatchObject({ raw: 'Inlägg 2001 🎉', translated: true, truncated: false });
    expect(reading.text.original).toBeUndefined();
    expect(reading.media).toEqual([]);
  });

  it('is absent without a caption, whatever the post’s parts are called, and not where a block of text is left', () => {
    const page = pageOf([unit('2001', 'usual')]);
    const message = page.getElementById('m2001');
    const place = message?.parentElement;
    message?.remove();
    place?.insertAdjacentHTML(
      'beforeend',
      '<img src="https://scontent.fbcdn.net/x.jpg" alt="Kan vara en bild av snö">',
    );
    expect(kinds(read(page, '2001'))[0]).toBe('absent');
    place?.insertAdjacentHTML('beforeend', '<blockquote>Ord i en ny form</blockquote>');
    expect(kinds(read(page, '2001'))[0]).toBe('not-read');
  });

  it('never has the text of the post that it shares', () => {
    expect(readOne(unit('2001', 'shares')).text.raw).toBe('Inlägg 2001');
    expect(readOne(unit('2001', 'shares-without-words')).text.raw).toBe('');
  });

  it('does not take the text of a shared post for its own, where the shared post’s address names its post', () => {
    const story = (postId: string, text: string): object => ({
      id: btoa(`S:_I61550000000001:${postId}:${postId}`),
      url: `https://www.facebook.com/person.2001/posts/pfbid0${postId}`,
      message: { text },
    });
    const part = unit('2001', 'shares');
    // The only link that names a post is the shared post's; both have one author.
    const html = part.html
      .replace('/person.2001/posts/2001', '/person.2001')
      .replace('/person.20011/posts/20011', '/person.2001/posts/pfbid020011');
    const page = pageOf([{ ...part, html }], { stories: [story('20011', 'Delat 2001')] });
    const [item] = facebook.findItems(page);
    if (item === undefined) throw new Error('no post');
    expect(item.ref.id).toContain('20011');
    const { text } = facebook.read(page, item);
    expect(text.raw).toBe('Inlägg 2001');
    expect(text).not.toHaveProperty('original');
  });

  it('names an anonymous author by the label, and not by the heading of a post within', () => {
    expect(readOne(unit('2001', 'anonymous')).author).toEqual({ name: 'Skribent 2001', profileUrl: null, id: null });
  });

  it('takes a unit with several posts for none of them', () => {
    expect(
      facebook.findItems(pageOf([unit('2001', 'several'), unit('2002', 'usual')])).map(({ ref }) => ref.id),
    ).toEqual(['2002']);
  });

  it('does not take a mentioned member for the author', () => {
    const page = pageOf([unit('2001', 'usual')]);
    const link = '<a href="/groups/77/user/88/">Nämnd</a>';
    page.querySelector('#m2001 div')?.insertAdjacentHTML('beforeend', link);
    expect(read(page, '2001').author.name).toBe('Skribent 2001');
    page.querySelector('#h2001 a')?.setAttribute('href', '/groups/77/');
    const [item] = facebook.findItems(page);
    if (item === undefined) throw new Error('no post');
    expect(facebook.read(page, item)).toMatchObject({ author: { name: null }, ends: { author: { kind: 'not-read' } } });
  });
});

describe('how well a page can be read', () => {
  const healthOf = (shapes: CommentShape[]): string =>
    facebook.health(pageOf(shapes.map((shape, at) => comment(String(1001 + at), shape)))).level;

  it.each<[string, CommentShape[], string]>([
    ['all are read', ['usual', 'no-link', 'picture-only'], 'green'],
    ['the words of one of three are not', ['usual', 'usual', 'unshaped-words'], 'green'],
    ['the words of most are not, though each has a picture', ['usual', 'unshaped-words', 'unshaped-words'], 'red'],
  ])('where %s', (_, shapes, level) => {
    expect(healthOf(shapes)).toBe(level);
  });

  it('is red where most items have no author', () => {
    const page = pageOf([comment('1001'), comment('1002'), comment('1003')]);
    for (const article of [...page.querySelectorAll('[role="article"]')].slice(1)) {
      for (const link of article.querySelectorAll('a[href^="/person"]')) link.remove();
    }
    expect(facebook.health(page)).toMatchObject({ level: 'red', counts: { authorsNotRead: 2, items: 3 } });
  });

  const withPost = (): Document => pageOf([unit('2001', 'usual', [comment('1001'), comment('1002'), comment('1003')])]);

  it.each<[string, (link: Element) => void]>([
    ['lost their ids', (link) => link.setAttribute('href', '/person.1')],
    ['are links no more', (link) => link.removeAttribute('href')],
  ])('is red where the links of all comments %s, whatever the post says', (_, change) => {
    const page = withPost();
    expect(facebook.health(page).level).toBe('green');
    for (const link of page.querySelectorAll('[role="article"] a')) change(link);
    expect(facebook.health(page)).toMatchObject({ level: 'red', counts: { posts: 1, labelledWithoutId: 3 } });
  });

  const bare = '<div role="article" aria-label="Notis"><span>Anna har gillat ditt inlägg</span></div>';
  it.each<[string, string]>([
    ['in the banner', `<div role="banner">${bare}</div>`],
    ['in a dialog without a thread', `<div role="dialog">${bare}</div>`],
    ['in a hidden part', `<div hidden>${bare}</div>`],
  ])('is green for a post without comments where something labelled stands %s', (_, html) => {
    const page = pageOf([unit('2001', 'usual')]);
    const { level } = facebook.health(page);
    page.body.insertAdjacentHTML('beforeend', html);
    expect(facebook.health(page)).toMatchObject({ level, counts: { labelledWithoutId: 0 } });
    expect(level).not.toBe('red');
  });

  it('is red for comments without ids in a dialog that holds their post, or on the page behind one', () => {
    const page = withPost();
    for (const link of page.querySelectorAll('[role="article"] a')) link.removeAttribute('href');
    const around = page.createElement('div');
    around.append(...page.body.childNodes);
    page.body.append(around);
    around.setAttribute('role', 'dialog');
    expect(facebook.health(page).level).toBe('red');
    around.setAttribute('role', 'main');
    const behind = page.createElement('div');
    behind.setAttribute('aria-hidden', 'true');
    around.replaceWith(behind);
    behind.append(around);
    expect(facebook.health(page).level).toBe('red');
  });

  it('is yellow where most were read only in part', () => {
    const page = withPost();
    for (const article of [...page.querySelectorAll('[role="article"]')].slice(1))
      for (const link of article.querySelectorAll('a')) link.removeAttribute('href');
    expect(facebook.health(page).level).toBe('yellow');
  });
});
