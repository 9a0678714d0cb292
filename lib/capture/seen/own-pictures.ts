/**
 * The pictures of an item, without those of the items inside it. Cached, so that a thread of a thousand comments is not
 * walked at each look for the post's own picture.
 */
import type { Sight } from '../../platforms/contract';
import { pictureSelector } from '../../platforms/dom/picture-address';
import { mutationVersionOf } from '../../platforms/dom/mutation-version';

interface Known {
  pulse: number;
  at: number;
  pictures: Element[];
}
const known = new WeakMap<Element, Known>();

/**
 * Milliseconds. A new picture element changes the mutation version. A background may appear through an attribute alone,
 * which is not observed, so the item is walked again from time to time.
 */
const LONGEST_TRUST = 1_000;

export function ownPictures(item: Element, { mayHoldItem }: Pick<Sight, 'mayHoldItem'>): readonly Element[] {
  const before = known.get(item);
  const pulse = mutationVersionOf(item.ownerDocument, pictureSelector);
  const at = performance.now();
  if (before !== undefined && pulse !== null && before.pulse === pulse && at - before.at < LONGEST_TRUST)
    return before.pictures;
  const pictures = walk(item, mayHoldItem);
  if (pulse !== null) known.set(item, { pulse, at, pictures });
  return pictures;
}

function walk(item: Element, isOther: (element: Element) => boolean): Element[] {
  const pictures: Element[] = [];
  let part = item.firstElementChild;
  while (part !== null) {
    const passed = isOther(part);
    if (!passed && part.matches(pictureSelector)) pictures.push(part);
    let next = passed ? null : part.firstElementChild;
    for (let at: Element | null = part; next === null && at !== null && at !== item; at = at.parentElement)
      next = at.nextElementSibling;
    part = next;
  }
  return pictures;
}
