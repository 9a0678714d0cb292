/**
 * Walks a page step by step from its top and takes a frame at each step. It ends complete, at a limit, cancelled or
 * failed. In the last two cases nothing is kept (snapshots.design.md). The page is always restored.
 */
import { holdsAny, namesIn, unnamedAt, type NotedNames } from '../domain/noted-content';
import { itemKey } from '../domain/item-key';
import type { ItemReading } from '../domain/item';
import { isSameAddress } from '../domain/same-address';
import type { RawFrame } from '../capture/frame';
import type { Walked, WalkStep } from '../messaging/page-commands';

export const MOST_FRAMES = 60;
/** The store accepts 256 MiB at a time. */
const MOST_BYTES = 160 * 1024 * 1024;
const MOST_ITEMS = 3_000;
const ATTEMPTS = 3;
/** Milliseconds to wait at the end of the page for it to load more. */
const MORE_WITHIN = 1_500;

export interface Frame {
  png: Uint8Array<ArrayBuffer>;
  at: string;
  width: number;
  height: number;
  walked: Walked;
}

export interface Taken {
  frames: Frame[];
  items: ItemReading[];
  /** How many items were left out because they must never be saved. */
  leftOut: number;
  hidden: string[];
  stopped: 'end' | 'limit';
}

/**
 * Why a walk failed. `page`: it does not answer or cannot be scrolled. `forbidden`: content that must not be saved
 * could not be left out, or was noted meanwhile. `frame`: the browser delivered no frame. `changed`: the page would not
 * hold still, or another page took its place.
 */
type WalkFault = 'page' | 'forbidden' | 'frame' | 'changed';
export type WalkEnd =
  | { kind: 'taken'; taken: Taken }
  | { kind: 'cancelled' }
  | { kind: 'failed'; why: WalkFault; detail: string };

export interface WalkEnv {
  /** Address of the page whose account was checked. The walk stops if another page takes its place. */
  address: string;
  step(step: WalkStep): Promise<Walked | { error: string; forbidden?: true | undefined }>;
  frame(address: string): Promise<RawFrame | { failed: string }>;
  /** What must not be saved, as known now; null if that has changed since the walk began. */
  never(): Promise<readonly NotedNames[] | null>;
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  progress(now: { frames: number; to: number; of: number }): Promise<void>;
  signal: AbortSignal;
}

class Fault extends Error {
  constructor(
    readonly why: WalkFault,
    detail: string,
  ) {
    super(detail);
  }
}

/** @example const end = await walkPage(env); if (end.kind === 'taken') … */
export async function walkPage(env: WalkEnv): Promise<WalkEnd> {
  try {
    return { kind: 'taken', taken: await walk(env) };
  } catch (error) {
    if (error instanceof Fault) return { kind: 'failed', why: error.why, detail: error.message };
    if (env.signal.aborted) return { kind: 'cancelled' };
    return { kind: 'failed', why: 'page', detail: error instanceof Error ? error.message : String(error) };
  } finally {
    await env.step('end').catch(() => undefined);
  }
}

async function walk(env: WalkEnv): Promise<Taken> {
  const frames: Frame[] = [];
  const items = new Map<string, ItemReading>();
  const hidden = new Set<string>();
  let bytes = 0;
  const taken = (stopped: Taken['stopped']): Taken => ({
    frames,
    items: [...items.values()],
    leftOut: Math.max(0, ...frames.map(({ walked }) => walked.leftOut)),
    hidden: [...hidden],
    stopped,
  });
  let placed = await stepTo('begin', env);
  for (;;) {
    const frame = await steadyFrame(placed, env);
    placed = frame.walked;
    frames.push(frame);
    bytes += frame.png.byteLength;
    for (const reading of placed.items) items.set(keyOf(reading), reading);
    for (const name of placed.hidden) hidden.add(name);
    await env.progress({ frames: frames.length, to: placed.to, of: placed.of });
    if (placed.atEnd && !(await bringsMore(env))) return taken('end');
    if (frames.length >= MOST_FRAMES || bytes >= MOST_BYTES || items.size >= MOST_ITEMS) return taken('limit');
    const next = await stepTo('next', env);
    if (next.to <= placed.to && !next.atEnd) throw new Fault('page', 'the page does not scroll');
    placed = next;
  }
}

/** An item without an id is identified by its element and its words. */
const keyOf = ({ ref, text }: ItemReading): string =>
  ref.id === null ? `${itemKey(ref)} ${text.normalised}` : itemKey(ref);

/**
 * Moves or checks the page. What must not be saved is checked at every step, so that nothing noted meanwhile is kept.
 */
async function stepTo(step: WalkStep, env: WalkEnv): Promise<Walked> {
  env.signal.throwIfAborted();
  const walked = await env.step(step);
  if ('error' in walked) throw new Fault(walked.forbidden === true ? 'forbidden' : 'page', walked.error);
  if (!isSameAddress(walked.address, env.address)) throw new Fault('changed', 'another page stands there now');
  const never = await env.never();
  if (never === null) throw new Fault('forbidden', 'an item was noted while the page was walked');
  if (holdsAny(namesIn(walked.items, { pageUrl: walked.address, pictured: true }), never))
    throw new Fault('forbidden', 'an item that must not be saved was not covered');
  // A noted item without an id cannot be found and covered. It may show here under its post, as it did on the post's
  // own page.
  if (walked.items.some(({ permalink }) => permalink !== null && unnamedAt(never, permalink)))
    throw new Fault('forbidden', 'an item that cannot be found again was noted under one of these');
  return walked;
}

/** Takes a frame that counts only if the page was the same before and after it. */
async function steadyFrame(first: Walked, env: WalkEnv): Promise<Frame> {
  let placed = first;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    env.signal.throwIfAborted();
    const frame = await env.frame(placed.address);
    if ('failed' in frame) throw new Fault('frame', frame.failed);
    const { width, height } = frame.bitmap;
    frame.bitmap.close();
    const after = await stepTo('look', env);
    const isSteady =
      after.standing === placed.standing && after.address === placed.address && after.covers === placed.covers;
    if (isSteady) return { png: frame.png, at: frame.at, width, height, walked: after };
    placed = after;
  }
  throw new Fault('changed', `the page moved, ${ATTEMPTS} times`);
}

async function bringsMore(env: WalkEnv): Promise<boolean> {
  await env.wait(MORE_WITHIN, env.signal);
  return !(await stepTo('look', env)).atEnd;
}
