/** Which account the official acts as, in the words of US1: five states and the one before the first reading. */
// long lines because one line is one text in one language
import type { Classification } from '../domain/account';
import { language, type Language } from './language';
import { fill } from './translate';

const words = {
  municipality: { sv: 'Du är: {name}', en: 'You are: {name}' },
  'other-municipal': { sv: 'Du är: annat kommunkonto – {name}', en: 'You are: another municipal account – {name}' },
  'work-account': {
    sv: 'Du är: tjänstekonto ({name}), inte kommunens sida',
    en: "You are: a work account ({name}), not the municipality's page",
  },
  private: {
    sv: 'Du är inloggad som {name}, inte som kommunen',
    en: 'You are logged in as {name}, not as the municipality',
  },
  'work-account-unnamed': {
    sv: 'Du är: ett tjänstekonto, inte kommunens sida',
    en: "You are: a work account, not the municipality's page",
  },
  /** A private name is shown where it is read, and goes no further. */
  'private-unnamed': {
    sv: 'Du är inloggad på ett privat konto, inte som kommunen',
    en: 'You are logged in to a private account, not as the municipality',
  },
  /**
   * The page's own name with an id that is not in the register: either one of its accounts, or anybody with that name.
   */
  'private-same-name': {
    sv: 'Du är inloggad som {name}, men kontots id står inte i registret. Är det kommunens konto? Lägg till id:t under Registrera sidan i Uppsikt.',
    en: "You are logged in as {name}, but the account's id is not in the register. Is it the municipality's account? Add the id under Register the page in Uppsikt.",
  },
  unknown: { sv: 'Uppsikt kan inte se vilket konto du använder', en: 'Uppsikt cannot see which account you use' },
} as const;

/** An icon next to the words, never instead of them. Only the municipality's own account has the tick. */
const icons: Record<Classification['state'], string> = {
  municipality: '✓',
  'other-municipal': '↔',
  'work-account': '!',
  private: '!',
  unknown: '?',
};

export const CHECKING_ACCOUNT = { sv: 'Kontrollerar konto…', en: 'Checking account…' };

/**
 * @param registeredName the registered page's name, used for the municipality's own account when the page gave no name
 */
export function accountWords(
  classification: Pick<Classification, 'state' | 'name'>,
  registeredName: string,
  which: Language = language(),
): { icon: string; text: string } {
  const { state, name } = classification;
  const text = words[wordsOf(state, name, registeredName)][which];
  return { icon: icons[state], text: fill(text, { name: name ?? registeredName }) };
}

function wordsOf(state: Classification['state'], name: string | null, registeredName: string): keyof typeof words {
  if (state !== 'private' && state !== 'work-account') return state;
  if (name === null) return `${state}-unnamed`;
  return state === 'private' && plain(name) === plain(registeredName) ? 'private-same-name' : state;
}

const plain = (name: string): string => name.trim().toLowerCase();
