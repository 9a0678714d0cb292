/**
 * The pack's grounds, looked up by key or id, and grouped in their two tiers for the card. Components import the pack's
 * types from here.
 */
import type { Tier } from '../domain/decision';
import type { Ground, Pack } from '../guidelines/schema';

export type { Ground, Pack, Checklist, Template } from '../guidelines/schema';
export { ANSWER_KEYS, SAME_KEY } from '../guidelines/cross-check';
export { isForbiddenImage } from '../guidelines/forbidden-image';

export function groundByKey(pack: Pack, key: string): Ground | undefined {
  return pack.grounds.find((ground) => ground.key === key.toLowerCase());
}

export function groundById(pack: Pick<Pack, 'grounds'>, id: string): Ground | undefined {
  return pack.grounds.find((ground) => ground.id === id);
}

/** The two groups in display order, each with the guideline's own wording as heading. */
export function tiersOf(pack: Pack): { tier: Tier; heading: Pack['tiers']['law']; grounds: Ground[] }[] {
  return (['law', 'house-rule'] as const).map((tier) => ({
    tier,
    heading: pack.tiers[tier],
    grounds: pack.grounds.filter((ground) => ground.tier === tier),
  }));
}

export function checklistById(pack: Pack, id: string): Pack['checklists'][number] | undefined {
  return pack.checklists.find((checklist) => checklist.id === id);
}

/** The checklist to tick while answering (guideline l.156-162). */
export const REPLY_CHECKLIST = 'svara-pa-ratt-satt';

/** Also includes the checklist on conduct (guideline l.147-154). */
export const REPLY_CHECKLISTS = [REPLY_CHECKLIST, 'sa-upptrader-du'] as const;
