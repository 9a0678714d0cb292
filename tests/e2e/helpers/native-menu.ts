/**
 * Operates the platform's own menu as an official does: opens it on a comment or on the page's post, and presses an
 * entry. Located by ids, roles and shown words.
 */
import type { Locator, Page } from '@playwright/test';
import type { Behaviour } from '../../simulator/behaviour';
import { menuWordsIn } from '../../simulator/facebook/menu-words';
import { entryWords, nonsenseFor, type EntryKind } from '../../simulator/youtube/words';

export type NativeAct = 'delete' | 'hide' | 'ban' | 'spam' | 'report' | 'edit' | 'trash' | 'comments-off' | 'edit-post';
export type Wording = Pick<Behaviour, 'menu' | 'labels'> & { locale: 'sv' | 'en' };
export type Platform = 'facebook' | 'youtube';

/** The entries each platform's menu has for somebody else's comment, on the page where it is read. */
export const NATIVE_ACTS = {
  facebook: ['delete', 'hide', 'ban', 'spam'],
  youtube: ['delete', 'ban'],
} as const satisfies Record<Platform, readonly NativeAct[]>;

/** The entries for the municipality's own items. Facebook's post has no id here: its page shows one post. */
export const OWN_ACTS = {
  facebook: { post: ['trash', 'comments-off', 'edit-post'], comment: ['delete', 'edit'] },
  youtube: { post: [], comment: ['delete', 'edit'] },
} as const satisfies Record<Platform, Record<'post' | 'comment', readonly NativeAct[]>>;

/** Used in place of a comment's id: the post that the page shows. */
export const THE_POST = 'post';

/** The entries YouTube Studio's menu has for somebody else's comment. Only there can a comment be hidden on YouTube. */
export const STUDIO_ACTS = ['delete', 'ban', 'spam', 'hide'] as const satisfies readonly NativeAct[];

const KINDS: Partial<Record<NativeAct, EntryKind>> = {
  delete: 'DELETE',
  ban: 'BLOCK',
  report: 'FLAG',
  edit: 'EDIT',
  spam: 'SPAM',
  hide: 'VISIBILITY_OFF',
};

export const commentOf = (page: Page, platform: Platform, id: string): Locator =>
  id === THE_POST
    ? page.locator('[aria-posinset]').first()
    : platform === 'facebook'
      ? page
          .getByRole('article')
          .filter({ has: page.locator(`a[href*="comment_id=${id}&"]`) })
          .first()
      : page
          .locator('ytd-comment-view-model')
          .filter({ has: page.locator(`a[href*="lc=${id}"]`) })
          .first();

export const menuButtonOf = (page: Page, platform: Platform, id: string): Locator =>
  commentOf(page, platform, id)
    .locator(platform === 'facebook' ? '[aria-haspopup="menu"]' : '#action-menu button')
    .first();

/**
 * The menu button of a row in YouTube Studio's inbox. The page has no id for the row, so it is found by Uppsikt's own
 * control in it.
 */
export const studioMenuButton = (page: Page, control: Locator): Locator =>
  page.locator('ytcp-comment').filter({ has: control }).locator('#action-menu-button').first();

/** The entry in the open menu. */
export function entryOf(page: Page, platform: Platform, act: NativeAct, wording: Wording): Locator {
  if (platform === 'facebook') {
    const [label = ''] = menuWordsIn(wording.locale, wording).entries[act].split('\n');
    return page
      .getByRole('menuitem')
      .filter({ hasText: label.split('{name}')[0] ?? '' })
      .first();
  }
  const kind = KINDS[act] ?? 'DELETE';
  const entries = page.locator(
    [
      'ytd-menu-service-item-renderer:visible, ytd-menu-navigation-item-renderer:visible',
      'yt-list-item-view-model:visible, ytcp-text-menu tp-yt-paper-item:visible',
    ].join(', '),
  );
  return entries
    .filter({
      hasText:
        wording.menu === 'unknown-labels'
          ? new RegExp(nonsenseFor(kind))
          : new RegExp(`^\\s*${entryWords(wording.locale, wording.labels, kind)}\\s*$`),
    })
    .first();
}

export async function pressNatively(
  page: Page,
  platform: Platform,
  id: string,
  act: NativeAct,
  wording: Wording,
  by: 'mouse' | 'keyboard' = 'mouse',
): Promise<void> {
  await menuButtonOf(page, platform, id).click();
  const entry = entryOf(page, platform, act, wording);
  await entry.waitFor();
  if (by === 'mouse') return entry.click();
  // On YouTube a child of the entry takes the focus; on Facebook the entry itself does.
  await (platform === 'facebook' ? entry : entry.locator('tp-yt-paper-item, button').first()).focus();
  await page.keyboard.press('Enter');
}
