/** The words of an item, as the page shows them, and what its data has besides. */
import type { FieldTrace, ItemReading } from '../../domain/item';
import { normaliseText } from '../../domain/normalise-text';
import type { FoundItem } from '../contract';
import { saysOther } from '../dom/other-words';
import { choose } from './choose';
import { textOf, textRootsOf } from './text-of';
import { expandButton, isTranslation } from './text-roots';

/**
 * The page's words are what is compared before a removal; the data's are told where they differ. Of a translation they
 * are the writer's own.
 */
export function textField(
  item: FoundItem,
  inData: { text: string | null; translated: boolean | null },
): { value: ItemReading['text']; trace: FieldTrace } {
  const roots = textRootsOf(item);
  const chosen = choose(
    'text',
    [
      // Where no place is found the page's words are not those of the data: they may have been changed since loading.
      roots.length === 0
        ? { strategy: 'none', leansOn: 'none', value: '' }
        : { strategy: 'text-block', leansOn: 'structure', value: textOf(item) },
      { strategy: 'body-text', leansOn: 'data', value: inData.text },
    ],
    normaliseText,
  );
  const raw = chosen.value ?? '';
  const shown = normaliseText(raw);
  const differs = inData.text !== null && normaliseText(inData.text) !== shown;
  // The data tells of the moment of loading: the official may have asked for the original since.
  const translated = isTranslation(roots) || (inData.translated === true && differs);
  const isOther = inData.text !== null && (translated || raw === '' ? differs : saysItself(item, raw, inData.text));
  const original = isOther ? inData.text : null;
  return {
    value: {
      raw,
      normalised: shown,
      truncated: expandButton(roots) !== undefined,
      ...(translated ? { translated } : {}),
      ...(original === null ? {} : { original }),
    },
    trace: chosen.trace,
  };
}

/**
 * A translation that was asked for after loading may carry no mark: the writer's own words are kept beside it. Data is
 * known to be a comment's by its id; a post's story may be of the post that it shares, so other words are not its own.
 */
const saysItself = ({ ref }: FoundItem, raw: string, inData: string): boolean =>
  ref.kind !== 'post' && saysOther(raw, inData);
