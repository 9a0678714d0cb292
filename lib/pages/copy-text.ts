/**
 * Copies to the clipboard from an iframe on somebody else's page, where the page decides whether the clipboard API may
 * be used.
 */
import { problemText } from '../problems/problems';

/** @returns null when the text was copied, otherwise a message that says that it was not */
export async function copyText(text: string): Promise<string | null> {
  try {
    await navigator.clipboard.writeText(text);
    return null;
  } catch {
    return copyAsBefore(text) ? null : problemText('unexpected', { reason: '' });
  }
}

/**
 * Fallback: selects the text and runs the copy command. It needs no permission from the page, only the press just
 * before.
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
