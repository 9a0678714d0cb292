/** Escapes page text for HTML. Hidden characters are shown by name. */
import { showHidden } from '../../domain/visible-text';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeHtml = (text: string): string =>
  showHidden(text.toWellFormed()).replace(/[&<>"']/g, (one) => ENTITIES[one] ?? '');
