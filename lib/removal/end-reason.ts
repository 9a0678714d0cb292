/**
 * Why a flow ended, as a word. It is stored with the flow and in the journal, so never rename one. A problem has the id
 * of its entry in lib/problems/catalogue, which holds its text. The others have a sentence in words.ts.
 */
import type { ProblemId } from '../problems/problems';
import type { DoneOutcome } from './outcome-of-act';

const PROBLEMS = [
  'wrong-account',
  'unknown-account',
  'account-not-now',
  'account-changed',
  'took-too-long',
  'changed-since-saved',
  'replies-since-saved',
  'replies-unseen',
  'twice-on-page',
  'already-absent',
  'still-present',
  'still-hidden',
  'came-back',
  'last-press',
  'gone-unknown',
  'no-menu',
  'capture-failed',
  'store-failed',
  'copy-failed',
  'copy-permission',
  'copy-no-folder',
  'copy-offline',
  'copy-full',
  'copy-refused',
  'copy-changed',
  'quota',
  'noted',
  'verify-failed',
  'removal-off',
  'kept-meanwhile',
  'page-gone',
  'missing-needs-yes',
  'busy',
  'page-busy',
  'page-busy-saved',
  'page-busy-look',
  'offline',
  'not-here',
] as const satisfies ProblemId[];

export type EndProblem = (typeof PROBLEMS)[number];

export type EndReason =
  | EndProblem
  | DoneOutcome
  | 'removed-after-interruption'
  | 'done-by-hand'
  | 'said-removed'
  | 'saved-only'
  | 'undone'
  /** The platform refused. Shown to the official as still present. */
  | 'refused'
  | 'menu-not-recognised'
  | 'saved-uncopied'
  | 'interrupted-uncopied'
  | 'interrupted-saved'
  | 'interrupted-nothing'
  | 'interrupted-removal';

export const isProblem = (reason: EndReason): reason is EndProblem => (PROBLEMS as readonly string[]).includes(reason);
