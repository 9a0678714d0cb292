/** The notice to the author: the ground, the guideline's own sentence and how to object. A draft; we never send it. */
import type { Decision } from '../domain/decision';
import type { RemovalOutcome } from '../domain/outcome';
import type { Ground, Pack, Template } from '../guidelines/schema';
import { fillTemplate } from '../answering/fill-template';

const HIDDEN: readonly (RemovalOutcome | null)[] = ['hidden', 'still-hidden', 'marked-spam', 'user-hidden'];
const GONE: readonly (RemovalOutcome | null)[] = ['removed', 'trashed', 'said-removed'];

/**
 * What was done, in words for the author. Follows the item's current standing, otherwise the decided measure (records
 * from before the gate only knew removals). Empty if neither says, or if the standing is unknown, so that the official
 * writes it.
 */
function doneWords(measure: Decision['measure'], standing: RemovalOutcome | null): string {
  if (standing === 'unknown') return '';
  if (HIDDEN.includes(standing)) return 'dolt';
  if (GONE.includes(standing) || measure === undefined || measure === 'remove' || measure === 'trash')
    return 'tagit bort';
  return measure === 'hide' || measure === 'spam' || measure === 'hide-user' ? 'dolt' : '';
}

type Told = Pick<Decision, 'groundLabel' | 'groundQuote' | 'guidelineLine'>;

/**
 * `due`: what the notice is about. `standing`: the item's standing, as far as the author may be told
 * (lib/domain/standing-told).
 */
export interface Telling {
  due: 'measure' | 'restored';
  standing: RemovalOutcome | null;
}

/**
 * The notice after the act: what was done, or that it was restored.
 *
 * @returns an empty text if the pack has no template for it
 */
export const noticeText = (
  pack: Pack,
  decision: Told & Pick<Decision, 'measure'>,
  { due, standing }: Telling,
  signature: string,
): string =>
  due === 'restored'
    ? filled(pack, 'notice-restored', decision, { signatur: signature })
    : filled(pack, 'notice', decision, { signatur: signature, atgard: doneWords(decision.measure, standing) });

/**
 * The notice before the act, while a reply can still be placed below the item. Empty if the pack has no template for
 * it.
 */
export const noticeAhead = (pack: Pack, ground: Ground, act: 'hide' | 'remove', signature: string): string =>
  filled(
    pack,
    'notice-before',
    { groundLabel: ground.label.sv, groundQuote: ground.quote, guidelineLine: ground.line },
    { signatur: signature, atgard: act === 'hide' ? 'dölja' : 'ta bort' },
  );

function filled(pack: Pack, kind: Template['kind'], told: Told, values: Record<string, string>): string {
  const template = pack.templates.find((each) => each.kind === kind);
  if (template === undefined) return '';
  const standard = Object.fromEntries(template.variables.map((variable) => [variable.id, variable.standard ?? '']));
  return fillTemplate(template.body, {
    ...standard,
    ...values,
    skal: told.groundLabel,
    citat: told.groundQuote,
    rad: told.guidelineLine === null ? '' : String(told.guidelineLine),
  });
}
