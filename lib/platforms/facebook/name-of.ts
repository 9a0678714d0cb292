/** The author's name as the author link shows it. Menu entries may name a person by it. */
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
