/**
 * Somebody replies in the thread during the ten seconds of Ångra. The reply is not in the evidence, so nothing is
 * removed, and the official is told how many arrived.
 */
import type { Page } from '@playwright/test';
import { comments as onFacebook } from '../simulator/facebook/practice-data';
import type { Simulator } from '../simulator/server';
import { comments as onYouTube } from '../simulator/youtube/practice-data';
import { handlingOf } from '../commands/setup/read-store';
import { expect, test } from './fixtures';
import { evidenceKept } from './helpers/kept';
import { holdUndo } from './helpers/undo-clock';
import { PracticePage } from './pages/practice-page';

const LATE = 'SENT SVAR: varför tar kommunen bort frågor?';
const parents = { facebook: onFacebook.withReplies, youtube: onYouTube.withReplies };

/** @returns the answer's id */
function addLateReply({ world }: Simulator, platform: 'facebook' | 'youtube', id: string): string {
  world.elsewhere({ platform, act: 'reply', id, text: LATE, as: 'citizen' });
  return world[platform].repliesOf(id).at(-1)?.id ?? '';
}

/** Makes the open page show it: Facebook's page by itself, YouTube's when its list is fetched again. */
async function showLateReply(page: Page, platform: 'facebook' | 'youtube', id: string): Promise<void> {
  if (platform === 'facebook')
    await page.evaluate((detail) => dispatchEvent(new CustomEvent('practice-heard', { detail })), id);
  else await page.getByRole('button', { name: 'Populäraste' }).click();
}

for (const platform of ['facebook', 'youtube'] as const)
  test(`${platform}: a reply that the page shows during Ångra stops the removal`, async ({
    page,
    simulator,
    context,
    extensionId,
  }) => {
    const practice = new PracticePage(page);
    const id = parents[platform];
    await practice.open(simulator.addresses[platform === 'facebook' ? 'facebookPost' : 'youtubeWatch']);
    const card = await practice.assess(`${platform}:comment:${id}`);
    await holdUndo(context);
    await card.judge('9');
    await expect(card.undo).toBeVisible();
    const late = addLateReply(simulator, platform, id);
    await showLateReply(page, platform, id);
    // R2: our reader has added its control to the late reply, which the page shows by itself.
    if (platform === 'facebook') await expect(practice.control(`facebook:comment:${late}`)).toBeAttached();
    await card.skipTheWait();
    expect(await card.ended()).toContain('Svar som har kommit eller ändrats sedan beviset sparades: 1.');
    await expect(card.frame.getByRole('button', { name: 'Spara igen (1 nytt svar)' })).toBeVisible();
    expect(simulator.world.removed).toEqual([]);
    expect([simulator.world.isGone(platform, id), simulator.world.isGone(platform, late)]).toEqual([false, false]);
    const store = await evidenceKept(context, extensionId);
    expect(JSON.stringify(handlingOf(store, store.records[0]?.id ?? ''))).not.toContain('SENT SVAR');
  });

test('facebook: a reply that the page first learns of when the menu is opened stops the removal', async ({
  facebook,
  simulator,
  context,
}) => {
  const card = await facebook.assess(`facebook:comment:${onFacebook.advert}`);
  await holdUndo(context);
  await card.judge('9');
  await expect(card.undo).toBeVisible();
  const late = addLateReply(simulator, 'facebook', onFacebook.advert);
  await card.skipTheWait();
  expect(await card.ended()).toContain('Inget har tagits bort.');
  await expect(card.frame.getByRole('button', { name: 'Spara igen (1 nytt svar)' })).toBeVisible();
  expect(simulator.world.removed).toEqual([]);
  expect(simulator.world.isGone('facebook', late)).toBe(false);
});
