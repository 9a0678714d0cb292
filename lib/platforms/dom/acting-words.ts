/**
 * Labels of buttons that act: delete, hide, approve, follow, report. A capture presses none of them, on any platform,
 * whatever else says that the button only opens something.
 */
import { readText } from './read-text';

/**
 * Words that mean an act, anywhere in the label. A word too many means a reply is reported as missing; a word too few
 * may cost a comment. All are guesses, except the English ones that a stored page shows.
 */
const ACTS = new RegExp(
  String.raw`(?<!\p{L})(?:${[
    'ta bort|tar bort|radera|dölj|godkänn|avvisa|avböj|neka|följ|sluta följa|blockera|stäng av|spärra|rapportera|anmäl',
    'dela|gilla|svara|skicka|publicera|kommentera|redigera|arkivera|gå med|lämna|prenumerera|bjud in|fäst|markera',
    'marknadsför|lägg till|spara|ångra|återställ|skräp|bekräfta|tillåt|logga in|logga ut|köp|boka',
    'delete|remove|hide|unhide|approve|decline|reject|deny|follow|unfollow|block|ban|mute|report',
    'send|publish|edit|archive|join|leave|subscribe|invite|boost|promote|add|save|undo|restore',
    'spam|confirm|allow|log in|log out|turn on|turn off|buy|book|move|flytta|hold|restrict|snooze|time out|warn|manage',
    'håll kvar|håll inne|begränsa|pausa|varna|avfölj|hantera|moderera',
    'eliminar|borrar|ocultar|aprobar|rechazar|seguir|bloquear|denunciar|reportar|compartir|responder|comentar|enviar',
    'fjern|slett|slet|skjul|godkend|godkjenn|löschen|entfernen|verbergen|genehmigen|supprimer|masquer|approuver',
    'poista|piilota|hyväksy|usuń|ukryj|zatwierdź|sil|gizle|onayla',
  ].join('|')})(?!\p{L})`,
  'iu',
);

/** These only mean an act at the start of a label; in 'View 1 reply' the word is a noun. */
const ACTS_FIRST = /^\s*(?:share|like|reply|post|comment|pin|mark)(?!\p{L})/iu;

/** @example doesMoreThanOpen('Ta bort alla') // true; 'Visa 3 svar' is false */
export const doesMoreThanOpen = (words: string): boolean => ACTS.test(words) || ACTS_FIRST.test(words);

/** Checks the button's text and all its `aria-label`s. */
export const saysThatItActs = (button: Element): boolean =>
  [
    readText(button),
    ...[button, ...button.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label') ?? ''),
  ].some(doesMoreThanOpen);
