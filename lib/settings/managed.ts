/**
 * Settings by IT policy (`storage.managed`). They override the official's own choice and cannot be changed on the
 * computer. What they can and cannot do, for those who set them: assets/docs/it.md. The browser's copy of this schema:
 * assets/public/managed_schema.json.
 */
import { z } from '../zod';
import { lastPress, type LastPress, type Settings } from './schema';

export const managed = z
  .object({
    /**
     * Whether real screenshots are offered; they need a permission for all sites. `offer`: a button in the settings.
     * `ask-at-welcome`: the button is also on the page shown after installation. `do-not-offer`: no button. None of
     * them grants the permission: the browser asks the official.
     */
    screenPictures: z.enum(['offer', 'ask-at-welcome', 'do-not-offer']),
    /** Who makes the final press on the platform when something is removed. */
    lastPress,
  })
  .partial();
export type Managed = z.infer<typeof managed>;

/** Same as `browser.storage.managed`, which rejects in Firefox when no policy is set. */
export interface ManagedStorage {
  get(): Promise<Record<string, unknown>>;
}

/**
 * Reads each key separately, so that a misspelt key or one of a newer version does not invalidate the others. Empty
 * when there is no policy.
 *
 * @example const policy = await readManaged(browser.storage.managed); if (policy.screenPictures === 'do-not-offer') …
 */
export async function readManaged(storage: ManagedStorage): Promise<Managed> {
  const set = await storage.get().catch(() => ({}));
  const known = Object.entries(managed.shape).flatMap(([key, shape]) => {
    const value = (set as Record<string, unknown>)[key];
    const parsed = shape.safeParse(value);
    if (value !== undefined && !parsed.success) console.warn('Uppsikt', `policy ${key} is of no known value`);
    return value !== undefined && parsed.success ? [[key, parsed.data] as const] : [];
  });
  return managed.parse(Object.fromEntries(known));
}

/** The policy overrides the official's own choice. */
export const lastPressOf = (settings: Pick<Settings, 'lastPress'>, policy: Managed): LastPress =>
  policy.lastPress ?? settings.lastPress;

/** How screenshots are offered; `offer` when no policy says otherwise. */
export const screenPicturesOf = (policy: Managed): NonNullable<Managed['screenPictures']> =>
  policy.screenPictures ?? 'offer';
