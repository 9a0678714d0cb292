/** The text of an item as the page shows it, and the text in page data if it differs. */
import type { FieldTrace, ItemReading } from '../../domain/item';
import { normaliseText } from '../../domain/normalise-text';
import type { FoundItem } from '../contract';
import { saysOther } from '../dom/other-words';
import { choose } from './choose';
import { textOf, textRootsOf } from './text-of';
import { expandButton, isTranslation } from './text-roots';

/**
 * The text on the page is what is compared before a removal. If the page shows a translation, page data has the
 * writer's own words.
 */
export function textField(
  item: FoundItem,
  inData: { text: string | null; translated: boolean | null },
): { value: ItemReading['text']; trace: FieldTrace } {
  const roots = textRootsOf(item);
  const chosen = choose(
    'text',
    [
      // No text block was found. The text is then empty, not the data's: it may have been edited since page load.
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
  // Page data is from page load. The official may have asked for the original since.
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
 * Whether the data has other words of this item. A translation that was asked for after page load may carry no mark, so
 * the writer's own words are kept beside it. A comment's data is found by its id. A post's story may be that of the
 * post it shares, so posts are excluded.
 */
const saysItself = ({ ref }: FoundItem, raw: string, inData: string): boolean =>
  ref.kind !== 'post' && saysOther(raw, inData);
