/** The name of who wrote an item, as its link says it. Menu entries may speak of a person by it. */
import { normaliseText } from '../../domain/normalise-text';
import type { FoundItem } from '../contract';
import { readText } from '../dom/read-text';
import { commentIdentity } from './comment-identity';
import { authorLinkOf } from './post-unit';

export function nameOf({ element, ref }: FoundItem): string | null {
  const link = ref.kind === 'post' ? authorLinkOf(element)?.link : commentIdentity(element)?.authorLink;
  const name = link === null || link === undefined ? '' : normaliseText(readText(link));
  return name === '' ? null : name;
}
