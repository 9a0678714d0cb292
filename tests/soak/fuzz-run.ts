/**
 * `soak fuzz`: an official saves hostile items from the practice page, and the evidence is compared with what was
 * written. Ten texts share a page.
 */
import { normaliseText } from '../../lib/domain/normalise-text';
import { PracticePage } from '../e2e/pages/practice-page';
import { faultsOf, handlingOf, readStore } from '../commands/setup/read-store';
import { waitUntil } from '../commands/setup/wait-until';
import { posts } from '../simulator/facebook/practice-data';
import type { WorldComment } from '../simulator/world';
import { hostileText } from './hostile-text';
import { seeded } from './random';
import type { SoakBrowser } from './soak-browser';

export interface FuzzRun {
  story: string;
  faults: string[];
}

const FIRST_ID = 8_900_000_000_000_000;

/** Plants the comments of these runs on the practice post. Ids are by run, so a single run can be repeated by seed. */
export function plant(soak: SoakBrowser, seed: number, runs: number[]): WorldComment[] {
  const { world } = soak.simulator;
  const pattern = world.facebook
    .ofPost(posts.badhus)
    .find(({ parentId, authorId, ownerId }) => parentId === null && authorId !== ownerId);
  if (pattern === undefined) throw new Error('the practice post has no comment to copy');
  const planted = runs.map((run): WorldComment => ({
    ...pattern,
    id: String(FIRST_ID + run),
    parentId: null,
    text: hostileText(seeded(seed * 1_000 + run), `FUZZ${run}`),
    createdAt: pattern.createdAt + run,
  }));
  world.facebook.seed(() => planted);
  return planted;
}

export async function fuzzRun(soak: SoakBrowser, comment: WorldComment, remove: boolean): Promise<FuzzRun> {
  const { world, addresses } = soak.simulator;
  const faults: string[] = [];
  const page = await soak.page();
  const practice = new PracticePage(page);
  if (page.url() !== addresses.facebookPost) await practice.open(addresses.facebookPost);
  await practice.accountKnown();
  const key = `facebook:comment:${comment.id}`;
  const card = await practice.assess(key);
  await card.chooseGround('1');
  await card.answerCriticism('not-criticism');
  await (remove ? card.saveAndRemove : card.saveOnly).click();
  if (remove) await card.skipTheWait();
  await card.ended();
  await card.close();

  const store = await waitUntil('the record', async () => {
    const read = await readStore(await soak.reader());
    return read.records.some(({ itemKey }) => itemKey === key) ? read : undefined;
  }).catch(() => undefined);
  const record = store?.records.find(({ itemKey }) => itemKey === key);
  if (store === undefined || record === undefined) faults.push(`${comment.id}: nothing was sealed`);
  else {
    faults.push(...faultsOf(store, record.id));
    const [saved, written] = [handlingOf(store, record.id).item.text.normalised, normaliseText(comment.text)];
    if (saved !== written)
      faults.push(
        `${comment.id}: saved ${JSON.stringify(differing(saved, written))}, written ` +
          `${JSON.stringify(differing(written, saved))}`,
      );
  }
  if (remove !== world.isGone('facebook', comment.id))
    faults.push(`${comment.id}: ${remove ? 'is not gone' : 'is gone, and was only to be saved'}`);
  if (await page.evaluate(() => '__uppsiktFuzz' in globalThis)) faults.push(`${comment.id}: its script ran`);
  return {
    story:
      `${comment.text.length} characters, ${remove ? 'saved and removed' : 'saved'}: ` +
      `${JSON.stringify(comment.text.slice(0, 50))}`,
    faults,
  };
}

/** Checks that the archive shows all of them as text. */
export async function archiveFaults(soak: SoakBrowser): Promise<string[]> {
  const page = await soak.context.newPage();
  const faults: string[] = [];
  page.on('dialog', (dialog) => {
    faults.push('the archive: a dialog opened');
    void dialog.dismiss();
  });
  await page.goto(`chrome-extension://${soak.extensionId}/archive.html`);
  await page.getByRole('listitem').getByRole('link').first().waitFor();
  if (await page.evaluate(() => '__uppsiktFuzz' in globalThis)) faults.push('the archive: an item’s script ran');
  if ((await page.locator('img[src="x"], svg[onload], [onerror]').count()) > 0)
    faults.push('the archive: an item’s markup became elements');
  await page.close();
  return faults;
}

/** An excerpt from just before the first difference. */
function differing(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  return text.slice(Math.max(0, at - 10), at + 40);
}
