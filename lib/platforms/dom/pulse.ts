/** Whether a page's nodes have changed since one last looked: lets what is asked twice a second walk the page only when there is something new. */

const beats = new WeakMap<Document, number>();

/** Another number after every change while an observer follows the page; null when nobody does, and then nothing may be taken as unchanged. */
export const pulseOf = (root: Document): number | null => beats.get(root) ?? null;

/** Something changed, or may have: whoever asks next looks for itself. */
export function beat(root: Document): void {
  beats.set(root, (beats.get(root) ?? 0) + 1);
}

export function stopPulse(root: Document): void {
  beats.delete(root);
}
