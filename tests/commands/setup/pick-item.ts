/**
 * Picks comments that an official could remove: by somebody else, with text, without replies, and shown once on the
 * page.
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

/** The Uppsikt controls on the page that belong to such comments; may be empty. */
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
