import type { PracticePlatform } from './practice-platform';

/** The id of the nth reply that somebody else writes, in each platform's form. */
export const ANSWER_ID: Record<PracticePlatform, (above: { id: string }, number: number) => string> = {
  facebook: (_above, number) => `96${String(number).padStart(14, '0')}`,
  youtube: ({ id }, number) => `${id}.9Svar${String(number).padStart(17, '0')}`,
};
