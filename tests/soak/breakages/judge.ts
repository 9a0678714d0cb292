/** Checks that a record has what the server knows of the item. */
import type { ItemReading } from '../../../lib/domain/item';
import type { Truth } from './scene';

type SealedWords = Pick<ItemReading, 'text' | 'author'>;
export type Sealed = SealedWords & { replies: SealedWords[] };

export interface Missing {
  artifact: string;
  reason: string;
}

/**
 * Everything the server knows must be sealed or named as missing. Content from outside this thread is wrong whatever is
 * named.
 */
export function evidenceFaults(item: Sealed, truth: Map<string, Truth>, target: string, missing: Missing[]): string[] {
  const own = truth.get(target);
  if (own === undefined) return ['the target is not known'];
  const isNamed = (word: string): boolean => missing.some(({ artifact }) => artifact.startsWith(word));
  const faults: string[] = [];
  if (item.text.raw !== own.words && (item.text.raw !== '' || !isNamed('text')))
    faults.push(`words '${item.text.raw}' are sealed`);
  if (item.author.name !== own.author && (item.author.name !== null || !isNamed('författare')))
    faults.push(`author ${String(item.author.name)} is sealed`);
  for (const reply of item.replies) {
    const known = own.replies.map((id) => truth.get(id)).find((each) => each?.words === reply.text.raw);
    if (known === undefined && !(reply.text.raw === '' && isNamed('svar')))
      faults.push(`a reply '${reply.text.raw}' is sealed`);
    else if (known !== undefined && reply.author.name !== null && reply.author.name !== known.author)
      faults.push(`a reply of ${reply.author.name} is sealed`);
  }
  const words = item.replies.map(({ text }) => text.raw);
  const left = own.replies.filter((id) => !words.includes(truth.get(id)?.words ?? ''));
  if (left.length > 0 && !isNamed('svar')) faults.push(`${left.length} replies are neither sealed nor named`);
  return faults;
}
