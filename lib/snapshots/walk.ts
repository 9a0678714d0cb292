/**
 * The walk through a page: step by step from its top, a frame at each. It ends whole, at a limit, cancelled or failed;
 * of the last two nothing is kept (snapshots.design.md). Whatever happened, the page is put back.
 */
import { holdsAny, namesIn, unnamedAt, type NotedNames } from '../domain/noted-content';
import { itemKey } from '../domain/item-key';
import type { ItemReading } from '../domain/item';
import { isSameAddress } from '../domain/same-address';
import type { RawFrame } from '../capture/frame';
import type { Walked, WalkStep } from '../messaging/page-commands';

export const MOST_FRAMES = 60;
/** The store takes 256 MiB at a time. */
const MOST_BYTES = 160 * 1024 * 1024;
const MOST_ITEMS = 3_000;
const ATTEMPTS = 3;
/** Milliseconds: how long a page that has come to its end is given to bring more. */
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
  /** How many items must never be saved and were left out. */
  leftOut: number;
  hidden: string[];
  stopped: 'end' | 'limit';
}

/**
 * Why a walk failed. `page`: it does not answer or cannot be moved. `forbidden`: what must not be saved could not be
 * kept out, or was noted meanwhile. `frame`: the browser gave none. `changed`: the page did not stand still.
 */
type WalkFault = 'page' | 'forbidden' | 'frame' | 'changed';
export type WalkEnd =
  | { kind: 'taken'; taken: Taken }
  | { kind: 'cancelled' }
  | { kind: 'failed'; why: WalkFault; detail: string };

export interface WalkEnv {
  /** Of the page whose account was asked for: a page that another one has taken the place of is not walked on. */
  address: string;
  step(step: WalkStep): Promise<Walked | { error: string; forbidden?: true | undefined }>;
  frame(address: string): Promise<RawFrame | { failed: string }>;
  /** What must not be saved, as it is known now; null when that is no longer as it was when the walk began. */
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

/** An item without an id is known by its element and its words. */
const keyOf = ({ ref, text }: ItemReading): string =>
  ref.id === null ? `${itemKey(ref)} ${text.normalised}` : itemKey(ref);

/** Asked before and after each look: what has been noted since is neither read nor photographed. */
async function stepTo(step: WalkStep, env: WalkEnv): Promise<Walked> {
  env.signal.throwIfAborted();
  const walked = await env.step(step);
  if ('error' in walked) throw new Fault(walked.forbidden === true ? 'forbidden' : 'page', walked.error);
  if (!isSameAddress(walked.address, env.address)) throw new Fault('changed', 'another page stands there now');
  const never = await env.never();
  if (never === null) throw new Fault('forbidden', 'an item was noted while the page was walked');
  if (holdsAny(namesIn(walked.items, { pageUrl: walked.address, pictured: true }), never))
    throw new Fault('forbidden', 'an item that must not be saved was not covered');
  // One without an id may show under its post here as it did on the post's own page, and cannot be found to be covered.
  if (walked.items.some(({ permalink }) => permalink !== null && unnamedAt(never, permalink)))
    throw new Fault('forbidden', 'an item that cannot be found again was noted under one of these');
  return walked;
}

/** A frame counts when the page stood alike before and after it. */
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
