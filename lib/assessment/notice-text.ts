/**
 * Why, to the one who wrote: the ground, the guideline's own sentence, and how to object. A draft, never sent by us.
 */
import type { Decision } from '../domain/decision';
import type { Pack } from '../guidelines/schema';
import { fillTemplate } from '../answering/fill-template';

/** @returns an empty text when the pack has no template for it */
export function noticeText(
  pack: Pack,
  decision: Pick<Decision, 'groundLabel' | 'groundQuote' | 'guidelineLine'>,
  signature: string,
): string {
  const template = pack.templates.find(({ kind }) => kind === 'notice');
  if (template === undefined) return '';
  const standard = Object.fromEntries(template.variables.map((variable) => [variable.id, variable.standard ?? '']));
  return fillTemplate(template.body, {
    ...standard,
    signatur: signature,
    skal: decision.groundLabel,
    citat: decision.groundQuote,
    rad: decision.guidelineLine === null ? '' : String(decision.guidelineLine),
  });
}
