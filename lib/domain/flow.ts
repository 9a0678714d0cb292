/**
 * The removal as it stands: what is persisted between steps, shown on the card and
 * told at the next start. See lib/removal/removal.design.md.
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

/** Ten seconds of Ångra (US4). */
export const UNDO_MILLISECONDS = 10_000;

/** Where in the order of things a flow is. Terminal: `ended`. */
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

/** The presses that may take away: on the menu's entry, which may ask first, and on the answer to what it asks. */
export const PRESSES = ['entry', 'answer'] as const;
export type Press = (typeof PRESSES)[number];

/** What became of the second copy. `off`: the plan has switched it off, with that reason. */
export const flowCopy = z.object({
  state: z.enum(['confirmed', 'off', 'failed']),
  /** The folder as an official would look for it; null where there is none. */
  folder: z.string().nullable(),
  /** Why it failed (a word of lib/second-copy/copy-error) or why it is off; null when confirmed. */
  reason: z.string().nullable(),
});
export type FlowCopy = z.infer<typeof flowCopy>;

/**
 * `save-and-act`: whatever `measure` says. `act-on-sealed`: the same, on a record that is sealed already
 * (shown again, or removed later): nothing is captured anew.
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
  /**
   * What is to be done on the page. Absent where the intent says it by itself, and in flows from before; `actOf` knows.
   */
  measure: act.optional(),
  /** Why an earlier measure is taken back. */
  reason: z.string().max(2000).optional(),
  /** The ground is `omgående`: no seconds to undo in. Absent in flows from before, and for all other grounds. */
  urgent: z.boolean().optional(),
  /** The ground's own checklist, shown when the flow has ended. Absent where there is none. */
  route: routeName.optional(),
  /** What it saves may be secret: its lines show neither whose it is nor what it says. Absent where it may not. */
  mayBeSecret: z.literal(true).optional(),
  phase: flowPhase,
  evidenceId: z.string().nullable(),
  /** SHA-256 (hex) of the normalised text that was sealed; compared just before the act. */
  textSha256: z.string().nullable(),
  missing: z.array(missing),
  confirmedMissing: z.boolean(),
  /** Of what is missing: pictures that were left since the official had not seen them. Absent when there are none. */
  unseen: unseen.optional(),
  /**
   * The archive was not as it is remembered when the evidence was sealed. Absent where it was, and in flows from
   * before.
   */
  archiveLost: z.literal(true).optional(),
  /** Replies that disappear too and are saved. */
  replies: z.number().int(),
  undoUntil: z.number().nullable(),
  /** When the thread was read once more, just before the act, and stood as sealed. ISO 8601. */
  repliesReadAt: z.string().optional(),
  /** Replies that came, or were changed, after the evidence was sealed: why nothing was pressed. */
  newReplies: z.number().int().positive().optional(),
  /**
   * When the official pressed Ångra. Once it stands, nothing more is pressed that may take away. In time, unless the
   * menu's entry had been pressed by then and did it all without a question.
   */
  undoneAt: z.string().optional(),
  /**
   * How far the driving of the platform's menu may have come, stored before each press that may take away: `answer` is
   * to the platform's question. Absent before the driving, and in flows from before.
   */
  pressing: z.enum(['none', ...PRESSES]).optional(),
  /**
   * Absent until the copy has been tried, and in flows from before there were copies.
   * Nothing is removed unless it says `confirmed` or `off`.
   */
  copy: flowCopy.optional(),
  /** Only told, never stored: it looks as if the item is gone. The official says whether it is. */
  looksGone: z.boolean().optional(),
  /** Only told, never stored: something else has the page, and it goes on when that has ended. */
  waits: z.boolean().optional(),
  act: removalAct.nullable(),
  gone: goneCheck.nullable(),
  outcome: removalOutcome.nullable(),
  /** The word of the message that it ended with: why an outcome came. Absent before, and in flows from before. */
  word: z.string().optional(),
  /** The message for the official: what happened, what is safe, what to do. */
  message: z.string().nullable(),
  startedAt: z.string(),
  updatedAt: z.string(),
  /** How it ended has been on the official's screen. Until then it is told again at each visit. */
  told: z.boolean(),
});
export type Flow = z.infer<typeof flow>;

/** What the flow is to press on the page; null where it only saves. */
export function actOf({ intent, measure }: Pick<Flow, 'intent' | 'measure'>): Act | null {
  if (intent === 'save-only') return null;
  if (measure !== undefined) return measure;
  return intent === 'save-and-remove' ? 'delete' : intent === 'save-and-hide' ? 'hide' : null;
}

/** The state of each visible step, computed from the phase and the outcome. */
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
