/**
 * Where to look on Facebook, in order of trust. Append, never replace: several variants live at once for different people.
 * `finds` says how many elements a selector matches in each stored page (captured 2022-2025, see facebook.design.md); a contract test counts them.
 * No class names (replaced as a whole in 2022-2023), no positions, no words.
 */
import type { FieldTrace } from '../../domain/item';

export type StoredPage = '2022-03' | '2023-03' | '2025-06' | '2025-12';

export interface Strategy {
  name: string;
  leansOn: FieldTrace['leansOn'];
  selector: string;
  finds: Record<StoredPage, number>;
}

const found = (y2022: number, y2023: number, y202506: number, y202512: number): Record<StoredPage, number> => ({
  '2022-03': y2022,
  '2023-03': y2023,
  '2025-06': y202506,
  '2025-12': y202512,
});

/** Every comment of 2020-2026 is an article that holds a link with its id; posts, shells and loading rows are articles without one. */
export const commentArticle: Strategy = { name: 'article', leansOn: 'aria', selector: '[role="article"]', finds: found(4, 11, 11, 0) };

export const commentLink: Strategy = { name: 'comment-link', leansOn: 'href', selector: 'a[href*="comment_id="]', finds: found(3, 15, 30, 0) };

/** What holds one post. Since 2025-07 a post has no role when one is logged in; logged out it is an article without a label. */
export const postUnits: Strategy[] = [
  { name: 'position-in-set', leansOn: 'aria', selector: '[aria-posinset]:not([role]), [aria-posinset][role="article"]', finds: found(1, 4, 1, 5) },
  { name: 'article-without-label', leansOn: 'aria', selector: '[role="article"]:not([aria-label]):not([aria-posinset])', finds: found(2, 2, 0, 0) },
  // 2026-10 in a group, by report: plain children of the feed.
  { name: 'child-of-feed', leansOn: 'structure', selector: '[role="feed"] > *', finds: found(5, 0, 0, 6) },
  // The photo viewer: the thread stands beside the picture.
  { name: 'beside-the-photo', leansOn: 'aria', selector: '[role="complementary"]', finds: found(0, 0, 0, 0) },
];

/** Who wrote a post: the element that says so itself, else what the unit is labelled by, else its heading. */
export const postAuthor: Strategy[] = [
  { name: 'profile-name', leansOn: 'data-attribute', selector: '[data-ad-rendering-role="profile_name"] a[href]', finds: found(0, 0, 1, 3) },
  { name: 'heading-link', leansOn: 'structure', selector: ':is(h2, h3, h4) a[href]', finds: found(1, 5, 1, 4) },
];

export const postMessage: Strategy[] = [
  { name: 'message', leansOn: 'data-attribute', selector: '[data-ad-preview="message"], [data-ad-comet-preview="message"]', finds: found(1, 4, 1, 3) },
  { name: 'story-message', leansOn: 'data-attribute', selector: '[data-ad-rendering-role="story_message"]', finds: found(0, 0, 1, 3) },
];

/** The item's own menu. The sorting menu of a thread is one too, with words in it; see menu-button.ts. */
export const menuButton: Strategy = {
  name: 'menu-button',
  leansOn: 'aria',
  selector: '[aria-haspopup="menu"][role="button"]',
  finds: found(4, 11, 1, 4),
};

export const composer: Strategy = {
  name: 'composer',
  leansOn: 'aria',
  selector: '[role="textbox"][contenteditable="true"]',
  finds: found(2, 4, 0, 2),
};

export const gate = {
  loginForm: 'form#login_form, form[action*="/login"]',
  password: 'input[type="password"][name="pass"]',
  menu: '[role="menu"]',
  menuItem: '[role="menuitem"]',
  dialog: '[role="dialog"]',
};
