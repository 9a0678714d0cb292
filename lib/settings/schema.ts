/** What the municipality has set on this machine. Kept in storage.local; evidence never lives here. */
import { registeredAccount } from '../domain/account';
import { platformId } from '../domain/item';
import { z } from '../zod';

/** Two answers that are required before the first capture (guideline l.87, US10). */
export const plan = z.object({
  where: z.string().min(1).max(500),
  howLong: z.string().min(1).max(500),
  decision: z.string().max(500),
});
export type Plan = z.infer<typeof plan>;

export const learntLabels = z.object({
  platform: platformId,
  language: z.string(),
  entries: z.record(z.string(), z.array(z.string())),
  learntAt: z.string(),
});

export const settings = z.object({
  version: z.literal(1),
  installationId: z.string(),
  operator: z.object({ name: z.string().max(200), role: z.string().max(200), unit: z.string().max(200) }),
  language: z.enum(['sv', 'en']),
  register: z.array(registeredAccount),
  plan: plan.nullable(),
  learnt: z.array(learntLabels),
  /** 'Svara på rätt sätt': ticks per registered account and item answered ('new-post' for a post of one's own). Key: accountId + ' ' + itemKey. */
  checklistTicks: z.record(z.string(), z.array(z.string())),
});
export type Settings = z.infer<typeof settings>;

export const emptySettings = (installationId: string): Settings => ({
  version: 1,
  installationId,
  operator: { name: '', role: '', unit: '' },
  language: 'sv',
  register: [],
  plan: null,
  learnt: [],
  checklistTicks: {},
});
