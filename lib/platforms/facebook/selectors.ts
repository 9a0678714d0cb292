/**
 * Selectors for Facebook, in order of trust. Append, never replace: Facebook serves several variants to different
 * people at once. tests/contract/selector-counts.ts counts how many elements each one matches in the stored pages
 * (captured 2022-2025, see facebook.design.md). No class names (all replaced in 2022-2023), no positions, no words.
 */
import type { FieldTrace } from '../../domain/item';

export interface Strategy {
  name: string;
  leansOn: FieldTrace['leansOn'];
  selector: string;
}

/**
 * From 2020 to 2026 every comment is an article with a link that holds its id. Posts, shells and loading rows are
 * articles without such a link.
 */
export const commentArticle: Strategy = { name: 'article', leansOn: 'aria', selector: '[role="article"]' };

export const commentLink: Strategy = { name: 'comment-link', leansOn: 'href', selector: 'a[href*="comment_id="]' };

/**
 * Elements that hold one post. Since 2025-07 a post has no role when somebody is logged in; logged out it is an article
 * without a label.
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
  // Reported from a group, 2026-10: posts are plain children of the feed.
  feedChild: { name: 'child-of-feed', leansOn: 'structure', selector: '[role="feed"] > *' },
  // In the photo viewer the thread is beside the picture.
  besidePhoto: { name: 'beside-the-photo', leansOn: 'aria', selector: '[role="complementary"]' },
} satisfies Record<string, Strategy>;

/** Who wrote a post: the element marked as the profile name, otherwise the unit's label, otherwise its heading. */
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

/** An item's own menu. The sorting menu of a thread matches too, but its button has words; see menu-button.ts. */
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

/**
 * Entries of any menu. Not in `gate`, because every page loads this one; the rest of `gate` is for scripts that load
 * later.
 */
export const menuEntries = '[role="menu"] [role="menuitem"]';

export const gate = {
  loginForm: 'form#login_form, form[action*="/login"]',
  password: 'input[type="password"][name="pass"]',
  menu: '[role="menu"]',
  menuItem: '[role="menuitem"]',
  dialog: '[role="dialog"]',
};
