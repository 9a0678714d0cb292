/**
 * Reading a page whole after it was opened anew is seldom needed and not small, so it is brought to the page by the background just before a gone-check
 * (entrypoints/look-through.ts) instead of standing in the content script of every page.
 */
import type { ItemRef, PlatformId } from '../../domain/item';
import type { GoneCheck } from '../../domain/outcome';
import type { ActEnv } from '../contract';

/** `gone` only of a page that would have shown the item. `why` is for the journal and names nobody. */
export interface Absence {
  kind: GoneCheck['kind'];
  why: string;
}

export type LookThrough = (root: Document, ref: ItemRef, env: ActEnv) => Promise<Absence>;
export type LookThroughs = Record<PlatformId, LookThrough>;

const world = globalThis as { uppsiktLookThrough?: LookThroughs };

export function bringLookThrough(ways: LookThroughs): void {
  world.uppsiktLookThrough = ways;
}

/** Where it was not brought, nothing is known. */
export const lookThrough: LookThrough = (root, ref, env) => world.uppsiktLookThrough?.[ref.platform](root, ref, env) ?? Promise.resolve({ kind: 'unknown', why: 'the page was opened anew and could not be read whole' });
