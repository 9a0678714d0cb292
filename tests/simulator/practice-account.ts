/**
 * `page`: the municipality's page. `person`: the official's private account. `other`: another municipal page. `work`:
 * an account made for work. `out`: nobody is logged in.
 */
export type PracticeAccount = 'page' | 'person' | 'other' | 'work' | 'out';

export const practiceAccounts: PracticeAccount[] = ['page', 'person', 'other', 'work', 'out'];
