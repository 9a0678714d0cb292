/**
 * The item's own button to answer. Uppsikt focuses it, so an unknown word costs the official one Tab and nothing else.
 * It is pressed only if it answers a comment and is in no form, so that the press sends nothing.
 */
import { normaliseText } from '../../domain/normalise-text';
import type { FoundItem } from '../contract';
import { queryOwnAll } from './scoped-query';

/** Words on the button. English seen 2025, Swedish not confirmed (see facebook.design.md). */
const words = ['svara', 'kommentera', 'reply', 'comment'];

export const replyButton = (element: Element): Element | undefined =>
  buttonsIn(element).find((button) => words.includes(wordOn(button)));

const buttonsIn = (element: Element): Element[] => queryOwnAll(element, '[role="button"], button');

const wordOn = (button: Element): string => normaliseText(button.textContent).toLocaleLowerCase('sv');

const opening = ['svara', 'reply'];

/** Undefined for posts. A post is answered in a box of its own, beside a button with the same word that sends. */
export const replyOpener = ({ element, ref }: FoundItem): Element | undefined =>
  ref.kind === 'post'
    ? undefined
    : buttonsIn(element).find((button) => button.closest('form') === null && opening.includes(wordOn(button)));
