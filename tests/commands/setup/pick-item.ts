/** Picks a comment that an official could remove: somebody else's, with words, without replies, and standing once on the page. */
import type { PracticePage } from '../../e2e/pages/practice-page';
import type { PracticePlatform, World, WorldComment } from '../../simulator/world';
import { waitUntil } from './wait-until';

export interface Picked {
  key: string;
  id: string;
}

export function isOrdinary(world: World, platform: PracticePlatform, comment: WorldComment): boolean {
  const twice = (comment as { twice?: boolean }).twice === true;
  return !twice && !comment.hidden && comment.authorId !== comment.ownerId && comment.text.trim().length >= 5 && comment.text.length < 400 && world[platform].repliesOf(comment.id).length === 0;
}

/** The controls on the page whose comment is ordinary, when there are any. */
export async function ordinaryItems(practice: PracticePage, world: World, platform: PracticePlatform): Promise<Picked[]> {
  return (await practice.itemKeys()).flatMap((key) => {
    const id = new RegExp(`^${platform}:comment:(.+)$`).exec(key)?.[1];
    const comment = id === undefined ? null : world.comment(platform, id);
    return id !== undefined && comment !== null && isOrdinary(world, platform, comment) ? [{ key, id }] : [];
  });
}

export async function pickItem(practice: PracticePage, world: World, platform: PracticePlatform): Promise<Picked> {
  return waitUntil(`a comment with Uppsikt’s control on ${practice.page.url()}`, async () => {
    const found = (await ordinaryItems(practice, world, platform))[0];
    if (found === undefined) await practice.page.mouse.wheel(0, 400);
    return found;
  }, 20_000, 200);
}
