/** The id of a reply's parent comment: the part before the dot. Null for a comment. */
export function parentOf(id: string): string | null {
  const dot = id.indexOf('.');
  return dot > 0 ? id.slice(0, dot) : null;
}
