/**
 * What YouTube's words and icons are for. Words are data, one table a language; another language is another row. `seen` words stand in a real
 * capture; the others are guesses until an official has taught them ('Lär in menyn').
 */
import type { Intention, LearntLabels } from '../contract';

type Words = Partial<Record<Intention, string[]>>;

/** en: seen in Studio's answers of 2020 (Remove, Report, Hide user from channel). sv: no source confirms them. */
const words: Record<string, Words> = {
  en: {
    delete: ['Remove', 'Delete'],
    ban: ['Hide user from channel'],
    report: ['Report'],
    edit: ['Edit'],
    'confirm-delete': ['Delete', 'Remove'],
    cancel: ['Cancel'],
  },
  sv: {
    delete: ['Ta bort', 'Radera'],
    ban: ['Dölj användaren på kanalen', 'Dölj användaren från kanalen', 'Dölj användare från kanalen', 'Dölj användare på kanalen'],
    report: ['Rapportera', 'Anmäl'],
    edit: ['Redigera'],
    'confirm-delete': ['Ta bort', 'Radera'],
    cancel: ['Avbryt'],
  },
};

/** iconType -> act, from real answers: the same in every language. */
const icons: Record<string, Intention> = { DELETE: 'delete', FLAG: 'report', BLOCK: 'ban', EDIT: 'edit' };

export function intentionOfIcon(iconType: string | null): Intention | null {
  return iconType === null ? null : (icons[iconType] ?? null);
}

/** The page's language without its region: 'sv-SE' -> 'sv'. */
export function pageLanguage(root: Document): string {
  return (root.documentElement.lang || 'und').split('-')[0]?.toLowerCase() ?? 'und';
}

const plain = (label: string): string => label.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

/**
 * The act that a label names among `candidates`; null when it names none, or two. What an official taught on this machine goes before our table, but
 * only in the language it was taught in.
 */
export function intentionOfLabel(label: string, candidates: Intention[], language: string, learnt: LearntLabels | null): Intention | null {
  const said = plain(label);
  const within = (table: Words): Intention[] => candidates.filter((intention) => table[intention]?.some((word) => plain(word) === said));
  const taught = learnt !== null && learnt.language === language ? within(learnt.entries) : [];
  const known = taught.length > 0 ? taught : within(words[language] ?? {});
  return known.length === 1 ? (known[0] ?? null) : null;
}

export const menuIntentions: Intention[] = ['delete', 'hide', 'ban', 'report', 'edit'];
