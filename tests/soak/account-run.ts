/**
 * `soak account`: every ordered pair of the five states (from, to), switched in the same tab or in another, and then:
 * send, reply, remove, hide. Whatever was pressed, nothing may be done as anybody but the municipality unless the
 * official was asked; as the municipality, nobody is asked. Never green for another.
 */
import type { Page } from '@playwright/test';
import { PracticePage } from '../e2e/pages/practice-page';
import { comments, municipality } from '../simulator/facebook/practice-data';
import type { SoakBrowser } from './soak-browser';

const STATES = ['page', 'other', 'work', 'person', 'out'] as const;
type State = (typeof STATES)[number];
const TASKS = ['send', 'reply', 'remove', 'hide'] as const;

export interface Cell {
  from: State;
  to: State;
  task: (typeof TASKS)[number];
  tab: 'same' | 'other';
}

/** All of them, in one order: 5 × 4 ordered pairs, 4 tasks, 2 ways of switching. */
export const CELLS: Cell[] = STATES.flatMap((from) =>
  STATES.filter((to) => to !== from).flatMap((to) =>
    TASKS.flatMap((task) => (['same', 'other'] as const).map((tab) => ({ from, to, task, tab }))),
  ),
);

const KEY = `facebook:comment:${comments.hate}`;
/** The marker follows within a second; a loaded machine is given more, and a stale green later than that is a fault. */
const FOLLOWS = 4_000;

export async function accountRun(
  soak: SoakBrowser,
  { from, to, task, tab }: Cell,
): Promise<{ story: string; faults: string[] }> {
  const { world, addresses } = soak.simulator;
  world.reset();
  const page = await soak.page();
  await page.goto(`https://www.facebook.com/__practice/switch?to=${from}`);
  const practice = await new PracticePage(page).open(addresses.facebookPost);
  await practice.reveal(KEY);
  if (tab === 'same') {
    await page.goto(`https://www.facebook.com/__practice/switch?to=${to}`);
    await practice.open(addresses.facebookPost);
    await practice.reveal(KEY);
  } else {
    const another = await soak.context.newPage();
    await another.goto(`https://www.facebook.com/__practice/switch?to=${to}`);
    await another.close();
    await page.bringToFront();
  }
  const faults: string[] = [];
  await page.waitForTimeout(FOLLOWS / 4);
  const asked = task === 'send' || task === 'reply' ? await write(page, task) : await act(practice, task);
  const green = await practice.marker.textContent({ timeout: FOLLOWS }).catch(() => '');
  if (to !== 'page' && (green ?? '').includes(`Du är: ${municipality.name}`))
    faults.push('the marker is green for another account');
  const done = world.acts;
  if (asked === 'no-box')
    return {
      story: story({ from, to, task, tab }, 'there is no box to write in'),
      faults: done.length === 0 ? faults : [...faults, 'something was done all the same'],
    };
  if (to !== 'page' && done.length > 0)
    faults.push(`${done.map((each) => each.act).join(', ')} was done as ${to} without being asked`);
  if (to !== 'page' && asked === 'no') faults.push('nobody was asked');
  // After a switch in another tab the page's own data still says the former account: that is unknown, and unknown is
  // asked about.
  if (to === 'page' && tab === 'same' && asked === 'yes') faults.push('asked although all is right');
  if (to === 'page' && tab === 'same' && done.length === 0) faults.push('nothing was done although all is right');
  return {
    story: story(
      { from, to, task, tab },
      asked === 'yes' ? 'held' : done.map((each) => each.act).join(', ') || 'nothing',
    ),
    faults,
  };
}

const story = ({ from, to, task, tab }: Cell, end: string): string =>
  `${from} → ${to} in ${tab === 'same' ? 'the same tab' : 'another tab'}, ${task}: ${end}`;

/** @returns whether the question came; the simulator's server is given the time to answer. */
async function write(page: Page, task: 'send' | 'reply'): Promise<'yes' | 'no' | 'no-box'> {
  if (task === 'reply') {
    const answer = page
      .getByRole('article')
      .filter({ has: page.locator(`a[href*="comment_id=${comments.hate}&"]`) })
      .first()
      .getByRole('button', { name: 'Svara', exact: true });
    if ((await answer.count()) === 0) return 'no-box';
    await answer.first().click();
  }
  const box =
    task === 'reply'
      ? page.locator('[role="textbox"][contenteditable="true"][aria-label^="Svara som"]').first()
      : page.locator('[role="textbox"][contenteditable="true"]').first();
  if (
    !(await box.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    ))
  )
    return 'no-box';
  await box.click();
  await page.keyboard.type('Hej!');
  await page.keyboard.press('Enter');
  return (await page
    .locator('uppsikt-account dialog')
    .waitFor({ timeout: 3_000 })
    .then(
      () => true,
      () => false,
    ))
    ? 'yes'
    : 'no';
}

async function act(practice: PracticePage, task: 'remove' | 'hide'): Promise<'yes' | 'no'> {
  const card = await practice.assess(KEY);
  await card.chooseGround('2');
  await card.answerCriticism('not-criticism');
  if (task === 'remove') await card.press('Enter');
  else await card.frame.getByRole('button', { name: /dölj/i }).first().click();
  const words = await card.ended(90_000);
  return /Byt konto|vilket konto|privata konton/.test(words) ? 'yes' : 'no';
}
