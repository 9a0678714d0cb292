/**
 * A platform's part among those of all. Own names alone: an id that came from outside may be called as something that
 * every object has.
 */
export const partOf = <Part>(parts: Record<string, Part>, platform: string): Part | undefined =>
  Object.hasOwn(parts, platform) ? parts[platform] : undefined;

/** @throws Error for a platform that has none: a session is only opened on one that is registered */
export function partFor<Part>(parts: Record<string, Part>, platform: string): Part {
  const part = partOf(parts, platform);
  if (part === undefined) throw new Error(`no part of ${platform} is registered`);
  return part;
}
