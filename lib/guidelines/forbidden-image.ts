/**
 * The one ground that no pack, policy or setting may weaken: a suspected image of child sexual abuse (BrB 16 kap. 10 a
 * §: possession is a crime, for authorities too; law-and-records 1.9). Recognised by its id and by its texts, so that
 * renaming it achieves nothing. Checked in code wherever a capture could begin.
 */
import type { Ground } from './schema';

export const FORBIDDEN_IMAGE_GROUND = 'barnpornografi';

/** The crime's name, its paragraph, and common expressions for it. */
const MEANS_IT = [
  /barnpornografi/i,
  /barnporr/i,
  /\b16\s*kap\.?\s*10\s*a\b/i,
  /\b16:10\s*a\b/i,
  /sexuell\w*\s+övergrepp\w*\s+(mot|på|av)\s+barn/i,
  /övergreppsbild\w*.*\bbarn/i,
  /child sexual abuse|child porn|\bcsam\b/i,
];

type Said = Pick<Ground, 'id' | 'label' | 'quote' | 'legalBasis' | 'standardMotivation'>;

/** Whether the ground means such an image, whatever its `capture` says. */
export function isForbiddenImage(ground: Said & Pick<Ground, 'capture'>): boolean {
  return ground.capture === 'forbidden' || meansForbiddenImage(ground);
}

export function meansForbiddenImage({ id, label, quote, legalBasis, standardMotivation }: Said): boolean {
  if (id === FORBIDDEN_IMAGE_GROUND) return true;
  const said = [id, label.sv, label.en, quote, legalBasis, standardMotivation.sv, standardMotivation.en]
    .filter((words) => typeof words === 'string')
    .join('\n');
  return MEANS_IT.some((means) => means.test(said));
}
