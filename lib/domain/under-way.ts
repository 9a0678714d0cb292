/**
 * The flows in progress in a tab, as lines for the official: which item, how far it has come, and what can be pressed.
 * Shown at the edge of the card or, when no card is open, at the bottom of the page.
 */
import { z } from '../zod';
import { actOf, type Flow } from './flow';
import type { Uncaptured } from './forbidden';
import { itemRef, type PlatformId } from './item';
import { act, removalOutcome } from './outcome';
import { oneLine } from './visible-text';

/** Enough to recognise an item. Both may be empty: a comment may be only a picture, and its author unreadable. */
export const itemName = z.object({ author: z.string().max(60), words: z.string().max(80) });
export type ItemName = z.infer<typeof itemName>;

/**
 * `question`: waits for the official's answer. `by-hand`: the official makes the press on the platform. `waiting`: it
 * was interrupted, and checking whether the item is gone waits for the item's page.
 */
const lineState = z.enum(['question', 'by-hand', 'waiting', 'going', 'ended']);
type LineState = z.infer<typeof lineState>;

export const flowLine = z.object({
  flowId: z.string(),
  ref: itemRef,
  /** Null when no longer known, and for an item that must not be saved: its words are never shown. */
  name: itemName.nullable(),
  state: lineState,
  /** The act to be done; null when the item is only saved. */
  act: act.nullable(),
  outcome: removalOutcome.nullable(),
  /** What happened, what is safe, what to do. Null while the state says enough. */
  message: z.string().nullable(),
  /** The card it was started from is kept, so it can be shown even if the item is not on the page. */
  kept: z.boolean(),
  /** It will not continue by itself, so the line may be dismissed once it has been read. */
  closes: z.boolean(),
});
export type FlowLine = z.infer<typeof flowLine>;

/** A flow, with what is known about it outside the store. */
export interface KnownFlow {
  flow: Flow;
  name: ItemName | null;
  kept: boolean;
  /** The tab where its end has been shown. It stays visible there until dismissed or the page is left. */
  seenIn: number | null;
}

/** A removal without capture. No words of such an item are ever shown. */
export interface KnownUncaptured {
  removal: Uncaptured;
  /** It is running in this service worker. */
  running: boolean;
  /** What happened and what to do, when the state does not say it. */
  message: string;
  seenIn: number | null;
}

export interface Place {
  tabId: number;
  platform: PlatformId;
}

/**
 * The tab's own flows and removals without capture, plus those of other tabs that have stopped without being shown to
 * anyone: their tab may be closed.
 *
 * @returns first what the official must act on, then what has stopped, then the rest; newest first within each
 * @example
 * linesOf([{ flow, name: nameOf('Eva', 'Hej'), kept: true, seenIn: null }],
 *   { tabId: 1, platform: 'facebook' })
 */
export function linesOf(
  known: readonly KnownFlow[],
  { tabId, platform }: Place,
  uncaptured: readonly KnownUncaptured[] = [],
): FlowLine[] {
  return [...known.map(ofFlow), ...uncaptured.map(ofUncaptured)]
    .filter(
      ({ line, on, tab, seenIn }) =>
        on === platform && (tab === tabId || seenIn === tabId || (seenIn === null && line.closes)),
    )
    .toSorted((a, b) => ORDER[a.line.state] - ORDER[b.line.state] || b.updatedAt.localeCompare(a.updatedAt))
    .map(({ line }) => line);
}

interface Found {
  line: FlowLine;
  on: PlatformId;
  tab: number | null;
  seenIn: number | null;
  updatedAt: string;
}

function ofFlow({ flow, name, kept, seenIn }: KnownFlow): Found {
  const state = stateOf(flow);
  const closes = hasStopped(state);
  const { id, ref, outcome, message, tabId, updatedAt } = flow;
  return {
    line: { flowId: id, ref, name, state, act: actOf(flow), outcome, message: closes ? message : null, kept, closes },
    on: flow.platform,
    tab: tabId,
    seenIn,
    updatedAt,
  };
}

function ofUncaptured({ removal, running, message, seenIn }: KnownUncaptured): Found {
  const { noteId, ref, tabId, updatedAt } = removal;
  const state = stateOfUncaptured(removal, running);
  const closes = hasStopped(state);
  return {
    line: {
      flowId: noteId,
      ref,
      name: null,
      state,
      act: 'delete',
      outcome: null,
      message: closes ? message : null,
      kept: false,
      closes,
    },
    on: ref.platform,
    tab: tabId,
    seenIn,
    updatedAt,
  };
}

const hasStopped = (state: LineState): boolean => state === 'ended' || state === 'waiting';

function stateOfUncaptured({ phase }: Uncaptured, running: boolean): LineState {
  if (phase === 'ended') return 'ended';
  if (phase === 'assisted') return 'by-hand';
  return phase === 'gone-check' && !running ? 'waiting' : 'going';
}

const ORDER: Record<LineState, number> = { question: 0, 'by-hand': 1, waiting: 2, ended: 3, going: 4 };

function stateOf({ phase, message }: Flow): LineState {
  if (phase === 'confirm-missing') return 'question';
  if (phase === 'assisted') return 'by-hand';
  if (phase === 'ended') return 'ended';
  // In this phase, only a recovery without a page to check leaves a message (lib/removal/recover).
  return phase === 'gone-check' && message !== null ? 'waiting' : 'going';
}

const MOST_AUTHOR = 40;
const MOST_WORDS = 60;

/** Truncated to one line, without hidden characters: bidi controls in a comment must not reorder our own text. */
export const nameOf = (author: string | null, text: string): ItemName => ({
  author: cut(author ?? '', MOST_AUTHOR),
  words: cut(text, MOST_WORDS),
});

function cut(text: string, most: number): string {
  // Only a prefix is processed: a comment may be a megabyte long.
  const line = oneLine(text.slice(0, most * 8));
  const characters = [...new Intl.Segmenter().segment(line)];
  if (characters.length <= most && line.length <= most + 10) return line;
  let short = '';
  for (const { segment } of characters) {
    if (short.length + segment.length > most) break;
    short += segment;
  }
  return `${short.trimEnd()}…`;
}
