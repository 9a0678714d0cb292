/**
 * The municipality's page, the official's private account, another municipal page, an account made for the work,
 * nobody.
 */
export type PracticeAccount = 'page' | 'person' | 'other' | 'work' | 'out';

export const practiceAccounts: PracticeAccount[] = ['page', 'person', 'other', 'work', 'out'];
