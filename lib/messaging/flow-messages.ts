/**
 * Messages about a flow: from the page that acts for it, and from the official who decides in it and sees how it ends.
 */
import { PRESSES } from '../domain/flow';
import { FLOW_DECISIONS } from '../domain/flow-decision';
import { handStop } from '../domain/hand-stop';
import { z } from '../zod';
import { message, nothing } from './message';

export const flowMessages = {
  'flow.alive': message(['content'], z.object({ flowId: z.string().nullable() }), nothing),
  /**
   * The official has pressed the element we pointed at, or an item that was to be hidden now reports that it is hidden.
   */
  'flow.by-hand': message(['content'], z.object({ flowId: z.string() }), nothing),
  /** Sent before each press of ours that may remove something. `may` is false after Ångra, or when the flow is over. */
  'flow.press': message(
    ['content'],
    z.object({ flowId: z.string(), press: z.enum(PRESSES) }),
    z.object({ may: z.boolean() }),
  ),
  'flow.hand-pressed': message(['content'], z.object({ flowId: z.string(), at: z.iso.datetime() }), nothing),
  /** `pressed`: whether an earlier press on it was let through, whatever its effect. */
  'flow.hand-stopped': message(
    ['content'],
    z.object({ flowId: z.string(), why: handStop, pressed: z.boolean().optional() }),
    nothing,
  ),
  /**
   * The item that is pointed at is no longer seen on the page, or is seen again. Only a hint: the list may have been
   * sorted again.
   */
  'flow.looks-gone': message(['content'], z.object({ flowId: z.string(), isSeen: z.boolean() }), nothing),
  /**
   * The official's decision in a flow. `too-late`: something may have been pressed before Ångra, so the decision was
   * not applied.
   */
  'flow.resolve': message(
    ['page'],
    z.object({ flowId: z.string(), decision: z.enum(FLOW_DECISIONS) }),
    z.object({ said: z.enum(['heard', 'too-late']) }),
  ),
  /** The end of the flow has been shown in a visible tab. `away`: the official has also dismissed it. */
  'flow.told': message(['page', 'content'], z.object({ flowId: z.string(), away: z.boolean().optional() }), nothing),
  /** Opens the card that the flow was started on. Refused when that card is no longer kept. */
  'flow.open': message(
    ['page', 'content'],
    z.object({ flowId: z.string() }),
    z.object({ show: z.boolean(), drawn: z.boolean(), openedAt: z.string() }),
  ),
} as const;
