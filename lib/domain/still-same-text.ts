/** Whether an item's words are those that were read whole a while ago, where it may have been drawn anew since. */
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
