/** The part of a reply's id before the dot is the id of the comment it stands under; null for a comment. */
export function parentOf(id: string): string | null {
  const dot = id.indexOf('.');
  return dot > 0 ? id.slice(0, dot) : null;
}
