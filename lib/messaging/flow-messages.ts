/** What is said of a flow: by the page that acts for it, and by the official who decides in it and is told of it. */
import { PRESSES } from '../domain/flow';
import { FLOW_DECISIONS } from '../domain/flow-decision';
import { handStop } from '../domain/hand-stop';
import { z } from '../zod';
import { message, nothing } from './message';

export const flowMessages = {
  'flow.alive': message(['content'], z.object({ flowId: z.string().nullable() }), nothing),
  /** The official has pressed what we pointed at, or what was to be hidden says that it is. */
  'flow.by-hand': message(['content'], z.object({ flowId: z.string() }), nothing),
  /** Before each press of ours that may take away: `may` is no where Ångra stands, or the flow is over. */
  'flow.press': message(
    ['content'],
    z.object({ flowId: z.string(), press: z.enum(PRESSES) }),
    z.object({ may: z.boolean() }),
  ),
  'flow.hand-pressed': message(['content'], z.object({ flowId: z.string(), at: z.iso.datetime() }), nothing),
  /** `pressed`: whether a press at it had gone on before, whatever that did. */
  'flow.hand-stopped': message(
    ['content'],
    z.object({ flowId: z.string(), why: handStop, pressed: z.boolean().optional() }),
    nothing,
  ),
  /**
   * What is pointed at is not seen on the page any more, or again. A suggestion: the list may have been sorted anew.
   */
  'flow.looks-gone': message(['content'], z.object({ flowId: z.string(), isSeen: z.boolean() }), nothing),
  /**
   * What the official decides of a flow. `too-late`: something may have been pressed before Ångra; it was not heard.
   */
  'flow.resolve': message(
    ['page'],
    z.object({ flowId: z.string(), decision: z.enum(FLOW_DECISIONS) }),
    z.object({ said: z.enum(['heard', 'too-late']) }),
  ),
  /** Its end has been on the screen of a visible tab. `away`: and the official has put it away. */
  'flow.told': message(['page', 'content'], z.object({ flowId: z.string(), away: z.boolean().optional() }), nothing),
  /** The card that a flow was begun on, again; refused where that is not kept any more. */
  'flow.open': message(
    ['page', 'content'],
    z.object({ flowId: z.string() }),
    z.object({ show: z.boolean(), drawn: z.boolean(), openedAt: z.string() }),
  ),
} as const;
