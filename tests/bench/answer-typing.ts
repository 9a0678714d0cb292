/**
 * The cost of a key press in the answer panel while the coach follows: in the card and in the popup, in a draft as long
 * as the coach's own benchmark text and with as many hints.
 */
import type { Browser, Frame, Locator, Page } from '@playwright/test';
import { draftsOfReplies } from '../coach/cost';
import { startPractice, type PracticeSession } from '../commands/setup/practice-session';
import { waitUntil } from '../commands/setup/wait-until';
import { Popup } from '../e2e/pages/popup';
import { PracticePage } from '../e2e/pages/practice-page';
import { comments } from '../simulator/facebook/practice-data';
import { KEY_CATEGORIES, longestKeyTask, type KeyTasks } from './key-tasks';
import { figuresOf, type Figures } from './statistics';
import { steadyWork } from './steady-work';

/** Forty keys, with words that the coach has hints about. */
const TYPED = 'Vi nyttjar salen enligt beslut 2026 nu. ';

export interface TypingCost {
  /** The longest task of any round, in milliseconds of processor time. */
  longestOfAll: number;
  /** The longest task of each round. */
  longest: Figures;
  /** The longest task of any round, in wall-clock milliseconds. */
  longestByClock: number;
  keys: number;
  hints: number;
  /** Steady work measured beside each round (steady-work.ts). */
  steady: Figures;
}

type Typed = KeyTasks & { hints: number; steady: number };

export async function answerTyping(rounds: number): Promise<Record<'card' | 'popup', TypingCost>> {
  const session = await startPractice({}, { seed: 2011, startAs: 'page' });
  try {
    const practice = await new PracticePage(await session.context.newPage()).open(
      session.simulator.addresses.facebookPost,
    );
    await practice.accountKnown();
    const drafts = draftsOfReplies(rounds);
    const [card, popup]: [Typed[], Typed[]] = [[], []];
    for (const draft of drafts) card.push(await inCard(session, practice, draft));
    for (const draft of drafts) popup.push(await inPopup(session, practice, draft));
    return { card: costOf(card), popup: costOf(popup) };
  } finally {
    await session.close();
  }
}

async function inCard(session: PracticeSession, practice: PracticePage, draft: string): Promise<Typed> {
  const { page } = practice;
  const card = await practice.assess(`facebook:comment:${comments.criticism}`);
  await card.frame.getByRole('button', { name: /^Besvara/ }).click();
  await card.frame.getByLabel('Ditt svar').waitFor();
  const frame = await waitUntil('the card’s frame', () =>
    page.frames().find((each) => each.url().endsWith('/card.html')),
  );
  const typed = await typeIn(browserOf(session), page, frame, draft);
  await page.keyboard.press('Escape');
  await card.close();
  return typed;
}

async function inPopup(session: PracticeSession, practice: PracticePage, draft: string): Promise<Typed> {
  const { page } = await new Popup(await session.context.newPage(), session.extensionId).open(practice.page.url());
  const typed = await typeIn(browserOf(session), page, page.mainFrame(), draft);
  await page.close();
  return typed;
}

/**
 * Types in an empty box first, which the coach has not seen yet, then in a long draft. The draft is pasted, which
 * counts as no key.
 */
async function typeIn(browser: Browser, page: Page, frame: Frame, draft: string): Promise<Typed> {
  const box = frame.getByLabel('Ditt svar');
  const typing = { browser, page, frame, box };
  await box.fill('');
  const first = await keysOf(typing);
  await box.fill(draft);
  await frame.locator('.an-coach-list > li').first().waitFor();
  await box.press('ControlOrMeta+End');
  const later = await keysOf(typing);
  return {
    keys: first.keys + later.keys,
    longest: Math.max(first.longest, later.longest),
    longestByClock: Math.max(first.longestByClock, later.longestByClock),
    hints: await frame.locator('.an-coach-list > li').count(),
    steady: await steadyWork(page),
  };
}

interface Typing {
  browser: Browser;
  page: Page;
  frame: Frame;
  box: Locator;
}

async function keysOf({ browser, page, frame, box }: Typing): Promise<KeyTasks> {
  await browser.startTracing(page, { categories: KEY_CATEGORIES });
  await page.keyboard.type(TYPED, { delay: 30 });
  await waitUntil('what was typed', async () => ((await box.inputValue()).endsWith(TYPED) ? true : undefined));
  // Waits for deferred work, which counts as a task of the keys too.
  await frame.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  const tasks = longestKeyTask(await browser.stopTracing());
  if (tasks.keys < TYPED.length) throw new Error(`the trace has ${tasks.keys} keys of ${TYPED.length}`);
  return tasks;
}

function browserOf({ context }: PracticeSession): Browser {
  const browser = context.browser();
  if (browser === null) throw new Error('no browser to trace');
  return browser;
}

const costOf = (rounds: readonly Typed[]): TypingCost => ({
  longestOfAll: Math.max(...rounds.map(({ longest }) => longest)),
  longest: figuresOf(rounds.map(({ longest }) => longest)),
  longestByClock: Math.max(...rounds.map(({ longestByClock }) => longestByClock)),
  keys: rounds.reduce((sum, { keys }) => sum + keys, 0),
  hints: figuresOf(rounds.map(({ hints }) => hints)).median,
  steady: figuresOf(rounds.map(({ steady }) => steady)),
});
