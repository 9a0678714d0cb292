/**
 * A platform's part among those of all.
 *
 * @throws Error for a platform that has none: a session is only opened on one that is registered
 */
export function partFor<Part>(parts: Record<string, Part>, platform: string): Part {
  const part = Object.hasOwn(parts, platform) ? parts[platform] : undefined;
  if (part === undefined) throw new Error(`no part of ${platform} is registered`);
  return part;
}
