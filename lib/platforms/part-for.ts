/** Looks up a platform's part. Own properties only: an id from outside may equal a name that every object inherits. */
export const partOf = <Part>(parts: Record<string, Part>, platform: string): Part | undefined =>
  Object.hasOwn(parts, platform) ? parts[platform] : undefined;

/** @throws Error for a platform without this part; sessions are only opened for registered platforms */
export function partFor<Part>(parts: Record<string, Part>, platform: string): Part {
  const part = partOf(parts, platform);
  if (part === undefined) throw new Error(`no part of ${platform} is registered`);
  return part;
}
