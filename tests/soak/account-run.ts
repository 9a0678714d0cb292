/**
 * `soak account`: every ordered pair of the five account states (from, to), switched in the same tab or another, on
 * both platforms, followed by a task: send, reply, remove or hide. Nothing may be done as anybody but the municipality
 * unless the official was asked; as the municipality nobody is asked. The marker is never green for another account.
 * Sending as a private person after the question changes nothing in the store.
 */
import { knowsWhenItIsLeft } from '../e2e/helpers/in-front';
import type { Platform } from '../e2e/helpers/native-menu';
import { PracticePage } from '../e2e/pages/practice-page';
import { comments as onFacebook, municipality as facebookPage } from '../simulator/facebook/practice-data';
import { comments as onYouTube, municipality as youtubeChannel } from '../simulator/youtube/practice-data';
import { sendAsPrivate, write, type Asked } from './account-writing';
import type { SoakBrowser } from './soak-browser';

const PLATFORMS = ['facebook', 'youtube'] as const satisfies readonly Platform[];
const STATES = ['page', 'other', 'work', 'person', 'out'] as const;
type State = (typeof STATES)[number];
const TASKS = ['send', 'reply', 'remove', 'hide'] as const;

export interface Cell {
  platform: Platform;
  from: State;
  to: State;
  task: (typeof TASKS)[number];
  tab: 'same' | 'other';
}

/** Every combination, in a fixed order: 2 platforms, 5 × 4 ordered pairs, 4 tasks, 2 ways of switching. */
export const CELLS: Cell[] = PLATFORMS.flatMap((platform) =>
  STATES.flatMap((from) =>
    STATES.filter((to) => to !== from).flatMap((to) =>
      TASKS.flatMap((task) => (['same', 'other'] as const).map((tab) => ({ platform, from, to, task, tab }))),
    ),
  ),
);

const COMMENT: Record<Platform, string> = { facebook: onFacebook.hate, youtube: onYouTube.hate };
const NAME: Record<Platform, string> = { facebook: facebookPage.name, youtube: youtubeChannel.name };
/**
 * Milliseconds. The marker follows within a second; a loaded machine gets longer. A stale green marker after that is a
 * fault.
 */
const FOLLOWS = 4_000;

export async function accountRun(soak: SoakBrowser, cell: Cell): Promise<{ story: string; faults: string[] }> {
  const { platform, to, task, tab } = cell;
  const { world } = soak.simulator;
  world.reset();
  const practice = await switched(soak, cell);
  const { page } = practice;
  await page.waitForTimeout(FOLLOWS / 4);
  const faults: string[] = [];
  const where = { page, platform, id: COMMENT[platform] };
  const asked = task === 'send' || task === 'reply' ? await write(where, task, soak) : await act(practice, cell);
  const done = world.acts.map((each) => each.act);
  const green = await practice.marker.textContent({ timeout: FOLLOWS }).catch(() => '');
  if (to !== 'page' && (green ?? '').includes(`Du är: ${NAME[platform]}`))
    faults.push(`the marker is green for another account: ${(green ?? '').trim()}`);
  if (asked.kind === 'none')
    return {
      story: story(cell, asked.why),
      faults: done.length === 0 ? faults : [...faults, 'something was done all the same'],
    };
  if (to !== 'page' && done.length > 0) faults.push(`${done.join(', ')} was done as ${to} without being asked`);
  if (to !== 'page' && asked.kind === 'no') faults.push('nobody was asked');
  // After a switch in another tab the page's own data still names the former account. That is unknown, so the official
  // is asked.
  if (to === 'page' && tab === 'same' && asked.kind === 'yes') faults.push('asked although all is right');
  if (to === 'page' && tab === 'same' && done.length === 0) faults.push('nothing was done although all is right');
  if (asked.kind === 'yes' && asked.before !== null) faults.push(...(await sendAsPrivate(where, asked.before, soak)));
  return { story: story(cell, asked.kind === 'yes' ? 'held' : done.join(', ') || 'nothing'), faults };
}

/** Opens the thread as one account, then switches to another. */
async function switched(soak: SoakBrowser, { platform, from, to, tab }: Cell): Promise<PracticePage> {
  const { addresses } = soak.simulator;
  const as = (state: State): string => `https://www.${platform}.com/__practice/switch?to=${state}`;
  const thread = platform === 'facebook' ? addresses.facebookPost : addresses.youtubeWatch;
  const key = `${platform}:comment:${COMMENT[platform]}`;
  const page = await soak.page();
  await page.goto(as(from));
  const practice = await new PracticePage(page).open(thread);
  await practice.reveal(key);
  if (tab === 'same') {
    await page.goto(as(to));
    await practice.open(thread);
    await practice.reveal(key);
  } else {
    // Only now: navigating to another site would restore Playwright's own setting.
    await knowsWhenItIsLeft(page);
    const another = await soak.context.newPage();
    await another.goto(as(to));
    await another.close();
    await page.bringToFront();
  }
  return practice;
}

const story = ({ platform, from, to, task, tab }: Cell, end: string): string =>
  `${platform}, ${from} → ${to} in ${tab === 'same' ? 'the same tab' : 'another tab'}, ${task}: ${end}`;

async function act(practice: PracticePage, { platform, task }: Cell): Promise<Asked> {
  const card = await practice.assess(`${platform}:comment:${COMMENT[platform]}`);
  await card.chooseGround('2');
  await card.answerCriticism('not-criticism');
  if (task === 'remove') await card.press('Enter');
  else {
    // The watch page cannot hide a comment; only Studio can.
    if (platform === 'youtube' && (await card.frame.locator('#save-and-hide').count()) === 0)
      return { kind: 'none', why: 'hiding is not offered here' };
    await card.frame.getByRole('button', { name: /dölj/i }).first().click();
  }
  // Other tests cover the ten seconds of Ångra.
  await card.skipTheWait().catch(() => undefined);
  const words = await card.ended(90_000);
  return { kind: /Byt konto|vilket konto|privata konton/.test(words) ? 'yes' : 'no', before: null };
}
