/**
 * What an IT department sets by policy (`storage.managed`), the same for everybody it reaches. It goes before the
 * official's own choice and cannot be changed on the machine. What it can and cannot do, for those who set it:
 * assets/docs/it.md; the browser's own copy of this shape: assets/public/managed_schema.json.
 */
import { z } from '../zod';
import { lastPress, type LastPress, type Settings } from './schema';

export const managed = z
  .object({
    /**
     * Whether true screenshots are offered, since the permission for them is one for all sites. `offer`: a button in
     * the settings. `ask-at-welcome`: the button also stands on the page after the install. `do-not-offer`: no button.
     * None of them grants anything: the browser asks the official.
     */
    screenPictures: z.enum(['offer', 'ask-at-welcome', 'do-not-offer']),
    /** Who presses the platform's own last button when something is taken away. */
    lastPress,
  })
  .partial();
export type Managed = z.infer<typeof managed>;

/** As `browser.storage.managed` has it: rejects in Firefox where nobody has set a policy. */
export interface ManagedStorage {
  get(): Promise<Record<string, unknown>>;
}

/**
 * Each key by itself: one that is misspelt or of a newer version takes
 * no other with it. Empty where there is no policy.
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

/** The policy goes before the official's own choice. */
export const lastPressOf = (settings: Pick<Settings, 'lastPress'>, policy: Managed): LastPress =>
  policy.lastPress ?? settings.lastPress;

/** How screenshots are offered where no policy says otherwise. */
export const screenPicturesOf = (policy: Managed): NonNullable<Managed['screenPictures']> =>
  policy.screenPictures ?? 'offer';
