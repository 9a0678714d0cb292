/**
 * Where to look on Facebook, in order of trust. Append, never replace: several variants live at once for different
 * people. How many elements each matches in the stored pages (captured 2022-2025, see facebook.design.md) stands in
 * tests/contract/selector-counts.ts and is counted there. No class names
 * (replaced as a whole in 2022-2023), no positions, no words.
 */
import type { FieldTrace } from '../../domain/item';

export interface Strategy {
  name: string;
  leansOn: FieldTrace['leansOn'];
  selector: string;
}

/**
 * Every comment of 2020-2026 is an article that holds a link with its
 * id; posts, shells and loading rows are articles without one.
 */
export const commentArticle: Strategy = { name: 'article', leansOn: 'aria', selector: '[role="article"]' };

export const commentLink: Strategy = { name: 'comment-link', leansOn: 'href', selector: 'a[href*="comment_id="]' };

/**
 * What holds one post. Since 2025-07 a post has no role when one is
 * logged in; logged out it is an article without a label.
 */
export const postUnits = {
  inSet: {
    name: 'position-in-set',
    leansOn: 'aria',
    selector: '[aria-posinset]:not([role]), [aria-posinset][role="article"]',
  },
  unlabelled: {
    name: 'article-without-label',
    leansOn: 'aria',
    selector: '[role="article"]:not([aria-label]):not([aria-posinset])',
  },
  // 2026-10 in a group, by report: plain children of the feed.
  feedChild: { name: 'child-of-feed', leansOn: 'structure', selector: '[role="feed"] > *' },
  // The photo viewer: the thread stands beside the picture.
  besidePhoto: { name: 'beside-the-photo', leansOn: 'aria', selector: '[role="complementary"]' },
} satisfies Record<string, Strategy>;

/** Who wrote a post: the element that says so itself, else what the unit is labelled by, else its heading. */
export const postAuthor = {
  byRole: {
    name: 'profile-name',
    leansOn: 'data-attribute',
    selector: '[data-ad-rendering-role="profile_name"] a[href]',
  },
  byHeading: { name: 'heading-link', leansOn: 'structure', selector: ':is(h2, h3, h4) a[href]' },
} satisfies Record<string, Strategy>;

export const postMessage: Strategy[] = [
  {
    name: 'message',
    leansOn: 'data-attribute',
    selector: '[data-ad-preview="message"], [data-ad-comet-preview="message"]',
  },
  { name: 'story-message', leansOn: 'data-attribute', selector: '[data-ad-rendering-role="story_message"]' },
];

/** The item's own menu. The sorting menu of a thread is one too, with words in it; see menu-button.ts. */
export const menuButton: Strategy = {
  name: 'menu-button',
  leansOn: 'aria',
  selector: '[aria-haspopup="menu"][role="button"]',
};

export const composer: Strategy = {
  name: 'composer',
  leansOn: 'aria',
  selector: '[role="textbox"][contenteditable="true"]',
};

/** Of any menu. By itself, since every page carries it: the others are for what comes later. */
export const menuEntries = '[role="menu"] [role="menuitem"]';

export const gate = {
  loginForm: 'form#login_form, form[action*="/login"]',
  password: 'input[type="password"][name="pass"]',
  menu: '[role="menu"]',
  menuItem: '[role="menuitem"]',
  dialog: '[role="dialog"]',
};
