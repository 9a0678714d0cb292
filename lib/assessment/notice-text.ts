/**
 * Why, to the one who wrote: the ground, the guideline's own sentence, and how to object. A draft, never sent by us.
 */
import type { Decision } from '../domain/decision';
import type { RemovalOutcome } from '../domain/outcome';
import type { Pack } from '../guidelines/schema';
import { fillTemplate } from '../answering/fill-template';

const HIDDEN: readonly (RemovalOutcome | null)[] = ['hidden', 'still-hidden', 'marked-spam', 'user-hidden'];
const GONE: readonly (RemovalOutcome | null)[] = ['removed', 'trashed', 'said-removed'];

/**
 * What was done, for the author: by how it stands now, else by what was decided (a record from before the gate knew
 * removals only). Empty where neither says it, or where nobody can know how it stands, so that the official writes it.
 */
function doneWords(measure: Decision['measure'], standing: RemovalOutcome | null): string {
  if (standing === 'unknown') return '';
  if (HIDDEN.includes(standing)) return 'dolt';
  if (GONE.includes(standing) || measure === undefined || measure === 'remove' || measure === 'trash')
    return 'tagit bort';
  return measure === 'hide' || measure === 'spam' || measure === 'hide-user' ? 'dolt' : '';
}

/**
 * @param standing how the item stands by the record's life (lib/domain/standing)
 * @returns an empty text when the pack has no template for it
 */
export function noticeText(
  pack: Pack,
  decision: Pick<Decision, 'groundLabel' | 'groundQuote' | 'guidelineLine' | 'measure'>,
  standing: RemovalOutcome | null,
  signature: string,
): string {
  const template = pack.templates.find(({ kind }) => kind === 'notice');
  if (template === undefined) return '';
  const standard = Object.fromEntries(template.variables.map((variable) => [variable.id, variable.standard ?? '']));
  return fillTemplate(template.body, {
    ...standard,
    signatur: signature,
    atgard: doneWords(decision.measure, standing),
    skal: decision.groundLabel,
    citat: decision.groundQuote,
    rad: decision.guidelineLine === null ? '' : String(decision.guidelineLine),
  });
}
