/**
 * A record keeps how many reacted and never who. What the page says of editing and sorting is kept in the page's words.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { FoundItem, Platform } from '../../lib/platforms/contract';
import { facebook } from '../../lib/platforms/facebook';
import { structureReaders } from '../../lib/platforms/registry';
import { youtube } from '../../lib/platforms/youtube';
import { loadPage, scramble } from '../commands/inspect/load-page';
import { anEnv } from './facebook-env';
import { envOf, get, idOf, threadHtml, watchPage } from '../unit/youtube/page';

const html = readFileSync(join(import.meta.dirname, 'pages/facebook-post.html'), 'utf8');
const page = (): Document => loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
const [post, comment, other] = ['7100000000000001', '9200000000000001', '9200000000000002'];
const byId = (platform: Platform, root: Document, id: string): FoundItem => {
  const item = platform.findItems(root).find(({ ref }) => ref.id === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item;
};

/**
 * The bar below a post, as in the stored copies of 2022–2025: one button per kind, then the total, or words that name
 * somebody.
 */
function reactionBar(root: Document, all: string): void {
  const kind = (label: string): string =>
    `<span><span><span><div aria-label="${label}" role="button" tabindex="0">` +
    '<img height="18" role="presentation" src="" width="18"></div></span></span></span>';
  root
    .querySelector('#c1')
    ?.insertAdjacentHTML(
      'beforebegin',
      '<div><span aria-label="Se vem som har reagerat" role="toolbar">' +
        `<span>${kind('Gilla: Reagera Reagentsson')}${kind('Älska: 6 personer')}</span></span>` +
        '<div><span><div role="button" tabindex="0"><div>Alla reaktioner:</div>' +
        `<span aria-hidden="true"><span><span>${all}</span></span></span>` +
        `<span><span><span>${all}</span></span></span></div></span></div></div>`,
    );
}
function said(root: Document, data: object): void {
  const script = root.createElement('script');
  script.type = 'application/json';
  script.setAttribute('data-sjs', '');
  script.textContent = JSON.stringify(data);
  root.body.append(script);
}

describe('reactions to a post on Facebook', () => {
  it('are the number after the bar', () => {
    const root = page();
    reactionBar(root, '19');
    scramble(root);
    const { reactions, trace } = facebook.read(root, byId(facebook, root, post));
    expect(reactions).toBe(19);
    expect(trace).toContainEqual({ field: 'reactions', strategy: 'reaction-bar', leansOn: 'aria' });
  });

  it('are unknown where the page writes a name or an abbreviated number, unless its data holds them', async () => {
    const root = page();
    reactionBar(root, 'Reagera Reagentsson och 12 andra');
    expect(facebook.read(root, byId(facebook, root, post)).reactions).toBeNull();
    // One turn of the event loop reads one page.
    await Promise.resolve();
    said(root, { id: btoa(`feedback:${post}`), reaction_count: { count: 13 }, i18n_reaction_count: '13' });
    // The feedback of a comment is not the feedback of its post.
    said(root, { id: btoa(`feedback:${post}_${comment}`), reaction_count: { count: 999 } });
    expect(facebook.read(root, byId(facebook, root, post)).reactions).toBe(13);
  });
});

describe('the markup in a record', () => {
  it.each([
    ['a post', post],
    ['a comment', comment],
  ])('of %s names nobody who reacted, in a label, a tooltip or the words beside', (_, id) => {
    const root = page();
    reactionBar(root, 'Reagera Reagentsson och 12 andra');
    const button = byId(facebook, root, comment).element.querySelector(
      '[role="button"] img[role="presentation"]',
    )?.parentElement;
    button?.setAttribute('aria-label', 'Reagera Reagentsson och 2 till');
    button?.insertAdjacentHTML('beforeend', '<div role="tooltip">Reagera Reagentsson<br>Bo Test</div>');
    const { element } = byId(facebook, root, id);
    expect(element.outerHTML).toContain('Reagera');
    const markup = structureReaders.facebook.markup(element, () => true);
    expect(markup).not.toContain('Reagera');
    expect(markup).toContain('data-uppsikt-left-out="reactors"');
    expect(markup).toContain('Bra jobbat');
    // The page itself is unchanged.
    expect(element.outerHTML).toContain('Reagera');
  });

  it('of a comment on YouTube names no channel that gave a heart', () => {
    const root = watchPage(threadHtml({ id: idOf('Ett'), text: 'Hej' }));
    const { element } = get(root, idOf('Ett'));
    element
      .querySelector('#main')
      ?.insertAdjacentHTML(
        'beforeend',
        '<span id="vote-count-middle">12</span>' +
          '<div id="creator-heart"><yt-img-shadow alt="@reagerar"></yt-img-shadow>' +
          '<tp-yt-paper-tooltip role="tooltip">❤ av @reagerar</tp-yt-paper-tooltip></div>',
      );
    expect(youtube.read(root, get(root, idOf('Ett'))).reactions).toBe(12);
    expect(structureReaders.youtube.markup(element, () => true)).not.toContain('reagerar');
  });

  const copy = join(import.meta.dirname, '../../../shared/platforms/corpus/facebook/2022-03-es-home-feed.html');
  it.skipIf(!existsSync(copy))(
    'of the stored post of 2022, which names one beside its bar, does not (skipped: no stored pages beside the ' +
      'project)',
    () => {
      const root = new JSDOM(readFileSync(copy, 'utf8'), { url: 'https://www.facebook.com/' }).window.document;
      const unit = root.querySelector('[role="toolbar"]')?.closest('[aria-posinset]');
      expect(unit?.outerHTML).toContain('Person Y y otras personas');
      expect(structureReaders.facebook.markup(unit as Element, () => true)).not.toContain('Person Y');
    },
  );
});

describe('what else the page says', () => {
  it.each([
    [
      'edited when its actions hold a history',
      ['XFBCommentTimeStampActionLink', 'XFBCommentReactionActionLink', 'XFBCommentEditHistoryActionLink'],
      true,
    ],
    ['not edited when they hold others', ['XFBCommentTimeStampActionLink', 'XFBCommentReactionActionLink'], false],
    ['neither when only the time is listed', ['XFBCommentTimeStampActionLink'], null],
  ])('a comment is %s', (_, kinds, edited) => {
    const root = page();
    said(root, {
      id: btoa(`comment:${post}_${other}`),
      comment_action_links: kinds.map((kind) => ({ __typename: kind })),
    });
    expect(facebook.read(root, byId(facebook, root, other)).edited).toBe(edited);
  });

  it('the sorting is what the page writes on its sort button', async () => {
    const root = page();
    const read = await structureReaders.facebook.readThread(root, byId(facebook, root, other), anEnv());
    expect(read.sortOrder).toBe('Mest relevant');
    const bare = watchPage(threadHtml({ id: idOf('Ett'), text: 'Hej' }));
    expect((await structureReaders.youtube.readThread(bare, get(bare, idOf('Ett')), envOf())).sortOrder).toBeNull();
    bare
      .querySelector('ytd-comments-header-renderer')
      ?.insertAdjacentHTML(
        'beforeend',
        '<span id="sort-menu"><a aria-selected="false">Populärast</a><a aria-selected="true"> Nyast\nförst </a></span>',
      );
    expect((await structureReaders.youtube.readThread(bare, get(bare, idOf('Ett')), envOf())).sortOrder).toBe(
      'Nyast först',
    );
  });
});
