/** How well Uppsikt understands this page. Counts only, nothing of what anybody wrote. */
import type { Health } from '../contract';
import { isShown } from '../dom/menu';
import { readText } from '../dom/read-text';
import { isMost } from '../dom/reading-ends';
import { commentIdentity } from './comment-identity';
import { findItems } from './items';
import { menuButtonOf } from './menu-button';
import { readPageData } from './page-data';
import { authorLinkOf, findPostUnits, postIdentity } from './post-unit';
import { commentArticle, commentLink, composer, gate, postMessage } from './selectors';
import { unreadAmong } from './unread';

const DECOYS = [
  '[aria-posinset] [aria-hidden="true"][data-0]',
  '[aria-posinset] [aria-hidden="true"] > [role="button"][tabindex="-1"]',
].join(', ');

/** A checkpoint or login page, where nothing is read or done. Null on ordinary pages, also when nobody is logged in. */
export function gateOf(root: Document): 'checkpoint' | 'login' | null {
  const path = root.location?.pathname ?? '/';
  if (/^\/checkpoint(\/|$)/.test(path)) return 'checkpoint';
  if (/^\/(login|login\.php|recover)(\/|$)/.test(path)) return 'login';
  const asks = root.querySelector(gate.loginForm) !== null || root.querySelector(gate.password) !== null;
  return asks && root.querySelector(`${commentArticle.selector}, [aria-posinset]`) === null ? 'login' : null;
}

export function health(root: Document): Health {
  const counts = count(root);
  const wall = gateOf(root);
  const level = (value: Health['level'], trace: string): Health => ({ level: value, counts, trace });
  const n = (key: string): number => counts[key] ?? 0;
  if (wall !== null) return level('red', `a ${wall} page stands in the way`);
  if (n('commentLinks') > 0 && n('commentsWithId') === 0)
    return level('red', 'links to comments, but no comment whose id can be read');
  if (n('articlesWithoutId') > 0 && n('commentsWithId') === 0 && n('posts') === 0)
    return level('red', 'articles with words, but no id in any of them');
  // Comments have a label; posts and loading rows do not. So a readable post says nothing about the comments below it.
  if (n('labelledWithoutId') > 0 && n('commentsWithId') + n('idConflicts') === 0)
    return level('red', 'labelled articles with words, but no id in any of them');
  if (n('feeds') > 0 && n('filledUnits') > 0 && n('posts') === 0)
    return level('red', 'units with content, but no post could be read');
  // After a layout change the evidence of such a page would hold wrong words, or no name.
  if (isMost(n('wordsNotRead'), n('items'))) return level('red', 'the words of most items could not be read');
  if (isMost(n('authorsNotRead'), n('items'))) return level('red', 'the authors of most items could not be read');
  // A comment whose links disagree has no id, so it is not driven. It does not block the others.
  if (isMost(n('idConflicts'), n('idConflicts') + n('commentsWithId')))
    return level('yellow', 'the links of most comments disagree about their ids');
  if (isMost(n('labelledWithoutId'), n('labelledWithoutId') + n('commentsWithId')))
    return level('yellow', 'most labelled articles with words have no id');
  if (n('commentsWithId') > 0 && n('commentsWithMenu') === 0)
    return {
      ...level('yellow', 'reading works; no comment has a menu, so nothing can be removed from here'),
      endsByHand: true,
    };
  // A feed shows a share together with the share's own comments. There a difference is correct (seen 2022).
  if (isMost(n('dataDisagrees'), n('commentsWithId')))
    return level('yellow', 'page data and page disagree about most post ids');
  return level(
    'green',
    n('commentsWithId') + n('posts') === 0
      ? 'nothing to moderate on this page'
      : 'ids, authors, texts and menus are read',
  );
}

/**
 * Excludes links that are not about comments on this page: notifications, and links in the text of a post. A layer over
 * the page counts only if it holds a thread, because a post may be in a dialog.
 */
function isOfPage(link: Element): boolean {
  if (/[?&](notif_id|notif_t|ref=notif)/.test(link.getAttribute('href') ?? '')) return false;
  if (postMessage.some(({ selector }) => link.closest(selector) !== null)) return false;
  return isOutsideLayers(link, THREAD);
}

/** @param thread selector that a layer must contain to count as part of the page */
function isOutsideLayers(element: Element, thread: string): boolean {
  const layer = element.closest(LAYERS);
  return layer === null || layer.querySelector(thread) !== null;
}

/** Uses `IN_THREAD`, because an article must not itself make its layer a thread. */
const isArticleOfPage = (article: Element): boolean =>
  isOutsideLayers(article, IN_THREAD) && (isShown(article) || isBehindDialog(article));

/** While a dialog is open, the whole page is aria-hidden. It still counts as the page. */
const isBehindDialog = (article: Element): boolean =>
  (article.closest('[aria-hidden="true"]')?.querySelector('[role="main"]') ?? null) !== null;

const LAYERS = `${gate.dialog}, [role="banner"], [role="navigation"]`;
const IN_THREAD = `[aria-posinset], ${composer.selector}`;
const THREAD = `${commentArticle.selector}, ${IN_THREAD}`;

function count(root: Document): Record<string, number> {
  const data = readPageData(root);
  const units = findPostUnits(root);
  const articles = [...root.querySelectorAll(commentArticle.selector)];
  const comments = articles.flatMap((article) => {
    const identity = commentIdentity(article);
    return identity === undefined ? [] : [{ article, identity }];
  });
  const isFilled = (element: Element): boolean => element.querySelector('a[href]') !== null;
  const inUnit = new Set(units);
  const items = findItems(root);
  const unread = unreadAmong(root, items);
  const nameless = articles.filter(
    (article) => !inUnit.has(article) && commentIdentity(article) === undefined && readText(article) !== '',
  );
  const known = comments.filter(({ identity }) => identity.id !== null);
  return {
    feeds: root.querySelectorAll('[role="feed"]').length,
    unitsInSet: root.querySelectorAll('[aria-posinset]').length,
    filledUnits: [...root.querySelectorAll('[role="feed"] > *, [aria-posinset]')].filter(isFilled).length,
    posts: units.length,
    postsWithId: units.filter((unit) => postIdentity(unit, data).id !== null).length,
    postsWithAuthor: units.filter((unit) => authorLinkOf(unit) !== undefined).length,
    articles: articles.length,
    articlesWithoutId: nameless.filter(isFilled).length,
    labelledWithoutId: nameless.filter((article) => article.hasAttribute('aria-label') && isArticleOfPage(article))
      .length,
    commentLinks: [...root.querySelectorAll(commentLink.selector)].filter(isOfPage).length,
    commentsWithId: known.length,
    items: items.length,
    wordsNotRead: unread.text,
    authorsNotRead: unread.author,
    mediaNotRead: unread.media,
    commentsWithMenu: comments.filter(({ article }) => menuButtonOf(article) !== undefined).length,
    idConflicts: comments.length - known.length,
    dataComments: data.comments.size,
    dataDisagrees: known.filter(({ identity }) => {
      const stated = data.comments.get(identity.id ?? '');
      return stated !== undefined && identity.postId !== null && stated.postId !== identity.postId;
    }).length,
    dataScripts: data.scripts,
    dataFailed: data.failed,
    decoys: root.querySelectorAll(DECOYS).length,
    loginForms: root.querySelectorAll(gate.loginForm).length,
  };
}
