/**
 * `soak intercept`: presses the platform's own buttons by hand on practice pages, in every wording, language and order
 * of entries, by mouse or key: on others' comments, on one's own, and on one's own post. On a registered page each
 * press must open the gate, and nothing may have been done. On other people's pages the press must reach the platform.
 * Passing the gate on purpose is journalled, and so is the result.
 *
 * One page serves many presses: what is pressed, its wording, the order of entries and mouse or key are drawn for each
 * press; page and language are drawn for each group of runs. After each press the card is closed and nothing of the
 * press may be left: no card, no menu, no question, nothing done by the server, no new journal row. If something is
 * left on the page alone, the page is reloaded.
 */
import type { Page } from '@playwright/test';
import { entryOf, menuButtonOf, studioMenuButton, THE_POST, type Wording } from '../e2e/helpers/native-menu';
import { PracticePage } from '../e2e/pages/practice-page';
import { readStore } from '../commands/setup/read-store';
import { comments as onFacebook, facebookAddresses } from '../simulator/facebook/practice-data';
import { NotBegun } from './not-begun';
import { groupOf, OTHERS, PASSED, pickTarget, pickWording, whereIs, type Target, type Where } from './intercept-target';
import { seeded } from './random';
import { withStillness } from './stillness';
import type { SoakBrowser } from './soak-browser';

export interface InterceptRun {
  story: string;
  faults: string[];
  registered: boolean;
  /** The gate opened. */
  met: boolean;
  /** Whether the official passed the gate, and whether the journal has both the passing and its result. */
  slipped: 'no' | 'journalled' | 'untold';
}

const CARD = 'uppsikt-card iframe';
const PATIENCE = 20_000;
/** Milliseconds. Server and page have simulated latency. */
const COMES_WITHIN = 2_000;
/** The platform's own confirmation, which is shown when a press has reached the platform. */
const REACHED = '[role="dialog"][aria-modal="true"]';
/** What a press may leave open. */
const OPEN = `${REACHED}, [role="menu"]:visible, yt-confirm-dialog-renderer:visible, ytcp-text-menu:visible`;

/** The page the presses are made on. It is kept from one run to the next. */
export class InterceptStage {
  private group = Number.NaN;
  private practice: PracticePage | undefined;
  /** Items where the gate was passed on purpose. In the same profile the loss would not be reported again. */
  private passed = new Set<string>();
  loads = 0;
  again = 0;

  constructor(
    readonly soak: SoakBrowser,
    readonly seed: number,
  ) {}

  /** Begins with an empty archive and no page. */
  async begin(): Promise<void> {
    await this.soak.begin();
    this.passed.clear();
    this.leave();
    await this.soak.page();
    await this.soak.reader();
  }

  /** Makes the next press begin on a reloaded page. */
  leave(): void {
    this.practice = undefined;
  }

  async mayPass(key: string): Promise<void> {
    if (this.passed.has(key)) await this.begin();
    this.passed.add(key);
  }

  async pageFor(run: number, where: Where): Promise<PracticePage> {
    const group = groupOf(run);
    if (this.practice !== undefined && this.group === group) return this.practice;
    const { addresses } = this.soak.simulator;
    const page = await this.soak.page();
    await page.bringToFront();
    const address = {
      facebook: addresses.facebookPost,
      stranger: facebookAddresses.strangerPost,
      watch: addresses.youtubeWatch,
      studio: addresses.youtubeStudio,
    }[where.place];
    this.practice = await new PracticePage(page).open(address);
    this.group = group;
    this.loads += 1;
    return this.practice;
  }

  /** The number of journal rows about something done past Uppsikt. */
  async losses(): Promise<number> {
    const { journal } = await readStore(await this.soak.reader());
    return journal.filter(({ data }) => LOSSES.has(data['about'])).length;
  }
}
const LOSSES = new Set<unknown>(['native-passed', 'removed-without-evidence', 'taken-natively', 'vanished']);

export async function interceptRun(stage: InterceptStage, run: number): Promise<InterceptRun> {
  const { soak, seed } = stage;
  const { world } = soak.simulator;
  const random = seeded(seed * 1_000 + run);
  const where = whereIs(seed, run);
  const target = pickTarget(random, where.place);
  const { platform, registered, id, act, studio = false } = target;
  const isOthers = registered && !studio && OTHERS[platform].includes(id);
  const goesPast = isOthers && act === 'delete' && where.locale === 'sv' && random.next() < 0.5;
  const wording = goesPast ? PASSED : pickWording(random, where.locale);
  const by = random.pick(['mouse', 'keyboard'] as const);
  if (goesPast) await stage.mayPass(`${platform}:${id}`);
  world.reset();
  world.behave({
    ...wording,
    latency: { min: 0, max: 60 },
    slowMenu: where.slowMenu,
    hideConfirm: random.next() < 0.3,
  });
  const before = await stage.losses();
  const practice = await stage.pageFor(run, where);
  const { page } = practice;
  if (registered) await practice.reveal(`${platform}:comment:${id === THE_POST ? onFacebook.advert : id}`);
  await press(practice, target, wording, by).catch(async (error: unknown) => {
    // A press that had an effect is judged as it is: repeating it would hide what the first one did.
    if (!(await hadEffect(stage, page, before)))
      throw new NotBegun(await withStillness(page, entryOf(page, platform, act, wording), error));
  });
  const met = registered ? await comes(page, CARD) : !(await comes(page, REACHED));
  const faults = [
    ...(registered && !met ? ['the gate did not come'] : []),
    ...(!registered && met ? ['the press did not reach the platform on other people’s page'] : []),
    ...(!registered && (await page.locator(CARD).count()) > 0 ? ['the gate came on other people’s page'] : []),
    ...doneBy(stage, registered),
  ];
  const slipped = goesPast && met ? await goPast(soak, practice, target, wording) : 'no';
  if (slipped === 'untold') faults.push('what went past the gate is not in the journal');
  if (slipped !== 'no' || !registered || !met) stage.leave();
  else faults.push(...(await putBack(stage, practice, before)));
  const menu = wording.menu === 'normal' ? wording.labels : wording.menu;
  const whose = id === THE_POST ? 'post' : 'comment';
  return {
    story: [
      `${platform}${studio ? ' Studio' : ''}, ${registered ? 'registered' : 'not registered'}, ${act} of a ` +
        `${whose} by ${by}`,
      `${wording.locale} ${menu}${goesPast ? ', and past the gate' : ''}`,
    ].join(', '),
    faults,
    registered,
    met,
    slipped,
  };
}

const doneBy = ({ soak }: InterceptStage, registered: boolean): string[] => {
  const { acts } = soak.simulator.world;
  return registered && acts.length > 0 ? [`the platform did ${acts.map((done) => done.act).join(', ')}`] : [];
};

/** Whether a press that Playwright reported as not made has still reached the gate or the platform. */
async function hadEffect(stage: InterceptStage, page: Page, before: number): Promise<boolean> {
  const seen = page.locator(`${CARD}:visible, ${REACHED}:visible, yt-confirm-dialog-renderer:visible`).first();
  const isSeen = await seen.waitFor({ timeout: COMES_WITHIN }).then(
    () => true,
    () => false,
  );
  return isSeen || stage.soak.simulator.world.acts.length > 0 || (await stage.losses()) > before;
}

/**
 * Closes the card and checks that nothing of the press is left.
 *
 * @returns what is left and must not be
 */
async function putBack(stage: InterceptStage, practice: PracticePage, before: number): Promise<string[]> {
  const { page } = practice;
  await practice.card().ready();
  await practice.card().close();
  const faults = doneBy(stage, true);
  const told = (await stage.losses()) - before;
  if (told > 0) faults.push(`the journal tells of ${told} past Uppsikt, and nothing was let past`);
  if ((await page.locator(OPEN).count()) > 0) stage.leave();
  return faults;
}

async function press(
  practice: PracticePage,
  { platform, id, act, studio = false }: Target,
  wording: Wording,
  by: 'mouse' | 'keyboard',
): Promise<void> {
  const { page } = practice;
  const button = studio
    ? studioMenuButton(page, practice.control(`youtube:comment:${id}`))
    : menuButtonOf(page, platform, id);
  await button.click();
  const entry = entryOf(page, platform, act, wording);
  await entry.waitFor({ timeout: PATIENCE });
  if (by === 'mouse') return entry.click({ timeout: PATIENCE / 2 });
  await (platform === 'facebook' || studio ? entry : entry.locator('tp-yt-paper-item, button').first()).focus();
  await page.keyboard.press('Enter');
}

const comes = (page: Page, selector: string): Promise<boolean> =>
  page
    .locator(selector)
    .first()
    .waitFor({ timeout: PATIENCE })
    .then(
      () => true,
      () => false,
    );

/** Passes the gate through its own way past, then presses the platform's button again. */
async function goPast(
  soak: SoakBrowser,
  practice: PracticePage,
  target: Target,
  wording: Wording,
): Promise<'journalled' | 'untold'> {
  const { page } = practice;
  const { platform, id } = target;
  const card = practice.card();
  await card.ready();
  await card.frame.getByRole('button', { name: 'Fortsätt på sidan utan bevis' }).click();
  await page.locator(CARD).waitFor({ state: 'hidden', timeout: PATIENCE });
  await press(practice, target, wording, 'mouse');
  await page
    .locator(`${REACHED}, yt-confirm-dialog-renderer`)
    .getByRole('button', { name: /^(Radera|Ta bort)$/ })
    .first()
    .click();
  const reader = await soak.reader();
  const key = `${platform}:comment:${id}`;
  await page.bringToFront();
  for (const until = Date.now() + PATIENCE; Date.now() < until;) {
    const { journal } = await readStore(reader);
    const told = journal.filter(({ data }) => data['itemKey'] === key).map(({ data }) => data['about']);
    if (told.includes('native-passed') && told.includes('removed-without-evidence')) return 'journalled';
    await page.waitForTimeout(500);
  }
  return 'untold';
}
