/**
 * Words of buttons that do something: delete, hide, approve, follow, report. A capture presses none of them, on
 * whatever platform and whatever else says that the button opens something.
 */
import { readText } from './read-text';

/**
 * Words of what acts, wherever in the label they stand. A word too many costs a reply that is said to be missing; a
 * word too few may cost a comment. Guesses but for the English ones that a stored page shows.
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

/** These act where a label begins with them; in 'View 1 reply' they count. */
const ACTS_FIRST = /^\s*(?:share|like|reply|post|comment|pin|mark)(?!\p{L})/iu;

/** @example doesMoreThanOpen('Ta bort alla') // true; 'Visa 3 svar' is false */
export const doesMoreThanOpen = (words: string): boolean => ACTS.test(words) || ACTS_FIRST.test(words);

/** What a button says, and each label that it has for those who listen. */
export const saysThatItActs = (button: Element): boolean =>
  [
    readText(button),
    ...[button, ...button.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label') ?? ''),
  ].some(doesMoreThanOpen);
