/**
 * Removes the items that must never be saved from a captured thread. The record says how many were left out, and
 * nothing about what they were. Pure. Runs on the page and once more in the background.
 */
import type { ItemReading } from '../../domain/item';
import type { CapturedStructure } from '../../messaging/page-commands';

/** @param isNoted called for every item except the captured one, which is never noted */
export function leaveOut<T extends CapturedStructure>(structure: T, isNoted: (item: ItemReading) => boolean): T {
  const context = structure.context.filter((each) => !isNoted(each));
  const replies = structure.replies.filter((each) => !isNoted(each));
  const left = {
    context: structure.context.length - context.length,
    replies: structure.replies.length - replies.length,
  };
  if (left.context === 0 && left.replies === 0) return structure;
  const ids = structure.replies.flatMap((each) => (isNoted(each) && each.ref.id !== null ? [each.ref.id] : []));
  const { leftOut } = structure;
  return {
    ...structure,
    context,
    replies,
    // A note that a text was truncated or not opened reveals something about its item.
    missing: structure.missing.filter(({ artifact }) => !ids.some((id) => artifact.includes(id))),
    leftOut: { context: (leftOut?.context ?? 0) + left.context, replies: (leftOut?.replies ?? 0) + left.replies },
    // A page's title is often the words of its post.
    page: left.context > 0 ? { ...structure.page, title: '' } : structure.page,
  };
}
