/**
 * What a button between comments does when it is pressed, by its words. On a page that one administers such buttons also
 * approve, hide and remove; a capture presses nothing of that kind, and nothing that it does not know.
 */
import { readText } from '../dom/read-text';
import { folded } from './labels';

/**
 * Words of what acts, wherever in the label they stand. A word too many costs a reply that is said to be missing; a word
 * too few may cost a comment. Guesses but for the English ones that a stored page shows.
 */
const ACTS = new RegExp(
  String.raw`(?<!\p{L})(?:${[
    'ta bort|tar bort|radera|dölj|godkänn|avvisa|avböj|neka|följ|sluta följa|blockera|stäng av|spärra|rapportera|anmäl',
    'dela|gilla|svara|skicka|publicera|kommentera|redigera|arkivera|gå med|lämna|prenumerera|bjud in|fäst|markera',
    'marknadsför|lägg till|spara|ångra|återställ|skräp|bekräfta|tillåt|logga in|logga ut|köp|boka',
    'delete|remove|hide|unhide|approve|decline|reject|deny|follow|unfollow|block|ban|mute|report',
    'send|publish|edit|archive|join|leave|subscribe|invite|boost|promote|add|save|undo|restore',
    'spam|confirm|allow|log in|log out|turn on|turn off|buy|book|move|flytta',
    'eliminar|borrar|ocultar|aprobar|rechazar|seguir|bloquear|denunciar|reportar|compartir|responder|comentar|enviar',
    'fjern|slett|slet|skjul|godkend|godkjenn|löschen|entfernen|verbergen|genehmigen|supprimer|masquer|approuver',
    'poista|piilota|hyväksy|usuń|ukryj|zatwierdź|sil|gizle|onayla',
  ].join('|')})(?!\p{L})`,
  'iu',
);

/** These act where a label begins with them; in 'View 1 reply' they count. */
const ACTS_FIRST = /^\s*(?:share|like|reply|post|comment|pin|mark)(?!\p{L})/iu;

/** Openers that name no number. English seen on stored pages, the rest guesses. */
const OPENS = [
  'View more comments',
  'View previous comments',
  'View more replies',
  'View previous replies',
  'View all replies',
  'View replies',
  'See more comments',
  'Visa fler kommentarer',
  'Visa tidigare kommentarer',
  'Visa fler svar',
  'Visa tidigare svar',
  'Visa alla svar',
  'Visa svar',
  'Ver más comentarios',
  'Ver comentarios anteriores',
  'Ver más respuestas',
].map(folded);

/** 'Person Z replied', with or without how many. */
const ANSWERED = /(?<!\p{L})(?:replied|svarade|har svarat|respondió)\s*(?:$|[·\n\d])/iu;

/**
 * `acts`: never pressed, and no opener. `opens`: may be pressed. `unknown`: not pressed, and said to be missing; what
 * acts and names a number is that too, since the number may be of replies.
 */
export function whatItDoes(button: Element): 'acts' | 'opens' | 'unknown' {
  const words = readText(button);
  const label = button.getAttribute('aria-label') ?? '';
  // Who is named Mark or Bill has a name that is also a word.
  if (ANSWERED.test(words)) return 'opens';
  const counts = /\d/u.test(words);
  if ([words, label].some((each) => ACTS.test(each) || ACTS_FIRST.test(each))) return counts ? 'unknown' : 'acts';
  if (counts || button.getAttribute('aria-expanded') === 'false') return 'opens';
  return [words, words.split('\n')[0] ?? '', label].some((each) => OPENS.includes(folded(each))) ? 'opens' : 'unknown';
}
