/** Findings of the health check, each with its level. The sentences for officials are in lib/i18n/health. */
import { z } from '../zod';

/** green: all well. yellow: works, but needs attention. red: nothing may be removed until it is fixed. */
export const healthLevel = z.enum(['green', 'yellow', 'red']);
export type HealthLevel = z.infer<typeof healthLevel>;

const healthId = z.enum([
  'storage-works',
  'storage-nearly-full',
  'storage-full',
  'storage-broken',
  'plan-there',
  'plan-missing',
  'settings-unreadable',
  'archive-lost',
  'archive-other',
  'archive-unknown',
  'archive-behind-copies',
  'archive-not-of-copies',
  'copy-works',
  'copy-old',
  'copy-off',
  'copy-unreachable',
  'copy-folder-changed',
  'copy-folder-unread',
  'copy-unknown',
  'stamps-off',
  'stamps-work',
  'stamps-permission',
  'stamps-waiting',
  'stamps-failed',
  'stamps-unknown',
  'clock-right',
  'clock-doubtful',
  'page-read',
  'page-partly',
  'page-unreadable',
  'page-features',
  'work-parts',
  'work-menus',
  'work-account',
  'work-sights',
  'work-unseen',
  'pictures-true',
  'pictures-redrawn',
  'check-failed',
]);
export type HealthId = z.infer<typeof healthId>;

/**
 * `params` fill the placeholders in the finding's sentences: counts, days, MB, a folder's name. Never anyone's words.
 */
export const healthFinding = z.object({
  id: healthId,
  level: healthLevel,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type HealthFinding = z.infer<typeof healthFinding>;

/** `level` is the worst of the findings' levels. Worst findings come first. */
export const healthReport = z.object({ level: healthLevel, findings: z.array(healthFinding), readAt: z.string() });
export type HealthReport = z.infer<typeof healthReport>;
