/** The three parts of a health finding's text: what is wrong, what is safe, what to do. */
import type { Language } from './language';

export interface Sentences {
  said: string;
  safe: string;
  todo: string;
}

export const words = (sv: [string, string?, string?], en: [string, string?, string?]): Record<Language, Sentences> => ({
  sv: { said: sv[0], safe: sv[1] ?? '', todo: sv[2] ?? '' },
  en: { said: en[0], safe: en[1] ?? '', todo: en[2] ?? '' },
});

export const kept = 'Det som är sparat är kvar.';
export const keptEn = 'What is saved is kept.';
