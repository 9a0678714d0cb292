/**
 * To the clipboard out of a frame on somebody else's page, where the
 * page decides whether the clipboard API may be used.
 */
import { problemText } from '../problems/problems';

/** @returns null when it is copied, else the words that say that it is not */
export async function copyText(text: string): Promise<string | null> {
  try {
    await navigator.clipboard.writeText(text);
    return null;
  } catch {
    return copyAsBefore(text) ? null : problemText('unexpected', { reason: '' });
  }
}

/**
 * Selected and copied as a person would: needs no permission from the page, only the official's own press just before.
 */
function copyAsBefore(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'u-hidden';
  document.body.append(field);
  const focused = document.activeElement;
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
