/**
 * A captured thread without the items that must never be saved. That something was left out is said, and nothing of
 * what it was. Pure; done on the page and once more in the background.
 */
import type { ItemReading } from '../../domain/item';
import type { CapturedStructure } from '../../messaging/page-commands';

/** @param isNoted asked of every item but the captured one, which never is */
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
    // That a text was cut or not opened says something of the item it belongs to.
    missing: structure.missing.filter(({ artifact }) => !ids.some((id) => artifact.includes(id))),
    leftOut: { context: (leftOut?.context ?? 0) + left.context, replies: (leftOut?.replies ?? 0) + left.replies },
    // A page is often named by the words of its post.
    page: left.context > 0 ? { ...structure.page, title: '' } : structure.page,
  };
}
