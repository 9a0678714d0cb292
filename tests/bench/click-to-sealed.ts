/**
 * Time from pressing Enter until the record is sealed and read back, compared with the browser's floor for the same
 * picture in the same run.
 */
import type { Page } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import { withOpenRoots } from '../commands/setup/open-roots';
import { ordinaryItems } from '../commands/setup/pick-item';
import { withScreenPermission } from '../commands/setup/screen-permission';
import { serviceWorker } from '../commands/setup/launch-browser';
import { startPractice, type PracticeSession } from '../commands/setup/practice-session';
import { extensionPage, readStore } from '../commands/setup/read-store';
import { waitUntil } from '../commands/setup/wait-until';
import { comments, posts } from '../simulator/facebook/practice-data';
import { UNDO_MILLISECONDS } from '../../lib/domain/flow';
import { PracticePage } from '../e2e/pages/practice-page';
import { screenFloor, twoAnimationFrames, type Rect } from './floors';
import { renderedFloor } from './rendered-floor';
import { forgetSpans, medianSpans, recordSpans, spansUntil, type Span } from './spans';
import { figuresOf, type Figures } from './statistics';

/** `tall`: an item five windows high, by the screen tier. */
export type Subject = 'screen' | 'tall' | 'rendered';

export interface ClickToSealed {
  subject: Subject;
  ours: Figures;
  floor: Figures;
  /** Frames of each picture, the lowest number of all runs; 0 for a redrawn picture. */
  frames: number;
  /** Requested runs, without the first one, which warms the browser up. */
  asked: number;
  /** Why a run gave no figure: no record, a picture of another tier, or no floor. */
  leftOut: string[];
  /** Where the time goes, in median milliseconds: press to capture, capture, sealing, reading back. */
  parts: Record<string, number>;
  /** What the service worker asked of the browser and the page, in order; medians over the runs with the same steps. */
  spans: Span[];
  /** The same parts for the floor: what the browser itself needs. */
  floorSpans: Span[];
}

/** Milliseconds. The browser refuses more than one frame every half second. */
const BETWEEN_FRAMES = 700;
const METHOD: Record<Subject, string> = {
  screen: 'captureVisibleTab',
  tall: 'captureVisibleTab',
  rendered: 'rerender',
};
const FIVE_WINDOWS = Array.from({ length: 2_200 }, (_, index) => `ord${index + 1}`).join(' ');

interface Bench extends PracticeSession {
  subject: Subject;
  page: Page;
  practice: PracticePage;
  reader: Page;
}

interface Run {
  ours: number;
  floor: number;
  frames: number;
  parts: Record<string, number>;
  spans: Span[];
  floorSpans: Span[];
}

/** @example const { ours, floor } = await clickToSealed('screen', 11); ours.median / floor.median */
export async function clickToSealed(subject: Subject, runs: number): Promise<ClickToSealed> {
  const { folder, remove } =
    subject === 'rendered' ? { folder: withOpenRoots(), remove: () => undefined } : withScreenPermission();
  const session = await startPractice(
    { folder, viewport: { width: 1280, height: subject === 'tall' ? 600 : 900 } },
    { seed: 2011, startAs: 'page' },
  );
  try {
    await recordSpans(await serviceWorker(session.context));
    const page = await session.context.newPage();
    // html2canvas writes a document, which the platform's content policy forbids to the page's own scripts. Ours runs
    // in an isolated world that the policy does not reach.
    if (subject === 'rendered')
      await (await session.context.newCDPSession(page)).send('Page.setBypassCSP', { enabled: true });
    return await measure(
      {
        ...session,
        subject,
        page,
        practice: new PracticePage(page),
        reader: await extensionPage(session.context, session.extensionId),
      },
      runs,
    );
  } finally {
    await session.close();
    remove();
  }
}

async function measure(bench: Bench, runs: number): Promise<ClickToSealed> {
  const taken: Run[] = [];
  const leftOut: string[] = [];
  for (let run = 0; run < runs; run += 1) {
    const found = await oneRun(bench, run).catch(
      (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? 'failed',
    );
    // The first run warms the browser up.
    if (run === 0) continue;
    if (typeof found === 'string') leftOut.push(found);
    else taken.push(found);
  }
  const names = Object.keys(taken[0]?.parts ?? {});
  return {
    subject: bench.subject,
    ours: figuresOf(taken.map(({ ours }) => ours)),
    floor: figuresOf(taken.map(({ floor }) => floor)),
    frames: taken.length === 0 ? 0 : Math.min(...taken.map(({ frames }) => frames)),
    asked: runs - 1,
    leftOut,
    parts: Object.fromEntries(
      names.map((name) => [name, figuresOf(taken.map(({ parts }) => parts[name] ?? Number.NaN)).median]),
    ),
    spans: medianSpans(taken.map(({ spans }) => spans)),
    floorSpans: medianSpans(taken.map(({ floorSpans }) => floorSpans)),
  };
}

/** @returns the figures, or the reason in words when there are none */
async function oneRun(bench: Bench, run: number): Promise<Run | string> {
  const { page, practice, reader, subject } = bench;
  const key = await openItem(bench, run);
  const before = new Set((await readStore(reader)).records.map(({ id }) => id));
  await page.bringToFront();
  const card = await practice.assess(key);
  // Advertising: removed only after the undo seconds (Ångra), so that the end of sealing can be observed.
  await card.chooseGround('9');
  await card.answerCriticism('not-criticism');
  await forgetSpans(await serviceWorker(bench.context));
  const pressed = Date.now();
  // Enter also starts the removal; sealing is over before the ten seconds of Ångra begin.
  await card.press('Enter');
  await card.undo.click({ timeout: 30_000 });
  await card.ended();
  const store = await readStore(reader);
  const record = store.records.find(({ id }) => !before.has(id));
  const flow = store.flows.find(({ evidenceId }) => evidenceId !== null && evidenceId === record?.id);
  if (record === undefined || flow === undefined) return 'no record was made';
  const { capture } = JSON.parse(store.sealed.get(record.id)?.toString('utf8') ?? '{}') as { capture: Captured };
  const kept = capture.pixels.filter(({ role }) => role !== 'raw');
  const wrong = kept.find(({ method }) => method !== METHOD[subject]);
  if (wrong !== undefined || kept.length === 0) {
    const steps = capture.steps.map(({ name, reason }) => `${name} ${reason ?? ''}`.trim());
    return `made by ${wrong?.method ?? 'nothing'}: ${steps.join(', ')}`;
  }
  // The ten seconds of Ångra begin when the record has been read back and hashed again.
  const readBack = (flow.undoUntil ?? Number.NaN) - UNDO_MILLISECONDS;
  const sealedAt = Date.parse(
    store.journal.find(({ kind, recordId }) => kind === 'sealed' && recordId === record.id)?.at ?? '',
  );
  const spans = await spansUntil(await serviceWorker(bench.context), pressed, readBack);
  const [startedAt, endedAt] = [Date.parse(capture.startedAt), Date.parse(capture.endedAt)];
  await pause(BETWEEN_FRAMES);
  await forgetSpans(await serviceWorker(bench.context));
  const floorBegan = Date.now();
  const floor = await floorOf(bench, kept.at(-1)?.rect ?? { x: 100, y: 100, width: 600, height: 120 });
  const floorSpans = await spansUntil(await serviceWorker(bench.context), floorBegan, Date.now());
  await pause(BETWEEN_FRAMES);
  if (floor === null) return 'html2canvas alone cannot draw this item';
  return {
    ours: readBack - pressed,
    floor,
    frames: capture.pixels.filter(({ role }) => role === 'raw').length,
    parts: {
      'to the capture': startedAt - pressed,
      ...Object.fromEntries(capture.steps.map(({ name, milliseconds }) => [`(${name})`, milliseconds])),
      capture: endedAt - startedAt,
      sealing: sealedAt - endedAt,
      'reading back': readBack - sealedAt,
    },
    spans,
    floorSpans,
  };
}

interface Captured {
  startedAt: string;
  endedAt: string;
  pixels: { method: string; role: string; rect: Rect }[];
  steps: { name: string; reason: string | null; milliseconds: number }[];
}

/**
 * Opens the page with the item.
 * @returns the item's key
 */
async function openItem({ subject, practice, simulator }: Bench, run: number): Promise<string> {
  if (subject === 'tall') {
    const comment = simulator.world.comment('facebook', comments.longText);
    if (comment === null) throw new Error('no long comment');
    comment.text = FIVE_WINDOWS;
    await practice.open(`https://www.facebook.com/ovningskommun/posts/${posts.skola}`);
    await practice.accountKnown();
    return `facebook:comment:${comments.longText}`;
  }
  await practice.open(simulator.addresses.facebookPost);
  await practice.accountKnown();
  const items = await waitUntil('comments with controls', async () => {
    const found = await ordinaryItems(practice, simulator.world, 'facebook');
    return found.length > 0 ? found : undefined;
  });
  return items[run % items.length]?.key ?? '';
}

/**
 * For a tall item, writes the PNG of the whole rectangle once and takes one frame. The half seconds between the other
 * frames are added where the goal is computed.
 */
async function floorOf({ subject, context, page }: Bench, rect: Rect): Promise<number | null> {
  if (subject === 'rendered') return renderedFloor(page, rect);
  return (await twoAnimationFrames(page)) + (await screenFloor(await serviceWorker(context), rect));
}
