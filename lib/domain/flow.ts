/**
 * The state of a flow: persisted between steps, shown on the card and reported at the next start. See
 * lib/removal/removal.design.md.
 */
import { z } from '../zod';
import { act, goneCheck, removalAct, removalOutcome } from './outcome';
import type { Act } from './act';
import { itemRef, platformId } from './item';
import { missing } from './evidence';
import { routeName } from './routes';
import { unseen } from './unseen';

/** The five visible steps (US4). */
const visibleStep = z.enum(['capture', 'save', 'check', 'remove', 'verify']);
export type VisibleStep = z.infer<typeof visibleStep>;
export const VISIBLE_STEPS: VisibleStep[] = ['capture', 'save', 'check', 'remove', 'verify'];

export const stepState = z.enum(['waiting', 'running', 'done', 'failed', 'skipped']);

/** Length of the undo window, Ångra (US4). */
export const UNDO_MILLISECONDS = 10_000;

/** The phase a flow is in. Terminal: `ended`. */
const flowPhase = z.enum([
  'capturing',
  'confirm-missing',
  'sealing',
  'verifying',
  'copying',
  'undo-window',
  'queued',
  'comparing',
  'intent',
  'removing',
  'assisted',
  'gone-check',
  'ended',
]);
export type FlowPhase = z.infer<typeof flowPhase>;

/**
 * The presses that may remove something: on the menu entry, which may open a question, and on the answer to that
 * question.
 */
export const PRESSES = ['entry', 'answer'] as const;
export type Press = (typeof PRESSES)[number];

/** Result of the second copy. `off`: the plan has switched it off, for `reason`. */
export const flowCopy = z.object({
  state: z.enum(['confirmed', 'off', 'failed']),
  /** The folder's name as the official knows it; null when there is none. */
  folder: z.string().nullable(),
  /** Why it failed (a word of lib/second-copy/copy-error) or why it is off; null when confirmed. */
  reason: z.string().nullable(),
});
export type FlowCopy = z.infer<typeof flowCopy>;

/**
 * `save-and-act`: save, then do what `measure` says. `act-on-sealed`: the same on a record that is already sealed
 * (unhiding, or a later removal); nothing is captured again.
 */
export const flowIntent = z.enum(['save-and-remove', 'save-and-hide', 'save-and-act', 'act-on-sealed', 'save-only']);
export type FlowIntent = z.infer<typeof flowIntent>;

export const flow = z.object({
  id: z.string(),
  platform: platformId,
  itemKey: z.string(),
  ref: itemRef,
  pageUrl: z.string(),
  permalink: z.string().nullable(),
  tabId: z.number().nullable(),
  intent: flowIntent,
  /** The act to do on the page. Absent when the intent implies it, and in older flows. Read it through `actOf`. */
  measure: act.optional(),
  /** Why an earlier measure is reversed. */
  reason: z.string().max(2000).optional(),
  /** The ground's urgency is `omgående`: there is no undo window. Absent for other grounds and in older flows. */
  urgent: z.boolean().optional(),
  /** The ground's checklist, shown when the flow has ended. Absent: none. */
  route: routeName.optional(),
  /** The content may be secret, so its lines show no name or text. Absent: it is not. */
  mayBeSecret: z.literal(true).optional(),
  phase: flowPhase,
  evidenceId: z.string().nullable(),
  /** SHA-256 (hex) of the normalised text that was sealed; compared just before the act. */
  textSha256: z.string().nullable(),
  missing: z.array(missing),
  confirmedMissing: z.boolean(),
  /** The pictures among `missing` that were left out because the official had not seen them. Absent: none. */
  unseen: unseen.optional(),
  /**
   * When the evidence was sealed, the archive did not match its remembered heads. Absent: it matched, or an older flow.
   */
  archiveLost: z.literal(true).optional(),
  /** Number of saved replies that are deleted together with the item. */
  replies: z.number().int(),
  undoUntil: z.number().nullable(),
  /** When the thread was read again just before the act and found unchanged since sealing. ISO 8601. */
  repliesReadAt: z.string().optional(),
  /** Number of replies that were added or changed after sealing; the reason nothing was pressed. */
  newReplies: z.number().int().positive().optional(),
  /**
   * When the official pressed Ångra. After that, no further removing press is made. It was too late only if the menu
   * entry had already been pressed and acted without a question.
   */
  undoneAt: z.string().optional(),
  /**
   * How far driving the platform's menu may have come; stored before each press that may remove something. `answer`:
   * the answer to the platform's question. Absent before driving starts, and in older flows.
   */
  pressing: z.enum(['none', ...PRESSES]).optional(),
  /**
   * Absent until the copy has been attempted, and in flows from before copies existed. Nothing is removed unless the
   * state is `confirmed` or `off`.
   */
  copy: flowCopy.optional(),
  /** Sent to the page, never stored: the item appears to be gone. The official says whether it is. */
  looksGone: z.boolean().optional(),
  /** Sent to the page, never stored: the page is busy with something else; the flow continues when that has ended. */
  waits: z.boolean().optional(),
  act: removalAct.nullable(),
  gone: goneCheck.nullable(),
  outcome: removalOutcome.nullable(),
  /** The end reason: why the outcome came about. Absent until the flow ends, and in older flows. */
  word: z.string().optional(),
  /** The message to the official: what happened, what is safe, what to do. */
  message: z.string().nullable(),
  startedAt: z.string(),
  updatedAt: z.string(),
  /** The end has been shown on the official's screen. Until then it is shown again at each visit. */
  told: z.boolean(),
});
export type Flow = z.infer<typeof flow>;

/** The act that the flow performs on the page; null when it only saves. */
export function actOf({ intent, measure }: Pick<Flow, 'intent' | 'measure'>): Act | null {
  if (intent === 'save-only') return null;
  if (measure !== undefined) return measure;
  return intent === 'save-and-remove' ? 'delete' : intent === 'save-and-hide' ? 'hide' : null;
}

/** The state of each visible step, derived from phase and outcome. */
export function stepsOf(
  current: Pick<Flow, 'phase' | 'outcome' | 'intent' | 'act' | 'gone'>,
): Record<VisibleStep, z.infer<typeof stepState>> {
  const order: Record<FlowPhase, number> = {
    capturing: 0,
    'confirm-missing': 0,
    sealing: 1,
    verifying: 2,
    copying: 2,
    'undo-window': 3,
    queued: 3,
    comparing: 3,
    intent: 3,
    removing: 3,
    assisted: 3,
    'gone-check': 4,
    ended: 5,
  };
  const failedAt: Partial<Record<NonNullable<Flow['outcome']>, number>> = {
    'capture-failed': 0,
    'store-failed': 1,
    'verify-failed': 2,
    'copy-failed': 2,
    'changed-since-saved': 3,
    'wrong-account': 3,
    'removal-off': 3,
    'still-present': 4,
    'still-hidden': 4,
    'came-back': 4,
    unknown: 4,
    interrupted: 3,
  };
  const stopped = current.outcome === 'saved-only' || current.outcome === 'undone';
  const failure = current.outcome === null ? undefined : failedAt[current.outcome];
  const at = stopped ? 3 : (failure ?? order[current.phase]);
  const states = VISIBLE_STEPS.map((_, index) => {
    if (index < at) return 'done' as const;
    if (failure === index) return 'failed' as const;
    if (stopped || failure !== undefined) return 'skipped' as const;
    return index === at ? ('running' as const) : ('waiting' as const);
  });
  return Object.fromEntries(VISIBLE_STEPS.map((step, index) => [step, states[index]])) as Record<
    VisibleStep,
    z.infer<typeof stepState>
  >;
}
