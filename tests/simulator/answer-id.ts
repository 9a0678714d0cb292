import type { PracticePlatform } from './practice-platform';

/** The id of answer number n that somebody else writes, as each platform makes them. */
export const ANSWER_ID: Record<PracticePlatform, (above: { id: string }, number: number) => string> = {
  facebook: (_above, number) => `96${String(number).padStart(14, '0')}`,
  youtube: ({ id }, number) => `${id}.9Svar${String(number).padStart(17, '0')}`,
};
