/**
 * The capture: named steps in a fixed order. Each ends as done, skipped or failed, with its reason in the record. Runs
 * in the background, after the ground has been chosen. Pictures that must never be captured do not reach this code.
 */
import type { CapturedFile, CaptureStep, Missing, Pixels } from '../domain/evidence';
import type { ItemRef } from '../domain/item';
import type { UnseenChoice } from '../domain/unseen';
import { withoutNoted, type NeverSaved, type WithoutNoted } from './covering/without-noted';
import { ask } from '../messaging/page-commander';
import type { CapturedStructure, Placement } from '../messaging/page-commands';
import type { CardState } from '../messaging/protocol';
import { browserScreen } from './browser-screen';
import { fetchOriginals, type Originals } from './media-originals';
import { untilAllEnd } from './page-turn';
import { loadRenderer, loadStructureReader } from './page-scripts';
import { expectPixels } from './pixel-port';
import { asThePageSaid, leaveUnseen } from './seen/leave-unseen';
import { stoppedFetch } from './stopped';
import { screenPicture, type ScreenPicture } from './screen';
import { writtenFiles } from './written-files';
import { reasonOf } from '../util/reason-of';

export interface Captured {
  structure: CapturedStructure;
  originals: Originals;
  files: CapturedFile[];
  steps: CaptureStep[];
  missing: Missing[];
  hiddenByUs: string[];
  /** Metadata and hashes of the frames that the pictures were cut from. */
  rawFrames: Pixels[];
  textBefore: string;
  textAfter: string;
  startedAt: string;
  endedAt: string;
}

interface CaptureLimits {
  never: NeverSaved;
  /**
   * Aborts if the official chooses a ground for this item that forbids a capture. Work in progress is dropped and
   * nothing is kept.
   */
  signal: AbortSignal;
}

/**
 * Fixes which pictures the official has seen at the moment of the press. What is later opened, scrolled to or drawn for
 * a record does not count as seen. Call it before waiting for the page's lock, since other work opens and scrolls
 * meanwhile.
 */
export const settlePictures = async (tabId: number, ref: ItemRef, unseen: UnseenChoice): Promise<void> =>
  void (await ask(tabId, 'pictures.settle', { ref, unseen }, 5_000));

type Wanted = Pick<CardState, 'nextPicture' | 'pictureBar'>;

/** The page's part is done. The originals are still being fetched, so a slow network does not hold the page's lock. */
interface OnPage {
  captured: Omit<Captured, 'originals'>;
  fetching: Promise<Originals>;
}

/**
 * Reads and photographs the item. Call only while holding the page's lock. Settles only after everything asked of the
 * page has.
 *
 * @throws Error if the item's words could not be read: a record without them is no evidence
 */
export async function captureOnPage(
  tabId: number,
  ref: ItemRef,
  wanted: Wanted,
  { never, signal }: CaptureLimits,
): Promise<OnPage> {
  const startedAt = new Date().toISOString();
  const steps: CaptureStep[] = [];
  const nextPicture = never.unnamedHere ? 'none' : wanted.nextPicture;
  const reading = timed(steps, 'structure', async () => {
    const { structure: found, uncovered: shown } = withoutNoted(await readStructure(tabId, ref), never);
    return { structure: leaveUnseen(found, asThePageSaid), uncovered: shown };
  });
  // The item is scrolled into place while it is read. No frame is taken before the reading has ended, because reading
  // opens what is folded.
  const screen =
    nextPicture === 'screen'
      ? takeScreen(tabId, ref, { steps, ready: reading.then(wordsToTake) })
      : Promise.resolve(null);
  // Fetched in parallel with the picture, so that the official does not wait for one after the other.
  const fetching = timed(steps, 'media', async () =>
    reading.then(({ structure: found }) => fetchOriginals(found.reading, found.replies, stoppedFetch(signal))),
  );
  // Avoids an unhandled rejection. `withOriginals` awaits the result.
  fetching.catch(() => undefined);
  const [{ structure, uncovered }, shot] = await untilAllEnd([reading, screen]);
  // If it was aborted meanwhile, release the page as soon as it has answered.
  signal.throwIfAborted();
  const pictures: CapturedFile[] = [];
  const missing: Missing[] = [];
  if (shot === null) noteNoScreenshot(nextPicture, wanted.pictureBar, { steps, missing });
  const hiddenByUs = [...(shot?.hidden ?? [])];
  if (nextPicture === 'none') steps.push(skipped('rendered', NO_PICTURE));
  else if (uncovered) steps.push(skipped('rendered', NOT_COVERED));
  else if (shot === null) await takeRendered(tabId, ref, { steps, pictures, missing, hiddenByUs }, signal);
  else {
    pictures.push(picture('bild.png', 'screen', shot.png, shot.pixels));
    steps.push(skipped('rendered', 'skärmdump finns'));
  }
  if (pictures.length === 0) missing.push({ artifact: 'bild', reason: 'ingen bild kunde tas' });
  // The screenshot already ended with this comparison.
  const textAfter = shot?.textAfter ?? (await wordsNow(tabId, ref));
  if (textAfter !== structure.reading.text.normalised) throw new Error('text changed while it was captured');
  return {
    fetching,
    captured: {
      structure,
      steps,
      missing,
      hiddenByUs,
      startedAt,
      textAfter,
      rawFrames: shot?.raw ?? [],
      files: pictures,
      textBefore: structure.reading.text.normalised,
      endedAt: new Date().toISOString(),
    },
  };
}

/** Adds the originals, once they have been fetched or given up. */
export async function withOriginals({ captured, fetching }: OnPage): Promise<Captured> {
  const originals = await fetching;
  const { structure, missing, files } = captured;
  return {
    ...captured,
    originals,
    missing: [...structure.missing, ...originals.missing, ...missing],
    files: [...files, ...originals.files, ...writtenFiles(structure)],
    endedAt: new Date().toISOString(),
  };
}

const NO_PICTURE = 'på sidan finns ett inlägg som inte får sparas och som saknar id; därför tas ingen bild här';
const NOT_COVERED = 'ett inlägg som inte får sparas var inte täckt på sidan; därför tas ingen bild här';

/**
 * The words, once frames may be taken.
 *
 * @throws Error if the page shows, uncovered, an item that must not be saved
 */
function wordsToTake({ structure, uncovered }: WithoutNoted): string {
  if (uncovered) throw new Error(NOT_COVERED);
  return structure.reading.text.normalised;
}

/** Milliseconds. A thread with many replies is opened page by page. */
const CAPTURE_TIME = 45_000;

async function readStructure(tabId: number, ref: ItemRef): Promise<CapturedStructure> {
  let found = await ask(tabId, 'item.capture', { ref }, CAPTURE_TIME);
  if ('error' in found && found.error === 'not-loaded') {
    await loadStructureReader(tabId);
    found = await ask(tabId, 'item.capture', { ref }, CAPTURE_TIME);
  }
  if ('error' in found) throw new Error(found.error);
  // A post can have several ids; a comment has one.
  if (ref.kind !== 'post' && found.reading.ref.id !== ref.id)
    throw new Error('another item was read than the one that was asked for');
  return found;
}

async function wordsNow(tabId: number, ref: ItemRef): Promise<string> {
  const after = await ask(tabId, 'item.compare', { ref }, 10_000);
  if (after.kind !== 'same') throw new Error(`item changed while it was captured: ${after.kind}`);
  return after.text;
}

const skipped = (name: string, reason: string): CaptureStep => ({ name, end: 'skipped', reason, milliseconds: 0 });

function noteNoScreenshot(
  nextPicture: Wanted['nextPicture'] | 'none',
  pictureBar: Wanted['pictureBar'],
  { steps, missing }: { steps: CaptureStep[]; missing: Missing[] },
): void {
  if (nextPicture === 'none') steps.push(skipped('screen', NO_PICTURE));
  else if (nextPicture === 'rendered')
    steps.push(
      skipped(
        'screen',
        pictureBar === 'wider-than-window' ? 'inlägget är bredare än fönstret' : 'fliken är inte öppnad för skärmdump',
      ),
    );
  // The card promised a screenshot. Listing it as missing means that nothing is removed without a yes from the
  // official.
  else
    missing.push({
      artifact: 'skärmdump',
      reason: `${steps.find(({ name }) => name === 'screen')?.reason ?? 'den kunde inte tas'}; bilden är återskapad`,
    });
}

/** Null if it could not be taken. The step says why. */
async function takeScreen(
  tabId: number,
  ref: ItemRef,
  { steps, ready }: { steps: CaptureStep[]; ready: Promise<string> },
): Promise<ScreenPicture | null> {
  let shot: ScreenPicture | null = null;
  await attempt(steps, 'screen', async () => {
    const taken = await screenPicture(tabId, ref, ready, browserScreen);
    if ('failed' in taken) return taken.failed;
    shot = taken;
    return null;
  });
  return shot;
}

async function takeRendered(
  tabId: number,
  ref: ItemRef,
  into: { steps: CaptureStep[]; pictures: CapturedFile[]; missing: Missing[]; hiddenByUs: string[] },
  signal: AbortSignal,
): Promise<void> {
  await attempt(into.steps, 'rendered', async () => {
    await loadRenderer(tabId);
    const transferId = crypto.randomUUID();
    const pixels = expectPixels(transferId, 45_000, signal);
    const drawn = await ask(tabId, 'item.render', { ref, transferId }, 45_000);
    if ('error' in drawn) return drawn.error;
    const png = await pixels(drawn.bytes, drawn.sha256);
    into.missing.push(...drawn.losses.map((loss) => ({ artifact: 'aterskapad-bild.png', reason: loss })));
    // The official's own writing box is left out on purpose. It is noted like our own controls, since nothing of the
    // item is missing.
    into.hiddenByUs.push(...(drawn.leftOut ?? []));
    into.pictures.push(
      picture('aterskapad-bild.png', 'rendered', png, {
        ...facts(drawn),
        method: 'rerender',
        width: drawn.width,
        height: drawn.height,
        scale: drawn.scale,
        losses: drawn.losses,
      }),
    );
    return null;
  });
}

type PixelFacts = Omit<Pixels, 'sha256'>;

const facts = (
  place: Pick<Placement, 'rect' | 'viewport' | 'scroll'>,
): Pick<PixelFacts, 'role' | 'scroll' | 'rect' | 'viewport' | 'at' | 'derivedFrom' | 'seamScore'> => ({
  role: 'crop',
  scroll: place.scroll,
  rect: place.rect,
  viewport: place.viewport,
  at: new Date().toISOString(),
  derivedFrom: null,
  seamScore: null,
});

const picture = (
  path: string,
  role: CapturedFile['role'],
  bytes: Uint8Array<ArrayBuffer>,
  pixels: PixelFacts,
): CapturedFile => ({ path, mime: 'image/png', role, bytes, pixels });

async function timed<T>(steps: CaptureStep[], name: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const value = await work();
  steps.push({ name, end: 'done', reason: null, milliseconds: Math.round(performance.now() - begun) });
  return value;
}

/**
 * Runs a picture step. A failure does not stop the capture: the words are the evidence, and the loss is recorded.
 * `work` resolves to null, or to the reason it failed.
 */
async function attempt(steps: CaptureStep[], name: string, work: () => Promise<string | null>): Promise<void> {
  const begun = performance.now();
  const reason = await work().catch(reasonOf);
  steps.push({
    name,
    end: reason === null ? 'done' : 'failed',
    reason,
    milliseconds: Math.round(performance.now() - begun),
  });
}
