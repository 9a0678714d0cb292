/**
 * Whether an item's text equals the full text read earlier. The page may have redrawn the item since, truncated again.
 */
import type { ItemReading } from './item';

/** @example isReadAs({ normalised: 'Hej allihopa …', truncated: true }, 'Hej allihopa och tack') // true */
export function isReadAs(
  { normalised, truncated }: Pick<ItemReading['text'], 'normalised' | 'truncated'>,
  text: string,
): boolean {
  if (normalised === text) return true;
  if (!truncated) return false;
  const beginning = normalised.replace(/\s*(?:…|\.{3})\s*$/u, '');
  return beginning !== '' && text.startsWith(beginning);
}
