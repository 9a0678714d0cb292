/**
 * Comments that an official could remove: somebody else's, with words, without replies, and standing once on the page.
 */
import type { PracticePage } from '../../e2e/pages/practice-page';
import type { PracticePlatform, World, WorldComment } from '../../simulator/world';

export interface Picked {
  key: string;
  id: string;
}

function isOrdinary(world: World, platform: PracticePlatform, comment: WorldComment): boolean {
  const twice = (comment as { twice?: boolean }).twice === true;
  return (
    !twice &&
    !comment.hidden &&
    comment.authorId !== comment.ownerId &&
    comment.text.trim().length >= 5 &&
    comment.text.length < 400 &&
    world[platform].repliesOf(comment.id).length === 0
  );
}

/** The controls on the page whose comment is ordinary, when there are any. */
export async function ordinaryItems(
  practice: PracticePage,
  world: World,
  platform: PracticePlatform,
): Promise<Picked[]> {
  return (await practice.itemKeys()).flatMap((key) => {
    const id = new RegExp(`^${platform}:comment:(.+)$`).exec(key)?.[1];
    const comment = id === undefined ? null : world.comment(platform, id);
    return id !== undefined && comment !== null && isOrdinary(world, platform, comment) ? [{ key, id }] : [];
  });
}
