/**
 * The item's own way to answer. It is only given the focus, never pressed,
 * so a word that we do not know costs a Tab and nothing else.
 */
import { normaliseText } from '../../domain/normalise-text';
import { queryOwnAll } from './scoped-query';

/** Words on the button, by language. English seen 2025, Swedish not confirmed (see facebook.design.md). */
const words = ['svara', 'kommentera', 'reply', 'comment'];

export const replyButton = (element: Element): Element | undefined =>
  queryOwnAll(element, '[role="button"], button').find((button) =>
    words.includes(normaliseText(button.textContent).toLocaleLowerCase('sv')),
  );
